/**
 * Lower bounds on the way to the nearest of many targets, exact for walks that ignore scopes: one reverse pass in layers
 * of hops (Bellman–Ford by layers, only over nodes whose bound changed). Made once per target set and mask, used by any
 * number of searches. O(hops × edges) at worst; 4 bytes per node and layer.
 */
import type { Mask } from './mask.ts';
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

export class TargetBounds {
  readonly mask: Mask;
  readonly maxHops: number;
  /** Added to the cost of every link. */
  readonly perHop: number;
  /** Per node: penalty of a target, -1 for all others. */
  readonly penalty: Int32Array;
  /** `layers[j][v]`: least weight from v to a target in at most j hops, v not counted as a target itself. */
  readonly #layers: readonly Int32Array[];

  constructor(mask: Mask, question: TargetQuestion) {
    this.mask = mask;
    this.maxHops = question.maxHops;
    this.perHop = question.hopsFirst === true ? HOP_FIRST : 0;
    this.penalty = new Int32Array(mask.graph.nodeCount).fill(-1);
    for (const [index, target] of question.targets.entries()) {
      if (mask.excluded[target] !== 1) this.penalty[target] = question.targetPenalty?.[index] ?? 0;
    }
    this.#layers = this.#relax();
  }

  /** Least weight from a node in at most so many hops, or `UNREACHABLE`. */
  at(hops: number, node: number): number {
    return this.#layers[hops]?.[node] ?? UNREACHABLE;
  }

  /** Fewest hops from a node to a target, or 255. */
  fewestHops(node: number): number {
    for (let hops = 1; hops <= this.maxHops; hops++) if (this.at(hops, node) !== UNREACHABLE) return hops;
    return 255;
  }

  #relax(): readonly Int32Array[] {
    const { graph, hub } = this.mask;
    const first = new Int32Array(graph.nodeCount).fill(UNREACHABLE);
    const layers = [first];
    let changed: number[] = [];
    for (let node = 0; node < graph.nodeCount; node++)
      if ((this.penalty[node] ?? -1) >= 0) changed.push(node);
    const stamp = new Uint8Array(graph.nodeCount);
    for (let hops = 1; hops <= this.maxHops; hops++) {
      const before = layers[hops - 1] ?? first;
      const layer = Int32Array.from(before);
      const next: number[] = [];
      for (const node of changed) {
        const isTarget = (this.penalty[node] ?? -1) >= 0;
        // a target ends the chain, a hub is not passed
        if (hops > 1 && (isTarget || hub[node] === 1)) continue;
        const rest = hops === 1 ? (this.penalty[node] ?? 0) : (before[node] ?? UNREACHABLE);
        this.#relaxInto(node, rest, { layer, next, stamp, hops });
      }
      layers.push(layer);
      changed = next;
    }
    return layers;
  }

  #relaxInto(
    node: number,
    rest: number,
    pass: {
      readonly layer: Int32Array;
      readonly next: number[];
      readonly stamp: Uint8Array;
      readonly hops: number;
    },
  ): void {
    const { mask } = this;
    const rows = mask.graph.backward;
    const rowEnd = rows.offsets[node + 1] ?? 0;
    for (let edge = rows.offsets[node] ?? 0; edge < rowEnd;) {
      const end = runEnd(rows, edge, rowEnd);
      const from = rows.ends[edge] ?? 0;
      const cost = mask.excluded[from] === 1 ? -1 : leastCost(rows, mask, edge, end);
      edge = end;
      if (cost < 0) continue;
      const weight = rest + cost + this.perHop;
      if (weight >= (pass.layer[from] ?? UNREACHABLE)) continue;
      pass.layer[from] = weight;
      if (pass.stamp[from] !== pass.hops) {
        pass.stamp[from] = pass.hops;
        pass.next.push(from);
      }
    }
  }
}
