/** Reading a backup into a store that is empty: checked whole before anything is written, and held to its digest after. */
import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pipeline, Readable } from 'node:stream';
import { createGzip } from 'node:zlib';
import { CutoutError } from '../errors.ts';
import { writeWhole } from '../files/output.ts';
import { archiveImporter } from '../importers/archiveImporter.ts';
import { archiveLines } from '../importers/archiveLines.ts';
import { backupLine, BACKUP_VERSION, WITH_JOURNAL, type BackupLine } from '../model/backups.ts';
import type { JournalEntry } from '../model/journal.ts';
import { RECORD_SHAPE } from '../model/upgrades/index.ts';
import { decodeManifest, decodeRejection } from '../stores/payloads.ts';
import type { ImportManifest, Rejection } from '../model/imports.ts';
import type { Store } from '../stores/store.ts';
import { runImport, type ImportHooks } from './importing.ts';

/** Of the records of backups that do not say it. */
const FORMER_SHAPE = 2;
/** Records that entries of the journal in one transaction name, in all. */
const NAMED = 1_000;

/** @returns the digest. @throws `bad-question` where the store holds anything, `bad-file`, `store-damaged` */
export async function restoreBackup(store: Store, path: string, hooks: ImportHooks): Promise<string> {
  const { digest, version, shape = FORMER_SHAPE } = await checkBackup(path, hooks.signal);
  if (
    (await store.revision()) > 0 ||
    (await store.imports()).length > 0 ||
    (await store.briefings()).length > 0
  ) {
    throw new CutoutError('bad-question', `The store ${store.place} is not empty.`, {
      remedy: 'Restore into a new folder (--store) or an empty database; this one was left as it is.',
    });
  }
  await writeBriefings(store, path, hooks.signal);
  const own = await writeRecords(store, path, hooks);
  // until the rest is there, the store is no more than a part of the other
  await store.recordImport({ ...own, finishedAt: null }, []);
  await writeImports(store, path, hooks.signal);
  // what imports changed is in the older shape, and so is the digest
  const isFormer = shape !== RECORD_SHAPE;
  if (version < WITH_JOURNAL || isFormer) await writeUnknown(store, own);
  else await writeJournal(store, path, { own, signal: hooks.signal });
  const restored = await store.digest();
  if (isFormer || restored === digest) return restored;
  throw new CutoutError('store-damaged', 'The restored records are not those of the backup.', {
    remedy: 'Restore once more into another empty store with the version that made the backup.',
  });
}

interface Header {
  /** Of the records. */
  readonly digest: string;
  readonly version: number;
  readonly shape?: number | undefined;
}

/** Reads all of it. */
async function checkBackup(path: string, signal: AbortSignal): Promise<Header> {
  const sum = createHash('sha256');
  let lines = 0;
  let header: Header | undefined;
  let ended = false;
  for await (const { text, line } of linesOf(path, signal)) {
    if (lines === 0) {
      if (!('format' in line)) throw unusable(path, 'it is no backup of Cutout');
      if (line.version > BACKUP_VERSION) throw unusable(path, 'a newer Cutout made it');
      header = line;
    }
    if (ended) throw unusable(path, 'there is more after its end line');
    if ('lines' in line) {
      ended = line.lines === lines && line.sha256 === sum.digest('hex');
      if (!ended) throw unusable(path, 'its content does not match its checksum');
    } else {
      sum.update(`${text}\n`);
      lines++;
    }
  }
  if (!ended || header === undefined) throw unusable(path, 'it ends before its end line');
  return header;
}

async function* linesOf(
  path: string,
  signal: AbortSignal,
): AsyncGenerator<{ readonly text: string; readonly line: BackupLine }> {
  for await (const { text } of archiveLines({ path, signal })) {
    const parsed = backupLine.safeParse(jsonOf(path, text));
    if (!parsed.success) throw unusable(path, 'a line of it cannot be read');
    yield { text, line: parsed.data };
  }
}

function jsonOf(path: string, text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    throw unusable(path, 'a line of it is no JSON');
  }
}

async function writeBriefings(store: Store, path: string, signal: AbortSignal): Promise<void> {
  let head: Parameters<Store['issueBriefing']>[0] | undefined;
  let content = '';
  const finish = async (): Promise<void> => {
    if (head !== undefined) await store.issueBriefing(head, content);
    head = undefined;
    content = '';
  };
  for await (const { line } of linesOf(path, signal)) {
    if ('piece' in line) content += line.piece;
    else await finish();
    if ('briefing' in line) head = line.briefing;
  }
}

/** Through the importer of archives, so that a restoring that is broken off is an unfinished import like any other. */
async function writeRecords(store: Store, path: string, hooks: ImportHooks): Promise<ImportManifest> {
  const folder = await mkdtemp(join(tmpdir(), 'cutout-restore-'));
  try {
    const archive = join(folder, basename(path));
    const packed = createGzip({ level: 1 });
    pipeline(Readable.from(archiveOf(path, hooks.signal), { objectMode: false }), packed, () => undefined);
    await writeWhole(archive, packed, { force: false });
    const order = { importer: archiveImporter, path: archive, options: {}, recorded: {} };
    return (await runImport(store, order, hooks)).manifest;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function* archiveOf(path: string, signal: AbortSignal): AsyncGenerator<string> {
  for await (const { line } of linesOf(path, signal)) if ('archive' in line) yield `${line.archive}\n`;
}

async function writeImports(store: Store, path: string, signal: AbortSignal): Promise<void> {
  let manifest: ReturnType<typeof decodeManifest> | undefined;
  let rejections: Rejection[] = [];
  for await (const { line } of linesOf(path, signal)) {
    if ('rejection' in line) {
      rejections.push(decodeRejection(JSON.stringify(line.rejection)));
      continue;
    }
    if (manifest !== undefined) await store.recordImport(manifest, rejections);
    manifest = 'import' in line ? decodeManifest(JSON.stringify(line.import)) : undefined;
    rejections = [];
  }
}

/** The records are theirs who brought them, and the restoring has no part in it. */
async function writeJournal(
  store: Store,
  path: string,
  { own, signal }: { readonly own: ImportManifest; readonly signal: AbortSignal },
): Promise<void> {
  let entries: JournalEntry[] = [];
  let named = 0;
  for await (const { line } of linesOf(path, signal)) {
    if (!('journal' in line)) continue;
    entries.push(line.journal);
    named += 'keys' in line.journal ? line.journal.keys.length : 1;
    if (named < NAMED) continue;
    await store.writeJournal(entries);
    entries = [];
    named = 0;
  }
  await store.writeJournal(entries);
  const revision = await store.revision();
  const nothing = { removed: [], restored: [], shared: new Map(), searchTokens: new Map() };
  await store.takeBack(own.id, { revision, ...nothing });
}

/** A backup without a journal: no import of before can be taken back, and the restoring brought all. */
async function writeUnknown(store: Store, own: ImportManifest): Promise<void> {
  const former = (await store.imports()).filter(({ id }) => id !== own.id);
  await store.writeJournal(former.map(({ id }) => ({ import: id, known: false })));
  await store.recordImport(own, []);
}

function unusable(path: string, what: string): CutoutError {
  return new CutoutError('bad-file', `The backup cannot be used: ${what}.`, {
    place: { file: basename(path) },
    remedy: 'Nothing was written. Use another copy of it.',
  });
}
