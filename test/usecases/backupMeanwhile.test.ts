/** A backup that is asked of a running server in the middle of an import: of one moment, and it says what is unfinished. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BackupResult } from '../../backend/model/views.ts';
import { openEmbeddedStore } from '../../backend/stores/embedded/store.ts';
import { openNeo4jStore } from '../../backend/stores/neo4j/store.ts';
import type { Store } from '../../backend/stores/store.ts';
import { restoreBackup } from '../../backend/usecases/restore.ts';
import { undoImport } from '../../backend/usecases/undoImport.ts';
import { Workspace } from '../../backend/usecases/workspace.ts';
import { serveWorkspace } from '../api/served.ts';
import { listOf } from '../crash/inputs.ts';
import { describeOnNeo4j } from '../neo4j/describeOnNeo4j.ts';

const PARTIES = 500;
/** Writes of the import: the backup is asked for after the one, and must be there before the other begins. */
const ASKED_AFTER = 2;
const NEEDED_BEFORE = 4;
const hooks = { signal: new AbortController().signal, progress: () => undefined };

interface Meanwhile {
  readonly backup: BackupResult;
  /** Revision → digest, of each write that was acknowledged. */
  readonly acknowledged: ReadonlyMap<number, string>;
  readonly state: string;
}

/** Lets the import go on beside the backup, though not past its end. */
async function backUpMeanwhile(store: Store, list: string, path: string): Promise<Meanwhile> {
  const served = await serveWorkspace(new Workspace({ store, cache: null, today: () => '2026-11-23' }));
  const acknowledged = new Map<number, string>();
  let backup: Promise<BackupResult> | undefined;
  let writes = 0;
  const write = store.write.bind(store);
  store.write = async (batch, options) => {
    writes++;
    if (writes === NEEDED_BEFORE) await backup;
    const result = await write(batch, options);
    acknowledged.set(result.revision, await store.digest());
    if (writes === ASKED_AFTER) backup = served.ask('backup', { path });
    return result;
  };
  let job = await served.ask('startImport', { importer: 'ofac', path: list, listDate: '2024-01-10' });
  while (job.state === 'running') {
    await wait(50);
    job = await served.ask('importJob', { job: job.job });
  }
  if (backup === undefined || writes < NEEDED_BEFORE) throw new Error('the list is too short');
  const made = await backup;
  await served.close();
  return { backup: made, acknowledged, state: job.state };
}

function describeMeanwhile(name: string, open: () => Promise<Store>): void {
  describe(`a backup made by a server during an import (${name})`, () => {
    const folder = mkdtempSync(join(tmpdir(), 'cutout-meanwhile-'));
    let store: Store;
    beforeAll(async () => {
      store = await open();
    });
    afterAll(async () => {
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    });

    it('is of an acknowledged revision and names the import', { timeout: 240_000 }, async () => {
      const empty = await store.digest();
      const [, list] = await listOf(PARTIES, folder);
      const path = join(folder, 'backup.gz');
      const { backup, acknowledged, state } = await backUpMeanwhile(store, list, path);
      expect(state).toBe('done');
      expect(backup.revision).toBeLessThan(await store.revision());
      const copy = await openEmbeddedStore({ file: join(folder, 'copy.sqlite') });
      expect(await restoreBackup(copy, path, hooks)).toBe(acknowledged.get(backup.revision));
      const [unfinished, ...others] = await copy.imports();
      expect(others).toEqual([]);
      expect(unfinished).toMatchObject({ importer: 'ofac', finishedAt: null });
      await undoImport(copy, unfinished?.id ?? '');
      expect(await copy.digest()).toBe(empty);
      await copy.close();
    });
  });
}

describeMeanwhile('embedded', () =>
  openEmbeddedStore({ file: join(mkdtempSync(join(tmpdir(), 'cutout-meanwhile-')), 'store.sqlite') }),
);
describeOnNeo4j('in Neo4j', (server) => {
  describeMeanwhile(server.version, () => openNeo4jStore(server.access()));
});
