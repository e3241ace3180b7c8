/** Small random graphs with parallel edges, scopes, dates and grades, and a search for chains that is too simple to be wrong. */
import fc from 'fast-check';
import { TraceGraph, type EdgeColumns } from '../../backend/trace/graph.ts';
import type { Constraints } from '../../backend/trace/mask.ts';

export interface Edge {
  readonly from: number;
  readonly to: number;
  readonly kind: number;
  readonly grade: number;
  readonly contested: boolean;
  readonly earliest: number;
  readonly latest: number;
  readonly scope: number;
}

export interface Case {
  readonly nodes: number;
  readonly scopeNodes: readonly number[];
  readonly edges: readonly Edge[];
  readonly starts: readonly number[];
  readonly targets: readonly number[];
  readonly penalties: readonly number[];
  readonly maxHops: number;
  readonly constraints: Constraints;
}

export const cases: fc.Arbitrary<Case> = fc.integer({ min: 2, max: 8 }).chain((nodes) => {
  const node = fc.integer({ min: 0, max: nodes - 1 });
  const edge = fc.record({
    from: node,
    to: node,
    kind: fc.integer({ min: 0, max: 2 }),
    grade: fc.integer({ min: 0, max: 3 }),
    contested: fc.boolean(),
    earliest: fc.integer({ min: 0, max: 10 }),
    latest: fc.integer({ min: 5, max: 15 }),
    scope: fc.oneof({ weight: 3, arbitrary: fc.constant(-1) }, { weight: 2, arbitrary: node }),
  });
  return fc.record({
    nodes: fc.constant(nodes),
    scopeNodes: fc.uniqueArray(node, { maxLength: 3 }),
    edges: fc.array(edge, { maxLength: 28 }).map((edges) => edges.filter((one) => one.from !== one.to)),
    starts: fc.uniqueArray(node, { minLength: 1, maxLength: 3 }),
    targets: fc.uniqueArray(node, { minLength: 1, maxLength: 3 }),
    penalties: fc.array(fc.constantFrom(0, 371_293), { minLength: 3, maxLength: 3 }),
    maxHops: fc.integer({ min: 1, max: 7 }),
    constraints: fc.record({
      kinds: fc
        .constantFrom([1, 1, 1], [1, 1, 0], [0, 1, 1])
        .map((kinds) => Uint8Array.from({ length: 256 }, (_, kind) => kinds[kind] ?? 0)),
      worstGrade: fc.constantFrom(3, 3, 2, 1),
      contested: fc.boolean(),
      window: fc.constantFrom(null, null, { earliest: 8, latest: 9 }, { earliest: 14, latest: 20 }),
      excluded: fc.uniqueArray(node, { maxLength: 1 }).map((list) => Uint32Array.from(list)),
      required: fc.constantFrom([], [], [0], [1]).map((list) => Uint32Array.from(list)),
      hubCap: fc.constantFrom(null, null, 1, 3),
    }),
  });
});

export function columnsOf(given: Pick<Case, 'nodes' | 'scopeNodes' | 'edges'>): EdgeColumns {
  const { edges, nodes } = given;
  return {
    nodes,
    from: Uint32Array.from(edges, (edge) => edge.from),
    to: Uint32Array.from(edges, (edge) => edge.to),
    kind: Uint8Array.from(edges, (edge) => edge.kind),
    grade: Uint8Array.from(edges, (edge) => edge.grade),
    contested: Uint8Array.from(edges, (edge) => (edge.contested ? 1 : 0)),
    earliest: Int32Array.from(edges, (edge) => edge.earliest),
    latest: Int32Array.from(edges, (edge) => edge.latest),
    scope: Int32Array.from(edges, (edge) => edge.scope),
    nodeIsScope: Uint8Array.from({ length: nodes }, (_, node) => (given.scopeNodes.includes(node) ? 1 : 0)),
  };
}

export const graphOf = (given: Case): TraceGraph => TraceGraph.build(columnsOf(given));

export interface PlainChain {
  readonly nodes: readonly number[];
  readonly scope: number;
  readonly weight: number;
}

/** Every node sequence, every scope, straight from the definition. */
export function bruteForce(given: Case): readonly PlainChain[] {
  const { constraints } = given;
  const passing = given.edges.filter(
    (edge) =>
      constraints.kinds[edge.kind] === 1 &&
      edge.grade <= constraints.worstGrade &&
      (constraints.contested || !edge.contested) &&
      (constraints.window === null ||
        (edge.latest >= constraints.window.earliest && edge.earliest <= constraints.window.latest)),
  );
  const neighbours = (node: number): number =>
    new Set(passing.flatMap((edge) => (edge.from === node ? [edge.to] : edge.to === node ? [edge.from] : [])))
      .size;
  const isHub = (node: number): boolean =>
    constraints.hubCap !== null && neighbours(node) > constraints.hubCap;
  const found: PlainChain[] = [];
  const walk = (path: readonly number[]): void => {
    const last = path.at(-1) ?? -1;
    if (path.length > 1 && given.targets.includes(last)) {
      if (constraints.required.every((node) => path.includes(node)))
        found.push(...scopesOf(path, passing, given));
      return;
    }
    if (path.length > given.maxHops || (path.length > 1 && isHub(last))) return;
    for (let next = 0; next < given.nodes; next++) {
      if (
        !path.includes(next) &&
        !constraints.excluded.includes(next) &&
        passing.some((edge) => edge.from === last && edge.to === next)
      ) {
        walk([...path, next]);
      }
    }
  };
  for (const start of given.starts) if (!constraints.excluded.includes(start)) walk([start]);
  return found;
}

function scopesOf(path: readonly number[], passing: readonly Edge[], given: Case): readonly PlainChain[] {
  const links = path
    .slice(1)
    .map((to, index) => passing.filter((edge) => edge.from === path[index] && edge.to === to));
  const onPath = path.filter((node) => given.scopeNodes.includes(node));
  const penalty = given.penalties[given.targets.indexOf(path.at(-1) ?? -1)] ?? 0;
  return [-1, ...Array.from({ length: given.nodes }, (_, node) => node)].flatMap((scope) => {
    const bundles = links.map((edges) => edges.filter((edge) => edge.scope === -1 || edge.scope === scope));
    if (bundles.some((bundle) => bundle.length === 0) || onPath.some((node) => node !== scope)) return [];
    const carried =
      onPath.includes(scope) || bundles.some((bundle) => bundle.some((edge) => edge.scope === scope));
    if (scope !== -1 && !carried) return [];
    return [{ nodes: path, scope, weight: bundles.reduce((sum, bundle) => sum + costOf(bundle), penalty) }];
  });
}

function costOf(bundle: readonly Edge[]): number {
  const grade = Math.min(...bundle.map((edge) => edge.grade));
  return 1 + ([0, 13, 169, 28_561][grade] ?? 0) + (bundle.some((edge) => edge.contested) ? 2_197 : 0);
}

export function compareNodes(a: readonly number[], b: readonly number[]): number {
  for (let index = 0; index < Math.min(a.length, b.length); index++) {
    if (a[index] !== b[index]) return (a[index] ?? 0) - (b[index] ?? 0);
  }
  return a.length - b.length;
}
