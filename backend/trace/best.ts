/**
 * The k best chains by weight: best-first search (A*) over simple prefixes with the hop-layered bounds. Chains come out in
 * order of weight, then of node numbers, then of scope (-1 first); the frontier is never cut, only the output is. Of a
 * node's many neighbours only the first few wait; the next ones are looked up when the last of these has its turn.
 */
import type { TargetBounds } from './bounds.ts';
import { Children } from './children.ts';
import type { TraceGraph } from './graph.ts';
import type { Mask } from './mask.ts';
import { UNREACHABLE } from './layers.ts';
import { Prefixes } from './prefixes.ts';
import { carries, continuations, FREE, scopeAtStart } from './scopes.ts';
import { leastCost, runEnd, type Run } from './weights.ts';

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

const POLL = 1_000;
/** So many children of a prefix wait at first; each time they run out, four times as many. */
const FEW = 16;
const GROWTH = 4;
const NOTHING = -1;
const ROOT = { parent: -1, edge: -1, weight: 0, complete: false, more: 0 } as const;

export function bestChains(search: BestSearch): SearchResult {
  return new BestFirst(search).run();
}

class BestFirst {
  readonly #search: BestSearch;
  readonly #bounds: TargetBounds;
  readonly #mask: Mask;
  readonly #graph: TraceGraph;
  readonly #prefixes: Prefixes;
  readonly #children = new Children();

  constructor(search: BestSearch) {
    this.#search = search;
    this.#bounds = search.bounds;
    this.#mask = search.bounds.mask;
    this.#graph = this.#mask.graph;
    this.#prefixes = new Prefixes(search.bounds.maxHops);
  }

  run(): SearchResult {
    const prefixes = this.#prefixes;
    for (const node of new Set(this.#search.starts)) this.#begin(node);
    const chains: Found[] = [];
    let steps = 0;
    for (;;) {
      const prefix = prefixes.pop();
      if (prefix < 0) return { chains, status: 'complete', depth: this.#bounds.maxHops };
      if (prefixes.isComplete(prefix) && chains.length === this.#search.limit)
        return { chains, status: 'capped', depth: this.#depth(prefix) };
      const more = prefixes.more(prefix);
      if (more > 0) this.#extend(prefixes.parent(prefix), prefix, more);
      if (prefixes.isComplete(prefix)) chains.push(this.#found(prefix));
      else this.#extend(prefix, NOTHING, FEW);
      if (++steps % POLL === 0 && this.#search.stop())
        return { chains, status: 'stopped', depth: this.#depth(prefixes.pop()) };
    }
  }

  #begin(node: number): void {
    const bound = this.#mask.isExcluded(node) ? UNREACHABLE : this.#bounds.onward(node);
    if (bound === UNREACHABLE) return;
    const scope = scopeAtStart(this.#graph, node);
    this.#prefixes.add({ ...ROOT, node, scope, bound });
  }

  /** Queues at most so many children: the first of those that come after the given one, where one is given. */
  #extend(parent: number, after: number, most: number): void {
    this.#collect(parent, after, most);
    const { kept, overflow } = this.#children;
    for (const [index, child] of kept.entries())
      this.#prefixes.add({ ...child, parent, more: index === 0 && overflow ? most * GROWTH : 0 });
  }

  #collect(parent: number, after: number, most: number): void {
    const hopsLeft = this.#bounds.maxHops - this.#prefixes.hops(parent) - 1;
    if (hopsLeft < 0) this.#children.reset(most);
    else if (!this.#collectKnown(parent, after, { most, hopsLeft })) this.#lookThrough(parent, after, most);
  }

  /** From the steps kept for a node of many edges. @returns false where these are not enough */
  #collectKnown(
    parent: number,
    after: number,
    { most, hopsLeft }: { readonly most: number; readonly hopsLeft: number },
  ): boolean {
    const [prefixes, children, bounds] = [this.#prefixes, this.#children, this.#bounds];
    const steps = bounds.firstSteps.of(prefixes.node(parent), hopsLeft);
    const rest = bounds.rest[hopsLeft];
    if (steps === undefined || rest === undefined) return false;
    children.reset(most);
    const { ends, classes } = this.#graph.forward;
    const [scope, weight] = [prefixes.scope(parent), prefixes.weight(parent) + bounds.perHop];
    for (const edge of steps.edges) {
      const node = ends[edge] ?? 0;
      const cost = this.#mask.costs[classes[edge] ?? 0] ?? 0;
      const onward = rest[node] ?? UNREACHABLE;
      // all that follow come later still
      if (children.refuses(weight + cost + onward)) return true;
      if (!prefixes.has(parent, node))
        this.#offer({ parent, after, node, edge, onward }, scope, weight + cost);
    }
    return steps.all;
  }

  #lookThrough(parent: number, after: number, most: number): void {
    const [prefixes, children, mask, bounds] = [this.#prefixes, this.#children, this.#mask, this.#bounds];
    children.reset(most);
    const rest = bounds.rest[bounds.maxHops - prefixes.hops(parent) - 1];
    if (rest === undefined) return;
    const { costs, windowed, hasHubs } = mask;
    const rows = this.#graph.forward;
    const { ends, classes, scopes } = rows;
    const from = prefixes.node(parent);
    const scope = prefixes.scope(parent);
    const weight = prefixes.weight(parent) + bounds.perHop;
    const rowEnd = rows.offsets[from + 1] ?? 0;
    for (let edge = rows.offsets[from] ?? 0; edge < rowEnd;) {
      const start = edge++;
      const node = ends[start] ?? 0;
      let cost = costs[classes[start] ?? 0] ?? -1;
      if (windowed || ends[edge] === node) {
        edge = runEnd(rows, start, rowEnd);
        cost = leastCost(rows, mask, start, edge);
      }
      const onward = rest[node] ?? UNREACHABLE;
      if (cost < 0 || onward === UNREACHABLE) continue;
      // what cannot come among the first is left for later, before any closer look
      if (children.refuses(weight + cost + onward) || prefixes.has(parent, node)) continue;
      if (hasHubs && mask.isHub(node) && !bounds.isTarget(node)) continue;
      const link = { parent, after, node, edge: start, onward };
      const own = scopes[start] ?? FREE;
      if (edge === start + 1 && (own === FREE || own === scope) && this.#graph.nodeIsScope[node] !== 1)
        this.#offer(link, scope, weight + cost);
      else this.#offerScopes(link, { start, end: edge }, weight);
    }
  }

  #offerScopes(link: Link, run: Run, weight: number): void {
    const scope = this.#prefixes.scope(link.parent);
    const passedOver = (other: number): boolean => this.#carriedBefore(link.parent, other);
    continuations(this.#mask, run, { scope, passedOver }, (next, cost) => {
      this.#offer(link, next, weight + cost);
    });
  }

  #offer(link: Link, scope: number, weight: number): void {
    const { node, edge } = link;
    const bound = weight + link.onward;
    if (link.after >= 0 && !this.#comesAfter(link.after, { node, scope, bound })) return;
    const complete = this.#bounds.isTarget(node);
    if (!this.#canHoldRequired(link.parent, node, complete)) return;
    this.#children.offer({ node, edge, scope, weight, bound, complete });
  }

  /** Whether a child comes after a sibling of its own. */
  #comesAfter(
    sibling: number,
    child: { readonly bound: number; readonly node: number; readonly scope: number },
  ): boolean {
    const prefixes = this.#prefixes;
    const [bound, node] = [prefixes.bound(sibling), prefixes.node(sibling)];
    if (child.bound !== bound) return child.bound > bound;
    return child.node === node ? child.scope > prefixes.scope(sibling) : child.node > node;
  }

  #carriedBefore(prefix: number, scope: number): boolean {
    const prefixes = this.#prefixes;
    const rows = this.#graph.forward;
    for (let at = prefix, up = prefixes.parent(at); up >= 0; at = up, up = prefixes.parent(at)) {
      const start = prefixes.edge(at);
      const end = runEnd(rows, start, rows.offsets[prefixes.node(up) + 1] ?? 0);
      if (carries(rows, this.#mask, { start, end }, scope)) return true;
    }
    return false;
  }

  #canHoldRequired(parent: number, node: number, complete: boolean): boolean {
    const { required } = this.#mask;
    if (required.length === 0) return true;
    let missing = 0;
    for (const one of required) if (one !== node && !this.#prefixes.has(parent, one)) missing++;
    return missing <= (complete ? 0 : this.#bounds.maxHops - this.#prefixes.hops(parent) - 1);
  }

  #found(prefix: number): Found {
    const prefixes = this.#prefixes;
    return {
      nodes: prefixes.nodes(prefix),
      scope: prefixes.scope(prefix),
      weight: prefixes.bound(prefix),
    };
  }

  /** One hop less than the shortest chain that may still come of what waits, the given prefix included. */
  #depth(next: number): number {
    const [prefixes, bounds] = [this.#prefixes, this.#bounds];
    if (next < 0) return bounds.maxHops;
    const open = [next, ...prefixes.waiting()];
    const fewest = (prefix: number): number =>
      prefixes.hops(prefix) + (prefixes.isComplete(prefix) ? 0 : bounds.fewestHops(prefixes.node(prefix)));
    let shortest = open.reduce((least, prefix) => Math.min(least, fewest(prefix)), bounds.maxHops + 1);
    for (const prefix of open) {
      const parent = prefixes.parent(prefix);
      // siblings that do not wait yet may be shorter, but none is shorter than the shortest way from their parent
      if (prefixes.more(prefix) === 0 || fewest(parent) >= shortest) continue;
      this.#collect(parent, prefix, Infinity);
      for (const { node, complete } of this.#children.kept) {
        const hops = prefixes.hops(prefix) + (complete ? 0 : bounds.fewestHops(node));
        shortest = Math.min(shortest, hops);
      }
    }
    return shortest - 1;
  }
}

/** A step from a prefix to a node, before it is known in which scopes it may be made. */
interface Link {
  readonly parent: number;
  /** The sibling after which children are wanted, or `NOTHING`. */
  readonly after: number;
  readonly node: number;
  readonly edge: number;
  /** Bound on what follows the node. */
  readonly onward: number;
}
