/**
 * All chains, shortest first: for each length in turn a depth-first search over nodes from which a target is still within
 * reach. Order: hops, node numbers, scope. The distances are grown as far as each length needs (`TwoSided`).
 */
import type { Found, SearchResult } from './best.ts';
import type { TraceGraph } from './graph.ts';
import type { Mask } from './mask.ts';
import { carries, continuations, FREE, scopeAtStart, type Run } from './scopes.ts';
import { twoSided, type TwoSided } from './twoSided.ts';
import { runEnd } from './weights.ts';

export interface Enumeration {
  readonly mask: Mask;
  readonly starts: Uint32Array;
  readonly targets: Uint32Array;
  readonly maxHops: number;
  readonly limit: number;
  readonly stop: () => boolean;
}

export function enumerateChains(search: Enumeration): SearchResult {
  return new Enumerator(search).run();
}

/** A scope in which the prefix may go on, with its weight so far. */
interface Way {
  readonly scope: number;
  readonly weight: number;
}

const POLL = 4_096;

class Enumerator {
  readonly #search: Enumeration;
  readonly #mask: Mask;
  readonly #graph: TraceGraph;
  readonly #targets: ReadonlySet<number>;
  readonly #sides: TwoSided;
  readonly #chains: Found[] = [];
  readonly #path: number[] = [];
  readonly #runs: Run[] = [];
  #steps = 0;
  #length = 0;
  #over: 'capped' | 'stopped' | undefined;

  constructor(search: Enumeration) {
    this.#search = search;
    this.#mask = search.mask;
    this.#graph = search.mask.graph;
    this.#targets = new Set([...search.targets].filter((node) => search.mask.excluded[node] !== 1));
    this.#sides = twoSided(this.#graph);
  }

  run(): SearchResult {
    const { maxHops, starts } = this.#search;
    const allowed = [...new Set(starts)]
      .filter((node) => this.#mask.excluded[node] !== 1)
      .sort((a, b) => a - b);
    for (let length = 1; length <= maxHops; length++) {
      this.#length = length;
      this.#reach(allowed, length);
      for (const start of allowed) {
        this.#from(start);
        if (this.#over !== undefined) return { chains: this.#chains, status: this.#over, depth: length - 1 };
      }
    }
    return { chains: this.#chains, status: 'complete', depth: maxHops };
  }

  /** Distances to targets for every node that may lie on a chain of this length. */
  #reach(starts: readonly number[], length: number): void {
    const sides = this.#sides;
    sides.reset(this.#mask, starts, this.#targets);
    sides.grow(length);
    const { fromStarts, toTargets } = sides;
    while (toTargets.radius < length) {
      sides.layer(toTargets, (node, distance) => fromStarts.at(node) + distance <= length);
    }
  }

  #from(start: number): void {
    this.#path.push(start);
    this.#extend(start, [{ scope: scopeAtStart(this.#graph, start), weight: 0 }]);
    this.#path.pop();
  }

  #extend(node: number, ways: readonly Way[]): void {
    const rows = this.#graph.forward;
    const rowEnd = rows.offsets[node + 1] ?? 0;
    const left = this.#length - this.#path.length;
    for (let start = rows.offsets[node] ?? 0; start < rowEnd && this.#over === undefined;) {
      const run = { start, end: runEnd(rows, start, rowEnd) };
      const next = rows.ends[start] ?? 0;
      start = run.end;
      if (!this.#within(next, left) || this.#path.includes(next)) continue;
      if (++this.#steps % POLL === 0 && this.#search.stop()) this.#over = 'stopped';
      const onward = this.#onward(run, ways);
      if (onward.length === 0) continue;
      this.#path.push(next);
      this.#runs.push(run);
      if (left === 0) this.#emit(onward);
      else this.#extend(next, onward);
      this.#path.pop();
      this.#runs.pop();
    }
  }

  /** Whether a chain of the wanted length may go over the node with so many hops to go after it. */
  #within(node: number, left: number): boolean {
    const isTarget = this.#targets.has(node);
    if (left === 0) return isTarget;
    return !isTarget && this.#mask.hub[node] !== 1 && this.#sides.toTargets.at(node) <= left;
  }

  #onward(run: Run, ways: readonly Way[]): readonly Way[] {
    const onward: Way[] = [];
    const passedOver = (scope: number): boolean =>
      this.#runs.some((earlier) => carries(this.#graph.forward, this.#mask, earlier, scope));
    for (const way of ways) {
      continuations(this.#mask, run, { scope: way.scope, passedOver }, (scope, cost) => {
        onward.push({ scope, weight: way.weight + cost });
      });
    }
    return onward;
  }

  #emit(ways: readonly Way[]): void {
    if (this.#mask.required.some((node) => !this.#path.includes(node))) return;
    for (const { scope, weight } of [...ways].sort((a, b) => a.scope - b.scope)) {
      if (this.#chains.length === this.#search.limit) {
        this.#over = 'capped';
        return;
      }
      this.#chains.push({ nodes: Uint32Array.from(this.#path), scope: scope === FREE ? -1 : scope, weight });
    }
  }
}
