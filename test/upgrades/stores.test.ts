/** Stores and archives of version 0.1.0 open, and hold what the same things loaded today hold. */
import { statSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openEmbeddedStore } from '../../backend/stores/embedded/store.ts';
import { openNeo4jStore } from '../../backend/stores/neo4j/store.ts';
import type { Store } from '../../backend/stores/store.ts';
import { runRequest } from '../../backend/usecases/importRequests.ts';
import { describeOnNeo4j } from '../neo4j/describeOnNeo4j.ts';
import { loadOldDatabase } from '../neo4j/oldDatabase.ts';
import { fixture, OldFolder } from './fixtures.ts';

const hooks = { signal: new AbortController().signal, progress: () => undefined };

/** A new store with what an archive of the older version brings. */
async function fromArchive(version: 1 | 2): Promise<string> {
  const folder = new OldFolder();
  const store = await openEmbeddedStore({ file: `${folder.folder}/new.sqlite` });
  try {
    await runRequest(store, { importer: 'archive', path: fixture(`version-${String(version)}.cutout.gz`) }, hooks);
    return await store.digest();
  } finally {
    await store.close();
    folder.remove();
  }
}

function describeUpgraded(open: () => Promise<Store>): void {
  let store: Store;
  beforeAll(async () => {
    store = await open();
  }, 120_000);
  afterAll(() => store.close());

  it('holds what an archive of the same content brings', async () => {
    expect(await store.digest()).toBe(await fromArchive(2));
    expect(await store.verify()).toEqual([]);
  });

  it('finds parties by name', async () => {
    expect((await store.search(['mondo', 'tv'], 10)).length).toBeGreaterThan(0);
  });
}

describe('an embedded store of version 0.1.0', () => {
  const old = new OldFolder();
  afterAll(() => old.remove());
  describeUpgraded(() => openEmbeddedStore({ file: old.file }));

  it('is kept beside as it was, for its owner alone', () => {
    expect(statSync(`${old.file}.before-5`).mode & 0o777).toBe(0o600);
  });
});

describeOnNeo4j('a database of version 0.1.0', (server) => {
  describeUpgraded(async () => {
    await loadOldDatabase(server.access());
    return openNeo4jStore(server.access());
  });
});

describe('an archive of version 0.1.0', () => {
  it('without inquiries is read', async () => {
    expect(await fromArchive(1)).toMatch(/^[0-9a-f]{64}$/);
  });
});
