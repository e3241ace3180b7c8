/**
 * Which nodes a chain of exactly so many hops may pass, and where it may go from each of them. Made anew for each length
 * on distances that only grow. Rows of candidates are made when a node is first asked for, so that a search that ends
 * early has not paid for the others.
 */
import { HUB, type Mask } from './mask.ts';
import { FAR, type Side, type TwoSided } from './twoSided.ts';
import { leastCost, linkCost, runEnd, type Run } from './weights.ts';

/** Runs of edges that lead on from a node, as a range of the pool. */
export interface Candidates {
  readonly start: number;
  readonly end: number;
}

/** Cost of a candidate whose run carries a scope or leads to one. */
export const SCOPED = -1;

export class Reach {
  readonly #mask: Mask;
  readonly #fromStarts: Side;
  readonly #toTargets: Side;
  readonly #length: number;
  /** Distances to targets past the radius of their side, of those nodes that matter for this length. */
  readonly #beyond: Side;
  readonly #rows = new Map<number, Candidates>();
  /** The pool: other end, first edge of the run, hops from there to a target, cost of the link or `SCOPED`. */
  readonly nodes: number[] = [];
  readonly edges: number[] = [];
  readonly hops: number[] = [];
  readonly costs: number[] = [];

  /** @param sides grown until their radii add up to the length */
  constructor(mask: Mask, sides: TwoSided, length: number) {
    this.#mask = mask;
    this.#fromStarts = sides.fromStarts;
    this.#toTargets = sides.toTargets;
    this.#beyond = sides.beyond;
    this.#length = length;
    this.#extend();
  }

  /** Whether any chain of this length may begin at the node. */
  holds(start: number): boolean {
    return this.#hopsToTarget(start) <= this.#length || this.#toTargets.at(start) === 0;
  }

  candidates(node: number): Candidates {
    const known = this.#rows.get(node);
    if (known !== undefined) return known;
    const made = { start: this.nodes.length, end: this.#collect(node) };
    this.#rows.set(node, made);
    return made;
  }

  #hopsToTarget(node: number): number {
    const hops = this.#toTargets.at(node);
    return hops === FAR ? this.#beyond.at(node) : hops;
  }

  /**
   * Goes on from the targets' outermost layer, only over nodes that the starts' side has seen near enough. Whatever lies
   * on a chain of this length is known on one side or found here.
   */
  #extend(): void {
    const beyond = this.#beyond;
    beyond.reset(this.#seeds());
    const { radius } = this.#toTargets;
    for (let hops = radius + 1, first = 0; hops <= this.#length && first < beyond.size; hops++) {
      const end = beyond.size;
      for (; first < end; first++) {
        const node = beyond.queue[first] ?? 0;
        // a target begins the way back; an inner hub is not passed
        if (hops === 1 || !this.#mask.isHub(node)) this.#back(node, hops);
      }
    }
  }

  /** Nodes of the targets' outermost layer that the starts can reach in time, found from whichever side has fewer. */
  #seeds(): readonly number[] {
    const [near, far] = [this.#fromStarts, this.#toTargets];
    const rest = this.#length - far.radius;
    if (rest < 0) return [];
    const reachable = near.layers[rest + 1] ?? near.size;
    const [side, first, end] =
      reachable < far.size - far.frontier ? [near, 0, reachable] : [far, far.frontier, far.size];
    const seeds: number[] = [];
    for (let at = first; at < end; at++) {
      const node = side.queue[at] ?? 0;
      if (near.at(node) <= rest && far.at(node) === far.radius) seeds.push(node);
    }
    return seeds;
  }

  #back(node: number, hops: number): void {
    const beyond = this.#beyond;
    const { rows } = beyond;
    for (let edge = rows.offsets[node] ?? 0; edge < (rows.offsets[node + 1] ?? 0); edge++) {
      const from = rows.ends[edge] ?? 0;
      if (this.#fromStarts.at(from) + hops > this.#length || this.#toTargets.at(from) !== FAR) continue;
      if (beyond.at(from) !== FAR || !this.#mask.passes(rows, edge)) continue;
      beyond.stamps[from] = beyond.base + hops;
      beyond.queue[beyond.size++] = from;
    }
  }

  /** @returns the new end of the pool */
  #collect(node: number): number {
    const { graph, marks } = this.#mask;
    const rows = graph.forward;
    const rowEnd = rows.offsets[node + 1] ?? 0;
    // a node that the starts' side has not met is farther than its radius
    const hopsBefore = Math.min(this.#fromStarts.at(node), this.#fromStarts.radius + 1);
    const left = this.#length - hopsBefore - 1;
    for (let edge = rows.offsets[node] ?? 0; edge < rowEnd;) {
      const start = edge++;
      const next = rows.ends[start] ?? 0;
      if (edge < rowEnd && rows.ends[edge] === next) edge = runEnd(rows, start, rowEnd);
      const hops = this.#hopsToTarget(next);
      if (hops > left || (hops > 0 && ((marks[next] ?? 0) & HUB) !== 0)) continue;
      if (leastCost(rows, this.#mask, start, edge) < 0) continue;
      this.nodes.push(next);
      this.edges.push(start);
      this.hops.push(hops);
      this.costs.push(this.#costOf({ start, end: edge }, next));
    }
    return this.nodes.length;
  }

  #costOf(run: Run, node: number): number {
    const { graph } = this.#mask;
    if (graph.nodeIsScope[node] === 1) return SCOPED;
    for (let edge = run.start; edge < run.end; edge++) if (graph.forward.scopes[edge] !== -1) return SCOPED;
    return linkCost(graph.forward, this.#mask, run, -1);
  }
}
