/**
 * The nearest sanctioned party of each entity asked for, confirmed by a search that keeps to one production. The whole call
 * has half a minute; each start has its share of what is left of it, and what was not searched to the end is said so.
 */
import { setImmediate, setTimeout } from 'node:timers/promises';
import type { Chain } from '../model/answers.ts';
import type { EntityId } from '../model/ids.ts';
import { traceQuestion, type TraceQuestion } from '../model/questions.ts';
import type { Profile } from '../model/relationshipTypes.ts';
import type { NearestHelp, NearestResult } from '../model/views.ts';
import type { Store } from '../stores/store.ts';
import { bestChains } from '../trace/best.ts';
import { nearestTargets, NONE } from '../trace/nearest.ts';
import { constraintsOf } from './constraints.ts';
import { buildChain, bundleChains, readDifferent } from './chainBuilder.ts';
import { Evidence, readEntities, required, summaryOf } from './evidence.ts';
import type { Ledger } from './ledger.ts';
import { alternativesOf, type AskedAgainst } from './lifting.ts';
import { resolveParties } from './resolver.ts';
import type { Snapshot } from './snapshot.ts';
import { storeSearch, targetsOf, type Searcher } from './trace.ts';
import { withUnfinished, type Marked } from './unfinished.ts';
import type { Workspace } from './workspace.ts';
import { rankChains } from '../model/chainOrder.ts';
import type { RawChain } from '../model/chains.ts';

interface NearestInput {
  readonly from: readonly string[];
  readonly profile?: Profile | undefined;
  readonly maxHops?: number | undefined;
  readonly identityHops?: boolean | undefined;
  readonly statusDate?: string | undefined;
}

export interface NearestOptions {
  readonly signal?: AbortSignal;
  readonly by?: Searcher;
  /** For the whole call. */
  readonly timeoutMs?: number;
}

const TIMEOUT_MS = 30_000;

/** What is known of one start: chains of the fewest hops, none found, or that the time was not enough. */
interface Outcome {
  readonly chains: readonly RawChain[];
  readonly search: NearestResult['rows'][number]['search'];
}

/** Searches from one start until `deadline` (of `performance.now`). */
type SearchFrom = (start: EntityId, deadline: number) => Outcome | Promise<Outcome>;

export function nearest(
  workspace: Workspace,
  input: NearestInput,
  options: NearestOptions = {},
): Promise<NearestResult> {
  const deadline = performance.now() + (options.timeoutMs ?? TIMEOUT_MS);
  return withUnfinished(workspace.store, () => find(workspace, input, { ...options, deadline }));
}

/** What an answer says but for its mark. */
type Told = Omit<NearestResult, keyof Marked>;

async function find(
  workspace: Workspace,
  input: NearestInput,
  options: NearestOptions & { readonly deadline: number },
): Promise<Told> {
  const { deadline } = options;
  const { store } = workspace;
  const ledger = await workspace.ledger();
  const from = await resolveParties(input.from, { store, ledger });
  const question = traceQuestion.parse({
    from,
    to: 'sanctioned',
    statusDate: input.statusDate ?? workspace.today(),
    ...(input.profile === undefined ? {} : { profile: input.profile }),
    ...(input.maxHops === undefined ? {} : { maxHops: input.maxHops }),
    ...(input.identityHops === undefined ? {} : { identityHops: input.identityHops }),
  });
  const ask: Ask = async (starts, asked) => {
    const search = await chooseSearch(workspace, { ledger, question: asked, deadline }, options);
    return searchInTurn(starts, search, { deadline, signal: options.signal });
  };
  const outcomes = await ask(from, question);
  const against = { listings: ledger.listings, today: workspace.today() };
  const helps = await findHelps(ask, { question, outcomes, against });
  return describe(workspace, question, { outcomes, helps, ledger });
}

type Outcomes = ReadonlyMap<EntityId, Outcome>;
type Ask = (starts: readonly EntityId[], question: TraceQuestion) => Promise<Outcomes>;
type Helps = ReadonlyMap<EntityId, readonly NearestHelp[]>;

/** Asks again, what else may be meant, for the starts that have none. */
async function findHelps(
  ask: Ask,
  {
    question,
    outcomes,
    against,
  }: { readonly question: TraceQuestion; readonly outcomes: Outcomes; readonly against: AskedAgainst },
): Promise<Helps> {
  const without = [...outcomes].flatMap(([id, { search, chains }]) =>
    search === 'complete' && chains.length === 0 ? [id] : [],
  );
  const helps = new Map<EntityId, NearestHelp[]>();
  if (without.length === 0) return helps;
  for (const [by, other] of alternativesOf(question, against))
    for (const [id, { chains }] of await ask(without, other))
      if (chains.length > 0) helps.set(id, [...(helps.get(id) ?? []), by]);
  return helps;
}

interface Setting {
  readonly ledger: Ledger;
  readonly question: TraceQuestion;
  readonly deadline: number;
}

/** As `trace` does; where the snapshot is not ready in time, no start can be asked about. */
async function chooseSearch(
  workspace: Workspace,
  setting: Setting,
  { by = null }: NearestOptions,
): Promise<SearchFrom | undefined> {
  const { store } = workspace;
  const ready = by === 'store' ? undefined : await workspace.readySnapshot();
  if (ready === undefined && by !== 'engine' && store.paths !== undefined)
    return searchInStore(store, setting);
  const snapshot = ready ?? (await inTime(workspace.snapshot(), setting.deadline));
  return snapshot === undefined ? undefined : searchInSnapshot(snapshot, setting);
}

async function inTime<T>(awaited: Promise<T>, deadline: number): Promise<T | undefined> {
  const over = new AbortController();
  const late = setTimeout(Math.max(0, deadline - performance.now()), undefined, { signal: over.signal });
  late.catch(() => undefined);
  try {
    return await Promise.race([awaited, late]);
  } finally {
    over.abort();
  }
}

/**
 * Each start has an equal share of the time that is left; who ran out of it gets what the others did not need. The event
 * loop has a turn between two starts.
 */
async function searchInTurn(
  starts: readonly EntityId[],
  search: SearchFrom | undefined,
  limits: { readonly deadline: number; readonly signal: AbortSignal | undefined },
): Promise<Outcomes> {
  const outcomes = new Map<EntityId, Outcome>(
    starts.map((start) => [start, { chains: [], search: 'not-asked' }]),
  );
  for (let open = [...starts]; search !== undefined && open.length > 0;) {
    const late: EntityId[] = [];
    for (const [index, start] of open.entries()) {
      await setImmediate();
      limits.signal?.throwIfAborted();
      const now = performance.now();
      if (now >= limits.deadline) return outcomes;
      const share = (limits.deadline - now) / (open.length - index);
      const outcome = await search(start, now + share);
      outcomes.set(start, outcome);
      if (outcome.search !== 'complete') late.push(start);
    }
    // where nobody left time over, another round would have none
    if (late.length === open.length) return outcomes;
    open = late;
  }
  return outcomes;
}

function searchInSnapshot(snapshot: Snapshot, { ledger, question }: Setting): SearchFrom {
  const constraints = constraintsOf(question, snapshot, ledger.witnesses);
  const targets = snapshot.numbersOf(targetsOf(question, ledger));
  // nearest means fewest hops, then the best evidence
  const { maxHops } = question;
  const bounds = snapshot.bounds.get(constraints, { targets, maxHops, hopsFirst: true });
  const { hops: reach } = nearestTargets(bounds.mask, targets, maxHops);
  return (id, deadline) => {
    const [start] = snapshot.numbersOf([id]);
    if (start === undefined || reach[start] === NONE) return { chains: [], search: 'complete' };
    const stop = (): boolean => performance.now() > deadline;
    const found = bestChains({ starts: Uint32Array.of(start), bounds, limit: 1, stop });
    return {
      chains: found.chains.map((chain) => ({
        nodes: Array.from(chain.nodes, (node) => snapshot.idOf(node)),
        production: chain.scope < 0 ? null : snapshot.idOf(chain.scope),
      })),
      search: found.chains.length === 0 && found.status === 'stopped' ? 'timed-out' : 'complete',
    };
  };
}

/** Chains as near as the nearest that are compared by their evidence. */
const EQUALLY_NEAR = 1_000;

function searchInStore(store: Store, { ledger, question }: Setting): SearchFrom {
  const search = storeSearch(store, ledger);
  return async (start, deadline) => {
    const left = (): number => Math.max(10, Math.round(deadline - performance.now()));
    const own = { ...question, from: [start] };
    const first = await search.run({ ...own, limit: 1, timeoutMs: left() });
    const [found] = first.chains;
    if (found === undefined)
      return { chains: [], search: first.status === 'complete' ? 'complete' : 'timed-out' };
    const hops = found.nodes.length - 1;
    const near = await search.run({ ...own, maxHops: hops, limit: EQUALLY_NEAR, timeoutMs: left() });
    return {
      chains: near.chains.length === 0 ? [found] : near.chains,
      search: near.status === 'timed-out' ? 'timed-out' : 'complete',
    };
  };
}

/** Rows in the order of the starts, each with the best evidenced of its chains. */
async function describe(
  { store }: Workspace,
  question: TraceQuestion,
  {
    outcomes,
    helps,
    ledger,
  }: { readonly outcomes: Outcomes; readonly helps: Helps; readonly ledger: Ledger },
): Promise<Told> {
  const raw = [...outcomes.values()].flatMap(({ chains }) => chains);
  const bundled = await bundleChains(store, raw, question);
  const entities = await readEntities(store, [
    ...outcomes.keys(),
    ...bundled.flatMap((chain) => chain.nodes),
  ]);
  const evidence = await Evidence.read(store, [], []);
  const different = await readDifferent(store, question, [...entities.keys()]);
  const context = { question, listings: ledger.listings, entities, evidence, different };
  const best = new Map<EntityId, Chain>();
  for (const chain of rankChains(bundled.map((one) => buildChain(one, context))))
    if (!best.has(chain.from)) best.set(chain.from, chain);
  const summary = (id: EntityId) => summaryOf(required(entities, id), ledger.listings, question.statusDate);
  return {
    rows: [...outcomes].map(([id, { search }]) => {
      const chain = best.get(id);
      return {
        from: summary(id),
        search,
        nearest: chain === undefined ? null : { ...withoutEvidence(chain), target: summary(chain.to) },
        wouldHelp: [...(helps.get(id) ?? [])],
      };
    }),
    maxHops: question.maxHops,
    statusDate: question.statusDate,
    sanctionedThen: ledger.listings.sanctionedOn(question.statusDate).size,
    revision: ledger.revision,
  };
}

function withoutEvidence(chain: Chain) {
  const { to, hops, grade, contested, time, production, links, judgedDifferent } = chain;
  return {
    ...{ to, hops, grade, contested, time, production },
    ...(judgedDifferent === undefined ? {} : { judgedDifferent }),
    links: links.map((link) => ({
      ...{ from: link.from, fromName: link.fromName, to: link.to, toName: link.toName },
      ...{ grade: link.grade, contested: link.contested },
      relationships: link.relationships.map(({ id, type, direction, start, end }) => {
        return { id, type, direction, start, end };
      }),
    })),
  };
}
