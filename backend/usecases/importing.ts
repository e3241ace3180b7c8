/** Running an importer against a store: batches written in order, tokens beside them, every rejected row kept. */
import { randomUUID } from 'node:crypto';
import { CutoutError } from '../errors.ts';
import { recordsAgree } from '../matching/agreeing.ts';
import { tokensOfRecords } from '../matching/entityNames.ts';
import { groupBy } from '../model/groups.ts';
import type { DatasetId, EntityId } from '../model/ids.ts';
import { isSameInput, type ImportManifest, type Rejection } from '../model/imports.ts';
import type { Batch, RecordKind, RecordOf } from '../model/records.ts';
import type { ImportContext, Importer, ImportPlan } from '../importers/importer.ts';
import type { Store, WriteOptions, WriteResult } from '../stores/store.ts';
import { judgeInferred } from './inferredNumbers.ts';
import { withJudgedLinks } from './judgedLinks.ts';
import { keepAnswers } from './keepAnswers.ts';
import { readStrangers } from './strangers.ts';
import { untilUnchanged } from './untilUnchanged.ts';

export interface ImportHooks {
  readonly signal: AbortSignal;
  /** Of the reader, as an ISO day: a reading or a paper of a later one is refused. Absent for what comes with the product. */
  readonly today?: string;
  readonly progress: (rowsRead: number, rowsTotal: number | null) => void;
  /** After each committed batch, with the number of batches so far; the next one waits for what it gives. */
  readonly committed?: (batches: number) => void | Promise<void>;
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
}

/**
 * Plans, writes and records one import. From its first change to its end it is recorded as unfinished; broken off in
 * between, it stays so until a new run of it completes it or it is taken back.
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
    today: hooks.today ?? null,
    reject: (rejection) => rejections.push(rejection),
    count: (name, by = 1) => counts.set(name, (counts.get(name) ?? 0) + by),
    strangers: (dataset) => readStrangers(store, dataset),
    known: async (kind, ids) => new Set((await store.records(kind, ids)).map((record) => record.id)),
    others: async (kind, ids, dataset) =>
      (await store.records(kind, ids)).filter((record) => record.dataset !== dataset),
    own: async (kind, ids, dataset) =>
      (await store.records(kind, ids)).filter((record) => record.dataset === dataset),
    agree: recordsAgree,
    loadedAs: async (dataset) => (await store.imports()).find((one) => one.dataset === dataset)?.label,
    holds: (dataset) => holdsDataset(store, dataset),
    note: (sentence) => notes.push(sentence),
  };
  const plan = await order.importer.plan(context, order.options);
  const begun = await beginning(store, plan, {
    ...{
      importer: order.importer.name,
      label: plan.label,
      startedAt,
      finishedAt: null,
      options: order.recorded,
    },
    ...{ dataset: plan.dataset, files: plan.files, counts: Object.fromEntries(counts), notes: [...notes] },
    rejected: rejections.length,
  });
  const written = await writeAll(store, plan, { begun, hooks });
  await judgeInferred(store);
  await markInherited(store, plan);
  const manifest: ImportManifest = {
    ...begun,
    finishedAt: new Date().toISOString(),
    counts: Object.fromEntries(counts),
    notes,
    rejected: rejections.length,
  };
  await store.recordImport(manifest, rejections);
  return { manifest, rejections, ...written, revision: await store.revision() };
}

async function holdsDataset(store: Store, dataset: DatasetId): Promise<boolean> {
  for (const kind of ['source', 'entity'] as const)
    for await (const page of store.stream(kind))
      if (page.some((record) => record.dataset === dataset)) return true;
  return false;
}

/** What was unfinished where the records come from is so here, until its own input is loaded or it is taken back. */
async function markInherited(store: Store, { unfinished = [], dataset }: ImportPlan): Promise<void> {
  const known = new Set((await store.imports()).map((one) => one.id));
  for (const one of unfinished.filter(({ id }) => !known.has(id))) {
    const input = { dataset: one.dataset ?? dataset, files: one.files ?? [] };
    const unknown = { options: {}, counts: {}, notes: [], rejected: 0 };
    await store.recordImport({ ...one, ...input, ...unknown, finishedAt: null }, []);
  }
}

/** Short enough to be typed. */
const ID_LENGTH = 8;

/** Goes on with the run that was broken off, where there is one; a dataset that is replaced whole has but one. */
async function beginning(
  store: Store,
  plan: ImportPlan,
  manifest: Omit<ImportManifest, 'id'>,
): Promise<ImportManifest> {
  const broken = (await store.imports()).find(
    (one) =>
      one.finishedAt === null &&
      (isSameInput(one, manifest) ||
        (plan.replaces && one.importer === manifest.importer && one.dataset === manifest.dataset)),
  );
  if (broken !== undefined) return { ...manifest, id: broken.id, startedAt: broken.startedAt };
  return { ...manifest, id: randomUUID().slice(0, ID_LENGTH) };
}

interface Written {
  readonly written: number;
  readonly removed: number;
}

interface Writing {
  /** As recorded while it is unfinished. */
  readonly begun: ImportManifest;
  readonly hooks: ImportHooks;
}

/** @throws `cancelled`, saying whether anything is left */
async function writeAll(store: Store, plan: ImportPlan, writing: Writing): Promise<Written> {
  try {
    return await (plan.replaces ? writeWhole(store, plan, writing) : writeSteps(store, plan, writing));
  } catch (error) {
    if (!writing.hooks.signal.aborted) throw error;
    const unfinished = (await store.imports()).some((one) => one.id === writing.begun.id);
    throw cancelled(writing.begun, unfinished);
  }
}

async function writeSteps(store: Store, plan: ImportPlan, { begun, hooks }: Writing): Promise<Written> {
  let written = 0;
  let removed = 0;
  let batches = 0;
  for await (const step of plan.steps) {
    hooks.signal.throwIfAborted();
    const { restores = false } = plan;
    const result = await writeMerged(store, step.batch, { restores, import: begun });
    written += result.written;
    removed += result.removed;
    batches++;
    await hooks.committed?.(batches);
    hooks.progress(step.rowsRead, step.rowsTotal);
    await breathe();
  }
  return { written, removed };
}

async function writeWhole(store: Store, plan: ImportPlan, { begun, hooks }: Writing): Promise<Written> {
  const batches: Batch[] = [];
  for await (const step of plan.steps) {
    hooks.signal.throwIfAborted();
    batches.push(step.batch);
    hooks.progress(step.rowsRead, step.rowsTotal);
  }
  const batch = joinBatches(batches);
  hooks.signal.throwIfAborted();
  const { written, removed } = await writeMerged(store, batch, { replaces: plan.dataset, import: begun });
  await hooks.committed?.(1);
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

function cancelled({ label, id }: ImportManifest, unfinished: boolean): CutoutError {
  if (!unfinished) {
    return new CutoutError('cancelled', `The import of ${label} was cancelled. Nothing was written.`, {
      remedy: 'Run it again to load it.',
    });
  }
  return new CutoutError(
    'cancelled',
    `The import of ${label} was cancelled and is unfinished: a part of it is written, and every answer says so.`,
    { remedy: `Run it again to complete it, or take it back with \`cutout import undo ${id}\`.` },
  );
}

/** Lets requests and signals through between two batches. */
function breathe(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/** Writes a batch with what follows from it and from what the store has of its things, as one. */
function writeMerged(store: Store, given: Batch, options: WriteOptions): Promise<WriteResult> {
  return untilUnchanged(async () => {
    // what was in a store before has its links already
    const whole = options.restores === true ? given : await withJudgedLinks(store, given);
    const { batch, read: inquiry } = await keepAnswers(store, whole);
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
      return [id, tokensOfRecords([...records, ...others])];
    }),
  );
  return { searchTokens, read };
}
