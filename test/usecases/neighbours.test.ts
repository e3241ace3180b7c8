import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { showNeighbours } from '../../backend/usecases/show.ts';
import { openBundledCases, type OpenedCases } from '../bundledCases.ts';

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
