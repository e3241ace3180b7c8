/** The way of a link: straight through columns and along its marks, bent only in the gaps between columns. */
import { path } from './svg.ts';
import type { GapNeed } from './widths.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** One gap: straight from `start` to `bendFrom`, an S-curve to `bendTo`, straight to `end`. */
export interface Stretch {
  readonly start: Point;
  readonly bendFrom: number;
  readonly bendTo: number;
  readonly end: Point;
}

export interface Route {
  readonly stretches: readonly Stretch[];
  /** Runs against the reading direction: its arrow head is at the left end. */
  readonly backward: boolean;
}

interface Routing {
  /** Column of the left end. */
  readonly first: number;
  /** Height of the left port, of the lane in every column passed, of the right port. */
  readonly heights: readonly number[];
  readonly backward: boolean;
  readonly columns: readonly { readonly x: number; readonly width: number }[];
  readonly needs: readonly Pick<GapNeed, 'lead' | 'tail'>[];
}

export function routeOf({ first, heights, backward, columns, needs }: Routing): Route {
  const stretches = heights.slice(1).map((y, at): Stretch => {
    const left = columns[first + at] ?? { x: 0, width: 0 };
    const right = columns[first + at + 1] ?? { x: 0, width: 0 };
    const need = needs[first + at] ?? { lead: 0, tail: 0 };
    const from = left.x + left.width;
    return {
      start: { x: from, y: heights[at] ?? y },
      bendFrom: from + need.lead,
      bendTo: right.x - need.tail,
      end: { x: right.x, y },
    };
  });
  return { stretches, backward };
}

/** Path data of the whole way, its two ends shortened by `before` and `after`. */
export function routePath(route: Route, before = 0, after = 0): string {
  const first = route.stretches[0];
  if (first === undefined) return '';
  const last = route.stretches.length - 1;
  const parts: (string | number)[] = ['M', first.start.x + before, first.start.y];
  route.stretches.forEach((stretch, index) => {
    parts.push(...bend(stretch));
    if (index === last) parts.push('H', stretch.end.x - after);
  });
  return path(...parts);
}

function bend({ start, bendFrom, bendTo, end }: Stretch): readonly (string | number)[] {
  if (Math.abs(start.y - end.y) < 0.5) return [];
  const middle = (bendFrom + bendTo) / 2;
  return ['H', bendFrom, 'C', middle, start.y, middle, end.y, bendTo, end.y];
}

/** The bent part of a stretch alone, for the halo that parts crossing lines. */
export function bendPath(stretch: Stretch): string {
  const { start, end, bendFrom, bendTo } = stretch;
  const middle = (bendFrom + bendTo) / 2;
  return path('M', bendFrom, start.y, 'C', middle, start.y, middle, end.y, bendTo, end.y);
}

/** Points on the way, close enough for tests of what it touches. */
export function samplePoints(route: Route, perBend = 16): readonly Point[] {
  return route.stretches.flatMap(({ start, bendFrom, bendTo, end }) => {
    const points: Point[] = [start, { x: bendFrom, y: start.y }];
    for (let step = 1; step < perBend; step++) {
      const t = step / perBend;
      // cubic with both middle controls at half way
      const x = bendFrom + (bendTo - bendFrom) * (1.5 * t * (1 - t) + t * t * t);
      points.push({ x, y: start.y + (end.y - start.y) * (3 * t * t - 2 * t * t * t) });
    }
    return [...points, { x: bendTo, y: end.y }, end];
  });
}

/** Where the arrow head points at a box. */
export function arrowAt(route: Route): Point {
  const stretch = route.backward ? route.stretches[0] : route.stretches.at(-1);
  if (stretch === undefined) return { x: 0, y: 0 };
  return route.backward ? stretch.start : stretch.end;
}

/** Where the link leaves its first party. */
export function leavesAt(route: Route): Point {
  const stretch = route.backward ? route.stretches.at(-1) : route.stretches[0];
  if (stretch === undefined) return { x: 0, y: 0 };
  return route.backward ? stretch.end : stretch.start;
}
