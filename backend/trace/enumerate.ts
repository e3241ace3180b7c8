/**
 * All chains, shortest first: for each length in turn a depth-first search over nodes from which a target is still within
 * reach. Order: hops, node numbers, scope. Distances grow from length to length (`TwoSided`), rows are made as they are
 * needed (`Reach`); as in PathEnum (Sun et al., SIGMOD 2021), but never deeper than the limit asks for.
 */
import type { Found, SearchResult } from './best.ts';
import type { TraceGraph } from './graph.ts';
import type { Mask } from './mask.ts';
import { Reach, SCOPED } from './reach.ts';
import { carries, continuations, FREE, scopeAtStart } from './scopes.ts';
import { twoSided } from './twoSided.ts';
import { runEnd, type Run } from './weights.ts';

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
  readonly #chains: Found[] = [];
  readonly #path: number[] = [];
  /** First edge of each link of the path. */
  readonly #edges: number[] = [];
  #steps = 0;
  #length = 0;
  #over: 'capped' | 'stopped' | undefined;

  constructor(search: Enumeration) {
    this.#search = search;
    this.#mask = search.mask;
    this.#graph = search.mask.graph;
  }

  run(): SearchResult {
    const { maxHops } = this.#search;
    const starts = this.#allowed(this.#search.starts).sort();
    const sides = twoSided(this.#graph);
    sides.reset(this.#mask, starts, this.#allowed(this.#search.targets));
    for (let length = 1; length <= maxHops; length++) {
      this.#length = length;
      sides.grow(length);
      const reach = new Reach(this.#mask, sides, length);
      for (const start of starts) {
        if (reach.holds(start)) this.#from(start, reach);
        if (this.#over !== undefined) return { chains: this.#chains, status: this.#over, depth: length - 1 };
      }
    }
    return { chains: this.#chains, status: 'complete', depth: maxHops };
  }

  #allowed(nodes: Uint32Array): Uint32Array {
    return Uint32Array.from(new Set(nodes)).filter((node) => !this.#mask.isExcluded(node));
  }

  #from(start: number, reach: Reach): void {
    const scope = scopeAtStart(this.#graph, start);
    this.#path.push(start);
    if (scope === FREE) this.#extendFree(start, 0, reach);
    else this.#extend(start, [{ scope, weight: 0 }], reach);
    this.#path.pop();
  }

  /** As `#extend`, while no link of the prefix carries a scope: there is one way only, and nothing to note of it. */
  #extendFree(node: number, weight: number, reach: Reach): void {
    const left = this.#length - this.#path.length;
    const { start, end } = reach.candidates(node);
    for (let at = start; at < end && this.#over === undefined; at++) {
      const next = reach.nodes[at] ?? 0;
      if (!this.#mayFollow(next, reach.hops[at] ?? 0, left)) continue;
      const cost = reach.costs[at] ?? SCOPED;
      if (cost === SCOPED) {
        this.#stepInto(at, [{ scope: FREE, weight }], reach);
        continue;
      }
      this.#path.push(next);
      this.#edges.push(reach.edges[at] ?? 0);
      if (left === 0) this.#emit([{ scope: FREE, weight: weight + cost }]);
      else this.#extendFree(next, weight + cost, reach);
      this.#path.pop();
      this.#edges.pop();
    }
  }

  #extend(node: number, ways: readonly Way[], reach: Reach): void {
    const left = this.#length - this.#path.length;
    const { start, end } = reach.candidates(node);
    for (let at = start; at < end && this.#over === undefined; at++) {
      if (this.#mayFollow(reach.nodes[at] ?? 0, reach.hops[at] ?? 0, left)) this.#stepInto(at, ways, reach);
    }
  }

  #stepInto(at: number, ways: readonly Way[], reach: Reach): void {
    const next = reach.nodes[at] ?? 0;
    const edge = reach.edges[at] ?? 0;
    const onward = this.#onward(this.#runAt(edge, this.#path.at(-1) ?? 0), ways);
    if (onward.length === 0) return;
    this.#path.push(next);
    this.#edges.push(edge);
    if (this.#path.length > this.#length) this.#emit(onward);
    else this.#extend(next, onward, reach);
    this.#path.pop();
    this.#edges.pop();
  }

  /** A target ends the chain, so it comes last and only there; no node comes twice. */
  #mayFollow(node: number, hops: number, left: number): boolean {
    if (++this.#steps % POLL === 0 && this.#search.stop()) this.#over = 'stopped';
    return hops <= left && (hops === 0) === (left === 0) && !this.#path.includes(node);
  }

  #runAt(edge: number, node: number): Run {
    const rows = this.#graph.forward;
    return { start: edge, end: runEnd(rows, edge, rows.offsets[node + 1] ?? 0) };
  }

  #onward(run: Run, ways: readonly Way[]): readonly Way[] {
    const onward: Way[] = [];
    const passedOver = (scope: number): boolean =>
      this.#edges.some((edge, position) =>
        carries(this.#graph.forward, this.#mask, this.#runAt(edge, this.#path[position] ?? 0), scope),
      );
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
      this.#chains.push({ nodes: Uint32Array.from(this.#path), scope, weight });
    }
  }
}
