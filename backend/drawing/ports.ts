/** Where links meet their boxes: in the order of where they go, apart from each other, as straight as the boxes allow. */
import { placeWithin } from './isotonic.ts';

export interface PortBox {
  readonly top: number;
  readonly bottom: number;
}

/** A link by the vertices it passes, from left to right; the first and the last have a box. */
export interface PortRoute {
  readonly vertices: readonly number[];
}

export interface Ports {
  readonly left: readonly number[];
  readonly right: readonly number[];
}

export const PORT_DISTANCE = 18;
/** Of ports from the top and the bottom of a box, at least. */
export const PORT_MARGIN = 9;
const CORNER = 15;
/** How far from the middle a port may go to make its line straight. */
const FREE = 60;
const ROUNDS = 3;

/** Height of the left and of the right end of each route. `heights` has the lanes of vertices without a box. */
export function assignPorts(
  routes: readonly PortRoute[],
  boxes: ReadonlyMap<number, PortBox>,
  heights: ReadonlyMap<number, number>,
): Ports {
  const middle = (vertex: number): number => heights.get(vertex) ?? 0;
  const left = routes.map((route) => middle(route.vertices[0] ?? 0));
  const right = routes.map((route) => middle(route.vertices.at(-1) ?? 0));
  const leaving = groupRoutes(routes, (route) => route.vertices[0] ?? 0);
  const arriving = groupRoutes(routes, (route) => route.vertices.at(-1) ?? 0);
  for (let round = 0; round < ROUNDS; round++) {
    spread(leaving, {
      boxes,
      ends: left,
      order: (index) => middle(routes[index]?.vertices[1] ?? 0),
      wanted: (index) => next(index, 1, right),
    });
    spread(arriving, {
      boxes,
      ends: right,
      order: (index) => middle(routes[index]?.vertices.at(-2) ?? 0),
      wanted: (index) => next(index, -2, left),
    });
  }
  return { left, right };

  /** Height of the neighbouring lane, or of the port at the other end where nothing lies between. */
  function next(index: number, at: 1 | -2, others: readonly number[]): number {
    const { vertices } = routes[index] ?? { vertices: [] };
    return vertices.length === 2 ? (others[index] ?? 0) : middle(vertices.at(at) ?? 0);
  }
}

function groupRoutes(
  routes: readonly PortRoute[],
  key: (route: PortRoute) => number,
): ReadonlyMap<number, number[]> {
  const groups = new Map<number, number[]>();
  routes.forEach((route, index) => {
    const known = groups.get(key(route));
    if (known) known.push(index);
    else groups.set(key(route), [index]);
  });
  return groups;
}

interface Spreading {
  readonly boxes: ReadonlyMap<number, PortBox>;
  readonly ends: number[];
  readonly order: (index: number) => number;
  readonly wanted: (index: number) => number;
}

function spread(groups: ReadonlyMap<number, number[]>, { boxes, ends, order, wanted }: Spreading): void {
  for (const [vertex, indices] of groups) {
    const box = boxes.get(vertex);
    if (box === undefined) continue;
    const sorted = [...indices].sort((a, b) => order(a) - order(b) || a - b);
    const wishes = sorted.map((index) => ({ wanted: wanted(index), weight: 1, distance: PORT_DISTANCE }));
    const middle = (box.top + box.bottom) / 2;
    // near the middle where that is enough: a line at the corner of a box looks as if it passed by
    const need = ((sorted.length - 1) * PORT_DISTANCE) / 2;
    const reach = Math.max(need, Math.min(box.bottom - middle - CORNER, FREE));
    const heights = placeWithin(wishes, middle - reach, middle + reach);
    sorted.forEach((index, at) => (ends[index] = heights[at] ?? (box.top + box.bottom) / 2));
  }
}

/** Height that a box needs for that many ports on one side. */
export function heightForPorts(count: number): number {
  return count === 0 ? 0 : (count - 1) * PORT_DISTANCE + 2 * PORT_MARGIN;
}
