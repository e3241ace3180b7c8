/** Two unrelated cases of one store of version 0.1.0 that used the same ids come apart, and nothing of one becomes the other's. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openEmbeddedStore } from '../../backend/stores/embedded/store.ts';
import type { Store } from '../../backend/stores/store.ts';
import { askTrace } from '../../backend/usecases/askTrace.ts';
import { runRequest } from '../../backend/usecases/importRequests.ts';
import { listInquiries } from '../../backend/usecases/inquiries.ts';
import { showEntity } from '../../backend/usecases/show.ts';
import { Workspace } from '../../backend/usecases/workspace.ts';
import { fixture, OldFolder } from './fixtures.ts';

describe('two cases of version 0.1.0 with equal ids', () => {
  const old = new OldFolder('clash.sqlite.gz');
  let store: Store;
  let workspace: Workspace;
  beforeAll(async () => {
    store = await openEmbeddedStore({ file: old.file });
    workspace = new Workspace({ store, cache: null, today: () => '2026-11-30' });
  });
  afterAll(async () => {
    await workspace.settled();
    await store.close();
    old.remove();
  });

  const nameOf = async (id: string): Promise<string> =>
    (await showEntity(workspace, { id })).summary.name;

  it('have a party each, with its own name and source', async () => {
    expect(await nameOf('harbour.contractor')).toBe('Honest Cranes BV');
    expect(await nameOf('textiles.contractor')).toBe('Shady Looms Ltd');
    const sources = await store.records('source', ['harbour.paper', 'textiles.paper']);
    expect(sources.map(({ publisher }) => publisher)).toEqual(['Harbour Post', 'Textile Daily']);
    expect(await store.verify()).toEqual([]);
  });

  it('lead from the one to the listed person of the other by no chain', async () => {
    const asked = { from: ['Port Authority of Alpha'], to: ['sanctioned'], profile: 'anything' } as const;
    expect((await askTrace(workspace, asked)).chains).toEqual([]);
    const own = { from: ['Mill Street Clothing Ltd'], to: ['sanctioned'], profile: 'anything' } as const;
    expect((await askTrace(workspace, own)).chains).toHaveLength(1);
  });

  it('are offered where an old link names both', async () => {
    await expect(showEntity(workspace, { id: 'contractor' })).rejects.toMatchObject({
      code: 'ambiguous-name',
      detail: { items: [expect.stringContaining('harbour.'), expect.stringContaining('textiles.')] },
    });
    expect(await nameOf('factory')).toBe('Loom Factory Two');
  });

  it('are both no more than unsure to be what was judged the same as either', async () => {
    const judgements = await store.judgementsOf((await store.records('entity', ['textiles.factory'])).map(({ id }) => id));
    expect(judgements.map(({ left, verdict }) => [left, verdict]).sort()).toEqual([
      ['harbour.contractor', 'unsure'],
      ['textiles.contractor', 'unsure'],
    ]);
  });

  it('have one answered inquiry, about the claims of the party that it stands with', async () => {
    const { inquiries } = await listInquiries(workspace, {});
    expect(inquiries).toMatchObject([{ party: 'harbour.contractor', answer: 'It is not so.' }]);
    const claims = await store.records('claim', inquiries[0]?.claims ?? []);
    expect(claims.map(({ dataset }) => dataset)).toEqual(['case:harbour']);
  });

  it('are told with what the upgrade could not tell apart', async () => {
    const told = (await store.imports()).find(({ importer }) => importer === 'upgrade');
    expect(told?.notes).toEqual([
      expect.stringMatching(/^A\. Writer judged “contractor” and “factory” \(same\), which are harbour\.contractor and textiles\.contractor/),
      expect.stringMatching(/^“contractor” was asked on 2026-11-02 about claims that several cases had: taken for that of case:harbour/),
    ]);
  });

  it('stay as they are when they are loaded again', async () => {
    const before = await store.digest();
    const hooks = { signal: new AbortController().signal, progress: () => undefined };
    for (const name of ['harbour', 'textiles'])
      await runRequest(store, { importer: 'case', path: fixture(`clash-${name}.yaml`) }, hooks);
    expect(await store.digest()).toBe(before);
  });
});
