/** The frame of a picture: columns, lanes for links that pass a column, the order in each column, and the heights. */
import { orderColumns } from './crossings.ts';
import { assignHeights } from './heights.ts';
import { straighten } from './straighten.ts';
import { assignTiers, type Tiers } from './tiers.ts';
import type { TraceGraph } from './traceGraph.ts';

const ROW_GAP = 18;
const LANE_GAP = 14;
const LANE = 6;
/** Pull between two vertices that have only each other on those sides, against 1: such a line should not bend. */
const STRAIGHT = 12;

/** The graph with a lane vertex in every column that a link passes; vertices below `graph.nodes.length` are boxes. */
export interface Skeleton {
  readonly tiers: Tiers;
  /** Vertices of each link from left to right. */
  readonly routes: readonly { readonly vertices: readonly number[] }[];
  readonly order: readonly (readonly number[])[];
  readonly boxesIn: readonly (readonly number[])[];
}

export function skeletonOf(graph: TraceGraph): Skeleton {
  const numbers = new Map(graph.nodes.map((node, index) => [node.entity.id, index]));
  const edges = graph.links.map((link) => ({
    from: numbers.get(link.from) ?? 0,
    to: numbers.get(link.to) ?? 0,
  }));
  const tiers = assignTiers(
    graph.nodes.length,
    edges,
    graph.nodes.map((node) => node.target),
  );
  const columns = Array.from({ length: tiers.columns }, (): number[] => []);
  tiers.column.forEach((column, node) => columns[column]?.push(node));
  const boxesIn = columns.map((column) => [...column]);
  let vertices = graph.nodes.length;
  const routes = edges.map((edge, index) => {
    const [left, right] = tiers.backward[index] === true ? [edge.to, edge.from] : [edge.from, edge.to];
    const route = [left];
    for (let column = (tiers.column[left] ?? 0) + 1; column < (tiers.column[right] ?? 0); column++) {
      columns[column]?.push(vertices);
      route.push(vertices++);
    }
    return { vertices: [...route, right] };
  });
  const order = orderColumns({ columns, edges: neighbourEdges(routes, tiers) });
  return { tiers, routes, order, boxesIn };
}

function neighbourEdges(routes: Skeleton['routes'], tiers: Tiers): (readonly [number, number])[][] {
  const edges = Array.from(
    { length: Math.max(0, tiers.columns - 1) },
    (): (readonly [number, number])[] => [],
  );
  for (const { vertices } of routes) {
    const first = tiers.column[vertices[0] ?? 0] ?? 0;
    vertices.slice(1).forEach((right, at) => edges[first + at]?.push([vertices[at] ?? right, right]));
  }
  return edges;
}

interface Stacked {
  /** Middle of every vertex. */
  readonly heights: ReadonlyMap<number, number>;
  readonly bottom: number;
}

/** Middles of all vertices, the topmost just below `top`. `sizes` has the heights of the boxes. */
export function stackVertices(skeleton: Skeleton, sizes: readonly number[], top: number): Stacked {
  const { order } = skeleton;
  const heightOf = (vertex: number): number => sizes[vertex] ?? LANE;
  const isLane = (vertex: number): boolean => vertex >= sizes.length;
  const distance = (upper: number, lower: number): number =>
    (heightOf(upper) + heightOf(lower)) / 2 + (isLane(upper) || isLane(lower) ? LANE_GAP : ROW_GAP);
  const edges = stackEdges(skeleton);
  const free = assignHeights({ order, edges, distance });
  const heights = straighten(free, { order, runs: runsOf(edges), distance });
  const shift = top - Math.min(...[...heights].map(([vertex, middle]) => middle - heightOf(vertex) / 2));
  const placed = new Map([...heights].map(([vertex, middle]) => [vertex, middle + shift]));
  const bottom = Math.max(top, ...[...placed].map(([vertex, middle]) => middle + heightOf(vertex) / 2));
  return { heights: placed, bottom };
}

interface StackEdge {
  readonly left: number;
  readonly right: number;
  readonly weight: number;
}

function stackEdges(skeleton: Skeleton): readonly StackEdge[] {
  const leaving = degrees(skeleton, (vertices) => vertices.slice(0, -1));
  const arriving = degrees(skeleton, (vertices) => vertices.slice(1));
  return skeleton.routes.flatMap(({ vertices }) =>
    vertices.slice(1).map((right, at) => {
      const left = vertices[at] ?? right;
      const alone = leaving.get(left) === 1 && arriving.get(right) === 1;
      return { left, right, weight: alone ? STRAIGHT : 1 };
    }),
  );
}

/** Vertices in a row that have only each other. */
function runsOf(edges: readonly StackEdge[]): readonly (readonly number[])[] {
  const next = new Map(
    edges.filter((edge) => edge.weight === STRAIGHT).map((edge) => [edge.left, edge.right]),
  );
  const inside = new Set(next.values());
  return [...next.keys()]
    .filter((vertex) => !inside.has(vertex))
    .map((first) => {
      const run = [first];
      for (let at = next.get(first); at !== undefined; at = next.get(at)) run.push(at);
      return run;
    });
}

function degrees(
  { routes }: Skeleton,
  ends: (vertices: readonly number[]) => readonly number[],
): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const vertex of routes.flatMap((route) => ends(route.vertices))) {
    counts.set(vertex, (counts.get(vertex) ?? 0) + 1);
  }
  return counts;
}
