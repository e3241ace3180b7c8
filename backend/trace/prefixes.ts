/**
 * Prefixes of chains, and the queue in which they wait: by bound, then by node numbers with the beginning of a row before
 * its continuation, then by scope. A prefix has a number and stays, as longer ones refer to it; it takes 4 bytes for each
 * of its fields and for each node that a chain may have. Waiting: binary heap, add and pop O(hops × log n).
 */

export interface NewPrefix {
  /** Number of the prefix that it extends by one node, or -1. */
  readonly parent: number;
  readonly node: number;
  /** First edge of the run that leads to the node; -1 without a parent. */
  readonly edge: number;
  readonly scope: number;
  readonly weight: number;
  /** Weight of a complete chain; else a bound on every chain that begins so. */
  readonly bound: number;
  readonly complete: boolean;
  /** 0, or that its parent has further children, none of which comes before it, and how many to take next. */
  readonly more: number;
}

const [PARENT, EDGE, SCOPE, WEIGHT, BOUND, HOPS, COMPLETE, MORE, NODES] = [
  0, 1, 2, 3, 4, 5, 6, 7, 8,
] as const;

export class Prefixes {
  readonly #stride: number;
  /** Per prefix: its fields, then its nodes. */
  #cells: Int32Array;
  #count = 0;
  #heap = new Int32Array(256);
  #waiting = 0;

  constructor(maxHops: number) {
    this.#stride = NODES + maxHops + 1;
    this.#cells = new Int32Array(256 * this.#stride);
  }

  add(prefix: NewPrefix): void {
    const stride = this.#stride;
    const own = this.#count++ * stride;
    if (own + stride > this.#cells.length) this.#cells = doubled(this.#cells);
    const cells = this.#cells;
    let hops = 0;
    if (prefix.parent >= 0) {
      const parent = prefix.parent * stride;
      hops = (cells[parent + HOPS] ?? 0) + 1;
      for (let at = NODES; at < NODES + hops; at++) cells[own + at] = cells[parent + at] ?? 0;
    }
    cells[own + PARENT] = prefix.parent;
    cells[own + EDGE] = prefix.edge;
    cells[own + SCOPE] = prefix.scope;
    cells[own + WEIGHT] = prefix.weight;
    cells[own + BOUND] = prefix.bound;
    cells[own + HOPS] = hops;
    cells[own + COMPLETE] = prefix.complete ? 1 : 0;
    cells[own + MORE] = prefix.more;
    cells[own + NODES + hops] = prefix.node;
    this.#push(own / stride);
  }

  /** The prefix that comes first, taken off the queue; -1 where none waits. */
  pop(): number {
    if (this.#waiting === 0) return -1;
    const heap = this.#heap;
    const top = heap[0] ?? -1;
    const last = heap[--this.#waiting] ?? -1;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= this.#waiting) break;
      if (child + 1 < this.#waiting && this.#comesFirst(heap[child + 1] ?? 0, heap[child] ?? 0)) child++;
      if (!this.#comesFirst(heap[child] ?? 0, last)) break;
      heap[at] = heap[child] ?? 0;
      at = child;
    }
    heap[at] = last;
    return top;
  }

  /** Prefixes in the queue, in no particular order. */
  waiting(): Int32Array {
    return this.#heap.subarray(0, this.#waiting);
  }

  parent(prefix: number): number {
    return this.#field(prefix, PARENT);
  }

  edge(prefix: number): number {
    return this.#field(prefix, EDGE);
  }

  scope(prefix: number): number {
    return this.#field(prefix, SCOPE);
  }

  weight(prefix: number): number {
    return this.#field(prefix, WEIGHT);
  }

  bound(prefix: number): number {
    return this.#field(prefix, BOUND);
  }

  hops(prefix: number): number {
    return this.#field(prefix, HOPS);
  }

  isComplete(prefix: number): boolean {
    return this.#field(prefix, COMPLETE) === 1;
  }

  more(prefix: number): number {
    return this.#field(prefix, MORE);
  }

  /** The last node. */
  node(prefix: number): number {
    return this.#field(prefix, NODES + this.hops(prefix));
  }

  nodes(prefix: number): Uint32Array {
    const start = prefix * this.#stride + NODES;
    return Uint32Array.from(this.#cells.subarray(start, start + this.hops(prefix) + 1));
  }

  has(prefix: number, node: number): boolean {
    const cells = this.#cells;
    const start = prefix * this.#stride + NODES;
    const end = start + this.hops(prefix);
    for (let at = start; at <= end; at++) if (cells[at] === node) return true;
    return false;
  }

  #field(prefix: number, field: number): number {
    return this.#cells[prefix * this.#stride + field] ?? 0;
  }

  #push(prefix: number): void {
    if (this.#waiting === this.#heap.length) this.#heap = doubled(this.#heap);
    const heap = this.#heap;
    let at = this.#waiting++;
    while (at > 0) {
      const up = (at - 1) >> 1;
      const above = heap[up] ?? 0;
      if (!this.#comesFirst(prefix, above)) break;
      heap[at] = above;
      at = up;
    }
    heap[at] = prefix;
  }

  #comesFirst(a: number, b: number): boolean {
    const cells = this.#cells;
    const [left, right] = [a * this.#stride, b * this.#stride];
    const order = (cells[left + BOUND] ?? 0) - (cells[right + BOUND] ?? 0);
    if (order !== 0) return order < 0;
    const [leftHops, rightHops] = [cells[left + HOPS] ?? 0, cells[right + HOPS] ?? 0];
    const last = NODES + Math.min(leftHops, rightHops);
    for (let at = NODES; at <= last; at++) {
      const byNode = (cells[left + at] ?? 0) - (cells[right + at] ?? 0);
      if (byNode !== 0) return byNode < 0;
    }
    if (leftHops !== rightHops) return leftHops < rightHops;
    return (cells[left + SCOPE] ?? 0) < (cells[right + SCOPE] ?? 0);
  }
}

function doubled(column: Int32Array): Int32Array<ArrayBuffer> {
  const wider = new Int32Array(column.length * 2);
  wider.set(column);
  return wider;
}
