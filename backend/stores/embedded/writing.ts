/** One write: records, references, support, links, tokens and revision, inside one transaction. */
import { keepingReferencesOf, referredKinds } from '../../model/references.ts';
import {
  recordKey,
  recordKinds,
  type AnyRecord,
  type Batch,
  type RecordKind,
  type RecordOf,
} from '../../model/records.ts';
import {
  danglingReference,
  linkRowOf,
  prepareBatch,
  prepareRecords,
  referencesToCheck,
  removableRecords,
  removalOrder,
  requireRevision,
  requireUnchanged,
  thingKey,
  touchedRelationships,
  unsupportedRelationships,
  type PreparedRecord,
  type ReplacementFacts,
} from '../rules.ts';
import { anyRecord } from '../payloads.ts';
import type { LinkRow, TakeBack, WriteOptions } from '../store.ts';
import type { Database } from './database.ts';
import {
  forgetImport,
  handOver,
  markBegun,
  noteBefore,
  noteShared,
  raiseRevision,
  type Shared,
  type Writer,
} from './imports.ts';
import { lookupKeys, RECORD_COLUMNS, recordOfRow } from './reading.ts';
import { kindNumber, LINK_COLUMNS, linkOf, optionalText, text } from './rows.ts';
import { removeTokens, writeTokens } from './search.ts';

interface Counts {
  readonly written: number;
  readonly removed: number;
}

/** @returns how many records were added or changed, and removed */
export function writeBatch(database: Database, batch: Batch, options: WriteOptions): Counts {
  return database.transaction(() => applyBatch(database, batch, options));
}

/** The same inside a transaction that runs already. */
export function applyBatch(database: Database, batch: Batch, options: WriteOptions): Counts {
  const prepared = prepareBatch(batch);
  const { import: manifest, replaces } = options;
  requireRevision(revisionOf(database), options.atRevision);
  const known = knownRecords(database, prepared);
  const writer = manifest?.id ?? null;
  const changed = prepared.filter((item) => known.get(keyOf(item))?.checksum !== item.checksum);
  if (options.madeFrom) {
    const stored = [...known].map(([key, { checksum }]) => [key, checksum] as const);
    requireUnchanged(changed, new Map(stored), options.madeFrom);
  }
  const counts = applyChange(database, options, {
    ...{ known, changed, writer, notes: true },
    removed: () => (replaces === undefined ? [] : removableOf(database, replaces, prepared)),
  });
  const isChange = counts.written + counts.removed > 0;
  const isShared =
    manifest !== undefined && noteShared(database, manifest, sharedOf(prepared, known, writer));
  const hasBegun = manifest !== undefined && (isChange || isShared) && markBegun(database, manifest);
  if (isChange || hasBegun) raiseRevision(database);
  return counts;
}

/** Takes an import back. @throws `changed-meanwhile` where the store has moved on */
export function takeBack(database: Database, importId: string, order: TakeBack): Counts {
  const prepared = prepareRecords(order.restored);
  const { searchTokens } = order;
  return database.transaction(() => {
    requireRevision(revisionOf(database), order.revision);
    handOver(database, importId, order);
    const counts = applyChange(
      database,
      { restores: true, searchTokens },
      {
        known: knownRecords(database, prepared),
        ...{ writer: null, notes: false },
        changed: prepared,
        removed: () => order.removed,
      },
    );
    forgetImport(database, importId);
    raiseRevision(database);
    return counts;
  });
}

interface Change {
  /** What the store has of what is written. */
  readonly known: ReadonlyMap<string, KnownRecord>;
  readonly changed: readonly PreparedRecord[];
  /** Asked once the others are written. */
  readonly removed: () => readonly AnyRecord[];
  readonly writer: Writer;
  /** Whether what was there before is kept, to be taken back. */
  readonly notes: boolean;
}

function applyChange(database: Database, options: WriteOptions, change: Change): Counts {
  const { known, changed, writer, notes } = change;
  const touched = new Set<string>();
  for (const item of changed) {
    const before = known.get(keyOf(item));
    if (before !== undefined && notes) noteBefore(database, writer, item);
    putRecord(database, item, { existed: before !== undefined, writer });
    // a claim may have been about another relationship before
    if (before !== undefined && item.kind === 'claim') touched.add(before.first);
  }
  checkReferences(database, changed, options);
  const removed = change.removed();
  for (const kind of removalOrder) {
    for (const item of removed.filter((one) => one.kind === kind)) {
      if (notes) noteBefore(database, writer, item);
      removeRecord(database, item);
    }
  }
  for (const id of touchedRelationships([...changed, ...removed])) touched.add(id);
  projectLinks(database, touched);
  if (options.searchTokens) writeTokens(database, options.searchTokens);
  return { written: changed.length, removed: removed.length };
}

/** Records that the store has as they are given, from another import. */
function sharedOf(
  prepared: readonly PreparedRecord[],
  known: ReadonlyMap<string, KnownRecord>,
  writer: Writer,
): readonly Shared[] {
  return prepared.flatMap((item) => {
    const before = known.get(keyOf(item));
    if (before?.checksum !== item.checksum || before.import === null || before.import === writer) return [];
    return [{ item, by: before.import }];
  });
}

export function revisionOf(database: Database): number {
  return database.number("SELECT value FROM meta WHERE name = 'revision'");
}

function keyOf(item: AnyRecord): string {
  return `${item.kind} ${recordKey(item.record)}`;
}

interface KnownRecord {
  readonly checksum: string;
  readonly first: string;
  readonly import: string | null;
}

const FIND = `SELECT id, dataset, checksum, first, import FROM record
  WHERE kind = ? AND id IN (SELECT value FROM json_each(?))`;

/** What is stored under the ids of a batch. */
function knownRecords(
  database: Database,
  prepared: readonly PreparedRecord[],
): ReadonlyMap<string, KnownRecord> {
  const known = new Map<string, KnownRecord>();
  for (const kind of recordKinds) {
    const ids = prepared.filter((item) => item.kind === kind).map((item) => item.record.id);
    if (ids.length === 0) continue;
    for (const row of database.all(FIND, kindNumber(kind), JSON.stringify(ids))) {
      const key = `${kind} ${recordKey({ id: text(row, 0), dataset: text(row, 1) })}`;
      known.set(key, { checksum: text(row, 2), first: text(row, 3), import: optionalText(row, 4) });
    }
  }
  return known;
}

const PUT = `INSERT INTO record (kind, id, dataset, payload, checksum, first, second, import)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?)
  ON CONFLICT (kind, id, dataset) DO UPDATE SET payload = excluded.payload, checksum = excluded.checksum,
    first = excluded.first, second = excluded.second, import = excluded.import`;

function putRecord(
  database: Database,
  item: PreparedRecord,
  { existed, writer }: { readonly existed: boolean; readonly writer: Writer },
): void {
  const { id, dataset } = item.record;
  const { payload, checksum } = item;
  database.run(PUT, kindNumber(item.kind), id, dataset, payload, checksum, ...lookupKeys(item), writer);
  if (item.kind !== 'statement') return;
  if (existed) database.run('DELETE FROM about WHERE id = ? AND dataset = ?', id, dataset);
  for (const subject of new Set<string>([...item.record.aboutRelationships, ...item.record.aboutEntities])) {
    database.run('INSERT INTO about (subject, id, dataset) VALUES (?, ?, ?)', subject, id, dataset);
  }
}

const EXISTS = 'SELECT 1 FROM record WHERE kind = ? AND id = ? LIMIT 1';
const WHICH_EXIST =
  'SELECT DISTINCT id FROM record WHERE kind = ? AND id IN (SELECT value FROM json_each(?))';

function checkReferences(database: Database, changed: readonly AnyRecord[], options: WriteOptions): void {
  const needed = referencesToCheck(changed, options);
  for (const kind of referredKinds) {
    const ofKind = needed.filter(({ reference }) => reference.kind === kind);
    if (ofKind.length === 0) continue;
    const ids = [...new Set(ofKind.map(({ reference }) => reference.id))];
    const rows = database.all(WHICH_EXIST, kindNumber(kind), JSON.stringify(ids));
    const existing = new Set(rows.map((row) => text(row, 0)));
    const missing = ofKind.find(({ reference }) => !existing.has(reference.id));
    if (missing !== undefined) throw danglingReference(missing.item, missing.reference);
  }
}

const RECORDS_OF = `SELECT ${RECORD_COLUMNS} FROM record WHERE kind = ? AND id IN (SELECT value FROM json_each(?))`;
const CLAIMS_OF = `SELECT ${RECORD_COLUMNS} FROM record WHERE kind = ? AND first IN (SELECT value FROM json_each(?))`;

/** Rewrites the links of relationships whose records or claims changed. */
function projectLinks(database: Database, ids: ReadonlySet<string>): void {
  const facts = relationshipFacts(database, [...ids]);
  const unsupported: string[] = [];
  for (const id of ids) {
    const { records, claims } = facts(id);
    if (records.length > 0 && !claims.some((claim) => claim.stance === 'supports')) unsupported.push(id);
    putLink(database, id, linkRowOf(records, claims));
  }
  if (unsupported.length > 0) throw unsupportedRelationships(unsupported.sort());
}

interface RelationshipFacts {
  readonly records: readonly RecordOf<'relationship'>[];
  readonly claims: readonly RecordOf<'claim'>[];
}

/** All datasets' records and claims of relationships. */
export function relationshipFacts(
  database: Database,
  ids: readonly string[],
): (id: string) => RelationshipFacts {
  const facts = new Map(
    ids.map((id) => [
      id,
      { records: new Array<RecordOf<'relationship'>>(), claims: new Array<RecordOf<'claim'>>() },
    ]),
  );
  const list = JSON.stringify(ids);
  for (const row of database.all(RECORDS_OF, kindNumber('relationship'), list)) {
    const record = recordOfRow('relationship', row);
    facts.get(record.id)?.records.push(record);
  }
  for (const row of database.all(CLAIMS_OF, kindNumber('claim'), list)) {
    const claim = recordOfRow('claim', row);
    facts.get(claim.subject)?.claims.push(claim);
  }
  return (id) => facts.get(id) ?? { records: [], claims: [] };
}

const PUT_LINK = `INSERT OR REPLACE INTO link (${LINK_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`;

function putLink(database: Database, id: string, link: LinkRow | null): void {
  if (link === null) {
    database.run('DELETE FROM link WHERE id = ?', id);
    return;
  }
  const { type, from, to, production, start, end, grade, contested } = link;
  database.run(PUT_LINK, id, type, from, to, production, start, end, grade, contested ? 1 : 0);
}

export function storedLink(database: Database, id: string): LinkRow | null {
  const row = database.first(`SELECT ${LINK_COLUMNS} FROM link WHERE id = ?`, id);
  return row === undefined ? null : linkOf(row);
}

/** What the dataset had and its new batch has not, as far as nothing else needs it. */
function removableOf(
  database: Database,
  dataset: string,
  prepared: readonly PreparedRecord[],
): readonly AnyRecord[] {
  const kept = new Set(
    prepared
      .filter((item) => item.record.dataset === dataset)
      .map((item) => thingKey(item.kind, item.record.id)),
  );
  const candidates = recordKinds
    .flatMap((kind) => recordsOfDataset(database, kind, dataset))
    .filter((item) => !kept.has(thingKey(item.kind, item.record.id)));
  if (candidates.length === 0) return [];
  return removableRecords(replacementFacts(database, dataset, candidates, kept));
}

function recordsOfDataset(database: Database, kind: RecordKind, dataset: string): AnyRecord[] {
  return database
    .all('SELECT payload FROM record WHERE dataset = ? AND kind = ?', dataset, kindNumber(kind))
    .map((row) => anyRecord(kind, text(row, 0)));
}

function replacementFacts(
  database: Database,
  dataset: string,
  candidates: readonly AnyRecord[],
  kept: ReadonlySet<string>,
): ReplacementFacts {
  const things = new Map<string, readonly [RecordKind, string]>();
  const subjects = new Set<string>();
  for (const item of candidates) {
    things.set(thingKey(item.kind, item.record.id), [item.kind, item.record.id]);
    if (item.kind !== 'claim') continue;
    subjects.add(item.record.subject);
    things.set(thingKey('relationship', item.record.subject), ['relationship', item.record.subject]);
  }
  const elsewhere = 'SELECT 1 FROM record WHERE kind = ? AND id = ? AND dataset <> ? LIMIT 1';
  const held = [...things].filter(
    ([key, [kind, id]]) =>
      kept.has(key) || database.first(elsewhere, kindNumber(kind), id, dataset) !== undefined,
  );
  const gone = new Set(candidates.filter((item) => item.kind === 'claim').map((item) => item.record.id));
  const facts = relationshipFacts(database, [...subjects]);
  const supported = [...subjects].filter((id) =>
    facts(id).claims.some(
      (claim) => claim.stance === 'supports' && !(claim.dataset === dataset && gone.has(claim.id)),
    ),
  );
  return {
    candidates,
    held: new Set(held.map(([key]) => key)),
    referred: referredFromElsewhere(database, dataset, candidates, kept),
    supported: new Set(supported),
  };
}

/** Things among the candidates to which a record that stays refers. O(records of referring kinds). */
function referredFromElsewhere(
  database: Database,
  dataset: string,
  candidates: readonly AnyRecord[],
  kept: ReadonlySet<string>,
): ReadonlySet<string> {
  const wanted = new Set(candidates.map((item) => thingKey(item.kind, item.record.id)));
  const referred = new Set<string>();
  for (const kind of recordKinds) {
    const rows = database.all('SELECT payload, id, dataset FROM record WHERE kind = ?', kindNumber(kind));
    for (const row of rows) {
      if (text(row, 2) === dataset && !kept.has(thingKey(kind, text(row, 1)))) continue;
      for (const reference of keepingReferencesOf(anyRecord(kind, text(row, 0)))) {
        const key = thingKey(reference.kind, reference.id);
        if (wanted.has(key)) referred.add(key);
      }
    }
  }
  return referred;
}

function removeRecord(database: Database, item: AnyRecord): void {
  const { id, dataset } = item.record;
  database.run(
    'DELETE FROM record WHERE kind = ? AND id = ? AND dataset = ?',
    kindNumber(item.kind),
    id,
    dataset,
  );
  if (item.kind === 'statement') database.run('DELETE FROM about WHERE id = ? AND dataset = ?', id, dataset);
  const isLastName = item.kind === 'entity' && database.first(EXISTS, kindNumber('entity'), id) === undefined;
  if (isLastName) removeTokens(database, id);
}
