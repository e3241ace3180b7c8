/** Rows from columns, by counting sorts. Every column is gathered by itself, so that few places of memory are in turn at once. */
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

/** By tail, then head, then scope, then place in the columns. O(nodes + edges). */
export function forwardRows(columns: EdgeColumns): Rows {
  const { nodes, from, to } = columns;
  const offsets = offsetsOf(from, nodes);
  const order = orderBy(from, offsets, orderBy(to, offsetsOf(to, nodes)));
  const ends = gather(to, order, new Uint32Array(order.length));
  if (columns.scope.some((scope) => scope >= 0)) sortRuns(columns.scope, { offsets, ends, order });
  return {
    offsets,
    ends,
    earliest: gather(columns.earliest, order, new Int32Array(order.length)),
    latest: gather(columns.latest, order, new Int32Array(order.length)),
    scopes: gather(columns.scope, order, new Int32Array(order.length)),
    classes: gather(classesOf(columns), order, new Uint16Array(order.length)),
  };
}

/** The same edges by head, then tail, then scope: a stable sort of the forward rows. O(nodes + edges). */
export function backwardRows(forward: Rows): Rows {
  const nodes = forward.offsets.length - 1;
  const edges = forward.ends.length;
  const offsets = offsetsOf(forward.ends, nodes);
  const next = offsets.slice();
  const order = new Uint32Array(edges);
  const ends = new Uint32Array(edges);
  for (let node = 0, edge = 0; node < nodes; node++) {
    for (const stop = forward.offsets[node + 1] ?? 0; edge < stop; edge++) {
      const head = forward.ends[edge] ?? 0;
      const place = next[head] ?? 0;
      next[head] = place + 1;
      order[place] = edge;
      ends[place] = node;
    }
  }
  return {
    offsets,
    ends,
    earliest: gather(forward.earliest, order, new Int32Array(edges)),
    latest: gather(forward.latest, order, new Int32Array(edges)),
    scopes: gather(forward.scopes, order, new Int32Array(edges)),
    classes: gather(forward.classes, order, new Uint16Array(edges)),
  };
}

/** Where the items of each key begin once they are sorted by it. */
function offsetsOf(keys: Uint32Array, buckets: number): Uint32Array {
  const offsets = new Uint32Array(buckets + 1);
  for (const key of keys) {
    const after = key + 1;
    offsets[after] = (offsets[after] ?? 0) + 1;
  }
  let sum = 0;
  for (let bucket = 1; bucket <= buckets; bucket++) {
    sum += offsets[bucket] ?? 0;
    offsets[bucket] = sum;
  }
  return offsets;
}

/** The items 0 … n-1, or those given, sorted by their keys. Stable. */
function orderBy(keys: Uint32Array, offsets: Uint32Array, items?: Uint32Array): Uint32Array {
  const next = offsets.slice();
  const sorted = new Uint32Array(keys.length);
  for (let at = 0; at < keys.length; at++) {
    const item = items === undefined ? at : (items[at] ?? 0);
    const key = keys[item] ?? 0;
    const place = next[key] ?? 0;
    next[key] = place + 1;
    sorted[place] = item;
  }
  return sorted;
}

function gather<T extends Uint32Array | Int32Array | Uint16Array>(source: T, order: Uint32Array, into: T): T {
  for (let place = 0; place < order.length; place++) into[place] = source[order[place] ?? 0] ?? 0;
  return into;
}

function classesOf({ kind, grade, contested }: EdgeColumns): Uint16Array {
  const classes = new Uint16Array(kind.length);
  for (let edge = 0; edge < kind.length; edge++)
    classes[edge] = classOf(kind[edge] ?? 0, grade[edge] ?? 0, contested[edge] ?? 0);
  return classes;
}

/** Puts the parallel edges of each run in order of scope. */
function sortRuns(
  scope: Int32Array,
  rows: { readonly offsets: Uint32Array; readonly ends: Uint32Array; readonly order: Uint32Array },
): void {
  const { offsets, ends, order } = rows;
  for (let row = 0; row + 1 < offsets.length; row++) {
    const rowEnd = offsets[row + 1] ?? 0;
    for (let start = offsets[row] ?? 0; start < rowEnd;) {
      let end = start + 1;
      while (end < rowEnd && ends[end] === ends[start]) end++;
      if (end > start + 1)
        order.subarray(start, end).sort((a, b) => (scope[a] ?? -1) - (scope[b] ?? -1) || a - b);
      start = end;
    }
  }
}
