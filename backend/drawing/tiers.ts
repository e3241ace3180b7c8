/** Columns: every party as far right as the longest way to it, targets in the last column. */

export interface TierEdge {
  readonly from: number;
  readonly to: number;
}

export interface Tiers {
  /** Column of each node, from 0. */
  readonly column: readonly number[];
  readonly columns: number;
  /** Edges that run against the reading direction, because they close a ring. */
  readonly backward: readonly boolean[];
}

/**
 * Longest-path ranks. Of the edges of a ring the last in the order given runs backward: with the best chains first, these
 * keep the reading direction. Nodes of `last` that nothing leaves stand in the last column. O(edges · (nodes + edges)).
 */
export function assignTiers(nodes: number, edges: readonly TierEdge[], last: readonly boolean[]): Tiers {
  const leaving = Array.from({ length: nodes }, (): number[] => []);
  const backward = edges.map(({ from, to }) => {
    const closes = reaches(to, from, leaving);
    if (!closes) leaving[from]?.push(to);
    return closes;
  });
  const column = longestPaths(leaving);
  const columns = Math.max(0, ...column) + 1;
  const left = new Set(edges.map((edge) => edge.from));
  return {
    column: column.map((rank, node) => (last[node] === true && !left.has(node) ? columns - 1 : rank)),
    columns,
    backward,
  };
}

function reaches(from: number, to: number, leaving: readonly (readonly number[])[]): boolean {
  const seen = new Set([from]);
  for (const node of seen) {
    if (node === to) return true;
    for (const next of leaving[node] ?? []) seen.add(next);
  }
  return false;
}

/** Kahn's order; `leaving` has no ring. */
function longestPaths(leaving: readonly (readonly number[])[]): readonly number[] {
  const waiting = new Array<number>(leaving.length).fill(0);
  for (const to of leaving.flat()) waiting[to] = (waiting[to] ?? 0) + 1;
  const rank = new Array<number>(leaving.length).fill(0);
  const ready = leaving.map((_, node) => node).filter((node) => waiting[node] === 0);
  for (const node of ready) {
    for (const to of leaving[node] ?? []) {
      rank[to] = Math.max(rank[to] ?? 0, (rank[node] ?? 0) + 1);
      waiting[to] = (waiting[to] ?? 0) - 1;
      if (waiting[to] === 0) ready.push(to);
    }
  }
  return rank;
}
