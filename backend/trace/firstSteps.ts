/**
 * The best few steps from nodes with many edges, kept from one search to the next: bounds of one target set see the same
 * hubs again and again, and a look at each of thousands of neighbours is most of what a search costs.
 */
import type { Rows } from './columns.ts';
import { UNREACHABLE } from './layers.ts';
import type { Mask } from './mask.ts';

/** Rows with fewer edges are as quickly looked through. */
const MANY = 256;
const KEPT = 64;

export interface Steps {
  /** Edges by what the step and all that may follow it cost at least, then by the node they lead to. */
  readonly edges: Uint32Array;
  /** Whether these are all there are. */
  readonly all: boolean;
}

export class FirstSteps {
  readonly #mask: Mask;
  readonly #rest: readonly Int32Array[];
  readonly #known = new Map<number, Steps | null>();

  /** @param rest `[j][v]`: least weight of what may follow v in at most j hops */
  constructor(mask: Mask, rest: readonly Int32Array[]) {
    this.#mask = mask;
    this.#rest = rest;
  }

  /**
   * Steps after which at most so many hops are left. `undefined` where the row is short, or not plain: parallel edges,
   * scopes, hubs and windows need a closer look at each edge.
   */
  of(node: number, hopsLeft: number): Steps | undefined {
    const { offsets } = this.#mask.graph.forward;
    if ((offsets[node + 1] ?? 0) - (offsets[node] ?? 0) < MANY) return undefined;
    const key = node * this.#rest.length + hopsLeft;
    let steps = this.#known.get(key);
    if (steps === undefined) {
      steps = this.#find(node, hopsLeft);
      this.#known.set(key, steps);
    }
    return steps ?? undefined;
  }

  /** O(edges of the node × log of those kept). */
  #find(node: number, hopsLeft: number): Steps | null {
    const { costs, graph, hasHubs, windowed } = this.#mask;
    const rest = this.#rest[hopsLeft];
    if (rest === undefined || hasHubs || windowed || !this.#isPlain(graph.forward, node)) return null;
    const { offsets, ends, classes } = graph.forward;
    const found: number[] = [];
    const total = (edge: number): number => {
      const cost = costs[classes[edge] ?? 0] ?? -1;
      const onward = rest[ends[edge] ?? 0] ?? UNREACHABLE;
      return cost < 0 || onward === UNREACHABLE ? UNREACHABLE : cost + onward;
    };
    for (let edge = offsets[node] ?? 0; edge < (offsets[node + 1] ?? 0); edge++)
      if (total(edge) !== UNREACHABLE) found.push(edge);
    // edges of a row are in order of the nodes that they lead to
    found.sort((a, b) => total(a) - total(b) || a - b);
    return { edges: Uint32Array.from(found.slice(0, KEPT)), all: found.length <= KEPT };
  }

  #isPlain({ offsets, ends, scopes }: Rows, node: number): boolean {
    const { nodeIsScope } = this.#mask.graph;
    const end = offsets[node + 1] ?? 0;
    for (let edge = offsets[node] ?? 0; edge < end; edge++) {
      const to = ends[edge] ?? 0;
      if ((scopes[edge] ?? -1) >= 0 || nodeIsScope[to] === 1) return false;
      if (edge + 1 < end && ends[edge + 1] === to) return false;
    }
    return true;
  }
}
