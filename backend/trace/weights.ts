/** What a link costs: integers chosen so that sums over at most 12 links order chains lexicographically. */
import type { Rows } from './columns.ts';
import type { Mask } from './mask.ts';

const BY_GRADE = Int32Array.of(0, 13, 169, 28_561);
const CONTESTED_COST = 2_197;
const CONTESTED = 4;
const HOP = 1;
/** More than any sum of the other costs of a chain, its target's penalty included. */
export const HOP_FIRST = 2 ** 21;

/** Cost of a link made of one edge of the class. */
export function edgeCost(edgeClass: number): number {
  return HOP + (BY_GRADE[edgeClass & 3] ?? 0) + ((edgeClass & CONTESTED) === 0 ? 0 : CONTESTED_COST);
}

/** The edge after the last one to the same neighbour. */
export function runEnd(rows: Rows, edge: number, rowEnd: number): number {
  const { ends } = rows;
  const end = ends[edge];
  let next = edge + 1;
  while (next < rowEnd && ends[next] === end) next++;
  return next;
}

export interface Run {
  readonly start: number;
  readonly end: number;
}

/**
 * Cost of the link made of the passing edges in a run that have no scope or the given one: best grade, and contested if
 * any of them is. -1 where none passes. `scope` -1 = only edges without scope.
 */
export function linkCost(rows: Rows, mask: Mask, run: Run, scope: number): number {
  let grade = 4;
  let contested = 0;
  for (let edge = run.start; edge < run.end; edge++) {
    const own = rows.scopes[edge] ?? -1;
    if ((own !== -1 && own !== scope) || !mask.passes(rows, edge)) continue;
    const edgeClass = rows.classes[edge] ?? 0;
    grade = Math.min(grade, edgeClass & 3);
    contested |= edgeClass & CONTESTED;
  }
  return grade === 4 ? -1 : edgeCost(grade | contested);
}

/** The least that the link can cost under any scope, -1 where nothing passes: a bound that never is too high. */
export function leastCost(rows: Rows, mask: Mask, start: number, end: number): number {
  let grade = 4;
  let allContested: number = CONTESTED;
  for (let edge = start; edge < end; edge++) {
    if (!mask.passes(rows, edge)) continue;
    const edgeClass = rows.classes[edge] ?? 0;
    grade = Math.min(grade, edgeClass & 3);
    allContested &= edgeClass;
  }
  return grade === 4 ? -1 : edgeCost(grade | (allContested & CONTESTED));
}
