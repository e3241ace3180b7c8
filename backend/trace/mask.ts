/** What a search may walk: a predicate over edges and marks on nodes, made once and used by many searches. */
import { CLASSES, type Rows } from './columns.ts';
import type { TraceGraph } from './graph.ts';
import { edgeCost } from './weights.ts';

export interface Constraints {
  /** 256 entries; 1 = edges of this kind are walked. */
  readonly kinds: Uint8Array;
  readonly worstGrade: number;
  /** Whether contested edges are walked. */
  readonly contested: boolean;
  /** Only edges that overlap these days, both inclusive. */
  readonly window: { readonly earliest: number; readonly latest: number } | null;
  /** Nodes that stand on no chain. */
  readonly excluded: Uint32Array;
  /** Nodes that stand on every chain. */
  readonly required: Uint32Array;
  /** Inner nodes with more distinct allowed neighbours than this, both ways together, are not passed. */
  readonly hubCap: number | null;
}

/** Bits of `Mask.marks`. */
export const EXCLUDED = 1;
export const HUB = 2;

export class Mask {
  readonly graph: TraceGraph;
  readonly required: Uint32Array;
  readonly excluded: Uint32Array;
  /** Per class of edges: cost of a link made of one such edge, -1 = not walked. */
  readonly costs: Int32Array;
  /** Whether every edge of the graph is walked. */
  readonly isOpen: boolean;
  /** Whether edges are also chosen by their days: those that overlap `since` … `until`. */
  readonly windowed: boolean;
  readonly since: number;
  readonly until: number;
  /** Per node: `EXCLUDED` = on no chain, `HUB` = not passed as an inner node. */
  readonly marks: Uint8Array;
  readonly hasHubs: boolean;

  /** O(nodes); with a hub cap O(edges). */
  constructor(graph: TraceGraph, constraints: Constraints) {
    const { kinds, worstGrade, contested, window } = constraints;
    this.graph = graph;
    this.required = constraints.required;
    this.excluded = constraints.excluded;
    this.windowed = window !== null;
    this.since = window?.earliest ?? 0;
    this.until = window?.latest ?? 0;
    this.costs = Int32Array.from({ length: CLASSES }, (_, edge) => {
      const walked = kinds[edge >> 3] === 1 && (edge & 3) <= worstGrade && (contested || (edge & 4) === 0);
      return walked ? edgeCost(edge) : -1;
    });
    this.isOpen = !this.windowed && graph.classesPresent.every((edge) => (this.costs[edge] ?? -1) >= 0);
    this.marks = new Uint8Array(graph.nodeCount);
    this.hasHubs = constraints.hubCap !== null && this.#markHubs(constraints.hubCap);
    for (const node of constraints.excluded) this.marks[node] = (this.marks[node] ?? 0) | EXCLUDED;
  }

  passes(rows: Rows, edge: number): boolean {
    return (this.costs[rows.classes[edge] ?? 0] ?? -1) >= 0 && (!this.windowed || this.overlaps(rows, edge));
  }

  /** Whether the edge may have been valid on a day of the window. */
  overlaps(rows: Rows, edge: number): boolean {
    return (rows.latest[edge] ?? 0) >= this.since && (rows.earliest[edge] ?? 0) <= this.until;
  }

  isExcluded(node: number): boolean {
    return ((this.marks[node] ?? 0) & EXCLUDED) !== 0;
  }

  isHub(node: number): boolean {
    return ((this.marks[node] ?? 0) & HUB) !== 0;
  }

  /** @returns whether there is any */
  #markHubs(cap: number): boolean {
    let any = false;
    const { forward, backward, nodeCount } = this.graph;
    /** The node that last counted a node as its neighbour, plus one. */
    const countedBy = new Uint32Array(nodeCount);
    for (let node = 0; node < nodeCount; node++) {
      const degree =
        (forward.offsets[node + 1] ?? 0) -
        (forward.offsets[node] ?? 0) +
        (backward.offsets[node + 1] ?? 0) -
        (backward.offsets[node] ?? 0);
      if (degree <= cap) continue;
      const neighbours = this.#count(forward, node, countedBy) + this.#count(backward, node, countedBy);
      if (neighbours <= cap) continue;
      this.marks[node] = HUB;
      any = true;
    }
    return any;
  }

  /** Neighbours over passing edges that were not counted yet. */
  #count(rows: Rows, node: number, countedBy: Uint32Array): number {
    let neighbours = 0;
    for (let edge = rows.offsets[node] ?? 0; edge < (rows.offsets[node + 1] ?? 0); edge++) {
      const other = rows.ends[edge] ?? 0;
      if (countedBy[other] === node + 1 || !this.passes(rows, edge)) continue;
      countedBy[other] = node + 1;
      neighbours++;
    }
    return neighbours;
  }
}
