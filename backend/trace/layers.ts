/**
 * Least weights from every node to a set of targets by number of hops: one reverse pass, layer by layer of hops
 * (Bellman–Ford), only over nodes whose weight fell in the layer before. O(hops × edges) at worst.
 */
import type { Mask } from './mask.ts';
import { RowBlock } from './rowBlock.ts';
import { leastCost, runEnd } from './weights.ts';

/** No way within the hops. */
export const UNREACHABLE = 0x7fffffff;
/** Below any weight, so that nothing ever improves on it. */
const BARRED = -1;

/**
 * `[j][v]`: least weight of a walk from v to a target in at most j hops that passes no other target and no hub.
 * @param penalties target → added once to every walk that ends there
 */
export function relaxedLayers(
  mask: Mask,
  penalties: ReadonlyMap<number, number>,
  options: { readonly maxHops: number; readonly perHop: number },
): readonly Int32Array[] {
  const first = new Int32Array(mask.graph.nodeCount).fill(UNREACHABLE);
  for (const node of mask.excluded) first[node] = BARRED;
  const layers = [first];
  const relaxation = new Relaxation(mask, penalties, options.perHop);
  for (let hops = 1; hops <= options.maxHops; hops++) {
    const layer = (layers[hops - 1] ?? first).slice();
    relaxation.relax(layer, hops);
    layers.push(layer);
  }
  for (const layer of layers) for (const node of mask.excluded) layer[node] = UNREACHABLE;
  return layers;
}

class Relaxation {
  readonly #mask: Mask;
  readonly #perHop: number;
  /** Per node: 1 = a target or a hub, over which no walk goes on. */
  readonly #closed: Uint8Array;
  /** Nodes to walk back from, with their weights; the weights of a layer are not read while it is made. */
  readonly #queue: Uint32Array;
  readonly #weights: Int32Array;
  #size = 0;
  /** Per node: the layer in which it last improved. */
  readonly #improved: Uint8Array;

  constructor(mask: Mask, penalties: ReadonlyMap<number, number>, perHop: number) {
    const { nodeCount } = mask.graph;
    this.#mask = mask;
    this.#perHop = perHop;
    this.#closed = mask.marks.map((_, node) => (mask.isHub(node) ? 1 : 0));
    this.#queue = new Uint32Array(nodeCount);
    this.#weights = new Int32Array(nodeCount);
    this.#improved = new Uint8Array(nodeCount);
    for (const [target, penalty] of penalties) {
      this.#closed[target] = 1;
      this.#queue[this.#size] = target;
      this.#weights[this.#size++] = penalty;
    }
  }

  /** @param layer holds the weights of the layer before */
  relax(layer: Int32Array, hops: number): void {
    this.#next(layer, this.#walkBack(layer, hops));
  }

  /** @returns the nodes that improved */
  #walkBack(layer: Int32Array, hops: number): Uint32Array {
    const { costs, windowed, graph } = this.#mask;
    const improved = this.#improved;
    const rows = graph.backward;
    const { ends, classes } = rows;
    const block = new RowBlock(rows);
    const found = new Uint32Array(graph.nodeCount);
    let count = 0;
    for (let head = 0; head < this.#size; head += block.size) {
      block.fetch(this.#queue, head, this.#size);
      for (let at = 0; at < block.size; at++) {
        const weight = (this.#weights[head + at] ?? 0) + this.#perHop;
        const rowEnd = block.ends[at] ?? 0;
        for (let edge = block.starts[at] ?? 0; edge < rowEnd;) {
          const start = edge++;
          const node = ends[start] ?? 0;
          let cost = costs[classes[start] ?? 0] ?? -1;
          if (windowed || ends[edge] === node) {
            edge = runEnd(rows, start, rowEnd);
            cost = leastCost(rows, this.#mask, start, edge);
          }
          if (cost < 0 || weight + cost >= (layer[node] ?? 0)) continue;
          layer[node] = weight + cost;
          if (improved[node] === hops) continue;
          improved[node] = hops;
          found[count++] = node;
        }
      }
    }
    return found.subarray(0, count);
  }

  #next(layer: Int32Array, found: Uint32Array): void {
    const [closed, queue, weights] = [this.#closed, this.#queue, this.#weights];
    let size = 0;
    for (const node of found) {
      if (closed[node] === 1) continue;
      queue[size] = node;
      weights[size++] = layer[node] ?? 0;
    }
    this.#size = size;
  }
}
