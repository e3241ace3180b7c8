/** Trace: from a question in names to chains with evidence and the account of how complete the search was. */
import type { Chain, SearchReport, TraceAnswer } from '../model/answers.ts';
import { isProduction } from '../model/entities.ts';
import { isUndated } from '../model/intervals.ts';
import {
  isSanctioned,
  isUnconfirmed,
  statusSources,
  unfollowedOf,
  withUnfollowed,
} from '../model/listings.ts';
import { rankChains } from '../model/chainOrder.ts';
import type { RawChain } from '../model/chains.ts';
import type { EntityId } from '../model/ids.ts';
import { compareText } from '../model/merge.ts';
import type { TraceQuestion } from '../model/questions.ts';
import { walksOf } from '../model/walks.ts';
import type { PathAnswer, Store } from '../stores/store.ts';
import { bestChains } from '../trace/best.ts';
import type { TargetBounds } from '../trace/bounds.ts';
import { nearestTargets, NONE } from '../trace/nearest.ts';
import {
  buildChain,
  bundleChains,
  readDifferent,
  relationshipsOn,
  type BundledChain,
} from './chainBuilder.ts';
import { constraintsOf, countRemoved, windowOf } from './constraints.ts';
import { findLifting, type ChainSearch } from './lifting.ts';
import { Evidence, readEntities, readSources, required, summaryOf } from './evidence.ts';
import type { Ledger } from './ledger.ts';
import { readLinkTable } from './linkTable.ts';
import type { Snapshot } from './snapshot.ts';
import { followsParty, partiesNamedIn } from './statements.ts';
import { withUnfinished, type Marked } from './unfinished.ts';
import type { Workspace } from './workspace.ts';
import { WEIGHTS } from '../model/chains.ts';

/** `engine`: the snapshot in memory. `store`: the store's own query language. `null`: the engine once it is ready. */
export type Searcher = SearchReport['by'] | null;

export interface TraceOptions {
  readonly signal?: AbortSignal;
  readonly by?: Searcher;
}

/** What an answer says but for its mark. */
type Told = Omit<TraceAnswer, keyof Marked>;

/** Answers a resolved question. */
export function trace(
  workspace: Workspace,
  question: TraceQuestion,
  options: TraceOptions = {},
): Promise<TraceAnswer> {
  return withUnfinished(workspace.store, () => find(workspace, question, options));
}

async function find(workspace: Workspace, question: TraceQuestion, options: TraceOptions): Promise<Told> {
  const ledger = await workspace.ledger();
  const search = await chooseSearch(workspace, ledger, options);
  const found = await search.run(question);
  const bundled = await bundleChains(workspace.store, found.chains, question);
  const against = { listings: ledger.listings, today: workspace.today() };
  const wouldHelp =
    found.status === 'complete' ? await findLifting(question, { search, found, against }) : [];
  const answer: Searched = {
    status: found.status,
    depth: found.depth,
    removed: await search.removed(question),
    wouldHelp,
    ...(wouldHelp.some(({ by }) => by === 'statusDate')
      ? { sanctionedThen: ledger.listings.sanctionedOn(question.statusDate).size }
      : {}),
    by: search.by,
  };
  return attach({ workspace, ledger, question, answer, bundled });
}

async function chooseSearch(
  workspace: Workspace,
  ledger: Ledger,
  options: TraceOptions,
): Promise<ChainSearch> {
  const { store } = workspace;
  const { by = null, signal } = options;
  const ready = by === 'store' ? undefined : await workspace.readySnapshot();
  if (ready === undefined && by !== 'engine' && store.paths !== undefined) return storeSearch(store, ledger);
  return engineSearch(ready ?? (await workspace.snapshot()), ledger, signal);
}

export function targetsOf(question: TraceQuestion, ledger: Ledger): readonly EntityId[] {
  if (question.to !== 'sanctioned') return question.to;
  return [...ledger.listings.sanctionedOn(question.statusDate).keys()];
}

function engineSearch(snapshot: Snapshot, ledger: Ledger, signal: AbortSignal | undefined): ChainSearch {
  return {
    by: 'engine',
    run: (question) => Promise.resolve(searchSnapshot(snapshot, ledger, question, signal)),
    removed: (question) => Promise.resolve(countRemoved(question, snapshot.links)),
  };
}

function searchSnapshot(
  snapshot: Snapshot,
  ledger: Ledger,
  question: TraceQuestion,
  signal: AbortSignal | undefined,
): PathAnswer {
  // a required party without any link, or none of the starts or targets in the graph: nothing to search
  const constraints = constraintsOf(question, snapshot, [...question.exclude, ...ledger.witnesses]);
  if (constraints.required.length < new Set(question.require).size) return nothing(question);
  const targets = snapshot.numbersOf(targetsOf(question, ledger));
  const { maxHops } = question;
  const targetPenalty = penaltiesOf(targets, { snapshot, ledger, day: question.statusDate });
  const deadline = performance.now() + question.timeoutMs;
  const starts = snapshot.numbersOf(new Set(question.from));
  const bounds = snapshot.bounds.get(constraints, { targets, targetPenalty, maxHops });
  const result = bestChains({
    starts,
    bounds,
    limit: question.limit,
    stop: () => performance.now() > deadline || signal?.aborted === true,
  });
  signal?.throwIfAborted();
  return {
    chains: result.chains.map((chain) => ({
      nodes: Array.from(chain.nodes, (node) => snapshot.idOf(node)),
      production: chain.scope < 0 ? null : snapshot.idOf(chain.scope),
    })),
    status: result.status === 'stopped' ? 'timed-out' : result.status,
    depth: result.depth,
    // only an answer without chains asks
    reachable: result.chains.length === 0 && reaches(starts, targets, bounds),
  };
}

/** O(edges); scopes are not looked at. */
function reaches(starts: Uint32Array, targets: Uint32Array, { mask, maxHops }: TargetBounds): boolean {
  if (mask.required.length > 0) return false;
  const { hops } = nearestTargets(mask, targets, maxHops);
  return starts.some((start) => hops[start] !== NONE && !targets.includes(start));
}

/** A chain to a party that is only known to have been listed comes after those to parties that are. */
function penaltiesOf(
  targets: Uint32Array,
  of: { readonly snapshot: Snapshot; readonly ledger: Ledger; readonly day: string },
): Float64Array {
  const statuses = of.ledger.listings.sanctionedOn(of.day);
  return Float64Array.from(targets, (target) => {
    const status = statuses.get(of.snapshot.idOf(target));
    return status !== undefined && isUnconfirmed(status) ? WEIGHTS.unconfirmedTarget : 0;
  });
}

function nothing(question: TraceQuestion): PathAnswer {
  return { chains: [], status: 'complete', depth: question.maxHops, reachable: false };
}

/** Above this many relationships the store is only asked to `SHALLOW` hops, so that an answer comes in time. */
const LARGE = 100_000;
const SHALLOW = 4;

export function storeSearch(store: Store, ledger: Ledger): ChainSearch {
  const paths = store.paths?.bind(store);
  return {
    by: 'store',
    run: async (question) => {
      if (paths === undefined) throw new RangeError('this store has no query language of its own');
      const counts = await store.counts();
      const maxHops = counts.relationship > LARGE ? Math.min(question.maxHops, SHALLOW) : question.maxHops;
      const answer = await paths({
        from: [...new Set(question.from)],
        targets: targetsOf(question, ledger),
        walks: walksOf(question),
        maxHops,
        minGrade: question.minGrade,
        contested: question.contested,
        validDuring: windowOf(question),
        exclude: [...question.exclude, ...ledger.witnesses],
        require: question.require,
        hubCap: question.hubCap,
        limit: question.limit,
        timeoutMs: question.timeoutMs,
      });
      const shallow = maxHops < question.maxHops && answer.status === 'complete';
      return shallow ? { ...answer, status: 'capped' } : answer;
    },
    removed: async (question) => countRemoved(question, await readLinkTable(store)),
  };
}

/** What the search itself reports. */
type Searched = Omit<SearchReport, 'undatedKept'>;

interface Attachment {
  readonly workspace: Workspace;
  readonly ledger: Ledger;
  readonly question: TraceQuestion;
  readonly answer: Searched;
  readonly bundled: readonly BundledChain[];
}

async function attach({ workspace, ledger, question, answer, bundled }: Attachment): Promise<Told> {
  const { store } = workspace;
  const ends = [...question.from, ...(question.to === 'sanctioned' ? [] : question.to)];
  const onChains = [...new Set([...ends, ...bundled.flatMap(partiesOf)])];
  const evidence = await Evidence.read(store, relationshipsOn(bundled), onChains);
  const entities = await readEntities(store, [
    ...onChains,
    ...question.exclude,
    ...question.require,
    ...evidence.statements.flatMap(partiesNamedIn),
  ]);
  const different = await readDifferent(store, question, onChains);
  const context = { question, listings: ledger.listings, entities, evidence, different };
  const chains = rankChains(bundled.map((raw) => buildChain(raw, context))).slice(0, question.limit);
  const startsWithChain = new Set(chains.map((chain) => chain.from));
  const withoutChain =
    answer.status === 'complete' ? question.from.filter((id) => !startsWithChain.has(id)) : [];
  const reached = new Set([...startsWithChain, ...chains.map((chain) => chain.to)]);
  const alone = ends.filter((id) => !reached.has(id));
  const told = { shown: new Set(alone), starts: new Set(alone.filter((id) => question.from.includes(id))) };
  const statements = evidence.statements.filter((statement) => followsParty(statement, told));
  const summaries = [...entities.keys()]
    .sort(compareText)
    .map((id) => summaryOf(required(entities, id), ledger.listings, question.statusDate));
  const shown = [
    ...new Set([...ends, ...chains.flatMap((chain) => chain.links.flatMap(({ from, to }) => [from, to]))]),
  ];
  const unfollowed = shown
    .sort(compareText)
    .flatMap((party) => unfollowedOf(ledger.listings.listingsOf(party)).map((one) => ({ party, ...one })));
  const cited = [
    ...chains.flatMap(sourcesOf),
    ...statements.map((statement) => statement.source),
    ...summaries.flatMap(({ status }) => statusSources(status)),
    ...unfollowed.map(({ source }) => source),
  ];
  return {
    question,
    chains: [...chains],
    answer: { ...answer, undatedKept: question.validDuring === null ? null : countUndated(chains) },
    listedStarts: question.from.filter((id) =>
      isSanctioned(ledger.listings.statusOn(id, question.statusDate)),
    ),
    withoutChain,
    statements,
    withoutStatement: withoutStatement(
      question.from.filter((id) => !isProduction(required(entities, id).schema)),
      evidence,
    ),
    entities: summaries,
    sources: await readSources(store, cited),
    revision: ledger.revision,
    ...withUnfollowed(unfollowed),
  };
}

/** Distinct links that no source dates. */
export function countUndated(chains: readonly Chain[]): number {
  const undated = chains
    .flatMap((chain) => chain.links)
    .filter((link) => link.relationships.every(isUndated))
    .map((link) => `${link.from} ${link.to}`);
  return new Set(undated).size;
}

/** Of parties: a production knows nothing. */
function withoutStatement(starts: readonly EntityId[], { statements }: Evidence): EntityId[] {
  const spoken = new Set(statements.flatMap((one) => [one.party, ...one.aboutEntities]));
  return starts.filter((id) => !spoken.has(id));
}

function partiesOf(chain: RawChain): readonly EntityId[] {
  return chain.production === null ? chain.nodes : [...chain.nodes, chain.production];
}

function sourcesOf(chain: Chain): readonly string[] {
  const relationships = chain.links.flatMap((link) => link.relationships);
  return [
    ...relationships.flatMap((one) => [
      ...one.claims.map((claim) => claim.source),
      ...one.statements.map((said) => said.source),
    ]),
    ...chain.statements.map((said) => said.source),
  ];
}
