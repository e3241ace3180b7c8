/**
 * Hop distances from starts and to targets, grown from both sides, the cheaper one first, so that only the neighbourhood
 * of the two is seen. Scopes are not looked at. O(edges seen); 24 bytes per node, kept with the graph.
 */
import type { Rows } from './columns.ts';
import type { TraceGraph } from './graph.ts';
import { EXCLUDED, HUB, type Mask } from './mask.ts';

/** Not reached, at least not yet. */
export const FAR = 255;

/**
 * Distances of one side. A stamp is a distance above the search's own base, so that a new search clears nothing: what
 * older searches wrote lies below its base.
 */
export class Side {
  readonly rows: Rows;
  readonly stamps: Uint32Array;
  base = 0;
  /** Nodes reached, in order of distance. */
  readonly queue: Uint32Array;
  size = 0;
  /** Where in the queue each distance begins. */
  readonly layers: number[] = [];

  constructor(nodeCount: number, rows: Rows) {
    this.rows = rows;
    this.stamps = new Uint32Array(nodeCount);
    this.queue = new Uint32Array(nodeCount);
  }

  /** Every node within so many hops is known. */
  get radius(): number {
    return this.layers.length - 1;
  }

  /** Where in the queue the outermost layer begins. */
  get frontier(): number {
    return this.layers.at(-1) ?? 0;
  }

  reset(nodes: Iterable<number>): void {
    this.base += FAR + 1;
    if (this.base + FAR > 0xffffffff) {
      this.stamps.fill(0);
      this.base = FAR + 1;
    }
    this.size = 0;
    this.layers.length = 0;
    this.layers.push(0);
    for (const node of nodes) {
      if (this.at(node) === 0) continue;
      this.stamps[node] = this.base;
      this.queue[this.size++] = node;
    }
  }

  at(node: number): number {
    const stamp = this.stamps[node] ?? 0;
    return stamp < this.base ? FAR : stamp - this.base;
  }

  /** Edges that the next layer would look at; counting ends above `enough`. */
  cost(enough: number): number {
    const { offsets } = this.rows;
    let edges = 0;
    for (let at = this.frontier; at < this.size && edges <= enough; at++) {
      const node = this.queue[at] ?? 0;
      edges += (offsets[node + 1] ?? 0) - (offsets[node] ?? 0);
    }
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
  /** For what is found past the radius of `toTargets`. */
  readonly beyond: Side;
  #mask: Mask | undefined;

  constructor(graph: TraceGraph) {
    this.fromStarts = new Side(graph.nodeCount, graph.forward);
    this.toTargets = new Side(graph.nodeCount, graph.backward);
    this.beyond = new Side(graph.nodeCount, graph.backward);
  }

  reset(mask: Mask, starts: Iterable<number>, targets: Iterable<number>): void {
    this.#mask = mask;
    this.fromStarts.reset(starts);
    this.toTargets.reset(targets);
  }

  /** Grows until the two radii add up to `hops`. */
  grow(hops: number): void {
    while (this.fromStarts.radius + this.toTargets.radius < hops) this.growOne(false);
  }

  /**
   * One more layer of the cheaper side.
   * @param meet end at the first node through which the two sides join
   * @returns whether they do; only told with `meet`
   */
  growOne(meet: boolean): boolean {
    const { fromStarts, toTargets } = this;
    const fewer = fromStarts.size - fromStarts.frontier <= toTargets.size - toTargets.frontier;
    const [small, large] = fewer ? [fromStarts, toTargets] : [toTargets, fromStarts];
    const cost = small.cost(Infinity);
    return this.#layer(large.cost(cost) < cost ? large : small, meet);
  }

  #layer(side: Side, meet: boolean): boolean {
    const mask = this.#mask;
    if (mask === undefined) throw new RangeError('no search was begun: call reset first');
    const { marks, costs, windowed } = mask;
    const other = side === this.fromStarts ? this.toTargets : this.fromStarts;
    const { rows, stamps, queue, base } = side;
    const { offsets, ends, classes } = rows;
    const stamp = base + side.layers.length;
    const [first, end] = [side.frontier, side.size];
    let size = end;
    side.layers.push(end);
    for (let at = first; at < end; at++) {
      const node = queue[at] ?? 0;
      if (first > 0 && !this.#mayPass(node, mask)) continue;
      const rowEnd = offsets[node + 1] ?? 0;
      for (let edge = offsets[node] ?? 0; edge < rowEnd; edge++) {
        const next = ends[edge] ?? 0;
        if ((stamps[next] ?? 0) >= base || (costs[classes[edge] ?? 0] ?? -1) < 0) continue;
        const mark = marks[next] ?? 0;
        if ((mark & EXCLUDED) !== 0 || (windowed && !mask.overlaps(rows, edge))) continue;
        stamps[next] = stamp;
        queue[size++] = next;
        if (meet && other.at(next) !== FAR && (other.at(next) === 0 || (mark & HUB) === 0)) return true;
      }
    }
    side.size = size;
    return false;
  }

  /** As inner nodes, targets and hubs are not walked from. */
  #mayPass(node: number, mask: Mask): boolean {
    return ((mask.marks[node] ?? 0) & HUB) === 0 && this.toTargets.at(node) !== 0;
  }
}
