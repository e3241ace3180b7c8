import { describe, expect, it } from 'vitest';
import {
  add,
  collapse,
  expand,
  explorationOf,
  learn,
  pagesOf,
  remove,
  toggleLayers,
  togglePin,
  undo,
} from '../../../frontend/graph/exploration.ts';
import { bundleOfPair, pictureOf } from '../../../frontend/graph/picture.ts';
import { link, page, party } from './neighbourhoods.ts';

/** a – b, a – c; b – d, b – e. */
const start = learn(explorationOf('a'), page('a', [link('a', 'b'), link('c', 'a')]));
const opened = expand(learn(start, page('b', [link('a', 'b'), link('b', 'd'), link('b', 'e')])), 'b');
const drawn = (state: typeof start): string[] => [...pictureOf(state).parties.keys()].sort();

describe('the open graph', () => {
  it('draws a party alone until its links are known, then its neighbours', () => {
    expect(drawn(start)).toEqual(['a', 'b', 'c']);
    expect(pictureOf(start).links.map((one) => one.id)).toEqual(['a-b', 'c-a']);
  });

  it('expanding adds neighbours, collapsing takes away what nobody else brought', () => {
    expect(drawn(opened)).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(drawn(collapse(opened, 'b'))).toEqual(['a', 'b', 'c']);
  });

  it('a link fetched for one party is drawn between any two that are in the picture', () => {
    const withTie = expand(learn(opened, page('c', [link('c', 'a'), link('c', 'd')])), 'c');
    expect(bundleOfPair(pictureOf(collapse(withTie, 'c')), 'd', 'c')?.links).toHaveLength(1);
  });

  it('removing a party takes what hangs on it alone along, and undo brings all back', () => {
    const without = remove(opened, 'b');
    expect(drawn(without)).toEqual(['a', 'c']);
    expect(drawn(undo(without))).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(drawn(undo(undo(without)))).toEqual(['a', 'b', 'c']);
    expect(undo(undo(undo(without)))).toEqual(undo(undo(without)));
  });

  it('a party that was looked for joins what is open, with its ties to it, and undo takes it out again', () => {
    const joined = add(learn(opened, page('x', [link('x', 'c'), link('x', 'y')])), 'x');
    expect(drawn(joined)).toEqual(['a', 'b', 'c', 'd', 'e', 'x']);
    expect(bundleOfPair(pictureOf(joined), 'x', 'c')?.links).toHaveLength(1);
    expect(pictureOf(joined).parties.get('x')?.broughtBy).toBeNull();
    expect(drawn(undo(joined))).toEqual(drawn(opened));
    expect(drawn(remove(joined, 'x'))).toEqual(drawn(opened));
    expect(drawn(add(remove(opened, 'd'), 'd'))).toEqual(drawn(opened));
  });

  it('the centre cannot be removed', () => {
    expect(remove(opened, 'a')).toBe(opened);
  });

  it('pages of one party add up, each link once', () => {
    const first = learn(explorationOf('a'), page('a', [link('a', 'b')], { total: 2 }));
    expect(pagesOf(first, 'a')).toEqual({ fetched: 1, total: 2 });
    const both = learn(first, page('a', [link('a', 'b'), link('a', 'c')], { total: 2 }));
    expect(pagesOf(both, 'a')).toEqual({ fetched: 2, total: 2 });
    expect(pictureOf(both).links).toHaveLength(2);
  });

  it('says how many links of a party are not drawn, and keeps silent where that is not known', () => {
    const state = learn(
      explorationOf('a'),
      page('a', [link('a', 'b'), link('a', 'c')], {
        parties: [party('a', { links: 2 }), party('b', { links: 5 })],
      }),
    );
    const { parties } = pictureOf(state);
    expect(parties.get('a')?.more).toBe(0);
    expect(parties.get('b')?.more).toBe(4);
    expect(parties.get('c')?.more).toBeNull();
  });

  it('a count that was known is not lost to an answer that does not have it', () => {
    const state = learn(
      explorationOf('a'),
      page('a', [link('a', 'b')], { parties: [party('b', { links: 5 })] }),
    );
    expect(learn(state, page('c', [link('c', 'b')])).parties.get('b')?.links).toBe(5);
  });

  it('hiding a layer hides its links and the parties that only they hold, but not the centre', () => {
    const state = learn(explorationOf('a'), page('a', [link('a', 'b'), link('d', 'a', { type: 'OWNS' })]));
    const { parties, links, layers } = pictureOf(toggleLayers(state, ['payment']));
    expect([...parties.keys()]).toEqual(['a', 'd']);
    expect(links.map((one) => one.type)).toEqual(['OWNS']);
    // the filter still offers what it hides
    expect(layers.get('payment')).toBe(1);
    expect(drawn(toggleLayers(state, ['payment', 'control']))).toEqual(['a']);
    expect(drawn(toggleLayers(toggleLayers(state, ['payment']), ['payment']))).toEqual(['a', 'b', 'd']);
  });

  it('pins are kept and taken off', () => {
    expect(pictureOf(togglePin(start, 'b')).parties.get('b')?.pinned).toBe(true);
    expect(pictureOf(togglePin(togglePin(start, 'b'), 'b')).parties.get('b')?.pinned).toBe(false);
  });

  it('relationships of one pair make one line, which has the look of the best and says if any is disputed', () => {
    const state = learn(
      explorationOf('a'),
      page('a', [
        link('a', 'b', { id: '1', grade: 'D', type: 'USED', contested: true }),
        link('b', 'a', { id: '2', grade: 'B', type: 'PAID' }),
      ]),
    );
    const { bundles } = pictureOf(state);
    expect(bundles.size).toBe(1);
    expect(bundleOfPair(pictureOf(state), 'a', 'b')).toMatchObject({
      from: 'b',
      to: 'a',
      grade: 'B',
      layer: 'payment',
      contested: true,
    });
  });
});
