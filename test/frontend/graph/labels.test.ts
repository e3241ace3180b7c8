import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { overlap, placeLabels, type Box, type LabelWish } from '../../../frontend/graph/labels.ts';

function wish(id: string, change: Partial<LabelWish>): LabelWish {
  return {
    id,
    x: 500,
    y: 300,
    radius: 10,
    width: 60,
    height: 15,
    rank: 1,
    forced: false,
    urgent: false,
    ...change,
  };
}

const middle = { x: 500, y: 300 };

describe('names in the open graph', () => {
  it('stand on the side away from the middle', () => {
    const places = placeLabels(
      [
        wish('east', { x: 700 }),
        wish('west', { x: 300 }),
        wish('south', { y: 500 }),
        wish('north', { y: 100 }),
      ],
      { middle, width: 1_000, taken: [] },
    );
    expect([...places].map(([id, place]) => [id, place.side]).sort()).toEqual([
      ['east', 'right'],
      ['north', 'above'],
      ['south', 'below'],
      ['west', 'left'],
    ]);
  });

  it('never cover a party, a badge or another name unless the reader asked for them', () => {
    const place = fc.record({
      x: fc.integer({ min: 200, max: 800 }),
      y: fc.integer({ min: 100, max: 500 }),
      width: fc.integer({ min: 10, max: 150 }),
    });
    fc.assert(
      fc.property(
        fc.array(place, { maxLength: 40 }),
        fc.array(place, { maxLength: 5 }),
        (parties, badges) => {
          const wishes = parties.map((at, index) => wish(String(index), at));
          const taken = badges.map(({ x, y }): Box => ({ x, y, width: 20, height: 16 }));
          const names = [...placeLabels(wishes, { middle, width: 1_000, taken })].map(
            ([id, { dx, dy }]): Box => {
              const { x, y, width, height } = wish(id, parties[Number(id)] ?? {});
              return { x: x + dx, y: y + dy, width, height };
            },
          );
          const discs = wishes.map(({ x, y, radius: r }): Box => ({
            x: x - r,
            y: y - r,
            width: 2 * r,
            height: 2 * r,
          }));
          for (const [index, name] of names.entries()) {
            for (const other of [...names.slice(index + 1), ...taken, ...discs])
              expect(overlap(name, other)).toBe(false);
          }
        },
      ),
    );
  });

  it('stay inside the view where there is room', () => {
    const places = placeLabels([wish('edge', { x: 960, y: 40 })], { middle, width: 1_000, taken: [] });
    expect(places.get('edge')?.side).not.toBe('right');
  });

  it('a name that the view would cut is left out, unless the reader asked for it', () => {
    const narrow = { middle: { x: 20, y: 300 }, width: 40, taken: [] };
    expect(placeLabels([wish('party', { x: 20 })], narrow).size).toBe(0);
    expect(placeLabels([wish('party', { x: 20, forced: true })], narrow).size).toBe(1);
  });

  it('the chosen party has its name even where it covers something', () => {
    const crowd = Array.from({ length: 30 }, (_, index) =>
      wish(String(index), { x: 500 + index, y: 300 + (index % 3) }),
    );
    const places = placeLabels([...crowd, wish('chosen', { forced: true, rank: 5 })], {
      middle,
      width: 1_000,
      taken: [],
    });
    expect(places.has('chosen')).toBe(true);
    expect(places.size).toBeLessThan(31);
  });

  it('a listed party has its name over badges and parties, but never over another name', () => {
    const listed = Array.from({ length: 30 }, (_, index) =>
      wish(String(index), { x: 500 + 3 * index, y: 300 + 3 * (index % 3), urgent: true, rank: -1 }),
    );
    const everywhere = [{ x: 0, y: 0, width: 1_000, height: 600 }];
    const places = placeLabels(listed, { middle, width: 1_000, taken: everywhere });
    const named = listed.flatMap(({ id, x, y, width, height }) => {
      const place = places.get(id);
      return place === undefined ? [] : [{ x: x + place.dx, y: y + place.dy, width, height }];
    });
    expect(named.length).toBeGreaterThan(2);
    expect(named.flatMap((a, at) => named.slice(at + 1).filter((b) => overlap(a, b)))).toEqual([]);
  });
});
