/** Fewest hops between two nodes, whatever the scopes. Bidirectional breadth-first search. */
import type { Mask } from './mask.ts';
import { twoSided } from './twoSided.ts';

/** @returns hops, or `undefined` where there is no way within `maxHops` */
export function hopDistance(mask: Mask, from: number, to: number, maxHops: number): number | undefined {
  if (from === to || mask.isExcluded(from) || mask.isExcluded(to)) return undefined;
  const sides = twoSided(mask.graph);
  sides.reset(mask, [from], [to]);
  const { fromStarts, toTargets } = sides;
  for (let hops = 1; hops <= maxHops; hops++) {
    // the radii add up to `hops`, so that a first meeting is a shortest way
    if (sides.growOne(true)) return hops;
    if (fromStarts.frontier === fromStarts.size || toTargets.frontier === toTargets.size) return undefined;
  }
  return undefined;
}
