/** Height of every vertex on its column: near its neighbours, in the given order, with the distances kept. */
import { place } from './isotonic.ts';

export interface Stack {
  /** Vertices of each column from top to bottom. */
  readonly order: readonly (readonly number[])[];
  /** Edges between neighbouring columns, with the pull they have on their ends. */
  readonly edges: readonly { readonly left: number; readonly right: number; readonly weight: number }[];
  /** Least distance of the middles of two vertices that follow each other. */
  distance(upper: number, lower: number): number;
}

const PASSES = 8;
/** Afterwards, with the pull of both sides, until lines that can be straight are. */
const FINISHING = 12;

/** The middle of each vertex; the smallest is not 0 in general. */
export function assignHeights(stack: Stack): ReadonlyMap<number, number> {
  const heights = new Map<number, number>();
  for (const column of stack.order) stackFrom(column, heights, stack);
  const left = pulls(stack, 'right', 'left');
  const right = pulls(stack, 'left', 'right');
  const indices = stack.order.map((_, index) => index);
  for (let pass = 0; pass < PASSES; pass++) {
    const forward = pass % 2 === 0;
    for (const index of forward ? indices : [...indices].reverse()) {
      settle(stack.order[index] ?? [], forward ? left : right, { heights, stack });
    }
  }
  const all = both(left, right);
  for (let pass = 0; pass < FINISHING; pass++) {
    for (const index of pass % 2 === 0 ? [...indices].reverse() : indices) {
      settle(stack.order[index] ?? [], all, { heights, stack });
    }
  }
  return heights;
}

type Pulls = ReadonlyMap<number, readonly { readonly vertex: number; readonly weight: number }[]>;

function pulls(stack: Stack, of: 'left' | 'right', towards: 'left' | 'right'): Pulls {
  const result = new Map<number, { vertex: number; weight: number }[]>();
  for (const edge of stack.edges) {
    const known = result.get(edge[of]);
    const pull = { vertex: edge[towards], weight: edge.weight };
    if (known) known.push(pull);
    else result.set(edge[of], [pull]);
  }
  return result;
}

function both(a: Pulls, b: Pulls): Pulls {
  return new Map(
    [...new Set([...a.keys(), ...b.keys()])].map((key) => [
      key,
      [...(a.get(key) ?? []), ...(b.get(key) ?? [])],
    ]),
  );
}

function stackFrom(column: readonly number[], heights: Map<number, number>, stack: Stack): void {
  let at = 0;
  column.forEach((vertex, index) => {
    at += index === 0 ? 0 : stack.distance(column[index - 1] ?? vertex, vertex);
    heights.set(vertex, at);
  });
}

interface Settling {
  readonly heights: Map<number, number>;
  readonly stack: Stack;
}

/** A vertex without neighbours on that side stays near where it is, and gives way. */
function settle(column: readonly number[], near: Pulls, { heights, stack }: Settling): void {
  const positions = place(
    column.map((vertex, index) => {
      const pulling = near.get(vertex) ?? [];
      const weight = pulling.reduce((sum, pull) => sum + pull.weight, 0);
      const wanted =
        pulling.reduce((sum, pull) => sum + (heights.get(pull.vertex) ?? 0) * pull.weight, 0) / weight;
      return {
        wanted: weight === 0 ? (heights.get(vertex) ?? 0) : wanted,
        weight: weight === 0 ? 0.2 : weight,
        distance: index === 0 ? 0 : stack.distance(column[index - 1] ?? vertex, vertex),
      };
    }),
  );
  column.forEach((vertex, index) => heights.set(vertex, positions[index] ?? 0));
}
