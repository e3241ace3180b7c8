import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestChains, type SearchResult } from '../../backend/trace/best.ts';
import { TargetBounds } from '../../backend/trace/bounds.ts';
import { hopDistance } from '../../backend/trace/distance.ts';
import { enumerateChains } from '../../backend/trace/enumerate.ts';
import { TraceGraph } from '../../backend/trace/graph.ts';
import { Mask } from '../../backend/trace/mask.ts';
import { nearestTargets, NONE } from '../../backend/trace/nearest.ts';
import {
  bruteForce,
  cases,
  columnsOf,
  compareNodes,
  graphOf,
  type Case,
  type PlainChain,
} from './randomGraphs.ts';

const RUNS = { numRuns: 3_000 };
const never = (): boolean => false;

const plain = (result: SearchResult): PlainChain[] =>
  result.chains.map((chain) => ({ nodes: [...chain.nodes], scope: chain.scope, weight: chain.weight }));

function best(given: Case, limit: number, hopsFirst = false): SearchResult {
  const mask = new Mask(graphOf(given), given.constraints);
  const bounds = new TargetBounds(mask, {
    targets: Uint32Array.from(given.targets),
    targetPenalty: Float64Array.from(given.penalties.slice(0, given.targets.length)),
    maxHops: given.maxHops,
    hopsFirst,
  });
  return bestChains({ starts: Uint32Array.from(given.starts), bounds, limit, stop: never });
}

function enumerated(given: Case, limit: number): SearchResult {
  return enumerateChains({
    mask: new Mask(graphOf(given), given.constraints),
    starts: Uint32Array.from(given.starts),
    targets: Uint32Array.from(given.targets),
    maxHops: given.maxHops,
    limit,
    stop: never,
  });
}

const byWeight = (a: PlainChain, b: PlainChain): number =>
  a.weight - b.weight || compareNodes(a.nodes, b.nodes) || a.scope - b.scope;
const byHops = (a: PlainChain, b: PlainChain): number =>
  a.nodes.length - b.nodes.length || compareNodes(a.nodes, b.nodes) || a.scope - b.scope;
const withoutPenalty = ({ nodes, scope }: PlainChain) => ({ nodes, scope });

describe('search', () => {
  it('the best chains are those that brute force finds, in the same order', () => {
    fc.assert(
      fc.property(cases, (given) => {
        const result = best(given, 100_000);
        expect(result.status).toBe('complete');
        expect(plain(result)).toEqual([...bruteForce(given)].sort(byWeight));
      }),
      RUNS,
    );
  });

  it('enumeration finds the same chains, shortest first', () => {
    fc.assert(
      fc.property(cases, (given) => {
        const result = enumerated(given, 100_000);
        expect(result.status).toBe('complete');
        expect(plain(result).map(withoutPenalty)).toEqual(
          [...bruteForce(given)].sort(byHops).map(withoutPenalty),
        );
      }),
      RUNS,
    );
  });

  it('a capped answer is the beginning of the whole one and names the depth to which it is complete', () => {
    fc.assert(
      fc.property(cases, fc.integer({ min: 1, max: 4 }), (given, limit) => {
        const all = [...bruteForce(given)];
        for (const [result, sorted] of [
          [best(given, limit), all.sort(byWeight)],
          [enumerated(given, limit), [...all].sort(byHops)],
        ] as const) {
          const got = plain(result).map(withoutPenalty);
          expect(got).toEqual(sorted.slice(0, limit).map(withoutPenalty));
          expect(result.status).toBe(sorted.length > limit ? 'capped' : 'complete');
          const hidden = sorted.slice(limit).map((chain) => chain.nodes.length - 1);
          for (const hops of hidden) expect(hops).toBeGreaterThan(result.depth);
        }
      }),
      RUNS,
    );
  });

  it('the nearest target is confirmed with fewest hops, then least weight, and never nearer than the bound', () => {
    fc.assert(
      fc.property(cases, (given) => {
        const [start = 0] = given.starts;
        const one = { ...given, starts: [start] };
        const [nearest] = plain(best(one, 1, true));
        const expected = [...bruteForce(one)].sort(
          (a, b) => a.nodes.length - b.nodes.length || byWeight(a, b),
        )[0];
        expect(nearest?.nodes).toEqual(expected?.nodes);
        const { hops } = nearestTargets(
          new Mask(graphOf(given), given.constraints),
          Uint32Array.from(given.targets),
          given.maxHops,
        );
        if (expected !== undefined) expect(hops[start]).toBeLessThanOrEqual(expected.nodes.length - 1);
        if (hops[start] === NONE) expect(expected).toBeUndefined();
      }),
      RUNS,
    );
  });

  it('the hop distance of two nodes is that of brute force without scopes', () => {
    fc.assert(
      fc.property(cases, (given) => {
        const [from = 0] = given.starts;
        const to = given.targets.find((node) => node !== from);
        if (to === undefined) return;
        const free = {
          ...given,
          scopeNodes: [],
          edges: given.edges.map((edge) => ({ ...edge, scope: -1 })),
          starts: [from],
          targets: [to],
          constraints: { ...given.constraints, required: new Uint32Array() },
        };
        const mask = new Mask(graphOf(free), free.constraints);
        const hops = bruteForce(free).map((chain) => chain.nodes.length - 1);
        expect(hopDistance(mask, from, to, free.maxHops)).toBe(
          hops.length === 0 ? undefined : Math.min(...hops),
        );
      }),
      RUNS,
    );
  });

  it('two productions that share a contractor never lead from one into the other', () => {
    // 0 producer of 1, 2 producer of 3; both have work done by 4, which passes on 1's work to 5 and 3's to 6
    const link = (from: number, to: number, scope: number) => ({
      from,
      to,
      kind: 0,
      grade: 0,
      contested: false,
      earliest: 0,
      latest: 1,
      scope,
    });
    const given: Case = {
      nodes: 7,
      scopeNodes: [1, 3],
      edges: [link(0, 1, -1), link(2, 3, -1), link(1, 4, -1), link(3, 4, -1), link(4, 5, 1), link(4, 6, 3)],
      starts: [0, 2],
      targets: [5, 6],
      penalties: [0, 0],
      maxHops: 6,
      constraints: {
        kinds: new Uint8Array(256).fill(1),
        worstGrade: 3,
        contested: true,
        window: null,
        excluded: new Uint32Array(),
        required: new Uint32Array(),
        hubCap: null,
      },
    };
    expect(plain(best(given, 10)).map(withoutPenalty)).toEqual([
      { nodes: [0, 1, 4, 5], scope: 1 },
      { nodes: [2, 3, 4, 6], scope: 3 },
    ]);
  });

  it('a search that is told to stop says so and keeps what it has', () => {
    const nodes = 12;
    const edges = Array.from({ length: nodes }, (_, from) =>
      Array.from({ length: nodes }, (_unused, to) => ({ from, to })),
    ).flat();
    const given = columnsOf({
      nodes,
      scopeNodes: [],
      edges: edges
        .filter(({ from, to }) => from !== to)
        .map((ends) => ({ ...ends, kind: 0, grade: 0, contested: false, earliest: 0, latest: 1, scope: -1 })),
    });
    const mask = new Mask(TraceGraph.build(given), {
      kinds: new Uint8Array(256).fill(1),
      worstGrade: 3,
      contested: true,
      window: null,
      excluded: new Uint32Array(),
      required: new Uint32Array(),
      hubCap: null,
    });
    const bounds = new TargetBounds(mask, { targets: Uint32Array.of(11), maxHops: 11 });
    const stopped = bestChains({ starts: Uint32Array.of(0), bounds, limit: 1e9, stop: () => true });
    expect(stopped.status).toBe('stopped');
    expect(stopped.depth).toBeLessThan(11);
    const halted = enumerateChains({
      mask,
      starts: Uint32Array.of(0),
      targets: Uint32Array.of(11),
      maxHops: 11,
      limit: 1e9,
      stop: () => true,
    });
    expect(halted.status).toBe('stopped');
  });
});

describe('graph', () => {
  it('comes back from its bytes as it was', () => {
    fc.assert(
      fc.property(cases, (given) => {
        const graph = graphOf(given);
        const again = TraceGraph.fromBuffer(graph.toBuffer());
        expect(again.forward).toEqual(graph.forward);
        expect(again.backward).toEqual(graph.backward);
        expect(again.nodeIsScope).toEqual(graph.nodeIsScope);
      }),
    );
  });

  it('refuses bytes that are not its own and edges that lead nowhere', () => {
    expect(() => TraceGraph.fromBuffer(new Uint8Array(64))).toThrow(RangeError);
    const columns = columnsOf({ nodes: 2, scopeNodes: [], edges: [] });
    expect(() =>
      TraceGraph.build({
        ...columns,
        from: Uint32Array.of(0),
        to: Uint32Array.of(5),
        scope: Int32Array.of(-1),
      }),
    ).toThrow(/beyond 1/);
  });
});
