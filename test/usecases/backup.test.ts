/** A backup holds all of a store, of one moment; restored into either store it is the same again. */
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openEmbeddedStore } from '../../backend/stores/embedded/store.ts';
import { openNeo4jStore } from '../../backend/stores/neo4j/store.ts';
import type { Store } from '../../backend/stores/store.ts';
import { writeBackup } from '../../backend/usecases/backup.ts';
import { restoreBackup } from '../../backend/usecases/restore.ts';
import { undoImport } from '../../backend/usecases/undoImport.ts';
import { describeOnNeo4j } from '../neo4j/describeOnNeo4j.ts';
import { briefing, entity, everything, manifest } from '../stores/samples.ts';

const hooks = { signal: new AbortController().signal, progress: () => undefined };
const folder = mkdtempSync(join(tmpdir(), 'cutout-backup-'));
const at = (name: string): string => join(folder, name);
let full: Store;
/** Digest of the full store without its import. */
let before = '';
beforeAll(async () => {
  full = await openEmbeddedStore({ file: at('full.sqlite') });
  await full.write(everything);
  before = await full.digest();
  const begun = { ...manifest('i1', ''), finishedAt: null };
  await full.write({ entity: [entity('e1', { name: 'Renamed' }), entity('e9')] }, { import: begun });
  const rejections = [{ file: 'a.csv', line: 3, reason: 'no name', row: '17,,"-0-"' }];
  await full.recordImport(manifest('i1', '2024-01-01T00:00:00.000Z'), rejections);
  await full.issueBriefing(briefing('b1', '2024-01-01T00:00:00.000Z'), `"${'ü'.repeat(250_000)}"`);
  await writeBackup(full, { path: at('backup.gz') });
});
afterAll(async () => {
  await full.close();
  rmSync(folder, { recursive: true, force: true });
});

async function expectRestored(store: Store): Promise<void> {
  await restoreBackup(store, at('backup.gz'), hooks);
  expect(await store.digest()).toBe(await full.digest());
  expect(await store.imports()).toEqual(await full.imports());
  expect(await journalOf(store)).toEqual(await journalOf(full));
  expect(await store.rejections('i1')).toEqual(await full.rejections('i1'));
  expect(await store.briefings()).toEqual(await full.briefings());
  expect(await store.briefing('b1')).toBe(await full.briefing('b1'));
  expect(await store.verify()).toEqual([]);
  await expect(restoreBackup(store, at('backup.gz'), hooks)).rejects.toMatchObject({ code: 'bad-question' });
}

/** In an order that does not depend on the store: of each entry, which names many records, one per record. */
async function journalOf(store: Store): Promise<readonly string[]> {
  const lines: string[] = [];
  for await (const page of store.journal())
    for (const entry of page)
      lines.push(
        ...('keys' in entry
          ? entry.keys.map((key) => `${key} of ${String(entry.broughtBy)}`)
          : [JSON.stringify(Object.entries(entry).sort())]),
      );
  return lines.sort();
}

async function expectUndone(store: Store): Promise<void> {
  await undoImport(store, 'i1');
  expect(await store.digest()).toBe(before);
  expect(await store.imports()).toEqual([]);
}

describe('a backup', () => {
  it('is the same store again in an empty one, and goes into no other', async () => {
    const store = await openEmbeddedStore({ file: at('restored.sqlite') });
    await expectRestored(store);
    await expectUndone(store);
    await store.close();
  });

  it('of before imports could be taken back from it keeps them, and says that they cannot be', async () => {
    const [header = '', ...lines] = gunzipSync(readFileSync(at('backup.gz')))
      .toString()
      .split('\n')
      .slice(0, -2);
    const former = [
      header.replace(/"version":\d/, '"version":1'),
      ...lines.filter((line) => !line.startsWith('{"journal"')),
    ];
    const text = former.map((line) => `${line}\n`).join('');
    const end = { lines: former.length, sha256: createHash('sha256').update(text).digest('hex') };
    writeFileSync(at('former.gz'), gzipSync(`${text}${JSON.stringify(end)}\n`));
    const store = await openEmbeddedStore({ file: at('former.sqlite') });
    await restoreBackup(store, at('former.gz'), hooks);
    expect((await store.imports()).map(({ id }) => id)).toContain('i1');
    await expect(undoImport(store, 'i1')).rejects.toMatchObject({
      code: 'bad-question',
      message: 'What the import of Import i1 (i1) changed is not known any more.',
    });
    expect(await store.digest()).toBe(await full.digest());
    await store.close();
  });

  it('is for its owner alone, and takes no file’s place', async () => {
    expect(statSync(at('backup.gz')).mode & 0o777).toBe(0o600);
    await expect(writeBackup(full, { path: at('backup.gz') })).rejects.toMatchObject({
      code: 'bad-question',
    });
  });

  it('is of one moment, however much is written meanwhile', async () => {
    const store = await openEmbeddedStore({ file: at('busy.sqlite') });
    await store.write(everything);
    const stream = store.stream.bind(store);
    let written = 0;
    store.stream = async function* (kind) {
      // in the middle of the first readings
      if (kind === 'claim' && written < 3) await store.write({ entity: [entity(`w${String(++written)}`)] });
      yield* stream(kind);
    };
    const { revision, counts } = await writeBackup(store, { path: at('busy.gz') });
    expect([written, revision]).toEqual([3, await store.revision()]);
    expect(counts).toEqual(await store.counts());
    const copy = await openEmbeddedStore({ file: at('copy.sqlite') });
    const digest = await restoreBackup(copy, at('busy.gz'), hooks);
    expect(
      gunzipSync(readFileSync(at('busy.gz')))
        .toString()
        .split('\n', 1)[0],
    ).toContain(digest);
    await store.close();
    await copy.close();
  });

  it('that was cut off or changed is refused before anything is written', async () => {
    const store = await openEmbeddedStore({ file: at('empty.sqlite') });
    const bytes = readFileSync(at('backup.gz'));
    for (const broken of [
      bytes.subarray(0, -9),
      bytes.subarray(0, bytes.length / 2),
      Buffer.from('no backup'),
    ]) {
      writeFileSync(at('broken.gz'), broken);
      await expect(restoreBackup(store, at('broken.gz'), hooks)).rejects.toMatchObject({ code: 'bad-file' });
    }
    expect(await store.revision()).toBe(0);
    await store.close();
  });
});

describeOnNeo4j('a backup', (server) => {
  it('of the embedded store is the same store again in Neo4j', { timeout: 120_000 }, async () => {
    const store = await openNeo4jStore(server.access());
    await expectRestored(store);
    const path = at(`${server.version}.gz`);
    await writeBackup(store, { path });
    const back = await openEmbeddedStore({ file: at(`${server.version}.sqlite`) });
    await restoreBackup(back, path, hooks);
    expect(await back.digest()).toBe(await full.digest());
    await expectUndone(back);
    await expectUndone(store);
    await back.close();
    await store.close();
  });
});
