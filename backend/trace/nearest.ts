/** The nearest target of every node at once: one breadth-first pass against the edges. O(nodes + edges). */
import { EXCLUDED, HUB, type Mask } from './mask.ts';

/** More hops than asked for, or no way at all. */
export const NONE = 255;

export interface Nearest {
  /** Per node: hops to the nearest target, 0 for targets themselves, or `NONE`. */
  readonly hops: Uint8Array;
  /** Per node within reach: that target; of several equally near ones the one with the smallest number. */
  readonly target: Uint32Array;
}

/** So many nodes are looked up at a time: their rows then come from memory side by side, not one after another. */
const BLOCK = 32;

/**
 * Scopes are not looked at, so the answer is a lower bound where edges have scopes; `bestChains` with bounds made
 * `hopsFirst` confirms it.
 * @param maxHops at most 254
 */
export function nearestTargets(mask: Mask, targets: Uint32Array, maxHops: number): Nearest {
  const { nodeCount } = mask.graph;
  const hops = new Uint8Array(nodeCount).fill(NONE);
  const target = new Uint32Array(nodeCount);
  const queue = new Uint32Array(nodeCount);
  let tail = 0;
  // in order of number, so that each node hears of its smallest target first
  for (const node of targets.slice().sort()) {
    if (mask.isExcluded(node) || hops[node] === 0) continue;
    hops[node] = 0;
    target[node] = node;
    queue[tail++] = node;
  }
  const layers = new Layers(mask, { hops, target, queue });
  for (let depth = 1, head = 0; depth <= maxHops && head < tail; depth++) {
    const layerEnd = tail;
    tail = layers.grow(head, layerEnd, depth);
    head = layerEnd;
  }
  return { hops, target };
}

class Layers {
  readonly #mask: Mask;
  readonly #hops: Uint8Array;
  readonly #target: Uint32Array;
  readonly #queue: Uint32Array;
  readonly #rowStarts = new Uint32Array(BLOCK);
  readonly #rowEnds = new Uint32Array(BLOCK);

  constructor(
    mask: Mask,
    arrays: { readonly hops: Uint8Array; readonly target: Uint32Array; readonly queue: Uint32Array },
  ) {
    this.#mask = mask;
    this.#hops = arrays.hops;
    this.#target = arrays.target;
    this.#queue = arrays.queue;
  }

  /** Walks from the queue's nodes head … end-1. @returns the new end of the queue */
  grow(head: number, end: number, depth: number): number {
    const { marks, costs, windowed, graph } = this.#mask;
    const [hops, target, queue] = [this.#hops, this.#target, this.#queue];
    const [rowStarts, rowEnds] = [this.#rowStarts, this.#rowEnds];
    const rows = graph.backward;
    const { ends, classes } = rows;
    let tail = end;
    for (let block = head; block < end; block += BLOCK) {
      const size = Math.min(BLOCK, end - block);
      this.#lookUp(block, size, depth);
      for (let at = 0; at < size; at++) {
        const label = target[queue[block + at] ?? 0] ?? 0;
        const rowEnd = rowEnds[at] ?? 0;
        for (let edge = rowStarts[at] ?? 0; edge < rowEnd; edge++) {
          const node = ends[edge] ?? 0;
          if (hops[node] !== NONE || (costs[classes[edge] ?? 0] ?? -1) < 0) continue;
          if (((marks[node] ?? 0) & EXCLUDED) !== 0 || (windowed && !this.#mask.overlaps(rows, edge)))
            continue;
          hops[node] = depth;
          target[node] = label;
          queue[tail++] = node;
        }
      }
    }
    return tail;
  }

  /** Rows of a block of nodes; an inner hub has none, as it is not passed. */
  #lookUp(block: number, size: number, depth: number): void {
    const { marks, graph } = this.#mask;
    const { offsets } = graph.backward;
    const [queue, rowStarts, rowEnds] = [this.#queue, this.#rowStarts, this.#rowEnds];
    for (let at = 0; at < size; at++) {
      const node = queue[block + at] ?? 0;
      const start = offsets[node] ?? 0;
      rowStarts[at] = start;
      rowEnds[at] = depth > 1 && ((marks[node] ?? 0) & HUB) !== 0 ? start : (offsets[node + 1] ?? 0);
    }
  }
}
