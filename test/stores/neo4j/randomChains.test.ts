/** Chains on random graphs: those that Cypher finds are those of the definition, in the store's search and by hand. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import neo4j, { type Driver } from 'neo4j-driver';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { chainTime, timeVerdicts, type Timed } from '../../../backend/model/chainTime.ts';
import { isoDay } from '../../../backend/model/dates.ts';
import { entityId, type EntityId } from '../../../backend/model/ids.ts';
import { grades } from '../../../backend/model/grades.ts';
import { isUndated, validityOf } from '../../../backend/model/intervals.ts';
import { relationshipType } from '../../../backend/model/relationshipTypes.ts';
import type { Walk } from '../../../backend/model/walks.ts';
import { cypherFolder } from '../../../backend/stores/neo4j/statement.ts';
import { openNeo4jStore } from '../../../backend/stores/neo4j/store.ts';
import type { PathQuery, Store } from '../../../backend/stores/store.ts';
import { describeOnNeo4j } from '../../neo4j/describeOnNeo4j.ts';
import {
  bruteForce,
  cases,
  compareNodes,
  type Case,
  type Edge,
  type PlainChain,
} from '../../trace/randomGraphs.ts';

const SLOW = { timeout: 240_000 };

/** What edges of each kind are in the store, in turn; some are walked against their direction. */
const walks: readonly (readonly Walk[])[] = [
  [{ type: 'SUBCONTRACTED_TO', direction: 'forward' }],
  [
    { type: 'SUPPLIES_LABOUR_TO', direction: 'reverse' },
    { type: 'COMMISSIONED', direction: 'forward' },
  ],
  [
    { type: 'PAID', direction: 'forward' },
    { type: 'RECEIVED_FOR', direction: 'forward' },
  ],
];

/** A chain by node numbers; -1 = about no production. */
type Found = Pick<PlainChain, 'nodes' | 'scope'>;

describeOnNeo4j('chains on random graphs', (server) => {
  const drawn = server.newest ? 60 : 12;
  const seed = Date.now();
  fc.configureGlobal({ baseSize: 'medium' });
  const rich = cases.filter((given) => {
    const chains = bruteForce(given);
    return chains.length >= 3 && chains.some((chain) => chain.nodes.length > 3);
  });
  // of graphs drawn at random few have any chain: most are chosen to have several, some of them long
  const graphs = [
    ...fc.sample(rich, { numRuns: (drawn * 5) / 6, seed }),
    ...fc.sample(cases, { numRuns: drawn / 6, seed }),
  ];
  let driver: Driver;
  let store: Store;

  beforeAll(async () => {
    const { uri, user, password, database } = server.access();
    store = await openNeo4jStore(server.access());
    driver = neo4j.driver(uri, neo4j.auth.basic(user, password), { disableLosslessIntegers: true });
    const nodes = graphs.flatMap((given, graph) =>
      Array.from({ length: given.nodes }, (_, node) => ({
        id: idOf(graph, node),
        labels: given.scopeNodes.includes(node) ? ['Project'] : ['Company'],
      })),
    );
    const edges = graphs.flatMap((given, graph) => given.edges.map((edge, at) => stored(graph, edge, at)));
    await driver.executeQuery(
      'UNWIND $nodes AS node CREATE (e:Entity {id: node.id, name: node.id}) SET e:$(node.labels)',
      { nodes },
      { database },
    );
    await driver.executeQuery(
      `UNWIND $edges AS edge MATCH (a:Entity {id: edge.from}) MATCH (b:Entity {id: edge.to})
       CREATE (a)-[r:$(edge.type)]->(b)
       SET r = edge.properties, r.earliest = date(edge.properties.earliest), r.latest = date(edge.properties.latest),
         r.certainFrom = date(edge.properties.certainFrom), r.certainUntil = date(edge.properties.certainUntil)`,
      { edges },
      { database },
    );
  }, 120_000);
  afterAll(async () => {
    await store.close();
    await driver.close();
  });

  const paths = async (graph: number, given: Case, limit: number) =>
    store.paths?.(questionOf(graph, given, limit)) ?? expect.unreachable('the store answers in Cypher');

  it(
    `on ${String(drawn)} graphs the store finds exactly the chains of the definition, shortest first`,
    SLOW,
    async () => {
      for (const [graph, given] of graphs.entries()) {
        const answer = await paths(graph, given, 100_000);
        const found = answer.chains.map(({ nodes, production }): Found => ({
          nodes: nodes.map(nodeOf),
          scope: production === null ? -1 : nodeOf(production),
        }));
        const note = `seed ${String(seed)}, graph ${String(graph)}`;
        expect(found, note).toEqual(expected(given));
        expect({ status: answer.status, depth: answer.depth }, note).toEqual({
          status: 'complete',
          depth: given.maxHops,
        });
      }
    },
  );

  it(
    `on ${String(drawn)} graphs an answer cut short is the beginning of the whole one and names the depth to which it is complete`,
    SLOW,
    async () => {
      for (const [graph, given] of graphs.entries()) {
        const all = expected(given);
        if (all.length < 2) continue;
        const limit = 1 + (graph % (all.length - 1));
        const answer = await paths(graph, given, limit);
        expect(answer.status).toBe('capped');
        expect(answer.chains.map((chain) => chain.nodes.map(nodeOf))).toEqual(
          all.slice(0, limit).map((chain) => chain.nodes),
        );
        for (const { nodes } of all.slice(limit)) expect(nodes.length - 1).toBeGreaterThan(answer.depth);
      }
    },
  );

  it(
    `on ${String(drawn)} graphs the file for analysts finds the same chains, with the same grades and verdicts on time`,
    SLOW,
    async () => {
      for (const [graph, given] of graphs.entries()) {
        // required parties and hubs are no parameters of the file
        const asked = {
          ...given,
          constraints: { ...given.constraints, required: new Uint32Array(), hubCap: null },
        };
        const { walks: walked, exclude, validDuring, minGrade, contested } = questionOf(graph, asked, 1);
        const result = await store.runFile?.('trace/chains-to-named', {
          from: [...asked.starts.map((node) => idOf(graph, node)), ...nobody],
          to: [...asked.targets.map((node) => idOf(graph, node)), ...nobody],
          walks: walked.map(({ type, direction }) => `${type}${direction === 'forward' ? '>' : '<'}`),
          ...{ minGrade, contested, maxHops: asked.maxHops, limit: 100_000 },
          exclude: [...exclude, ...nobody],
          earliest: validDuring === null ? null : isoDay(validDuring.earliest),
          latest: validDuring === null ? null : isoDay(validDuring.latest),
        });
        const found = z.array(row).parse(result?.rows).sort(byHops);
        const note = `seed ${String(seed)}, graph ${String(graph)}`;
        expect(found.map(withoutWeight), note).toEqual(expected(asked));
        const penalty = ({ nodes }: Found): number =>
          asked.penalties[asked.targets.indexOf(nodes.at(-1) ?? -1)] ?? 0;
        expect(
          found.map((chain) => chain.weight),
          note,
        ).toEqual([...bruteForce(asked)].sort(byHops).map((chain) => chain.weight - penalty(chain)));
        expect(
          found.map((chain) => chain.time),
          note,
        ).toEqual(expected(asked).map((chain) => timeOf(chain, asked)));
      }
    },
  );

  it('a thousand chains of every kind of step have in the file the verdict that they have in the engine', async () => {
    const drawn = fc.sample(timedChains, { numRuns: 1_000, seed });
    const asked = drawn.map((links) => links.map((bundle) => bundle.map(stepOf)));
    for (const name of [
      ...['trace/chains-to-named', 'trace/chains-to-sanctioned', 'trace/trails'],
      'questions/producers-within-contract-hops',
    ]) {
      const { records } = await driver.executeQuery(
        `UNWIND $asked AS steps ${verdictOf(name)} RETURN collect(time) AS times`,
        { asked },
        { database: server.access().database },
      );
      expect(records[0]?.get('times'), `${name}, seed ${String(seed)}`).toEqual(
        drawn.map((links) => chainTime(links).verdict),
      );
    }
    expect(new Set(drawn.map((links) => chainTime(links).verdict)).size).toBe(timeVerdicts.length);
  });
});

const aDay = fc.option(fc.integer({ min: 0, max: 12 }), { freq: 4 });
const timedChains = fc.array(
  fc.array(
    fc.record({
      type: fc.constantFrom(...(['SUBCONTRACTED_TO', 'PAID', 'RECEIVED_FOR', 'FRONT_FOR'] as const)),
      direction: fc.constantFrom(...(['forward', 'forward', 'forward', 'reverse'] as const)),
      start: aDay.map((day) => (day === null ? null : isoDay(day))),
      end: aDay.map((day) => (day === null ? null : isoDay(day))),
    }),
    { minLength: 1, maxLength: 3 },
  ),
  { minLength: 1, maxLength: 5 },
);

/** The part of a file that gives the verdict, over the steps of one chain. */
function verdictOf(name: string): string {
  const text = readFileSync(join(cypherFolder, `${name}.cypher`), 'utf8');
  return /^CALL \(steps\) \{\n[\s\S]*?^\}$/m.exec(text)?.[0] ?? '';
}

/** A relationship as the file hands it to that part, with its days as texts. */
function stepOf(timed: Timed) {
  const { outer, inner } = validityOf(timed);
  const day = (value: number): string => isoDay(Math.min(Math.max(value, FIRST), LAST));
  const certain = inner ?? { earliest: LAST, latest: FIRST };
  const { time } = relationshipType(timed.type);
  return {
    role: timed.direction === 'forward' ? time : 'none',
    dated: !isUndated(timed),
    may: [day(outer.earliest), day(outer.latest)],
    does: [day(certain.earliest), day(certain.latest)],
  };
}
const FIRST = -10_000;
const LAST = 10_000;

/**
 * Ids that no party has, which change nothing. Neo4j plans the file, which takes longer than to run it, for lists of none, of one
 * and of several each time anew: with these all are of several. Single ones are asked of the bundled cases.
 */
const nobody = ['nobody', 'nobody-else'];

const byHops = (a: Found, b: Found): number =>
  a.nodes.length - b.nodes.length || compareNodes(a.nodes, b.nodes) || a.scope - b.scope;
const withoutWeight = ({ nodes, scope }: Found): Found => ({ nodes, scope });
const expected = (given: Case): Found[] => [...bruteForce(given)].sort(byHops).map(withoutWeight);

/** A row of the file: its columns in order. */
const row = z
  .tuple([
    z.string(),
    z.string(),
    z.int(),
    z.enum(grades),
    z.boolean(),
    z.enum(timeVerdicts),
    entityId.nullable(),
    z.array(z.object({ id: entityId })),
    z.array(z.object({ grade: z.enum(grades), contested: z.boolean() })),
    // nothing is unfinished or changed
    z.null(),
  ])
  .transform(([, , , , , time, production, parties, links]): PlainChain & { readonly time: string } => ({
    time,
    nodes: parties.map(({ id }) => nodeOf(id)),
    scope: production === null ? -1 : nodeOf(production),
    weight: links.reduce((sum, { grade, contested }) => sum + costOf(grade) + (contested ? 2_197 : 0), 0),
  }));

const costOf = (grade: (typeof grades)[number]): number => 1 + { A: 0, B: 13, C: 169, D: 28_561 }[grade];

/** Nodes are single digits, so that the order of ids is that of numbers. */
const idOf = (graph: number, node: number): EntityId => entityId.parse(`g${String(graph)}-${String(node)}`);
const nodeOf = (id: EntityId): number => Number(id.slice(id.indexOf('-') + 1));

function walkOf(edge: Edge, at: number): Walk {
  const kind = walks[edge.kind] ?? [];
  return kind[at % kind.length] ?? { type: 'PAID', direction: 'forward' };
}

/** Day 0 stands for an open beginning, day 15 for an open end: no window of the cases tells them apart. */
function datesOf({ earliest, latest }: Edge) {
  const start = earliest === 0 ? null : isoDay(earliest);
  const end = latest === 15 ? null : isoDay(latest);
  const certain = start !== null && end !== null && earliest <= latest;
  return {
    ...{ start, end, earliest: start, latest: end },
    ...{ certainFrom: certain ? start : null, certainUntil: certain ? end : null },
  };
}

/** The engine's verdict on a chain, over the edges that its links are made of. */
function timeOf({ nodes, scope }: Found, { edges, constraints }: Case): string {
  const numbered = edges.map((edge, at) => ({ edge, at }));
  const links = nodes
    .slice(1)
    .map((to, index) =>
      numbered
        .filter(
          ({ edge }) =>
            edge.from === nodes[index] &&
            edge.to === to &&
            constraints.kinds[edge.kind] === 1 &&
            edge.grade <= constraints.worstGrade &&
            (constraints.contested || !edge.contested) &&
            (constraints.window === null ||
              (edge.latest >= constraints.window.earliest && edge.earliest <= constraints.window.latest)) &&
            (edge.scope === -1 || edge.scope === scope),
        )
        .map(({ edge, at }) => ({ ...walkOf(edge, at), ...datesOf(edge) })),
    );
  return chainTime(links).verdict;
}

function stored(graph: number, edge: Edge, at: number) {
  const { type, direction } = walkOf(edge, at);
  const ends = [idOf(graph, edge.from), idOf(graph, edge.to)];
  const [from, to] = direction === 'forward' ? ends : ends.reverse();
  const properties = {
    id: `g${String(graph)}-edge-${String(at)}`,
    production: edge.scope < 0 ? null : idOf(graph, edge.scope),
    grade: grades[edge.grade] ?? 'D',
    gradeRank: edge.grade,
    contested: edge.contested,
    ...datesOf(edge),
  };
  const { id, production, start, end, earliest, latest, grade, contested } = properties;
  const parts = [id, type, from, to, production, start, end, earliest, latest, grade, contested];
  const written = parts.map((part) => String(part ?? '')).join(' ');
  return { from, to, type, properties: { ...properties, written } };
}

function questionOf(graph: number, given: Case, limit: number): PathQuery {
  const { constraints } = given;
  const ids = (nodes: Iterable<number>): EntityId[] => [...nodes].map((node) => idOf(graph, node));
  return {
    from: ids(given.starts),
    targets: ids(given.targets),
    walks: walks.filter((_, kind) => constraints.kinds[kind] === 1).flat(),
    maxHops: given.maxHops,
    minGrade: grades[constraints.worstGrade] ?? 'D',
    contested: constraints.contested,
    validDuring: constraints.window,
    exclude: ids(constraints.excluded),
    require: ids(constraints.required),
    hubCap: constraints.hubCap,
    limit,
    timeoutMs: 60_000,
  };
}
