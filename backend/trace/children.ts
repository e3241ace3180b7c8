/**
 * The first so many of a prefix's children, by bound, then node, then scope. They are offered in order of node and scope,
 * so that of equal bounds the one that came earlier stays. A heap with the last one on top: offer O(log most).
 */
export interface Child {
  readonly edge: number;
  readonly node: number;
  readonly scope: number;
  readonly weight: number;
  readonly bound: number;
  readonly complete: boolean;
}

export class Children {
  readonly #kept: Child[] = [];
  #most = 0;
  #overflow = false;

  /** Empty, for at most so many. */
  reset(most: number): void {
    this.#kept.length = 0;
    this.#most = most;
    this.#overflow = false;
  }

  /** Whether some were offered for which there was no room. */
  get overflow(): boolean {
    return this.#overflow;
  }

  /** In no particular order, but for the last one, which is first. */
  get kept(): readonly Child[] {
    return this.#kept;
  }

  /** Whether a child of that bound would come after all that are kept, with no room left; it then counts as offered. */
  refuses(bound: number): boolean {
    if (this.#kept.length < this.#most || bound < (this.#kept[0]?.bound ?? 0)) return false;
    this.#overflow = true;
    return true;
  }

  offer(child: Child): void {
    if (this.refuses(child.bound)) return;
    if (this.#kept.length < this.#most) {
      this.#rise(child);
    } else {
      this.#overflow = true;
      this.#sink(child);
    }
  }

  #rise(child: Child): void {
    const kept = this.#kept;
    let at = kept.push(child) - 1;
    while (at > 0) {
      const up = (at - 1) >> 1;
      const above = kept[up];
      if (above === undefined || !comesLast(child, above)) break;
      kept[at] = above;
      at = up;
    }
    kept[at] = child;
  }

  #sink(child: Child): void {
    const kept = this.#kept;
    let at = 0;
    for (;;) {
      let down = 2 * at + 1;
      const [left, right] = [kept[down], kept[down + 1]];
      if (left === undefined) break;
      let below = left;
      if (right !== undefined && comesLast(right, left)) {
        below = right;
        down++;
      }
      if (!comesLast(below, child)) break;
      kept[at] = below;
      at = down;
    }
    kept[at] = child;
  }
}

function comesLast(a: Child, b: Child): boolean {
  if (a.bound !== b.bound) return a.bound > b.bound;
  return a.node === b.node ? a.scope > b.scope : a.node > b.node;
}
