/** Fewest hops between two nodes, whatever the scopes. Bidirectional breadth-first search. */
import type { Mask } from './mask.ts';
import { twoSided } from './twoSided.ts';

/** @returns hops, or `undefined` where there is no way within `maxHops` */
export function hopDistance(mask: Mask, from: number, to: number, maxHops: number): number | undefined {
  if (mask.excluded[from] === 1 || mask.excluded[to] === 1) return undefined;
  const sides = twoSided(mask.graph);
  sides.reset(mask, [from], new Set([to]));
  const { fromStarts, toTargets } = sides;
  for (let hops = 1; hops <= maxHops; hops++) {
    const forward = fromStarts.cost() <= toTargets.cost();
    const side = forward ? fromStarts : toTargets;
    const other = forward ? toTargets : fromStarts;
    sides.layer(side, () => true);
    // radii now add up to `hops`: a first meeting is a shortest way
    const isEnd = (node: number): boolean => node === from || node === to;
    if (side.frontier.some((node) => other.at(node) !== 255 && (isEnd(node) || mask.hub[node] !== 1)))
      return hops;
    if (side.frontier.length === 0) return undefined;
  }
  return undefined;
}
