/** Everything that can be wrong with an archive is found before its first record is written. */
import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import type { z } from 'zod';
import { CutoutError } from '../errors.ts';
import { ARCHIVE_VERSION, archiveEnd, archiveHeader, archiveLine } from '../model/archives.ts';
import type { EntityRecord } from '../model/entities.ts';
import { isGlobalId } from '../model/globalIds.ts';
import { groupBy } from '../model/groups.ts';
import { CASE_DATASET_PREFIX } from '../model/merge.ts';
import type { Source } from '../model/sources.ts';
import type { InheritedImport } from '../model/imports.ts';
import { keepingReferencesOf, type ReferredKind } from '../model/references.ts';
import { recordKinds, type AnyRecord, type RecordKind } from '../model/records.ts';
import { archiveLines, damaged, withArticle, type ArchiveLine } from './archiveLines.ts';
import { lineReader, type ReadLine } from './archiveRecords.ts';
import type { ImportContext } from './importer.ts';

export interface CheckedArchive {
  readonly bytes: number;
  readonly sha256: string;
  readonly records: number;
  readonly version: number;
  /** Imports of which its records are a part only. */
  readonly unfinished: readonly InheritedImport[];
}

/** Ids asked of the store at a time. */
const ASKED = 1_000;

/**
 * Reads to the end line; compares count and checksum; each record is valid, stands in order, refers to records of the
 * archive or the store, and each relationship is supported. Keeps the ids of what may be referred to in memory.
 */
export async function checkArchive(context: ImportContext): Promise<CheckedArchive> {
  const file = createHash('sha256');
  const content = createHash('sha256');
  let check = new ArchiveCheck(context, ARCHIVE_VERSION);
  let bytes = 0;
  let end: { readonly end: number; readonly sha256: string } | undefined;
  let unfinished: readonly InheritedImport[] = [];
  let lines = 0;
  const hear = (chunk: Uint8Array): void => {
    file.update(chunk);
    bytes += chunk.byteLength;
  };
  for await (const line of archiveLines(context, hear)) {
    if (end !== undefined) throw damaged(context, line.number, 'there is more after its end line');
    lines = line.number;
    const value = jsonAt(context, line);
    const last = archiveEnd.safeParse(value);
    if (line.number === 1) {
      const header = headerOf(context, value);
      check = new ArchiveCheck(context, header.version);
      unfinished = header.unfinished ?? [];
    } else if (last.success) end = last.data;
    else check.take(line.number, value);
    if (end === undefined) content.update(`${line.text}\n`);
  }
  if (end === undefined) throw damaged(context, lines + 1, 'it ends before its end line');
  if (end.end !== check.records || end.sha256 !== content.digest('hex')) {
    throw damaged(context, lines, 'its content does not match the checksum in its end line');
  }
  await check.finish();
  return { sha256: file.digest('hex'), bytes, records: check.records, version: check.version, unfinished };
}

/** @throws `bad-file` where the line is no JSON */
export function jsonAt(context: ImportContext, { number, text }: ArchiveLine): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch (cause) {
    throw damaged(context, number, 'the line is no JSON', cause);
  }
}

function headerOf(context: ImportContext, value: unknown): z.infer<typeof archiveHeader> {
  const header = archiveHeader.safeParse(value);
  if (!header.success) throw damaged(context, 1, 'it is no archive of Cutout');
  if (header.data.version > ARCHIVE_VERSION) {
    throw new CutoutError(
      'bad-file',
      `The archive has version ${String(header.data.version)}; this Cutout reads up to ${String(ARCHIVE_VERSION)}.`,
      { place: { file: basename(context.path), line: 1 }, remedy: 'Use a newer Cutout.' },
    );
  }
  return header.data;
}

interface Place {
  readonly kind: RecordKind;
  readonly id: string;
  readonly dataset: string;
}

interface Shareable {
  readonly kind: 'source' | 'entity';
  readonly record: Source | EntityRecord;
  readonly line: number;
}

interface Outside {
  readonly line: number;
  readonly by: string;
}

class ArchiveCheck {
  records = 0;
  readonly version: number;
  readonly #read: ReadLine;
  readonly #context: ImportContext;
  readonly #known: Readonly<Record<ReferredKind, Set<string>>> = {
    source: new Set(),
    entity: new Set(),
    relationship: new Set(),
    claim: new Set(),
  };
  /** What the archive refers to and does not hold, with the first line that does. */
  readonly #outside: Readonly<Record<ReferredKind, Map<string, Outside>>> = {
    source: new Map(),
    entity: new Map(),
    relationship: new Map(),
    claim: new Map(),
  };
  readonly #unsupported = new Map<string, number>();
  /** What other datasets of the store may say they share. */
  readonly #shared: Shareable[] = [];
  #last: Place | undefined;

  constructor(context: ImportContext, version: number) {
    this.#context = context;
    this.version = version;
    this.#read = lineReader(context, version);
  }

  take(number: number, value: unknown): void {
    const line = archiveLine.safeParse(value);
    if (!line.success) throw damaged(this.#context, number, 'the line is no record');
    const place = this.#placeOf(number, line.data);
    if (this.#last !== undefined) this.#checkOrder(number, this.#last, place);
    this.#last = place;
    this.records++;
    for (const item of this.#read(number, line.data)) this.#takeRecord(number, item);
  }

  #takeRecord(number: number, item: AnyRecord): void {
    for (const { kind, id } of keepingReferencesOf(item)) {
      if (this.#known[kind].has(id) || this.#outside[kind].has(id)) continue;
      this.#outside[kind].set(id, { line: number, by: `${item.kind} "${item.record.id}"` });
    }
    if (item.kind === 'source' || item.kind === 'entity' || item.kind === 'relationship') {
      this.#known[item.kind].add(item.record.id);
    }
    if (item.kind === 'source' || item.kind === 'entity') {
      const { record } = item;
      if (isGlobalId(record.id)) this.#shared.push({ kind: item.kind, record, line: number });
    }
    if (item.kind === 'relationship') this.#unsupported.set(item.record.id, number);
    if (item.kind === 'claim' && item.record.stance === 'supports')
      this.#unsupported.delete(item.record.subject);
  }

  /** Where the line stands, as it is written: an upgrade may give its record another id. */
  #placeOf(number: number, { kind, record }: z.infer<typeof archiveLine>): Place {
    const { id, dataset } = record;
    if (typeof id === 'string' && typeof dataset === 'string') return { kind, id, dataset };
    throw damaged(this.#context, number, `${withArticle(kind)} is not valid (it has no id)`);
  }

  /** Records stand in order of kind, id and dataset, as they are exported; so none can stand there twice. */
  #checkOrder(number: number, last: Place, place: Place): void {
    const order =
      recordKinds.indexOf(last.kind) - recordKinds.indexOf(place.kind) ||
      compareBytes(last.id, place.id) ||
      compareBytes(last.dataset, place.dataset);
    if (order < 0) return;
    const name = `${place.kind} "${place.id}" of ${place.dataset}`;
    throw damaged(
      this.#context,
      number,
      order === 0 ? `${name} is given twice` : `${name} stands out of order`,
    );
  }

  async finish(): Promise<void> {
    for (const kind of ['source', 'entity', 'relationship'] as const) await this.#ask(kind);
    await this.#checkSharing();
    const unsupported = [...this.#unsupported];
    // the store keeps none without support, so one that it has may come without claims of its own
    const stored = await this.#stored(
      'relationship',
      unsupported.map(([id]) => id),
    );
    const [first] = unsupported.filter(([id]) => !stored.has(id));
    if (first !== undefined) {
      throw damaged(this.#context, first[1], `no claim supports the relationship "${first[0]}"`);
    }
  }

  /** One id in a case of the archive and in another dataset of the store is one thing: their names agree, as in case files. */
  async #checkSharing(): Promise<void> {
    for (const [key, all] of groupBy(this.#shared, ({ kind, record }) => `${kind} ${record.dataset}`)) {
      const kind = key.startsWith('source ') ? 'source' : 'entity';
      const dataset = all[0]?.record.dataset;
      if (dataset === undefined) continue;
      for (let start = 0; start < all.length; start += ASKED) {
        const some = new Map(all.slice(start, start + ASKED).map((one) => [one.record.id.toString(), one]));
        for (const other of await this.#context.others(kind, [...some.keys()], dataset)) {
          const own = some.get(other.id);
          if (own !== undefined && isOfCase(own.record, other) && !this.#context.agree(own.record, other))
            throw this.#disagreement(own, other);
        }
      }
    }
  }

  #disagreement({ record, line }: Shareable, other: Source | EntityRecord): CutoutError {
    const named = (one: Source | EntityRecord): string =>
      `"${'name' in one ? one.name : `${one.publisher}: ${one.title}`}" (${one.dataset})`;
    return new CutoutError(
      'bad-file',
      `${named(record)} and ${named(other)} are said to be the same (${record.id}) and do not agree in their names.`,
      {
        place: { file: basename(this.#context.path), line },
        remedy:
          'Nothing was written. Correct same_as in the case that gives it, and export the archive again.',
      },
    );
  }

  async #ask(kind: ReferredKind): Promise<void> {
    const outside = this.#outside[kind];
    const stored = await this.#stored(kind, [...outside.keys()]);
    const [missing] = [...outside].filter(([id]) => !stored.has(id));
    if (missing === undefined) return;
    const [id, { line, by }] = missing;
    throw new CutoutError(
      'dangling-reference',
      `${by} refers to ${kind} "${id}", which neither archive nor store has.`,
      {
        place: { file: basename(this.#context.path), line },
        remedy: 'Nothing was written. Load the dataset that it belongs to first.',
      },
    );
  }

  async #stored(kind: ReferredKind, ids: readonly string[]): Promise<ReadonlySet<string>> {
    const stored = new Set<string>();
    for (let start = 0; start < ids.length; start += ASKED) {
      for (const id of await this.#context.known(kind, ids.slice(start, start + ASKED))) stored.add(id);
    }
    return stored;
  }
}

/** What two lists have is theirs to say. */
function isOfCase(...records: readonly (Source | EntityRecord)[]): boolean {
  return records.some(({ dataset }) => dataset.startsWith(CASE_DATASET_PREFIX));
}

function compareBytes(a: string, b: string): number {
  return a === b ? 0 : Buffer.compare(Buffer.from(a), Buffer.from(b));
}
