/** A name that nobody bears, where one party has all of its words in a name: offered by id, never taken. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tokensOfRecords } from '../../backend/matching/entityNames.ts';
import { openEmbeddedStore } from '../../backend/stores/embedded/store.ts';
import type { Store } from '../../backend/stores/store.ts';
import { askTrace } from '../../backend/usecases/askTrace.ts';
import { showEntity } from '../../backend/usecases/show.ts';
import { Workspace } from '../../backend/usecases/workspace.ts';
import { entity, source } from '../stores/samples.ts';

const parties = [
  entity('storm', { name: 'Storm Graphics (嵐グラフィックス)' }),
  entity('pine', { name: 'Pine & Sons Pte Ltd.' }),
  entity('unnamed', { name: 'Unnamed company paid by Pine Sons', placeholder: true }),
  entity('river', { name: 'Blue River Trading Co' }),
  entity('river-2', { name: 'Blue River Shipping Co' }),
  entity('oak', { name: 'Oakland', aliases: [{ name: 'Grey Harbour', kind: 'weak' }] }),
];

describe('a name that nobody bears', () => {
  let folder: string;
  let store: Store;
  let workspace: Workspace;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'cutout-names-'));
    store = await openEmbeddedStore({ file: join(folder, 'store.sqlite') });
    const searchTokens = new Map(parties.map((one) => [one.id, tokensOfRecords([one])]));
    await store.write({ source: [source('s1')], entity: parties }, { searchTokens });
    workspace = new Workspace({ store, cache: null, today: () => '2026-11-23' });
  });
  afterAll(async () => {
    await store.close();
    await rm(folder, { recursive: true, force: true });
  });
  const trace = (name: string) => askTrace(workspace, { from: [name], to: ['sanctioned'] });

  it.each([
    ['Storm', 'storm'],
    ['storm graphics', 'storm'],
    ['嵐グラフィックス', 'storm'],
    ['Pine Sons', 'pine'],
    ['River Shipping', 'river-2'],
  ])('"%s" offers the one party that has all of its words, to ask again with its id', async (given, id) => {
    for (const asking of [trace(given), showEntity(workspace, { id: given })])
      await expect(asking).rejects.toMatchObject({ code: 'not-found', detail: { meant: { given, id } } });
  });

  it.each(['Blue River', 'Sto', 'Storm Shipping', 'Grey', 'Oak', 'Storm Graphics Ltd'])(
    '"%s" offers none as the one: several have it, or none has it whole, or only a weak alias does',
    async (given) => {
      const error: unknown = await trace(given).catch((reason: unknown) => reason);
      expect(error).toHaveProperty('detail.remedy');
      expect(error).not.toHaveProperty('detail.meant');
    },
  );
});
