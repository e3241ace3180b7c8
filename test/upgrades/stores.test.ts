/** Stores and archives of version 0.1.0 open, and hold what the same things loaded today hold. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isGlobalId } from '../../backend/model/globalIds.ts';
import { inquiryRequest } from '../../backend/model/inquiryViews.ts';
import { SCHEMA_VERSION } from '../../backend/stores/embedded/schema.ts';
import { openEmbeddedStore } from '../../backend/stores/embedded/store.ts';
import { openNeo4jStore } from '../../backend/stores/neo4j/store.ts';
import { SCHEMA_VERSION as NEO4J_SCHEMA } from '../../backend/stores/neo4j/migrations.ts';
import type { FormerStore, Store } from '../../backend/stores/store.ts';
import { askTrace } from '../../backend/usecases/askTrace.ts';
import { backUpFormer } from '../../backend/usecases/backup.ts';
import { readBriefing, showBriefing } from '../../backend/usecases/briefings.ts';
import { compareBriefing } from '../../backend/usecases/compareBriefing.ts';
import { runRequest } from '../../backend/usecases/importRequests.ts';
import { listInquiries, recordAnswer, recordInquiry } from '../../backend/usecases/inquiries.ts';
import { restoreBackup } from '../../backend/usecases/restore.ts';
import { showEntity, showRelationship } from '../../backend/usecases/show.ts';
import { Workspace } from '../../backend/usecases/workspace.ts';
import { loadCasesInto } from '../bundledCases.ts';
import { describeOnNeo4j } from '../neo4j/describeOnNeo4j.ts';
import { breakOffUpgrade } from '../neo4j/cutConnection.ts';
import { loadOldDatabase } from '../neo4j/oldDatabase.ts';
import { BRIEFING, fixture, FORMER_CLAIMS, INQUIRY, NEO4J_BRIEFING, OldFolder } from './fixtures.ts';

const TODAY = '2026-11-30';
const hooks = { signal: new AbortController().signal, progress: () => undefined };
const workspaceOf = (store: Store) => new Workspace({ store, cache: null, today: () => TODAY });

/** What one loads again after an upgrade, or for the first time: the bundled cases and the user's two. */
async function loadAll(store: Store): Promise<void> {
  await loadCasesInto(store);
  for (const name of ['ident', 'volkov-group'])
    await runRequest(store, { importer: 'case', path: fixture(`${name}.yaml`) }, hooks);
}

async function inNewStore<T>(work: (store: Store) => Promise<T>): Promise<T> {
  const folder = new OldFolder();
  const store = await openEmbeddedStore({ file: join(folder.folder, 'new.sqlite') });
  try {
    return await work(store);
  } finally {
    await store.close();
    folder.remove();
  }
}

/** What an archive of the older version brings. */
function fromArchive(version: 1 | 2, then: (store: Store) => Promise<void> = () => Promise.resolve()) {
  return inNewStore(async (store) => {
    const path = fixture(`version-${String(version)}.cutout.gz`);
    await runRequest(store, { importer: 'archive', path }, hooks);
    await then(store);
    return store.digest();
  });
}

/** The same things loaded today, and the same question asked of the same party. */
function freshDigest(): Promise<string> {
  return inNewStore(async (store) => {
    await loadAll(store);
    const workspace = workspaceOf(store);
    const { id } = await recordInquiry(
      workspace,
      inquiryRequest.parse({
        ...{ party: 'mondo-tv', relationship: 'r-1c64a3893d86dc352c4f2a68', askedOn: '2026-11-02' },
        ...{ means: 'email', deadline: '2026-11-09', by: 'A. Writer' },
      }),
    );
    await recordAnswer(workspace, {
      ...{ id, answer: 'We have no comment.', answeredOn: '2026-11-05', replace: false },
    });
    return store.digest();
  });
}

function describeUpgraded(briefing: string, open: () => Promise<Store>): void {
  let store: Store;
  let workspace: Workspace;
  beforeAll(async () => {
    store = await open();
    workspace = workspaceOf(store);
  }, 240_000);
  afterAll(async () => {
    await workspace.settled();
    await store.close();
  });

  it('holds what an archive of the same content brings', async () => {
    expect(await store.digest()).toBe(await fromArchive(2));
    expect(await store.verify()).toEqual([]);
  });

  it('finds parties by name, by the ids of old links and by start set', async () => {
    const id = 'sek-studio.mondo-tv';
    expect((await showEntity(workspace, { id: 'Mondo TV' })).summary.id).toBe(id);
    expect((await showEntity(workspace, { id: 'mondo-tv' })).summary.id).toBe(id);
    expect((await showEntity(workspace, { id: 'mondo-cn1' })).summary.id).toBe('sek-studio.unnamed-7');
    const { relationship } = await showRelationship(workspace, { id: 'r-1c64a3893d86dc352c4f2a68' });
    expect(relationship.from).toBe(id);
    const { question } = await askTrace(workspace, { from: ['major-producers'], to: ['ofac-34022'] });
    expect(question.from).toContain(id);
  });

  it('has the inquiry at the renamed party and claims', async () => {
    const { inquiries } = await listInquiries(workspace, { party: 'mondo-tv' });
    expect(inquiries).toMatchObject([{ party: 'sek-studio.mondo-tv', answer: 'We have no comment.' }]);
    const claims = await store.records('claim', inquiries[0]?.claims ?? []);
    expect(claims).toHaveLength(2);
  });

  it('finds inquiries and claims by the ids that they had', async () => {
    const old = { id: INQUIRY, answer: 'We have no comment.', answeredOn: '2026-11-05', replace: false };
    const { id, claims } = await recordAnswer(workspace, old);
    expect(id).not.toBe(INQUIRY);
    const again = inquiryRequest.parse({
      ...{ party: 'mondo-tv', claims: FORMER_CLAIMS, askedOn: '2026-11-02', means: 'email' },
      ...{ deadline: '2026-11-09', by: 'A. Writer' },
    });
    const { id: same, claims: asked } = await recordInquiry(workspace, again);
    expect([same, asked]).toEqual([id, claims]);
  });

  it('reads the issued briefing, under the id that it has, and compares it', async () => {
    const material = await readBriefing(workspace, briefing);
    expect(material.records.entity.length).toBeGreaterThan(0);
    expect(material.records.entity.filter(({ id }) => !isGlobalId(id))).toEqual([]);
    expect((await showBriefing(workspace, briefing)).briefing.id).toBe(briefing);
    const { chains } = await compareBriefing(workspace, briefing);
    expect(chains).toEqual({ added: [], gone: [] });
  });

  it('comes, when everything is loaded again, to what a new store comes to, with no party twice', async () => {
    await loadAll(store);
    for await (const page of store.stream('entity')) {
      const plain = page.filter(({ dataset, id }) => dataset.startsWith('case:') && !isGlobalId(id));
      expect(plain).toEqual([]);
    }
    expect(await store.digest()).toBe(await freshDigest());
    expect(await store.verify()).toEqual([]);
  });
}

describe('an embedded store of version 0.1.0', () => {
  const old = new OldFolder();
  afterAll(() => old.remove());
  describeUpgraded(BRIEFING, () => openEmbeddedStore({ file: old.file }));

  it('is kept beside as it was, for its owner alone', () => {
    expect(statSync(`${old.file}.before-${String(SCHEMA_VERSION)}`).mode & 0o777).toBe(0o600);
  });
});

describeOnNeo4j('a database of version 0.1.0 whose upgrade was broken off and taken up again', (server) => {
  const folder = new OldFolder();
  afterAll(() => folder.remove());
  const kept: string[] = [];
  const beforeMigration = async (former: FormerStore): Promise<void> => {
    kept.push(await backUpFormer(folder.folder, former));
  };
  describeUpgraded(NEO4J_BRIEFING, async () => {
    await loadOldDatabase(server.access());
    await breakOffUpgrade(server.access(), { beforeMigration });
    return openNeo4jStore(server.access(), { beforeMigration });
  });

  it('is kept beside once, as it was, in a backup that comes to the same', () =>
    inNewStore(async (store) => {
      expect(kept.map((path) => path.slice(folder.folder.length + 1))).toEqual([
        `neo4j.before-${String(NEO4J_SCHEMA)}.cutout-backup`,
      ]);
      const [path = ''] = kept;
      expect(statSync(path).mode & 0o777).toBe(0o600);
      await restoreBackup(store, path, hooks);
      expect(await store.digest()).toBe(await fromArchive(2));
      expect((await showBriefing(workspaceOf(store), NEO4J_BRIEFING)).briefing.id).toBe(NEO4J_BRIEFING);
    }));
});

describe('an archive of version 0.1.0', () => {
  it('without inquiries is read', async () => {
    expect(await fromArchive(1)).toMatch(/^[0-9a-f]{64}$/);
  });

  it('with its inquiry comes, beside what is loaded today, to what a new store comes to', async () => {
    expect(await fromArchive(2, loadAll)).toBe(await freshDigest());
  });
});
