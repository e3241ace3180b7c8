/**
 * Lower bounds on the way to the nearest of many targets, exact for walks that ignore scopes. Made once per target set and
 * mask, used by any number of searches. 4 bytes per node and layer of hops.
 */
import { FirstSteps } from './firstSteps.ts';
import { relaxedLayers, UNREACHABLE } from './layers.ts';
import type { Mask } from './mask.ts';
import { HOP_FIRST } from './weights.ts';

export interface TargetQuestion {
  readonly targets: Uint32Array;
  /** Per target, added once to the weight of chains that end there. */
  readonly targetPenalty?: Float64Array;
  readonly maxHops: number;
  /** Fewer hops go before anything else. */
  readonly hopsFirst?: boolean;
}

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
  readonly firstSteps: FirstSteps;
  /** Target → weight from it onward, by hops: for chains that start there. */
  readonly #onward = new Map<number, Int32Array>();

  constructor(mask: Mask, question: TargetQuestion) {
    this.mask = mask;
    this.maxHops = question.maxHops;
    this.perHop = question.hopsFirst === true ? HOP_FIRST : 0;
    const penalties = new Map<number, number>();
    for (const [index, target] of question.targets.entries())
      if (!mask.isExcluded(target)) penalties.set(target, question.targetPenalty?.[index] ?? 0);
    this.rest = relaxedLayers(mask, penalties, { maxHops: this.maxHops, perHop: this.perHop });
    for (const [target, penalty] of penalties) {
      const onward = Int32Array.from(this.rest, (layer) => layer[target] ?? UNREACHABLE);
      this.#onward.set(target, onward);
      for (const layer of this.rest) layer[target] = penalty;
    }
    this.firstSteps = new FirstSteps(mask, this.rest);
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
}
