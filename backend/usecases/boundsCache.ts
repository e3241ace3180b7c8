/**
 * Bounds of the target sets asked for last, as many as fit into memory: they are what a question costs, and most questions
 * share them. Belongs to one snapshot; the key says the rest.
 */
import { createHash } from 'node:crypto';
import { TargetBounds, type TargetQuestion } from '../trace/bounds.ts';
import type { TraceGraph } from '../trace/graph.ts';
import { Mask, type Constraints } from '../trace/mask.ts';

/** Bounds for a million entities and six hops take 29 MB. */
const MOST_BYTES = 2 ** 28;

export class BoundsCache {
  readonly #graph: TraceGraph;
  /** The one used last stands last. */
  readonly #known = new Map<string, TargetBounds>();
  #bytes = 0;

  constructor(graph: TraceGraph) {
    this.#graph = graph;
  }

  get(constraints: Constraints, question: TargetQuestion): TargetBounds {
    const key = keyOf(constraints, question);
    const known = this.#known.get(key);
    if (known !== undefined) {
      this.#known.delete(key);
      this.#known.set(key, known);
      return known;
    }
    const made = new TargetBounds(new Mask(this.#graph, constraints), question);
    this.#known.set(key, made);
    this.#bytes += made.size;
    this.#forget();
    return made;
  }

  /** Drops what was not used for longest; what was just made stays, however large. */
  #forget(): void {
    for (const [key, bounds] of this.#known) {
      if (this.#bytes <= MOST_BYTES || this.#known.size === 1) return;
      this.#known.delete(key);
      this.#bytes -= bounds.size;
    }
  }
}

function keyOf(constraints: Constraints, question: TargetQuestion): string {
  const { kinds, excluded, required, ...flags } = constraints;
  const { targets, targetPenalty, ...rest } = question;
  const sum = createHash('sha256').update(JSON.stringify([flags, rest]));
  for (const column of [kinds, excluded, required, targets, targetPenalty ?? new Float64Array()])
    sum.update(`\n${column.length}\n`).update(column);
  return sum.digest('base64');
}
