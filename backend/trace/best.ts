/**
 * The k best chains by weight: best-first search (A*) over simple prefixes with the hop-layered bounds. Chains come out in
 * order of weight, then of node numbers, then of scope (-1 first); the frontier is never cut, only the output is.
 */
import { TargetBounds, UNREACHABLE } from './bounds.ts';
import type { TraceGraph } from './graph.ts';
import { Heap } from './heap.ts';
import type { Mask } from './mask.ts';
import { carries, continuations, scopeAtStart, type Run } from './scopes.ts';
import { runEnd } from './weights.ts';

export interface Found {
  readonly nodes: Uint32Array;
  /** Node number of the scope, or -1. */
  readonly scope: number;
  readonly weight: number;
}

export interface SearchResult {
  readonly chains: readonly Found[];
  readonly status: 'complete' | 'capped' | 'stopped';
  /** Every chain of at most so many hops is among the result. */
  readonly depth: number;
}

export interface BestSearch {
  readonly starts: Uint32Array;
  readonly bounds: TargetBounds;
  readonly limit: number;
  /** Polled every thousand steps; true ends the search with what it has. */
  readonly stop: () => boolean;
}

interface Prefix {
  readonly parent: Prefix | null;
  readonly nodes: readonly number[];
  readonly node: number;
  /** The run of edges that led here. */
  readonly run: Run;
  readonly hops: number;
  readonly scope: number;
  readonly weight: number;
  /** Weight of a complete chain; else a bound on every chain that begins so. */
  readonly bound: number;
  readonly complete: boolean;
}

const NO_RUN: Run = { start: 0, end: 0 };
const POLL = 1_000;

export function bestChains(search: BestSearch): SearchResult {
  return new BestFirst(search).run();
}

class BestFirst {
  readonly #search: BestSearch;
  readonly #bounds: TargetBounds;
  readonly #mask: Mask;
  readonly #graph: TraceGraph;
  readonly #heap = new Heap<Prefix>(comesFirst);

  constructor(search: BestSearch) {
    this.#search = search;
    this.#bounds = search.bounds;
    this.#mask = search.bounds.mask;
    this.#graph = this.#mask.graph;
  }

  run(): SearchResult {
    for (const node of new Set(this.#search.starts)) this.#begin(node);
    const chains: Found[] = [];
    let steps = 0;
    for (;;) {
      const prefix = this.#heap.pop();
      if (prefix === undefined) return { chains, status: 'complete', depth: this.#bounds.maxHops };
      if (prefix.complete) {
        if (chains.length === this.#search.limit) return this.#cut(chains, prefix, 'capped');
        chains.push(foundOf(prefix));
      } else {
        this.#extend(prefix);
      }
      if (++steps % POLL === 0 && this.#search.stop()) return this.#cut(chains, this.#heap.pop(), 'stopped');
    }
  }

  #begin(node: number): void {
    const rest = this.#mask.excluded[node] === 1 ? UNREACHABLE : this.#bounds.at(this.#bounds.maxHops, node);
    if (rest === UNREACHABLE) return;
    const scope = scopeAtStart(this.#graph, node);
    this.#heap.push({
      parent: null,
      nodes: [node],
      node,
      run: NO_RUN,
      hops: 0,
      scope,
      weight: 0,
      bound: rest,
      complete: false,
    });
  }

  #extend(prefix: Prefix): void {
    const rows = this.#graph.forward;
    const rowEnd = rows.offsets[prefix.node + 1] ?? 0;
    for (let start = rows.offsets[prefix.node] ?? 0; start < rowEnd;) {
      const end = runEnd(rows, start, rowEnd);
      const node = rows.ends[start] ?? 0;
      const run = { start, end };
      start = end;
      if (this.#mask.excluded[node] === 1 || prefix.nodes.includes(node)) continue;
      const rest = this.#rest(prefix, node);
      if (rest === UNREACHABLE) continue;
      this.#into(prefix, node, run, rest);
    }
  }

  /** Bound on what follows a node after one more hop; a target's penalty if the chain ends there. */
  #rest(prefix: Prefix, node: number): number {
    const penalty = this.#bounds.penalty[node] ?? -1;
    if (penalty >= 0) return penalty;
    if (this.#mask.hub[node] === 1) return UNREACHABLE;
    return this.#bounds.at(this.#bounds.maxHops - prefix.hops - 1, node);
  }

  #into(prefix: Prefix, node: number, run: Run, rest: number): void {
    const complete = (this.#bounds.penalty[node] ?? -1) >= 0;
    const passedOver = (scope: number): boolean => this.#carriedBefore(prefix, scope);
    continuations(this.#mask, run, { scope: prefix.scope, passedOver }, (scope, cost) => {
      const weight = prefix.weight + cost + this.#bounds.perHop;
      const nodes = [...prefix.nodes, node];
      const next = {
        parent: prefix,
        nodes,
        node,
        run,
        hops: prefix.hops + 1,
        scope,
        weight,
        bound: weight + rest,
        complete,
      };
      if (this.#canHoldRequired(next)) this.#heap.push(next);
    });
  }

  #carriedBefore(prefix: Prefix, scope: number): boolean {
    for (let at: Prefix | null = prefix; at !== null; at = at.parent) {
      if (carries(this.#graph.forward, this.#mask, at.run, scope)) return true;
    }
    return false;
  }

  #canHoldRequired(prefix: Prefix): boolean {
    const { required } = this.#mask;
    if (required.length === 0) return true;
    let missing = 0;
    for (const node of required) if (!prefix.nodes.includes(node)) missing++;
    return missing <= (prefix.complete ? 0 : this.#bounds.maxHops - prefix.hops);
  }

  /** A result that is not all there is, with the depth to which it is. */
  #cut(chains: readonly Found[], next: Prefix | undefined, status: 'capped' | 'stopped'): SearchResult {
    let shortest = this.#bounds.maxHops + 1;
    for (let open = next; open !== undefined; open = this.#heap.pop()) {
      const more = open.complete ? 0 : this.#bounds.fewestHops(open.node);
      shortest = Math.min(shortest, open.hops + more);
    }
    return { chains, status, depth: shortest - 1 };
  }
}

function foundOf(prefix: Prefix): Found {
  return { nodes: Uint32Array.from(prefix.nodes), scope: prefix.scope, weight: prefix.bound };
}

/** By bound, then by node numbers with the beginning of a row before its continuation, then by scope. */
function comesFirst(a: Prefix, b: Prefix): boolean {
  if (a.bound !== b.bound) return a.bound < b.bound;
  for (let index = 0; index < Math.min(a.nodes.length, b.nodes.length); index++) {
    const order = (a.nodes[index] ?? 0) - (b.nodes[index] ?? 0);
    if (order !== 0) return order < 0;
  }
  return a.hops === b.hops ? a.scope < b.scope : a.hops < b.hops;
}
