/** Last touch on heights: vertices that only follow each other come to one height, as far as their columns leave room. */

export interface Straightening {
  /** Vertices of each column from top to bottom. */
  readonly order: readonly (readonly number[])[];
  /** Runs of vertices from left to right, joined by lines that should not bend. */
  readonly runs: readonly (readonly number[])[];
  distance(upper: number, lower: number): number;
}

const ROUNDS = 3;

/** Moves no vertex past its neighbours. O(rounds · vertices). */
export function straighten(
  heights: ReadonlyMap<number, number>,
  stack: Straightening,
): ReadonlyMap<number, number> {
  const result = new Map(heights);
  const bounds = boundsIn(stack, result);
  const longestFirst = [...stack.runs].sort((a, b) => b.length - a.length);
  for (let round = 0; round < ROUNDS; round++) {
    for (const run of longestFirst) for (const part of partsOf(run, bounds)) level(part, result);
  }
  return result;
}

interface Bounds {
  readonly low: number;
  readonly high: number;
}

function boundsIn(stack: Straightening, heights: ReadonlyMap<number, number>): (vertex: number) => Bounds {
  const above = new Map<number, number>();
  const below = new Map<number, number>();
  for (const column of stack.order) {
    column.slice(1).forEach((lower, index) => {
      const upper = column[index] ?? lower;
      above.set(lower, upper);
      below.set(upper, lower);
    });
  }
  return (vertex) => {
    const upper = above.get(vertex);
    const lower = below.get(vertex);
    return {
      low: upper === undefined ? -Infinity : (heights.get(upper) ?? 0) + stack.distance(upper, vertex),
      high: lower === undefined ? Infinity : (heights.get(lower) ?? 0) - stack.distance(vertex, lower),
    };
  };
}

interface Part extends Bounds {
  readonly vertices: readonly number[];
}

/** The run cut where no common height is left. */
function partsOf(run: readonly number[], bounds: (vertex: number) => Bounds): readonly Part[] {
  const parts: Part[] = [];
  for (const vertex of run) {
    const { low, high } = bounds(vertex);
    const last = parts.at(-1);
    const joined = last && { low: Math.max(low, last.low), high: Math.min(high, last.high) };
    if (last !== undefined && joined !== undefined && joined.low <= joined.high) {
      parts[parts.length - 1] = { ...joined, vertices: [...last.vertices, vertex] };
    } else {
      parts.push({ low, high, vertices: [vertex] });
    }
  }
  return parts;
}

function level({ low, high, vertices }: Part, heights: Map<number, number>): void {
  if (vertices.length < 2) return;
  const mean = vertices.reduce((sum, vertex) => sum + (heights.get(vertex) ?? 0), 0) / vertices.length;
  for (const vertex of vertices) heights.set(vertex, Math.min(Math.max(mean, low), high));
}
