/** What a search may walk: a predicate over edges and marks on nodes, made once and used by many searches. */
import { CONTESTED, type Rows, type TraceGraph } from './graph.ts';

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

export class Mask {
  readonly graph: TraceGraph;
  readonly required: Uint32Array;
  /** Per node: 1 = on no chain. */
  readonly excluded: Uint8Array;
  /** Per node: 1 = not passed as an inner node. */
  readonly hub: Uint8Array;
  readonly #kinds: Uint8Array;
  /** By mark (grade and contested): 1 = walked. */
  readonly #marks: Uint8Array;
  readonly #window: Constraints['window'];

  /** O(nodes); with a hub cap O(edges). */
  constructor(graph: TraceGraph, constraints: Constraints) {
    this.graph = graph;
    this.required = constraints.required;
    this.#kinds = constraints.kinds;
    this.#window = constraints.window;
    this.#marks = Uint8Array.from({ length: 8 }, (_, mark) => {
      const allowed =
        (mark & 3) <= constraints.worstGrade && (constraints.contested || (mark & CONTESTED) === 0);
      return allowed ? 1 : 0;
    });
    this.excluded = new Uint8Array(graph.nodeCount);
    for (const node of constraints.excluded) this.excluded[node] = 1;
    this.hub = new Uint8Array(graph.nodeCount);
    if (constraints.hubCap !== null) this.#markHubs(constraints.hubCap);
  }

  passes(rows: Rows, edge: number): boolean {
    if (this.#kinds[rows.kinds[edge] ?? 0] !== 1 || this.#marks[rows.marks[edge] ?? 0] !== 1) return false;
    if (this.#window === null) return true;
    return (
      (rows.latest[edge] ?? 0) >= this.#window.earliest && (rows.earliest[edge] ?? 0) <= this.#window.latest
    );
  }

  #markHubs(cap: number): void {
    for (let node = 0; node < this.graph.nodeCount; node++) {
      const { forward, backward } = this.graph;
      const degree =
        (forward.offsets[node + 1] ?? 0) -
        (forward.offsets[node] ?? 0) +
        (backward.offsets[node + 1] ?? 0) -
        (backward.offsets[node] ?? 0);
      if (degree <= cap) continue;
      const neighbours = new Set<number>();
      this.#collect(forward, node, neighbours);
      this.#collect(backward, node, neighbours);
      if (neighbours.size > cap) this.hub[node] = 1;
    }
  }

  #collect(rows: Rows, node: number, neighbours: Set<number>): void {
    for (let edge = rows.offsets[node] ?? 0; edge < (rows.offsets[node + 1] ?? 0); edge++) {
      if (this.passes(rows, edge)) neighbours.add(rows.ends[edge] ?? 0);
    }
  }
}
