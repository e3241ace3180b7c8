/** Hops to the nearest target for every node at once: one breadth-first pass against the edges. O(nodes + edges). */
import type { Mask } from './mask.ts';

/** More hops than asked for, or no way at all. */
export const NONE = 255;

/**
 * Scopes are not looked at, so the answer is a lower bound where edges have scopes; `bestChains` with bounds made
 * `hopsFirst` confirms it. Targets themselves have 0.
 */
export function nearestTargets(mask: Mask, targets: Uint32Array, maxHops: number): Uint8Array {
  const { graph, excluded, hub } = mask;
  const rows = graph.backward;
  const hops = new Uint8Array(graph.nodeCount).fill(NONE);
  let frontier: number[] = [];
  for (const target of targets) {
    if (excluded[target] === 1 || hops[target] === 0) continue;
    hops[target] = 0;
    frontier.push(target);
  }
  for (let depth = 1; depth <= maxHops && frontier.length > 0; depth++) {
    const next: number[] = [];
    for (const node of frontier) {
      if (depth > 1 && hub[node] === 1) continue;
      for (let edge = rows.offsets[node] ?? 0; edge < (rows.offsets[node + 1] ?? 0); edge++) {
        const from = rows.ends[edge] ?? 0;
        if (hops[from] !== NONE || excluded[from] === 1 || !mask.passes(rows, edge)) continue;
        hops[from] = depth;
        next.push(from);
      }
    }
    frontier = next;
  }
  return hops;
}
