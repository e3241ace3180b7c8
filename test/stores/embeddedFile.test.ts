/** What only the embedded store has: a file of its own, with a schema version and a lock. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { canonicalJson } from '../../backend/model/records.ts';
import { recordChecksum } from '../../backend/stores/digest.ts';
import { APPLICATION_ID, migrations, SCHEMA_VERSION } from '../../backend/stores/embedded/schema.ts';
import { openEmbeddedStore } from '../../backend/stores/embedded/store.ts';
import { refusalOf } from '../refusals.ts';
import { entity, everything } from './samples.ts';

describe('file of the embedded store', () => {
  let folder: string;
  const file = (): string => join(folder, 'store.sqlite');

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'cutout-file-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const old = { ...entity('old'), dataset: 'list:old' };
  const checksum = recordChecksum(old);

  /** A file as an older version left it, with one entity in it. */
  function olderFile(version: number): void {
    const connection = new DatabaseSync(file());
    for (const step of migrations.slice(0, version)) connection.exec(step);
    connection.exec(
      `PRAGMA application_id = ${String(APPLICATION_ID)}; PRAGMA user_version = ${String(version)};`,
    );
    connection
      .prepare('INSERT INTO record (kind, id, dataset, payload, checksum) VALUES (1, ?, ?, ?, ?)')
      .run('old', 'list:old', canonicalJson(old), checksum);
    connection.close();
  }

  /** The closed file with one byte changed, and its seal beside it. */
  async function changedFile(was: string, is: string): Promise<Buffer> {
    const store = await openEmbeddedStore({ file: file() });
    await store.write(everything);
    await store.close();
    const bytes = readFileSync(file());
    const at = bytes.indexOf(was);
    expect(at).toBeGreaterThan(0);
    bytes.write(is, at);
    writeFileSync(file(), bytes);
    return bytes;
  }

  it('that is not what was closed is refused with the records that are damaged, and left as it is', async () => {
    const bytes = await changedFile('„it“ fronts', '„it“ fr0nts');
    const refused = await refusalOf(openEmbeddedStore({ file: file() }));
    expect(refused?.code).toBe('store-damaged');
    expect(refused?.detail.items).toEqual(['claim c3 case:a']);
    expect(readFileSync(file())).toEqual(bytes);
    expect(readdirSync(folder)).toContain('store.sqlite.seal');
  });

  it('that is not what was closed is refused where no record is damaged as well, which is said', async () => {
    // of the text of a table, which nothing is read from
    await changedFile('looked up, see lookupKeys', 'looked up, sea lookupKeys');
    const refused = await refusalOf(openEmbeddedStore({ file: file() }));
    expect(refused?.message).toMatch(/last closed\. Every record and all .* is as it was written\.$/);
    expect(refused?.detail.items).toBeUndefined();
  });

  for (let version = 1; version < SCHEMA_VERSION; version++) {
    it(`of schema ${String(version)} is brought up to date with its data`, async () => {
      olderFile(version);
      const store = await openEmbeddedStore({ file: file() });
      expect(await store.records('entity', ['old'])).toEqual([old]);
      // from the sixth on, records are of the present shape and are found as they were
      if (version < 5) expect(await store.search(['company', 'old'], 9)).toEqual(['old']);
      const revision = await store.revision();
      expect(await store.write(everything)).toMatchObject({ revision: revision + 1 });
      await store.close();
      const connection = new DatabaseSync(file());
      expect(connection.prepare('PRAGMA user_version').get()).toEqual({ user_version: SCHEMA_VERSION });
      connection.close();
      const backup = `${file()}.before-${String(SCHEMA_VERSION)}`;
      expect(statSync(backup).mode & 0o777).toBe(0o600);
      const kept = new DatabaseSync(backup);
      expect(kept.prepare('PRAGMA user_version').get()).toEqual({ user_version: version });
      expect(kept.prepare('SELECT id, checksum FROM record').all()).toEqual([{ id: 'old', checksum }]);
      kept.close();
    });
  }

  it('whose migration fails is left as it was, without a copy beside it', async () => {
    // the first schemas hold records of another shape
    olderFile(1);
    const connection = new DatabaseSync(file());
    connection.exec(`UPDATE record SET payload = '{"id":"old","dataset":"list:old"}'`);
    connection.close();
    await expect(openEmbeddedStore({ file: file() })).rejects.toMatchObject({ code: 'store-damaged' });
    expect(readdirSync(folder).filter((name) => name.includes('before'))).toEqual([]);
    const again = new DatabaseSync(file());
    expect(again.prepare('PRAGMA user_version').get()).toEqual({ user_version: 1 });
    expect(again.prepare('SELECT count(*) AS records FROM record').get()).toEqual({ records: 1 });
    again.close();
  });

  it('is copied under another name where a copy of that name is there already', async () => {
    olderFile(SCHEMA_VERSION - 1);
    writeFileSync(`${file()}.before-${String(SCHEMA_VERSION)}`, 'precious');
    await (await openEmbeddedStore({ file: file() })).close();
    expect(readFileSync(`${file()}.before-${String(SCHEMA_VERSION)}`, 'utf8')).toBe('precious');
    expect(readdirSync(folder)).toContain(`store.sqlite.before-${String(SCHEMA_VERSION)}.2`);
  });

  it('of a newer version is refused in plain words and left as it is', async () => {
    olderFile(SCHEMA_VERSION);
    const connection = new DatabaseSync(file());
    connection.exec(`PRAGMA user_version = ${String(SCHEMA_VERSION + 1)}`);
    connection.close();
    const before = readFileSync(file());
    const opening = openEmbeddedStore({ file: file() });
    await expect(opening).rejects.toMatchObject({ code: 'store-too-new' });
    await expect(opening).rejects.toThrow('written by a newer Cutout');
    expect(readFileSync(file()).equals(before)).toBe(true);
  });

  it('of another program is refused and left as it is', async () => {
    const connection = new DatabaseSync(file());
    connection.exec('CREATE TABLE theirs (id INTEGER)');
    connection.close();
    await expect(openEmbeddedStore({ file: file() })).rejects.toMatchObject({ code: 'store-damaged' });
    const again = new DatabaseSync(file());
    expect(again.prepare('SELECT count(*) AS tables FROM sqlite_schema').get()).toEqual({ tables: 1 });
    again.close();
  });

  it('that is no database is refused', async () => {
    writeFileSync(
      file(),
      'This is a text, and a long one, so that it cannot be taken for an empty database. '.repeat(20),
    );
    await expect(openEmbeddedStore({ file: file() })).rejects.toMatchObject({ code: 'store-damaged' });
  });

  it('is readable by its owner alone', async () => {
    const store = await openEmbeddedStore({ file: file() });
    expect(statSync(file()).mode & 0o077).toBe(0);
    await store.close();
  });

  it('held by this process is refused a second time at once', async () => {
    const store = await openEmbeddedStore({ file: file() });
    const started = performance.now();
    await expect(openEmbeddedStore({ file: file() })).rejects.toMatchObject({ code: 'store-in-use' });
    expect(performance.now() - started).toBeLessThan(2_000);
    await store.close();
    await (await openEmbeddedStore({ file: file() })).close();
  });

  it('held by another process is refused, and free again when that one is killed', async () => {
    await (await openEmbeddedStore({ file: file() })).close();
    const holder = spawn(process.execPath, ['--input-type=module', '-e', HOLDER, `${file()}.lock`], {
      cwd: process.cwd(),
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(holder.stdout, 'data');
    const opening = openEmbeddedStore({ file: file() });
    await expect(opening).rejects.toMatchObject({ code: 'store-in-use' });
    await expect(opening).rejects.toThrow(file());
    holder.kill('SIGKILL');
    await once(holder, 'exit');
    await (await openEmbeddedStore({ file: file() })).close();
  });
});

/** Takes the lock as the store does and keeps it until it is killed. */
const HOLDER = `
  import { DatabaseSync } from '@photostructure/sqlite';
  globalThis.lock = new DatabaseSync(process.argv.at(-1), { timeout: 0 });
  globalThis.lock.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE;');
  console.log('held');
  setInterval(() => undefined, 1000);
`;
