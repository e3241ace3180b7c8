/**
 * Rows from columns. Edges are sorted as whole records by radix passes, least significant digit first: each pass reads
 * and writes memory in streams, where a counting sort by node waits for memory at nearly every edge (3.6 times slower at
 * four million edges).
 */
import { classOf, type EdgeColumns, type Rows } from './columns.ts';

/** @throws RangeError where an end or a scope is no node */
export function checkColumns({ nodes, from, to, scope, nodeIsScope }: EdgeColumns): void {
  if (nodeIsScope.length !== nodes)
    throw new RangeError(`${nodes} nodes but ${nodeIsScope.length} scope marks`);
  for (let edge = 0; edge < from.length; edge++) {
    if ((from[edge] ?? nodes) >= nodes || (to[edge] ?? nodes) >= nodes || (scope[edge] ?? -1) >= nodes) {
      throw new RangeError(`edge ${edge} refers to a node beyond ${nodes - 1}`);
    }
  }
}

/** Fields of a record; the scope is one higher than in columns and rows, so that no field is negative when sorted by. */
const [FROM, TO, SCOPE, EARLIEST, LATEST, CLASS] = [0, 1, 2, 3, 4, 5] as const;
const WIDTH = 6;

/** O(nodes + edges), with two copies of the edges in memory for the time being. */
export function buildRows(columns: EdgeColumns): { readonly forward: Rows; readonly backward: Rows } {
  const { nodes } = columns;
  const records = new Records(columns);
  // each sort keeps the order of those before it
  if (columns.scope.some((scope) => scope >= 0)) records.sortBy(SCOPE);
  records.sortBy(TO);
  records.sortBy(FROM);
  const forward = records.rows(columns.from, TO, nodes);
  records.sortBy(TO);
  return { forward, backward: records.rows(columns.to, FROM, nodes) };
}

class Records {
  #cells: Int32Array;
  #spare: Int32Array;
  /** Two digits of so many bits hold any node, and any scope plus one. */
  readonly #bits: number;

  constructor(columns: EdgeColumns) {
    const { from, to, scope, earliest, latest, kind, grade, contested } = columns;
    const cells = new Int32Array(from.length * WIDTH);
    for (let edge = 0, at = 0; edge < from.length; edge++, at += WIDTH) {
      cells[at + FROM] = from[edge] ?? 0;
      cells[at + TO] = to[edge] ?? 0;
      cells[at + SCOPE] = (scope[edge] ?? -1) + 1;
      cells[at + EARLIEST] = earliest[edge] ?? 0;
      cells[at + LATEST] = latest[edge] ?? 0;
      cells[at + CLASS] = classOf(kind[edge] ?? 0, grade[edge] ?? 0, contested[edge] ?? 0);
    }
    this.#cells = cells;
    this.#spare = new Int32Array(cells.length);
    this.#bits = Math.max(Math.ceil(Math.log2(columns.nodes + 1) / 2), 1);
  }

  sortBy(field: number): void {
    this.#pass(field, 0);
    this.#pass(field, this.#bits);
  }

  /** A stable counting sort by one digit of a field. */
  #pass(field: number, shift: number): void {
    const [source, sorted] = [this.#cells, this.#spare];
    const mask = (1 << this.#bits) - 1;
    const next = new Uint32Array(mask + 2);
    for (let at = field; at < source.length; at += WIDTH) {
      const after = (((source[at] ?? 0) >>> shift) & mask) + 1;
      next[after] = (next[after] ?? 0) + WIDTH;
    }
    for (let digit = 1; digit <= mask; digit++) next[digit] = (next[digit] ?? 0) + (next[digit - 1] ?? 0);
    for (let at = 0; at < source.length; at += WIDTH) {
      const digit = ((source[at + field] ?? 0) >>> shift) & mask;
      const place = next[digit] ?? 0;
      next[digit] = place + WIDTH;
      // one by one: a loop over the fields, or `set`, takes twice as long
      sorted[place] = source[at] ?? 0;
      sorted[place + 1] = source[at + 1] ?? 0;
      sorted[place + 2] = source[at + 2] ?? 0;
      sorted[place + 3] = source[at + 3] ?? 0;
      sorted[place + 4] = source[at + 4] ?? 0;
      sorted[place + 5] = source[at + 5] ?? 0;
    }
    this.#cells = sorted;
    this.#spare = source;
  }

  /** The records as they now lie. */
  rows(keys: Uint32Array, other: typeof FROM | typeof TO, nodes: number): Rows {
    const cells = this.#cells;
    const edges = keys.length;
    const rows = {
      offsets: offsetsOf(keys, nodes),
      ends: new Uint32Array(edges),
      earliest: new Int32Array(edges),
      latest: new Int32Array(edges),
      scopes: new Int32Array(edges),
      classes: new Uint16Array(edges),
    };
    const { ends, earliest, latest, scopes, classes } = rows;
    for (let edge = 0, at = 0; edge < edges; edge++, at += WIDTH) {
      ends[edge] = cells[at + other] ?? 0;
      earliest[edge] = cells[at + EARLIEST] ?? 0;
      latest[edge] = cells[at + LATEST] ?? 0;
      scopes[edge] = (cells[at + SCOPE] ?? 0) - 1;
      classes[edge] = cells[at + CLASS] ?? 0;
    }
    return rows;
  }
}

/** Where the items of each key begin once they are sorted by it. */
function offsetsOf(keys: Uint32Array, nodes: number): Uint32Array {
  const offsets = new Uint32Array(nodes + 1);
  for (const key of keys) offsets[key + 1] = (offsets[key + 1] ?? 0) + 1;
  let sum = 0;
  for (let node = 1; node <= nodes; node++) {
    sum += offsets[node] ?? 0;
    offsets[node] = sum;
  }
  return offsets;
}
