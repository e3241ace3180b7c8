/**
 * A directed multigraph in compressed sparse rows, both ways. Neighbours are in ascending order, then scope, so that
 * parallel edges lie in runs. Nodes are 0 … n-1; a scope is the number of a node, or -1.
 *
 * Memory: 18 bytes per edge and direction, 36 in all, and 9 bytes per node.
 */

/** One entry per edge, as it may be walked, in any order. */
export interface EdgeColumns {
  readonly nodes: number;
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  /** Class of the edge, by which searches choose. */
  readonly kind: Uint8Array;
  /** 0 best … 3 worst. */
  readonly grade: Uint8Array;
  /** 0 or 1. */
  readonly contested: Uint8Array;
  /** First and last day, both inclusive. */
  readonly earliest: Int32Array;
  readonly latest: Int32Array;
  /** Node number of the scope, or -1 where the edge has none. */
  readonly scope: Int32Array;
  /** Per node: 1 = the node is itself a scope. */
  readonly nodeIsScope: Uint8Array;
}

/** Edges of one direction, row by row: those of node v are `offsets[v]` … `offsets[v + 1] - 1`. */
export interface Rows {
  readonly offsets: Uint32Array;
  /** The other end. */
  readonly ends: Uint32Array;
  readonly kinds: Uint8Array;
  /** Grade in the two lowest bits, contested in the third. */
  readonly marks: Uint8Array;
  readonly earliest: Int32Array;
  readonly latest: Int32Array;
  readonly scopes: Int32Array;
}

export const CONTESTED = 4;
const MAGIC = 0x43475248;
const HEADER = 16;

export class TraceGraph {
  readonly nodeCount: number;
  readonly edgeCount: number;
  readonly forward: Rows;
  readonly backward: Rows;
  readonly nodeIsScope: Uint8Array;

  private constructor(forward: Rows, backward: Rows, nodeIsScope: Uint8Array) {
    this.forward = forward;
    this.backward = backward;
    this.nodeIsScope = nodeIsScope;
    this.nodeCount = nodeIsScope.length;
    this.edgeCount = forward.ends.length;
  }

  /** O(nodes + edges), by counting sorts. @throws RangeError where an end or a scope is no node */
  static build(columns: EdgeColumns): TraceGraph {
    checkColumns(columns);
    let order = Uint32Array.from(columns.from.keys());
    if (columns.scope.some((scope) => scope >= 0))
      order = sortBy(order, (edge) => (columns.scope[edge] ?? -1) + 1, columns.nodes + 1);
    const byTo = sortBy(order, (edge) => columns.to[edge] ?? 0, columns.nodes);
    const forwardOrder = sortBy(byTo, (edge) => columns.from[edge] ?? 0, columns.nodes);
    const byFrom = sortBy(order, (edge) => columns.from[edge] ?? 0, columns.nodes);
    const backwardOrder = sortBy(byFrom, (edge) => columns.to[edge] ?? 0, columns.nodes);
    return new TraceGraph(
      rowsOf(columns, forwardOrder, columns.from, columns.to),
      rowsOf(columns, backwardOrder, columns.to, columns.from),
      Uint8Array.from(columns.nodeIsScope),
    );
  }

  /** Bytes that `fromBuffer` reads again on a machine of the same byte order. */
  toBuffer(): Uint8Array {
    const parts = [...columnsOf(this.forward), ...columnsOf(this.backward), this.nodeIsScope];
    const size = parts.reduce((sum, part) => sum + padded(part.byteLength), HEADER);
    const bytes = new Uint8Array(size);
    new Uint32Array(bytes.buffer, 0, 4).set([MAGIC, this.nodeCount, this.edgeCount, size >>> 0]);
    let offset = HEADER;
    for (const part of parts) {
      bytes.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), offset);
      offset += padded(part.byteLength);
    }
    return bytes;
  }

  /** @throws RangeError for bytes that `toBuffer` did not make */
  static fromBuffer(bytes: Uint8Array): TraceGraph {
    const buffer = new Uint8Array(bytes).buffer;
    if (buffer.byteLength < HEADER) throw new RangeError('no trace graph: too short');
    const [magic = 0, nodes = 0, edges = 0, size = 0] = new Uint32Array(buffer, 0, 4);
    const expected = HEADER + 2 * rowBytes(nodes, edges) + padded(nodes);
    if (magic !== MAGIC || buffer.byteLength !== expected || size !== expected >>> 0) {
      throw new RangeError('no trace graph: made by another version, or damaged');
    }
    const reader = new Reader(buffer);
    const forward = reader.rows(nodes, edges);
    const backward = reader.rows(nodes, edges);
    return new TraceGraph(forward, backward, reader.bytes(nodes));
  }
}

function checkColumns({ nodes, from, to, scope, nodeIsScope }: EdgeColumns): void {
  if (nodeIsScope.length !== nodes)
    throw new RangeError(`${nodes} nodes but ${nodeIsScope.length} scope marks`);
  for (let edge = 0; edge < from.length; edge++) {
    if ((from[edge] ?? nodes) >= nodes || (to[edge] ?? nodes) >= nodes || (scope[edge] ?? -1) >= nodes) {
      throw new RangeError(`edge ${edge} refers to a node beyond ${nodes - 1}`);
    }
  }
}

/** Stable. O(items + buckets). */
function sortBy(
  items: Uint32Array,
  keyOf: (item: number) => number,
  buckets: number,
): Uint32Array<ArrayBuffer> {
  const starts = new Uint32Array(buckets + 1);
  for (const item of items) {
    const key = keyOf(item) + 1;
    starts[key] = (starts[key] ?? 0) + 1;
  }
  for (let bucket = 1; bucket <= buckets; bucket++)
    starts[bucket] = (starts[bucket] ?? 0) + (starts[bucket - 1] ?? 0);
  const sorted = new Uint32Array(items.length);
  for (const item of items) {
    const key = keyOf(item);
    const place = starts[key] ?? 0;
    sorted[place] = item;
    starts[key] = place + 1;
  }
  return sorted;
}

function rowsOf(columns: EdgeColumns, order: Uint32Array, own: Uint32Array, other: Uint32Array): Rows {
  const edges = order.length;
  const rows = {
    offsets: new Uint32Array(columns.nodes + 1),
    ends: new Uint32Array(edges),
    kinds: new Uint8Array(edges),
    marks: new Uint8Array(edges),
    earliest: new Int32Array(edges),
    latest: new Int32Array(edges),
    scopes: new Int32Array(edges),
  };
  for (let place = 0; place < edges; place++) {
    const edge = order[place] ?? 0;
    const row = (own[edge] ?? 0) + 1;
    rows.offsets[row] = (rows.offsets[row] ?? 0) + 1;
    rows.ends[place] = other[edge] ?? 0;
    rows.kinds[place] = columns.kind[edge] ?? 0;
    rows.marks[place] = (columns.grade[edge] ?? 0) | (columns.contested[edge] === 1 ? CONTESTED : 0);
    rows.earliest[place] = columns.earliest[edge] ?? 0;
    rows.latest[place] = columns.latest[edge] ?? 0;
    rows.scopes[place] = columns.scope[edge] ?? -1;
  }
  for (let row = 1; row <= columns.nodes; row++)
    rows.offsets[row] = (rows.offsets[row] ?? 0) + (rows.offsets[row - 1] ?? 0);
  return rows;
}

function columnsOf(rows: Rows): readonly (Uint32Array | Int32Array | Uint8Array)[] {
  return [rows.offsets, rows.ends, rows.earliest, rows.latest, rows.scopes, rows.kinds, rows.marks];
}

/** Columns start at multiples of four. */
function padded(bytes: number): number {
  return (bytes + 3) & ~3;
}

function rowBytes(nodes: number, edges: number): number {
  return 4 * (nodes + 1) + 16 * edges + 2 * padded(edges);
}

class Reader {
  readonly #buffer: ArrayBuffer;
  #offset = HEADER;

  constructor(buffer: ArrayBuffer) {
    this.#buffer = buffer;
  }

  #take(bytes: number): number {
    const start = this.#offset;
    this.#offset += padded(bytes);
    return start;
  }

  bytes(length: number): Uint8Array {
    return new Uint8Array(this.#buffer, this.#take(length), length);
  }

  #unsigned(length: number): Uint32Array {
    return new Uint32Array(this.#buffer, this.#take(4 * length), length);
  }

  #signed(length: number): Int32Array {
    return new Int32Array(this.#buffer, this.#take(4 * length), length);
  }

  rows(nodes: number, edges: number): Rows {
    return {
      offsets: this.#unsigned(nodes + 1),
      ends: this.#unsigned(edges),
      earliest: this.#signed(edges),
      latest: this.#signed(edges),
      scopes: this.#signed(edges),
      kinds: this.bytes(edges),
      marks: this.bytes(edges),
    };
  }
}
