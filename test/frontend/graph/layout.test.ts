import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layOut, type LayoutInput, type Place } from '../../../frontend/graph/layout.ts';

function star(leaves: number): LayoutInput {
  const ids = Array.from({ length: leaves }, (_, index) => `leaf${String(index)}`);
  return {
    parties: [
      { id: 'centre', broughtBy: null, kept: null },
      ...ids.map((id) => ({ id, broughtBy: 'centre', kept: null })),
    ],
    lines: ids.map((id) => ['centre', id] as const),
  };
}

function nearest(places: readonly Place[]): number {
  const distances = places.flatMap((a, index) =>
    places.slice(index + 1).map((b) => Math.hypot(a.x - b.x, a.y - b.y)),
  );
  return Math.min(...distances);
}

describe('layout of the open graph', () => {
  it('gives equal places for equal pictures', () => {
    expect([...layOut(star(30))]).toEqual([...layOut(star(30))]);
  });

  it('keeps every place that was there, whatever is added', () => {
    const before = layOut(star(12));
    const grown: LayoutInput = {
      parties: [
        ...star(12).parties.map((one) => ({ ...one, kept: before.get(one.id) ?? null })),
        { id: 'x', broughtBy: 'leaf3', kept: null },
        { id: 'y', broughtBy: 'leaf3', kept: null },
      ],
      lines: [...star(12).lines, ['leaf3', 'x'], ['leaf3', 'y']],
    };
    const after = layOut(grown);
    for (const [id, place] of before) expect(after.get(id)).toEqual(place);
    expect(after.size).toBe(before.size + 2);
  });

  it('places every party of any picture somewhere of its own', () => {
    const graph = fc.array(fc.tuple(fc.nat(14), fc.nat(14)), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(graph, (pairs) => {
        const parties = Array.from({ length: 15 }, (_, index) => ({
          id: String(index),
          broughtBy: index === 0 ? null : String(Math.floor((index - 1) / 2)),
          kept: null,
        }));
        const places = layOut({ parties, lines: pairs.map(([a, b]) => [String(a), String(b)] as const) });
        expect(places.size).toBe(15);
        const all = [...places.values()];
        for (const { x, y } of all) expect(Number.isFinite(x) && Number.isFinite(y)).toBe(true);
        expect(nearest(all)).toBeGreaterThan(0);
      }),
      { numRuns: 30 },
    );
  });

  it('spreads a hub of two hundred so that no two parties lie on each other', () => {
    const all = [...layOut(star(199)).values()];
    const xs = all.map((place) => place.x);
    const width = Math.max(...xs) - Math.min(...xs);
    // in a view of 800 pixels, a party is 22 wide
    expect(nearest(all) / width).toBeGreaterThan(12 / 800);
  });
});
