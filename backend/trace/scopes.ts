/**
 * Scopes along a chain. A chain with scope p has on every link an edge without scope or with p, passes no scope node but
 * p, and carries p somewhere; a chain without scope has neither. So that every chain is made in one way only, a free
 * prefix commits to p at the first link or node that carries it, and never later.
 */
import type { Rows } from './columns.ts';
import type { TraceGraph } from './graph.ts';
import type { Mask } from './mask.ts';
import { linkCost, type Run } from './weights.ts';

export const FREE = -1;

/** Scope in which a chain begins at a node. */
export function scopeAtStart(graph: TraceGraph, node: number): number {
  return graph.nodeIsScope[node] === 1 ? node : FREE;
}

/**
 * Calls `take` with every scope in which a prefix may go on over a run of parallel edges, and the cost of the link in it.
 * @param prefix its scope, and whether an earlier link of the (free) prefix already carried a scope
 */
export function continuations(
  mask: Mask,
  run: Run,
  prefix: { readonly scope: number; readonly passedOver: (scope: number) => boolean },
  take: (scope: number, cost: number) => void,
): void {
  const { scope, passedOver } = prefix;
  const rows = mask.graph.forward;
  const node = rows.ends[run.start] ?? 0;
  const into = (next: number): void => {
    const cost = linkCost(rows, mask, run, next);
    if (cost >= 0) take(next, cost);
  };
  if (mask.graph.nodeIsScope[node] === 1) {
    if (scope === node || (scope === FREE && !passedOver(node))) into(node);
    return;
  }
  into(scope);
  if (scope !== FREE) return;
  let last = FREE;
  for (let edge = run.start; edge < run.end; edge++) {
    const own = rows.scopes[edge] ?? FREE;
    // scopes of a run are in ascending order
    if (own === last || own === FREE || !mask.passes(rows, edge)) continue;
    last = own;
    if (!passedOver(own)) into(own);
  }
}

/** Whether a passing edge of the run has the scope. */
export function carries(rows: Rows, mask: Mask, run: Run, scope: number): boolean {
  for (let edge = run.start; edge < run.end; edge++) {
    if (rows.scopes[edge] === scope && mask.passes(rows, edge)) return true;
  }
  return false;
}
