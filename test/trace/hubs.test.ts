import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestChains } from '../../backend/trace/best.ts';
import { TargetBounds } from '../../backend/trace/bounds.ts';
import { enumerateChains } from '../../backend/trace/enumerate.ts';
import { Mask, type Constraints } from '../../backend/trace/mask.ts';
import { randomFrom } from '../bench/random.ts';
import { compareNodes, graphOf, type Case, type Edge } from './randomGraphs.ts';

const NODES = 700;
const HUBS = [0, 1, 2];
const LEAVES = 400;
const never = (): boolean => false;

const open: Constraints = {
  kinds: new Uint8Array(256).fill(1),
  worstGrade: 3,
  contested: true,
  window: null,
  excluded: new Uint32Array(),
  required: new Uint32Array(),
  hubCap: null,
};

/** Hubs with hundreds of edges to leaves, leaves that lead back to hubs and to targets: most prefixes end at a hub. */
const hubGraphs: fc.Arbitrary<Case> = fc
  .record({ seed: fc.nat(), parallel: fc.boolean(), scoped: fc.boolean() })
  .map(({ seed, parallel, scoped }) => {
    const random = randomFrom(seed);
    const draw = (below: number): number => Math.floor(random() * below);
    const leaf = (at: number): number => HUBS.length + (at % (NODES - 10));
    const targets = [NODES - 1, NODES - 2, NODES - 3];
    const edges: Edge[] = [];
    const link = (from: number, to: number): void => {
      const scope = scoped && draw(40) === 0 ? NODES - 4 : -1;
      const edge = {
        from,
        to,
        kind: 0,
        grade: draw(4),
        contested: draw(5) === 0,
        earliest: 0,
        latest: 9,
        scope,
      };
      edges.push(edge, ...(parallel && draw(30) === 0 ? [{ ...edge, grade: draw(4) }] : []));
    };
    for (const hub of HUBS) {
      // different leaves, so that a row has no parallel edges but those that are asked for
      const first = draw(NODES);
      for (let n = 0; n < LEAVES; n++) link(hub, leaf(first + n));
    }
    for (let n = 0; n < 150; n++) link(leaf(draw(NODES)), HUBS[draw(3)] ?? 0);
    for (let n = 0; n < 60; n++) link(leaf(draw(NODES)), targets[draw(3)] ?? 0);
    return {
      nodes: NODES,
      scopeNodes: scoped ? [NODES - 4] : [],
      edges,
      starts: [HUBS[draw(3)] ?? 0],
      targets,
      penalties: [0, 0, 0],
      maxHops: 4,
      constraints: open,
    };
  });

describe('nodes with many edges', () => {
  it('the best chains through them are those of the enumeration, however few are asked for, and asked again', () => {
    fc.assert(
      fc.property(hubGraphs, fc.constantFrom(1, 7, 60, 900), (given, limit) => {
        const mask = new Mask(graphOf(given), given.constraints);
        const starts = Uint32Array.from(given.starts);
        const targets = Uint32Array.from(given.targets);
        const all = enumerateChains({
          mask,
          starts,
          targets,
          maxHops: given.maxHops,
          limit: 200_000,
          stop: never,
        });
        expect(all.status).toBe('complete');
        const sorted = all.chains
          .map(({ nodes, scope, weight }) => ({ nodes: [...nodes], scope, weight }))
          .sort((a, b) => a.weight - b.weight || compareNodes(a.nodes, b.nodes) || a.scope - b.scope);
        const bounds = new TargetBounds(mask, { targets, maxHops: given.maxHops });
        for (let again = 0; again < 2; again++) {
          const best = bestChains({ starts, bounds, limit, stop: never });
          const got = best.chains.map(({ nodes, scope, weight }) => ({ nodes: [...nodes], scope, weight }));
          expect(got).toEqual(sorted.slice(0, limit));
          const hidden = sorted.slice(limit).map(({ nodes }) => nodes.length - 1);
          expect(best.depth).toBeLessThan(Math.min(...hidden, given.maxHops + 1));
        }
      }),
      { numRuns: 60 },
    );
  });
});
