/** A backup: all that a store keeps of one moment, in one new file, while it is used. */
import { createHash } from 'node:crypto';
import { pipeline, Readable } from 'node:stream';
import { createGzip } from 'node:zlib';
import { archiveLines, noCounts } from '../exports/archive.ts';
import { checkOutput, writeWhole } from '../files/output.ts';
import { BACKUP_FORMAT, BACKUP_VERSION, type BackupLine } from '../model/backups.ts';
import type { BackupResult } from '../model/views.ts';
import { requireRevision } from '../stores/rules.ts';
import type { Store } from '../stores/store.ts';
import { untilUnchanged } from './untilUnchanged.ts';

/** Characters of a line; a line of an archive is shorter than a million bytes in any case. */
const PIECE = 100_000;

/** Begun again where another wrote meanwhile. @throws `bad-question` where the file exists or cannot be there */
export async function writeBackup(store: Store, { path }: { readonly path: string }): Promise<BackupResult> {
  await checkOutput(path, { force: false });
  return untilUnchanged(async () => {
    const revision = await store.revision();
    const counts = noCounts();
    const kept = { imports: 0, briefings: 0 };
    let bytes = 0;
    const sum = createHash('sha256');
    const packed = createGzip({ level: 6 });
    pipeline(
      Readable.from(textOf(contentOf(store, counts, kept)), { objectMode: false }),
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

async function* contentOf(
  store: Store,
  counts: ReturnType<typeof noCounts>,
  kept: { imports: number; briefings: number },
): AsyncGenerator<BackupLine> {
  yield { format: BACKUP_FORMAT, version: BACKUP_VERSION, digest: await store.digest() };
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
  for await (const block of archiveLines((kind) => store.stream(kind), { counts, unfinished: [] }))
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
