/** The cases with the OFAC list (the whole of it on the newest Neo4j): one trace, one answer, whichever store holds them and whoever searches, to seven hops. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { TraceAnswer } from '../../../backend/model/answers.ts';
import { openEmbeddedStore } from '../../../backend/stores/embedded/store.ts';
import { openNeo4jStore } from '../../../backend/stores/neo4j/store.ts';
import type { Store } from '../../../backend/stores/store.ts';
import { resolveQuestion, type TraceInput } from '../../../backend/usecases/askTrace.ts';
import { runRequest } from '../../../backend/usecases/importRequests.ts';
import { trace } from '../../../backend/usecases/trace.ts';
import { Workspace } from '../../../backend/usecases/workspace.ts';
import { loadCasesInto, MODEL_DAY } from '../../bundledCases.ts';
import { describeOnNeo4j } from '../../neo4j/describeOnNeo4j.ts';
import { largeLists, largeListsNote, withoutLargeLists, writePart } from '../../ofacEditions.ts';

const DAY = '2023-12-28';
/** Generous: the list takes half a minute, on a busy machine several. */
const LOADING_MS = 600_000;
const SLOW = { timeout: 240_000 };

/** Every start of the model's table of chains, by the name that its case file gives it. */
const starts = [
  ...[
    'amazon',
    'skybound',
    'viltrumite',
    'max',
    'cartoon-network',
    'youneek',
    'lion-forge',
    'dahliya-committee',
  ],
  ...[
    'imagica',
    'mondo-tv',
    'epic-pictures',
    'eu-clients',
    'funsaga',
    'hongman',
    'asatryan-llc',
    'bbc',
    'ekachi',
  ],
  ...['dandong-deyun', 'tonywang', 'typhoon', 'dalian-shepherd'],
];

const questions: Readonly<Record<string, Partial<TraceInput>>> = {
  'contracting, to any sanctioned party': {},
  'contracting, to SEK by name': { to: ['SEK Studio'] },
  'contracting, as of 2023-06-01': { statusDate: '2023-06-01' },
  'contracting, links of 2021, none contested': { asOf: '2021', contested: false },
  'evidence trail': { profile: 'trail' },
  money: { profile: 'money' },
  'anything, identities too, to three hops': { profile: 'anything', identityHops: true, maxHops: 3 },
};

/** How many entries of the list the older Neo4j is given. */
const SOME = 1_500;

describeOnNeo4j(`cases and the OFAC list${largeListsNote}`, (server) => {
  const entries = server.newest ? 13_821 : SOME;
  let folder = '';
  let embedded: Workspace;
  let graph: Workspace;

  beforeAll(async () => {
    if (withoutLargeLists) return;
    folder = await mkdtemp(join(tmpdir(), 'cutout-whole-list-'));
    const whole = join(largeLists, DAY);
    // every ninth, so that rows of all days and programmes are among them
    const path = server.newest
      ? whole
      : await writePart(
          folder,
          { sdn: join(whole, 'sdn.csv'), others: whole },
          (_row, at) => at % 9 === 0 && at < 9 * SOME,
        );
    embedded = await loaded(await openEmbeddedStore({ file: join(folder, 'store.sqlite') }), path);
    graph = await loaded(await openNeo4jStore(server.access()), path);
  }, LOADING_MS);
  afterAll(async () => {
    if (withoutLargeLists) return;
    await Promise.all([embedded.settled(), graph.settled()]);
    await Promise.all([embedded.store.close(), graph.store.close()]);
    await rm(folder, { recursive: true, force: true });
  });

  it.skipIf(withoutLargeLists)(
    `both stores have the same content, with ${String(entries)} entries of the list`,
    SLOW,
    async () => {
      expect(await graph.store.digest()).toBe(await embedded.store.digest());
      expect((await graph.store.counts()).entity).toBeGreaterThan(entries);
    },
  );

  for (const [name, asked] of Object.entries(questions)) {
    it.skipIf(withoutLargeLists)(`${name}: the same chains, byte for byte`, SLOW, async () => {
      const engine = await ask(embedded, asked, 'engine');
      expect(engine.answer).toMatchObject({ status: 'complete', depth: asked.maxHops ?? 7 });
      expect(engine.chains.length).toBeGreaterThan(0);
      for (const by of ['engine', 'store'] as const) {
        const answer = await ask(graph, asked, by);
        expect(answer.answer).toEqual({ ...engine.answer, by });
        expect(JSON.stringify(answer.chains)).toBe(JSON.stringify(engine.chains));
      }
    });
  }
});

function ask(workspace: Workspace, asked: Partial<TraceInput>, by: 'engine' | 'store'): Promise<TraceAnswer> {
  const input = { from: starts, to: ['sanctioned'], maxHops: 7, timeoutMs: 60_000, ...asked };
  return resolveQuestion(workspace, input).then((question) => trace(workspace, question, { by }));
}

async function loaded(store: Store, path: string): Promise<Workspace> {
  await loadCasesInto(store);
  await runRequest(
    store,
    { importer: 'ofac', path, listDate: DAY, list: 'OFAC-SDN' },
    { signal: new AbortController().signal, progress: () => undefined },
  );
  return new Workspace({ store, cache: null, today: () => MODEL_DAY });
}
