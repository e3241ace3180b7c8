/**
 * Hop distances from starts and to targets, grown from both sides, the smaller frontier first, so that only the
 * neighbourhood of the two is seen. Scopes are not looked at. Marks are kept by epoch: a new search clears nothing.
 */
import type { Rows, TraceGraph } from './graph.ts';
import type { Mask } from './mask.ts';

/** Distances of one side; 255 = not reached yet. */
export class Side {
  readonly rows: Rows;
  readonly #epochs: Uint32Array;
  readonly #distances: Uint8Array;
  #epoch = 0;
  frontier: number[] = [];
  /** Every node within so many hops is known. */
  radius = 0;

  constructor(graph: TraceGraph, rows: Rows) {
    this.rows = rows;
    this.#epochs = new Uint32Array(graph.nodeCount);
    this.#distances = new Uint8Array(graph.nodeCount);
  }

  reset(nodes: Iterable<number>): void {
    this.#epoch++;
    this.radius = 0;
    this.frontier = [];
    for (const node of nodes) if (this.mark(node, 0)) this.frontier.push(node);
  }

  at(node: number): number {
    return this.#epochs[node] === this.#epoch ? (this.#distances[node] ?? 255) : 255;
  }

  /** False where the node was reached before. */
  mark(node: number, distance: number): boolean {
    if (this.#epochs[node] === this.#epoch) return false;
    this.#epochs[node] = this.#epoch;
    this.#distances[node] = distance;
    return true;
  }

  /** Number of edges that the next layer would look at. */
  cost(): number {
    let edges = 0;
    for (const node of this.frontier)
      edges += (this.rows.offsets[node + 1] ?? 0) - (this.rows.offsets[node] ?? 0);
    return edges;
  }
}

const scratch = new WeakMap<TraceGraph, TwoSided>();

/** The pair of sides that belongs to a graph; one search at a time uses it. */
export function twoSided(graph: TraceGraph): TwoSided {
  const known = scratch.get(graph);
  if (known !== undefined) return known;
  const made = new TwoSided(graph);
  scratch.set(graph, made);
  return made;
}

export class TwoSided {
  readonly fromStarts: Side;
  readonly toTargets: Side;
  #mask: Mask | undefined;
  #isTarget: ReadonlySet<number> = new Set();

  constructor(graph: TraceGraph) {
    this.fromStarts = new Side(graph, graph.forward);
    this.toTargets = new Side(graph, graph.backward);
  }

  reset(mask: Mask, starts: Iterable<number>, targets: ReadonlySet<number>): void {
    this.#mask = mask;
    this.#isTarget = targets;
    this.fromStarts.reset(starts);
    this.toTargets.reset(targets);
  }

  /** Grows until the two radii add up to `hops`, or one side has seen all it can. */
  grow(hops: number): void {
    while (this.fromStarts.radius + this.toTargets.radius < hops) {
      const forward = this.fromStarts.cost() <= this.toTargets.cost();
      this.layer(forward ? this.fromStarts : this.toTargets, () => true);
    }
  }

  /** One more layer of a side, over those nodes that `wanted` lets through. */
  layer(side: Side, wanted: (node: number, distance: number) => boolean): void {
    const distance = side.radius + 1;
    const next: number[] = [];
    for (const node of side.frontier) {
      if (!this.#mayPass(side, node)) continue;
      for (let edge = side.rows.offsets[node] ?? 0; edge < (side.rows.offsets[node + 1] ?? 0); edge++) {
        const other = side.rows.ends[edge] ?? 0;
        if (side.at(other) !== 255 || !this.#allows(side, edge, other) || !wanted(other, distance)) continue;
        side.mark(other, distance);
        next.push(other);
      }
    }
    side.frontier = next;
    side.radius = distance;
  }

  #allows(side: Side, edge: number, other: number): boolean {
    return this.#mask?.excluded[other] !== 1 && this.#mask?.passes(side.rows, edge) === true;
  }

  /** Starts and targets are walked from as ends; as inner nodes targets and hubs are not. */
  #mayPass(side: Side, node: number): boolean {
    if (side.at(node) === 0) return true;
    return !this.#isTarget.has(node) && this.#mask?.hub[node] !== 1;
  }
}
