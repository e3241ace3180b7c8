import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dictionaries, relationshipLabel } from '../../backend/locales/index.ts';
import { showNeighbours } from '../../backend/usecases/showNeighbours.ts';
import { openEmbeddedStore } from '../../backend/stores/embedded/store.ts';
import { Workspace } from '../../backend/usecases/workspace.ts';
import { MODEL_DAY, openBundledCases, type OpenedCases } from '../bundledCases.ts';
import { claim, entity, listing, relationship, source } from '../stores/samples.ts';

describe('neighbourhoods', () => {
  let cases: OpenedCases;
  beforeAll(async () => {
    cases = await openBundledCases();
  });
  afterAll(() => cases.close());

  const page = (id: string, limit = 500, offset = 0) =>
    showNeighbours(cases.workspace, { id, limit, offset });

  it('count the links of every neighbour once the snapshot is there, and leave them open before', async () => {
    const before = await page('SEK Studio');
    expect(before.entities.filter((one) => one.links !== null).map((one) => one.id)).toEqual([before.centre]);
    await cases.workspace.snapshot();
    const after = await page('SEK Studio');
    for (const one of after.entities) {
      const own = await page(one.id, 1);
      expect(one.links, one.name).toBe(own.total);
    }
  });

  it('tell a link that a list made as what was, once the party is off the list, from both ends', async () => {
    const labels = async (id: string, statusDate: string) => {
      const { links } = await showNeighbours(cases.workspace, { id, statusDate, limit: 500, offset: 0 });
      const [link] = links.filter(({ type, from }) => type === 'LINKED_TO' && from === 'ofac-40202');
      if (link === undefined) throw new Error('the link is gone');
      return (['forward', 'reverse'] as const).map((direction) =>
        relationshipLabel({ type: link.type, over: link.over, direction }, dictionaries.en),
      );
    };
    expect(await labels('ofac-40202', '2025-01-01')).toEqual(['listed as linked to', 'named as link of']);
    const was = ['was listed as linked to', 'was named as link of'];
    expect(await labels('ofac-40202', MODEL_DAY)).toEqual(was);
    expect(await labels('SEK Studio', MODEL_DAY)).toEqual(was);
  });

  it('come in pages that add up to all links, each once', async () => {
    const all = await page('SEK Studio');
    const half = Math.ceil(all.total / 2);
    const parts = [await page('SEK Studio', half), await page('SEK Studio', half, half)];
    expect(parts.flatMap((part) => part.links.map((link) => link.id))).toEqual(
      all.links.map((link) => link.id),
    );
    expect(all.links.length).toBe(all.total);
  });
});

describe('the neighbourhood of a hub', () => {
  const NEIGHBOURS = 1_501;
  const PAGE = 200;
  const numbers = Array.from({ length: NEIGHBOURS }, (_, index) => String(index).padStart(4, '0'));

  it('has its listed, last seen and formerly listed neighbours on the first page, wherever their ids stand', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'cutout-hub-'));
    const store = await openEmbeddedStore({ file: join(folder, 'store.sqlite') });
    try {
      await store.write({
        source: [source('s1')],
        entity: [entity('hub'), ...numbers.map((number) => entity(`n${number}`))],
        relationship: numbers.map((number) => relationship(`r${number}`, ['hub', `n${number}`])),
        claim: numbers.map((number) => claim(`c${number}`, `r${number}`)),
        listing: [
          listing('l1', 'n1500', { from: null, firstSeen: MODEL_DAY, lastSeen: MODEL_DAY }),
          listing('l2', 'n1499', { from: null, firstSeen: '2022-03-01', lastSeen: '2023-12-28' }),
          listing('l3', 'n1498', { to: '2025-07' }),
        ],
      });
      const workspace = new Workspace({ store, cache: null, today: () => MODEL_DAY });
      const first = await showNeighbours(workspace, { id: 'hub', limit: PAGE, offset: 0 });
      expect(first.total).toBe(NEIGHBOURS);
      expect(first.links.map((link) => link.to).slice(0, 4)).toEqual(['n1499', 'n1500', 'n1498', 'n0000']);
      const found = new Set<string>();
      for (let offset = 0; offset < NEIGHBOURS; offset += PAGE) {
        const { links } = await showNeighbours(workspace, { id: 'hub', limit: PAGE, offset });
        for (const link of links) found.add(link.id);
      }
      expect(found.size).toBe(NEIGHBOURS);
      await workspace.settled();
    } finally {
      await store.close();
      await rm(folder, { recursive: true, force: true });
    }
  });
});
