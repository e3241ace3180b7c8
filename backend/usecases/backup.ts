/** A backup: all that a store keeps of one moment, in one new file, while it is used. */
import { createHash } from 'node:crypto';
import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline, Readable } from 'node:stream';
import { createGzip } from 'node:zlib';
import { archiveLines, noCounts } from '../exports/archive.ts';
import { checkOutput, requireWholePath, writeWhole } from '../files/output.ts';
import { BACKUP_FORMAT, BACKUP_VERSION, type BackupLine } from '../model/backups.ts';
import { RECORD_SHAPE } from '../model/upgrades/index.ts';
import type { BackupResult } from '../model/views.ts';
import { requireRevision } from '../stores/rules.ts';
import type { FormerStore, StoreContent } from '../stores/store.ts';
import { untilUnchanged } from './untilUnchanged.ts';

/** Characters of a line; a line of an archive is shorter than a million bytes in any case. */
const PIECE = 100_000;

export interface BackupOrder {
  readonly path: string;
  /** Of the store's records, where an older version left them. */
  readonly shape?: number;
}

/** Begun again where another wrote meanwhile. @throws `bad-question` where the path is not whole, or the file exists or cannot be there */
export async function writeBackup(store: StoreContent, order: BackupOrder): Promise<BackupResult> {
  const { path, shape = RECORD_SHAPE } = order;
  requireWholePath(path);
  await checkOutput(path, { force: false });
  return untilUnchanged(async () => {
    const revision = await store.revision();
    const counts = noCounts();
    const kept = { imports: 0, briefings: 0 };
    let bytes = 0;
    const sum = createHash('sha256');
    const packed = createGzip({ level: 6 });
    pipeline(
      Readable.from(textOf(contentOf(store, { shape, counts, kept })), { objectMode: false }),
      packed,
      () => undefined,
    );
    async function* measured(): AsyncGenerator<Uint8Array> {
      const chunks: AsyncIterable<unknown> = packed;
      for await (const chunk of chunks) {
        if (!(chunk instanceof Uint8Array)) continue;
        sum.update(chunk);
        bytes += chunk.byteLength;
        yield chunk;
      }
      requireRevision(await store.revision(), revision);
    }
    await writeWhole(path, measured(), { force: false });
    return { path, bytes, sha256: sum.digest('hex'), revision, counts, ...kept };
  });
}

/**
 * A backup of what an older version left, for the time before it is brought up to date. A name that is taken is left alone,
 * and a number added. @returns the path
 */
export async function backUpFormer(folder: string, { content, shape, next }: FormerStore): Promise<string> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const taken = new Set(await readdir(folder));
  const nameOf = (copy: number): string =>
    `neo4j.before-${String(next)}${copy === 1 ? '' : `.${String(copy)}`}.cutout-backup`;
  let copy = 1;
  while (taken.has(nameOf(copy))) copy++;
  const { path } = await writeBackup(content, { path: join(folder, nameOf(copy)), shape });
  return path;
}

interface Content {
  readonly shape: number;
  /** Filled while the store is read. */
  readonly counts: ReturnType<typeof noCounts>;
  readonly kept: { imports: number; briefings: number };
}

async function* contentOf(store: StoreContent, { shape, counts, kept }: Content): AsyncGenerator<BackupLine> {
  yield { format: BACKUP_FORMAT, version: BACKUP_VERSION, shape, digest: await store.digest() };
  for (const manifest of [...(await store.imports())].reverse()) {
    kept.imports++;
    yield { import: manifest };
    for (const rejection of await store.rejections(manifest.id)) yield { rejection };
  }
  for (const briefing of await store.briefings()) {
    const content = (await store.briefing(briefing.id)) ?? '';
    kept.briefings++;
    yield { briefing };
    for (let at = 0; at < content.length; at += PIECE) yield { piece: content.slice(at, at + PIECE) };
  }
  // imports that are unfinished are so by their own records
  for await (const block of archiveLines((kind) => store.stream(kind), { counts, shape, unfinished: [] }))
    for (const line of block.split('\n').slice(0, -1)) yield { archive: line };
  for await (const page of store.journal()) for (const entry of page) yield { journal: entry };
}

/** The lines as text, and the end line. */
async function* textOf(content: AsyncIterable<BackupLine>): AsyncGenerator<string> {
  const sum = createHash('sha256');
  let lines = 0;
  for await (const line of content) {
    const text = `${JSON.stringify(line)}\n`;
    sum.update(text);
    lines++;
    yield text;
  }
  yield `${JSON.stringify({ lines, sha256: sum.digest('hex') } satisfies BackupLine)}\n`;
}
