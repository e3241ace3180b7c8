/**
 * Order within columns that makes few lines cross: barycentre sweeps (Sugiyama et al. 1981), then exchange of neighbours
 * while that helps. Crossings are counted as inversions with a Fenwick tree. The same input gives the same order.
 */

/** A graph whose edges only join neighbouring columns; `edges[c]` joins column c to c + 1. */
export interface Columns {
  /** Vertices of each column, in their first order. */
  readonly columns: readonly (readonly number[])[];
  readonly edges: readonly (readonly (readonly [left: number, right: number])[])[];
}

const SWEEPS = 12;
const EXCHANGE_ROUNDS = 20;
/** Above this many vertices the exchange would take longer than it is worth. */
const EXCHANGE_LIMIT = 4_000;

export function orderColumns(graph: Columns): readonly (readonly number[])[] {
  const links = neighboursOf(graph);
  let order = graph.columns.map((column) => [...column]);
  let best = order.map((column) => [...column]);
  let fewest = countCrossings(graph, order);
  for (let sweep = 0; sweep < SWEEPS && fewest > 0; sweep++) {
    order = sweepOnce(order, links, sweep % 2 === 0);
    const crossings = countCrossings(graph, order);
    if (crossings >= fewest) continue;
    fewest = crossings;
    best = order.map((column) => [...column]);
  }
  const vertices = best.reduce((sum, column) => sum + column.length, 0);
  if (fewest > 0 && vertices < EXCHANGE_LIMIT) exchange(best, links);
  return best;
}

interface Neighbours {
  readonly left: ReadonlyMap<number, readonly number[]>;
  readonly right: ReadonlyMap<number, readonly number[]>;
}

function neighboursOf(graph: Columns): Neighbours {
  const left = new Map<number, number[]>();
  const right = new Map<number, number[]>();
  for (const [a, b] of graph.edges.flat()) {
    right.set(a, [...(right.get(a) ?? []), b]);
    left.set(b, [...(left.get(b) ?? []), a]);
  }
  return { left, right };
}

function positionsOf(order: readonly (readonly number[])[]): Map<number, number> {
  return new Map(order.flatMap((column) => column.map((vertex, index) => [vertex, index] as const)));
}

function sweepOnce(order: readonly number[][], links: Neighbours, forward: boolean): number[][] {
  const result = order.map((column) => [...column]);
  const positions = positionsOf(result);
  const indices = result.map((_, index) => index);
  for (const index of forward ? indices.slice(1) : indices.slice(0, -1).reverse()) {
    const column = result[index] ?? [];
    const near = forward ? links.left : links.right;
    const keyed = column.map((vertex, at) => ({ vertex, at, mean: mean(near.get(vertex), positions) ?? at }));
    keyed.sort((a, b) => a.mean - b.mean || a.at - b.at);
    result[index] = keyed.map(({ vertex }) => vertex);
    keyed.forEach(({ vertex }, at) => positions.set(vertex, at));
  }
  return result;
}

function mean(
  vertices: readonly number[] | undefined,
  positions: ReadonlyMap<number, number>,
): number | undefined {
  if (vertices === undefined) return undefined;
  return vertices.reduce((sum, vertex) => sum + (positions.get(vertex) ?? 0), 0) / vertices.length;
}

/** Swaps neighbours in place as long as a swap takes crossings away. */
function exchange(order: readonly number[][], links: Neighbours): void {
  const positions = positionsOf(order);
  for (let round = 0; round < EXCHANGE_ROUNDS; round++) {
    let improved = false;
    for (const column of order) {
      for (let at = 0; at + 1 < column.length; at++) {
        const [upper = 0, lower = 0] = [column[at], column[at + 1]];
        if (gainOfSwap(upper, lower, { links, positions }) <= 0) continue;
        column[at] = lower;
        column[at + 1] = upper;
        positions.set(lower, at).set(upper, at + 1);
        improved = true;
      }
    }
    if (!improved) return;
  }
}

interface Placed {
  readonly links: Neighbours;
  readonly positions: ReadonlyMap<number, number>;
}

function gainOfSwap(upper: number, lower: number, { links, positions }: Placed): number {
  let gain = 0;
  for (const side of [links.left, links.right]) {
    for (const a of side.get(upper) ?? []) {
      for (const b of side.get(lower) ?? []) {
        gain += Math.sign((positions.get(a) ?? 0) - (positions.get(b) ?? 0));
      }
    }
  }
  return gain;
}

/** Pairs of edges between neighbouring columns whose ends stand in opposite order. O(edges · log vertices). */
export function countCrossings(graph: Columns, order: readonly (readonly number[])[]): number {
  const positions = positionsOf(order);
  return graph.edges.reduce((sum, edges, index) => {
    const ends = edges
      .map(([a, b]) => [positions.get(a) ?? 0, positions.get(b) ?? 0] as const)
      .sort((a, b) => a[0] - b[0] || a[1] - b[1]);
    return (
      sum +
      inversions(
        ends.map((end) => end[1]),
        order[index + 1]?.length ?? 0,
      )
    );
  }, 0);
}

function inversions(values: readonly number[], size: number): number {
  const tree = new Int32Array(size + 1);
  let count = 0;
  values.forEach((value, seen) => {
    let notAbove = 0;
    for (let at = value + 1; at > 0; at -= at & -at) notAbove += tree[at] ?? 0;
    count += seen - notAbove;
    for (let at = value + 1; at <= size; at += at & -at) tree[at] = (tree[at] ?? 0) + 1;
  });
  return count;
}
