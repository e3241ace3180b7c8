/**
 * A directed multigraph in compressed sparse rows, both ways. Neighbours are in ascending order, then scope, so that
 * parallel edges lie in runs. Nodes are 0 … n-1; a scope is the number of a node, or -1.
 *
 * Memory: 18 bytes per edge and direction, 36 in all, and 9 bytes per node.
 */
import { CLASSES, type EdgeColumns, type Rows } from './columns.ts';
import { buildRows, checkColumns } from './rows.ts';

export type { EdgeColumns, Rows } from './columns.ts';

const MAGIC = 0x43475249;
const HEADER = 16;

export class TraceGraph {
  readonly nodeCount: number;
  readonly edgeCount: number;
  readonly forward: Rows;
  readonly backward: Rows;
  readonly nodeIsScope: Uint8Array;
  /** Classes of which there is an edge. */
  readonly classesPresent: readonly number[];

  private constructor(forward: Rows, backward: Rows, nodeIsScope: Uint8Array) {
    this.forward = forward;
    this.backward = backward;
    this.nodeIsScope = nodeIsScope;
    this.nodeCount = nodeIsScope.length;
    this.edgeCount = forward.ends.length;
    this.classesPresent = classesIn(forward);
  }

  /** O(nodes + edges), by radix sort. @throws RangeError where an end or a scope is no node */
  static build(columns: EdgeColumns): TraceGraph {
    checkColumns(columns);
    const { forward, backward } = buildRows(columns);
    return new TraceGraph(forward, backward, columns.nodeIsScope.slice());
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

function classesIn({ classes }: Rows): readonly number[] {
  const present = new Uint8Array(CLASSES);
  for (const one of classes) present[one] = 1;
  return [...present.keys()].filter((one) => present[one] === 1);
}

function columnsOf(rows: Rows): readonly (Uint32Array | Int32Array | Uint16Array)[] {
  return [rows.offsets, rows.ends, rows.earliest, rows.latest, rows.scopes, rows.classes];
}

/** Columns start at multiples of four. */
function padded(bytes: number): number {
  return (bytes + 3) & ~3;
}

function rowBytes(nodes: number, edges: number): number {
  return 4 * (nodes + 1) + 16 * edges + padded(2 * edges);
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
      classes: new Uint16Array(this.#buffer, this.#take(2 * edges), edges),
    };
  }
}
