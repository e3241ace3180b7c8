/** What a link costs: integers chosen so that sums over at most 12 links order chains lexicographically. */
import { CONTESTED, type Rows } from './graph.ts';
import type { Mask } from './mask.ts';

const BY_GRADE = Int32Array.of(0, 13, 169, 28_561);
const CONTESTED_COST = 2_197;
const HOP = 1;
/** More than any sum of the other costs of a chain, its target's penalty included. */
export const HOP_FIRST = 2 ** 21;

/** The edge after the last one to the same neighbour. */
export function runEnd(rows: Rows, edge: number, rowEnd: number): number {
  const end = rows.ends[edge];
  let next = edge + 1;
  while (next < rowEnd && rows.ends[next] === end) next++;
  return next;
}

/**
 * Cost of the link made of the passing edges in a run that have no scope or the given one: best grade, and contested if
 * any of them is. -1 where none passes. `scope` -1 = only edges without scope.
 */
export function linkCost(
  rows: Rows,
  mask: Mask,
  run: { readonly start: number; readonly end: number },
  scope: number,
): number {
  let grade = 4;
  let contested = 0;
  for (let edge = run.start; edge < run.end; edge++) {
    const own = rows.scopes[edge] ?? -1;
    if ((own !== -1 && own !== scope) || !mask.passes(rows, edge)) continue;
    const mark = rows.marks[edge] ?? 0;
    grade = Math.min(grade, mark & 3);
    contested |= mark & CONTESTED;
  }
  return grade === 4 ? -1 : HOP + (BY_GRADE[grade] ?? 0) + (contested === 0 ? 0 : CONTESTED_COST);
}

/** The least that the link can cost under any scope, -1 where nothing passes: a bound that never is too high. */
export function leastCost(rows: Rows, mask: Mask, start: number, end: number): number {
  if (end === start + 1) {
    if (!mask.passes(rows, start)) return -1;
    const mark = rows.marks[start] ?? 0;
    return HOP + (BY_GRADE[mark & 3] ?? 0) + ((mark & CONTESTED) === 0 ? 0 : CONTESTED_COST);
  }
  let grade = 4;
  let allContested = true;
  for (let edge = start; edge < end; edge++) {
    if (!mask.passes(rows, edge)) continue;
    const mark = rows.marks[edge] ?? 0;
    grade = Math.min(grade, mark & 3);
    if ((mark & CONTESTED) === 0) allContested = false;
  }
  return grade === 4 ? -1 : HOP + (BY_GRADE[grade] ?? 0) + (allContested ? CONTESTED_COST : 0);
}
