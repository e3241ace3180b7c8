/**
 * Lower bounds on the way to the nearest of many targets, exact for walks that ignore scopes: one reverse pass in layers
 * of hops (Bellman–Ford by layers, only over nodes whose bound changed). Made once per target set and mask, used by any
 * number of searches. O(hops × edges) at worst; 4 bytes per node and layer.
 */
import { EXCLUDED, HUB, type Mask } from './mask.ts';
import { HOP_FIRST, leastCost, runEnd } from './weights.ts';

export interface TargetQuestion {
  readonly targets: Uint32Array;
  /** Per target, added once to the weight of chains that end there. */
  readonly targetPenalty?: Float64Array;
  readonly maxHops: number;
  /** Fewer hops go before anything else. */
  readonly hopsFirst?: boolean;
}

/** No way within the hops. */
export const UNREACHABLE = 0x7fffffff;

/** So many nodes are looked up at a time: their rows then come from memory side by side, not one after another. */
const BLOCK = 32;

export class TargetBounds {
  readonly mask: Mask;
  readonly maxHops: number;
  /** Added to the cost of every link. */
  readonly perHop: number;
  /**
   * `rest[j][v]`: least weight of what may follow v in at most j hops; for a target its penalty, as chains end there.
   * Inner hubs are not left out: `mask.isHub` tells them.
   */
  readonly rest: readonly Int32Array[];
  /** Target → weight from it onward, by hops: for chains that start there. */
  readonly #onward = new Map<number, Int32Array>();

  constructor(mask: Mask, question: TargetQuestion) {
    this.mask = mask;
    this.maxHops = question.maxHops;
    this.perHop = question.hopsFirst === true ? HOP_FIRST : 0;
    const penalties = new Map<number, number>();
    for (const [index, target] of question.targets.entries())
      if (!mask.isExcluded(target)) penalties.set(target, question.targetPenalty?.[index] ?? 0);
    this.rest = this.#relax(penalties);
    for (const [target, penalty] of penalties) {
      this.#onward.set(
        target,
        Int32Array.from(this.rest, (layer) => layer[target] ?? UNREACHABLE),
      );
      for (const layer of this.rest) layer[target] = penalty;
    }
  }

  /** Bytes that it keeps, nearly. */
  get size(): number {
    return this.mask.graph.nodeCount * (1 + 4 * this.rest.length);
  }

  isTarget(node: number): boolean {
    return this.#onward.has(node);
  }

  /** Least weight of a chain that starts at the node, or `UNREACHABLE`. */
  onward(node: number): number {
    return this.#at(this.maxHops, node);
  }

  /** Fewest hops from a node to another one that is a target, or 255. */
  fewestHops(node: number): number {
    for (let hops = 1; hops <= this.maxHops; hops++) if (this.#at(hops, node) !== UNREACHABLE) return hops;
    return 255;
  }

  #at(hops: number, node: number): number {
    const layer = this.#onward.get(node);
    return (layer === undefined ? this.rest[hops]?.[node] : layer[hops]) ?? UNREACHABLE;
  }

  #relax(penalties: ReadonlyMap<number, number>): readonly Int32Array[] {
    const { nodeCount } = this.mask.graph;
    let before = new Int32Array(nodeCount).fill(UNREACHABLE);
    const layers = [before];
    let changed = new Uint32Array(nodeCount);
    let next = new Uint32Array(nodeCount);
    changed.set([...penalties.keys()]);
    let count = penalties.size;
    for (let hops = 1; hops <= this.maxHops; hops++) {
      const layer = before.slice();
      count = this.#relaxLayer({ hops, before, layer, changed, count, next, penalties });
      layers.push(layer);
      before = layer;
      [changed, next] = [next, changed];
    }
    return layers;
  }

  /** Walks back from the nodes that changed. @returns how many did now, written to `next` */
  #relaxLayer(pass: Layer): number {
    const { hops, before, layer, changed, next, penalties } = pass;
    const { mask, perHop } = this;
    const { marks, costs, windowed, graph } = mask;
    const rows = graph.backward;
    const { ends, classes } = rows;
    const rowStarts = new Uint32Array(BLOCK);
    const rowEnds = new Uint32Array(BLOCK);
    let found = 0;
    for (let block = 0; block < pass.count; block += BLOCK) {
      const size = Math.min(BLOCK, pass.count - block);
      this.#lookUp(pass, block, { size, rowStarts, rowEnds });
      for (let at = 0; at < size; at++) {
        const own = changed[block + at] ?? 0;
        const rest = perHop + (hops === 1 ? (penalties.get(own) ?? 0) : (before[own] ?? UNREACHABLE));
        const rowEnd = rowEnds[at] ?? 0;
        for (let edge = rowStarts[at] ?? 0; edge < rowEnd;) {
          const node = ends[edge] ?? 0;
          let cost = costs[classes[edge] ?? 0] ?? -1;
          const start = edge++;
          if (windowed || ends[edge] === node) {
            edge = runEnd(rows, start, rowEnd);
            cost = leastCost(rows, mask, start, edge);
          }
          const known = layer[node] ?? 0;
          if (cost < 0 || rest + cost >= known || ((marks[node] ?? 0) & EXCLUDED) !== 0) continue;
          layer[node] = rest + cost;
          if (known === before[node]) next[found++] = node;
        }
      }
    }
    return found;
  }

  /** Rows of a block of nodes; empty where a chain ends or does not pass: inner targets and hubs. */
  #lookUp(
    { changed, hops, penalties }: Layer,
    block: number,
    into: { readonly size: number; readonly rowStarts: Uint32Array; readonly rowEnds: Uint32Array },
  ): void {
    const { offsets } = this.mask.graph.backward;
    for (let at = 0; at < into.size; at++) {
      const node = changed[block + at] ?? 0;
      const start = offsets[node] ?? 0;
      const closed = hops > 1 && (penalties.has(node) || ((this.mask.marks[node] ?? 0) & HUB) !== 0);
      into.rowStarts[at] = start;
      into.rowEnds[at] = closed ? start : (offsets[node + 1] ?? 0);
    }
  }
}

interface Layer {
  readonly hops: number;
  readonly before: Int32Array;
  readonly layer: Int32Array;
  readonly changed: Uint32Array;
  /** How many of `changed` count. */
  readonly count: number;
  readonly next: Uint32Array;
  readonly penalties: ReadonlyMap<number, number>;
}
