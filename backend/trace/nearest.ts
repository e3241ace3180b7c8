/** The nearest target of every node at once: one breadth-first pass against the edges. O(nodes + edges). */
import { HUB, type Mask } from './mask.ts';
import { RowBlock } from './rowBlock.ts';

/** More hops than asked for, or no way at all. */
export const NONE = 255;

export interface Nearest {
  /** Per node: hops to the nearest target, 0 for targets themselves, or `NONE`. */
  readonly hops: Uint8Array;
  /** Per node within reach: that target; of several equally near ones the one with the smallest number. */
  readonly target: Uint32Array;
}

/**
 * Scopes are not looked at, so the answer is a lower bound where edges have scopes; `bestChains` with bounds made
 * `hopsFirst` confirms it.
 * @param maxHops at most 254
 */
export function nearestTargets(mask: Mask, targets: Uint32Array, maxHops: number): Nearest {
  const { nodeCount } = mask.graph;
  const wave = new Wave(mask);
  // in order of number, so that each node hears of its smallest target first
  for (const target of targets.slice().sort()) wave.begin(target);
  for (let depth = 1; depth <= maxHops && wave.grow(depth);) depth++;
  const target = new Uint32Array(nodeCount);
  for (let at = 0; at < wave.size; at++) target[wave.queue[at] ?? 0] = wave.labels[at] ?? 0;
  for (const node of mask.excluded) wave.hops[node] = NONE;
  return { hops: wave.hops, target };
}

class Wave {
  readonly #mask: Mask;
  readonly hops: Uint8Array;
  /** Nodes in the order in which they were reached, and the target that each heard of. */
  readonly queue: Uint32Array;
  readonly labels: Uint32Array;
  size = 0;
  #frontier = 0;

  constructor(mask: Mask) {
    const { nodeCount } = mask.graph;
    this.#mask = mask;
    this.hops = new Uint8Array(nodeCount).fill(NONE);
    // as if they had been reached before, so that nothing goes there
    for (const node of mask.excluded) this.hops[node] = 0;
    this.queue = new Uint32Array(nodeCount);
    this.labels = new Uint32Array(nodeCount);
  }

  begin(target: number): void {
    if (this.hops[target] === 0) return;
    this.hops[target] = 0;
    this.queue[this.size] = target;
    this.labels[this.size++] = target;
  }

  /** One more layer. @returns whether anything new was reached */
  grow(depth: number): boolean {
    const { queue, labels, hops } = this;
    const { costs, windowed, isOpen, hasHubs, marks, graph } = this.#mask;
    const rows = graph.backward;
    const { ends, classes } = rows;
    const block = new RowBlock(rows);
    const layerEnd = this.size;
    let tail = layerEnd;
    for (let head = this.#frontier; head < layerEnd; head += block.size) {
      block.fetch(queue, head, layerEnd);
      for (let at = 0; at < block.size; at++) {
        if (hasHubs && depth > 1 && ((marks[queue[head + at] ?? 0] ?? 0) & HUB) !== 0) continue;
        const label = labels[head + at] ?? 0;
        const rowEnd = block.ends[at] ?? 0;
        for (let edge = block.starts[at] ?? 0; edge < rowEnd; edge++) {
          const node = ends[edge] ?? 0;
          if (hops[node] !== NONE) continue;
          if (!isOpen && (costs[classes[edge] ?? 0] ?? -1) < 0) continue;
          if (windowed && !this.#mask.overlaps(rows, edge)) continue;
          hops[node] = depth;
          queue[tail] = node;
          labels[tail++] = label;
        }
      }
    }
    this.#frontier = layerEnd;
    this.size = tail;
    return tail > layerEnd;
  }
}
