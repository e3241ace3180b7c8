/** The archive importer: checks the whole file first, then writes it in one transaction per thousand records. */
import { basename } from 'node:path';
import { archiveLine } from '../model/archives.ts';
import { datasetId } from '../model/ids.ts';
import type { AnyRecord, RecordKind, RecordOf } from '../model/records.ts';
import { checkArchive, jsonAt } from './archiveCheck.ts';
import { archiveLines } from './archiveLines.ts';
import { recordAt } from './archiveRecords.ts';
import type { ImportContext, Importer, ImportPlan, ImportStep } from './importer.ts';

export type ArchiveOptions = Readonly<Record<string, never>>;

const STEP = 1_000;

export const archiveImporter: Importer<ArchiveOptions> = {
  name: 'archive',
  async plan(context: ImportContext): Promise<ImportPlan> {
    const { sha256, bytes, records } = await checkArchive(context);
    return {
      dataset: datasetId.parse('archive'),
      label: `archive ${basename(context.path)}`,
      files: [{ name: basename(context.path), bytes, sha256 }],
      replaces: false,
      restores: true,
      steps: steps(context, records),
    };
  },
};

type Records = { [K in RecordKind]: RecordOf<K>[] };

function noRecords(): Records {
  return {
    ...{ source: [], entity: [], relationship: [], claim: [], statement: [], listing: [], judgement: [] },
    inquiry: [],
  };
}

/** Relationships and disputing claims wait for the first claim that supports them; a store takes none without. */
type Waiting = Map<
  string,
  { readonly relationships: RecordOf<'relationship'>[]; readonly claims: RecordOf<'claim'>[] }
>;

async function* steps(context: ImportContext, total: number): AsyncGenerator<ImportStep> {
  let pending = noRecords();
  const waiting: Waiting = new Map();
  let read = 0;
  const take = (): ImportStep => {
    const batch = pending;
    pending = noRecords();
    return { batch, rowsRead: read, rowsTotal: total };
  };
  let size = 0;
  for await (const line of archiveLines(context)) {
    const parsed = archiveLine.safeParse(jsonAt(context, line));
    // header and end line
    if (!parsed.success) continue;
    read++;
    context.count(parsed.data.kind);
    add(pending, waiting, recordAt(context, line.number, parsed.data));
    if (++size < STEP || parsed.data.kind === 'relationship') continue;
    size = 0;
    yield take();
  }
  // what has its support in the store alone
  for (const { relationships, claims } of waiting.values()) {
    pending.relationship.push(...relationships);
    pending.claim.push(...claims);
  }
  yield take();
}

function add(pending: Records, waiting: Waiting, item: AnyRecord): void {
  switch (item.kind) {
    case 'relationship': {
      const group = waiting.get(item.record.id) ?? { relationships: [], claims: [] };
      group.relationships.push(item.record);
      waiting.set(item.record.id, group);
      return;
    }
    case 'claim':
      addClaim(pending, waiting, item.record);
      return;
    case 'source':
      pending.source.push(item.record);
      return;
    case 'entity':
      pending.entity.push(item.record);
      return;
    case 'statement':
      pending.statement.push(item.record);
      return;
    case 'listing':
      pending.listing.push(item.record);
      return;
    case 'judgement':
      pending.judgement.push(item.record);
      return;
    case 'inquiry':
      pending.inquiry.push(item.record);
  }
}

function addClaim(pending: Records, waiting: Waiting, claim: RecordOf<'claim'>): void {
  const group = waiting.get(claim.subject);
  if (group !== undefined && claim.stance === 'refutes') {
    group.claims.push(claim);
    return;
  }
  pending.relationship.push(...(group?.relationships ?? []));
  pending.claim.push(...(group?.claims ?? []), claim);
  waiting.delete(claim.subject);
}
