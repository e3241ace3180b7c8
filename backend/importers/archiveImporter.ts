/** The archive importer: checks the whole file first, then writes it in one transaction per thousand records. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { z } from 'zod';
import { CutoutError } from '../errors.ts';
import { ARCHIVE_VERSION, archiveEnd, archiveHeader, archiveLine } from '../model/archives.ts';
import { datasetId } from '../model/ids.ts';
import { recordSchemas, type Batch, type RecordKind, type RecordOf } from '../model/records.ts';
import type { ImportContext, Importer, ImportPlan, ImportStep } from './importer.ts';

export type ArchiveOptions = Readonly<Record<string, never>>;

const STEP = 1_000;
/** Longest line; a record of more is no record of ours. */
const MAX_LINE = 1_000_000;

export const archiveImporter: Importer<ArchiveOptions> = {
  name: 'archive',
  async plan(context: ImportContext): Promise<ImportPlan> {
    const { sha256, bytes, total } = await checkArchive(context);
    return {
      dataset: datasetId.parse('archive'),
      label: `archive ${basename(context.path)}`,
      files: [{ name: basename(context.path), bytes, sha256 }],
      replaces: false,
      steps: steps(context, total),
    };
  },
};

interface Line {
  readonly number: number;
  readonly text: string;
}

/** Reads to the end line and compares count and checksum, so that nothing is written of a cut or damaged file. */
async function checkArchive(
  context: ImportContext,
): Promise<{ sha256: string; bytes: number; total: number }> {
  const file = createHash('sha256');
  const content = createHash('sha256');
  let bytes = 0;
  let records = 0;
  let end: z.infer<typeof archiveEnd> | undefined;
  const hear = (chunk: Uint8Array): void => {
    file.update(chunk);
    bytes += chunk.byteLength;
  };
  for await (const { number, text } of lines(context, hear)) {
    if (end !== undefined) throw damaged(context, number, 'there is more after its end line');
    const value = parseLine(context, number, text);
    if (number === 1) checkHeader(context, value);
    const last = archiveEnd.safeParse(value);
    if (last.success) end = last.data;
    else content.update(`${text}\n`);
    if (number > 1 && !last.success) records++;
  }
  if (end === undefined) throw damaged(context, records + 1, 'it ends before its end line');
  if (end.end !== records || end.sha256 !== content.digest('hex')) {
    throw damaged(context, records + 2, 'its content does not match the checksum in its end line');
  }
  return { sha256: file.digest('hex'), bytes, total: records };
}

async function* lines(context: ImportContext, hear: (chunk: Uint8Array) => void): AsyncGenerator<Line> {
  const raw = createReadStream(context.path);
  raw.on('data', (chunk) => hear(Buffer.from(chunk)));
  const unzipped = raw.pipe(createGunzip());
  raw.on('error', (error) => unzipped.destroy(error));
  let number = 0;
  try {
    for await (const text of createInterface({ input: unzipped, crlfDelay: Infinity })) {
      number++;
      if (text.length > MAX_LINE) throw damaged(context, number, 'a line is longer than any record');
      yield { number, text };
    }
    if (unzipped.errored) throw unzipped.errored;
  } catch (cause) {
    if (cause instanceof CutoutError) throw cause;
    throw damaged(context, number + 1, cause instanceof Error ? cause.message : 'it cannot be read', cause);
  } finally {
    raw.destroy();
  }
}

function parseLine(context: ImportContext, number: number, text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch (cause) {
    throw damaged(context, number, 'the line is no JSON', cause);
  }
}

function checkHeader(context: ImportContext, value: unknown): void {
  const header = archiveHeader.safeParse(value);
  if (!header.success) throw damaged(context, 1, 'it is no archive of Cutout');
  if (header.data.version > ARCHIVE_VERSION) {
    throw new CutoutError(
      'bad-file',
      `The archive has version ${String(header.data.version)}; this Cutout reads up to ${String(ARCHIVE_VERSION)}.`,
      {
        place: { file: basename(context.path), line: 1 },
        remedy: 'Use a newer Cutout.',
      },
    );
  }
}

function damaged(context: ImportContext, line: number, what: string, cause?: unknown): CutoutError {
  return new CutoutError('bad-file', `The archive cannot be used: ${what}.`, {
    place: { file: basename(context.path), line },
    remedy: 'Nothing was written. Export or copy it again.',
    cause,
  });
}

type Records = { [K in RecordKind]: RecordOf<K>[] };

function noRecords(): Records {
  return { source: [], entity: [], relationship: [], claim: [], statement: [], listing: [], judgement: [] };
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
    const batch: Batch = pending;
    pending = noRecords();
    return { batch, rowsRead: read, rowsTotal: total };
  };
  let size = 0;
  for await (const { number, text } of lines(context, () => undefined)) {
    const line = archiveLine.safeParse(parseLine(context, number, text));
    if (!line.success) continue;
    read++;
    context.count(line.data.kind);
    add(pending, waiting, line.data, { context, number });
    if (++size < STEP || line.data.kind === 'relationship') continue;
    size = 0;
    yield take();
  }
  // what nothing supports is left to the store to refuse
  for (const { relationships, claims } of waiting.values()) {
    pending.relationship.push(...relationships);
    pending.claim.push(...claims);
  }
  yield take();
}

function add(
  pending: Records,
  waiting: Waiting,
  line: z.infer<typeof archiveLine>,
  at: { readonly context: ImportContext; readonly number: number },
): void {
  const read = <K extends RecordKind>(kind: K): RecordOf<K> => recordOf(kind, line.record, at);
  switch (line.kind) {
    case 'relationship': {
      const record = read('relationship');
      const group = waiting.get(record.id) ?? { relationships: [], claims: [] };
      group.relationships.push(record);
      waiting.set(record.id, group);
      return;
    }
    case 'claim': {
      const record = read('claim');
      const group = waiting.get(record.subject);
      if (group !== undefined && record.stance === 'refutes') {
        group.claims.push(record);
        return;
      }
      pending.relationship.push(...(group?.relationships ?? []));
      pending.claim.push(...(group?.claims ?? []), record);
      waiting.delete(record.subject);
      return;
    }
    case 'source':
      pending.source.push(read('source'));
      return;
    case 'entity':
      pending.entity.push(read('entity'));
      return;
    case 'statement':
      pending.statement.push(read('statement'));
      return;
    case 'listing':
      pending.listing.push(read('listing'));
      return;
    case 'judgement':
      pending.judgement.push(read('judgement'));
  }
}

type Schemas = { readonly [K in RecordKind]: z.ZodType<RecordOf<K>> };
const schemas: Schemas = recordSchemas;

function recordOf<K extends RecordKind>(
  kind: K,
  value: unknown,
  at: { readonly context: ImportContext; readonly number: number },
): RecordOf<K> {
  const parsed = schemas[kind].safeParse(value);
  if (parsed.success) return parsed.data;
  throw damaged(at.context, at.number, `a ${kind} is not valid (${parsed.error.issues[0]?.message ?? ''})`);
}
