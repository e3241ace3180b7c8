/** The arrays that a graph is made from and the arrays that it is made of. */

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
  readonly earliest: Int32Array;
  readonly latest: Int32Array;
  readonly scopes: Int32Array;
  /** Kind, grade and contested in one number (`classOf`), so that one look-up says whether an edge is walked. */
  readonly classes: Uint16Array;
}

export const CLASSES = 2_048;

/** Grade in the two lowest bits, contested in the third, kind above. */
export function classOf(kind: number, grade: number, contested: number): number {
  return (kind << 3) | ((contested & 1) << 2) | (grade & 3);
}
