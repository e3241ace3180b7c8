/** Running an importer against a store: batches written in order, tokens beside them, every rejected row kept. */
import { randomUUID } from 'node:crypto';
import { CutoutError } from '../errors.ts';
import { namesAgree } from '../matching/agree.ts';
import { namesOf, tokensOf } from '../matching/entityNames.ts';
import { groupBy } from '../model/groups.ts';
import { mergeEntities } from '../model/merge.ts';
import type { EntityId } from '../model/ids.ts';
import type { ImportManifest, Rejection } from '../model/imports.ts';
import type { Batch, RecordKind, RecordOf } from '../model/records.ts';
import type { ImportContext, Importer, ImportPlan } from '../importers/importer.ts';
import type { Store, WriteOptions, WriteResult } from '../stores/store.ts';
import { keepAnswers } from './keepAnswers.ts';
import { untilUnchanged } from './untilUnchanged.ts';

export interface ImportHooks {
  readonly signal: AbortSignal;
  readonly progress: (rowsRead: number, rowsTotal: number | null) => void;
  /** After each committed batch; the number of batches so far. */
  readonly committed?: (batches: number) => void;
}

export interface ImportOutcome {
  readonly manifest: ImportManifest;
  readonly rejections: readonly Rejection[];
  readonly written: number;
  readonly removed: number;
  readonly revision: number;
}

export interface ImportOrder<Options> {
  readonly importer: Importer<Options>;
  readonly path: string;
  readonly options: Options;
  /** Kept in the manifest. */
  readonly recorded: Readonly<Record<string, string | boolean>>;
  /** Datasets whose names must agree before an entity joins one of theirs, by prefix, e.g. `list:`; `null`: any joins. */
  readonly joinsWith: string | null;
}

/**
 * Plans, writes and records one import. What is written in one transaction (a case) is there whole or not at all; what
 * is written step by step (a list) keeps its finished batches when cancelled, and a new run completes it.
 * @throws `cancelled` when the signal is aborted between two batches
 */
export async function runImport<Options>(
  store: Store,
  order: ImportOrder<Options>,
  hooks: ImportHooks,
): Promise<ImportOutcome> {
  const startedAt = new Date().toISOString();
  const rejections: Rejection[] = [];
  const counts = new Map<string, number>();
  const notes: string[] = [];
  const context: ImportContext = {
    path: order.path,
    signal: hooks.signal,
    reject: (rejection) => rejections.push(rejection),
    count: (name, by = 1) => counts.set(name, (counts.get(name) ?? 0) + by),
    joins: await joinCheck(store, order.joinsWith),
    known: async (kind, ids) => new Set((await store.records(kind, ids)).map((record) => record.id)),
    note: (sentence) => notes.push(sentence),
  };
  const plan = await order.importer.plan(context, order.options);
  const written = plan.replaces ? await writeWhole(store, plan, hooks) : await writeSteps(store, plan, hooks);
  const manifest: ImportManifest = {
    id: randomUUID(),
    dataset: plan.dataset,
    importer: order.importer.name,
    label: plan.label,
    startedAt,
    finishedAt: new Date().toISOString(),
    files: plan.files,
    options: order.recorded,
    counts: Object.fromEntries(counts),
    notes,
  };
  await store.recordImport(manifest, rejections);
  return { manifest, rejections, ...written, revision: await store.revision() };
}

interface Written {
  readonly written: number;
  readonly removed: number;
}

async function writeSteps(store: Store, plan: ImportPlan, hooks: ImportHooks): Promise<Written> {
  let written = 0;
  let removed = 0;
  let batches = 0;
  for await (const step of plan.steps) {
    if (hooks.signal.aborted) throw cancelled(plan, batches);
    const result = await writeMerged(store, step.batch, { restores: plan.restores ?? false });
    written += result.written;
    removed += result.removed;
    batches++;
    hooks.committed?.(batches);
    hooks.progress(step.rowsRead, step.rowsTotal);
    await breathe();
  }
  return { written, removed };
}

async function writeWhole(store: Store, plan: ImportPlan, hooks: ImportHooks): Promise<Written> {
  const batches: Batch[] = [];
  for await (const step of plan.steps) {
    if (hooks.signal.aborted) throw cancelled(plan, 0);
    batches.push(step.batch);
    hooks.progress(step.rowsRead, step.rowsTotal);
  }
  const batch = joinBatches(batches);
  const { written, removed } = await writeMerged(store, batch, { replaces: plan.dataset });
  hooks.committed?.(1);
  return { written, removed };
}

function joinBatches(batches: readonly Batch[]): Batch {
  const all = <K extends RecordKind>(kind: K): readonly RecordOf<K>[] =>
    batches.flatMap((batch) => batch[kind] ?? []);
  return {
    source: all('source'),
    entity: all('entity'),
    relationship: all('relationship'),
    claim: all('claim'),
    statement: all('statement'),
    listing: all('listing'),
    judgement: all('judgement'),
    inquiry: all('inquiry'),
  };
}

function cancelled(plan: ImportPlan, batches: number): CutoutError {
  const kept = batches === 0 ? 'Nothing was written.' : `${String(batches)} batches are written and stay.`;
  return new CutoutError('cancelled', `The import of ${plan.label} was cancelled. ${kept}`, {
    remedy: 'Run it again to complete it.',
  });
}

/** Lets requests and signals through between two batches. */
function breathe(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/** Writes a batch with what follows from it and from what the store has of its things, as one. */
function writeMerged(store: Store, given: Batch, options: WriteOptions): Promise<WriteResult> {
  return untilUnchanged(async () => {
    const { batch, read: inquiry } = await keepAnswers(store, given);
    const { searchTokens, read: entity } = await tokensFor(store, batch);
    return store.write(batch, { ...options, searchTokens, madeFrom: { entity, inquiry } });
  });
}

/** Tokens of the merged view, so that the names of all datasets find an entity whichever was loaded last. */
async function tokensFor(
  store: Store,
  batch: Batch,
): Promise<{
  readonly searchTokens: ReadonlyMap<EntityId, string>;
  readonly read: readonly RecordOf<'entity'>[];
}> {
  const fresh = groupBy(batch.entity ?? [], (record) => record.id);
  const read = await store.records('entity', [...fresh.keys()]);
  const stored = groupBy(read, (record) => record.id);
  const searchTokens = new Map(
    [...fresh].map(([id, records]) => {
      const datasets = new Set(records.map((record) => record.dataset));
      const others = (stored.get(id) ?? []).filter((record) => !datasets.has(record.dataset));
      const all = [...records, ...others];
      const [only] = all;
      return [id, tokensOf(only !== undefined && all.length === 1 ? only : mergeEntities(all))];
    }),
  );
  return { searchTokens, read };
}

/** Names of every entity that the given datasets have, to hold new names against. O(entities). */
async function joinCheck(store: Store, prefix: string | null): Promise<ImportContext['joins']> {
  if (prefix === null) return () => true;
  const known = new Map<EntityId, readonly string[]>();
  for await (const page of store.stream('entity')) {
    for (const record of page) {
      if (record.dataset.startsWith(prefix))
        known.set(record.id, [...(known.get(record.id) ?? []), ...namesOf(record)]);
    }
  }
  return (id, names) => {
    const others = known.get(id);
    return others === undefined || namesAgree(names, others);
  };
}
