/** From node sequences to chains with links, grades, verdict on time and evidence. Pure once the evidence is read. */
import { withoutControls } from '../model/controls.ts';
import { hash } from 'node:crypto';
import type { Chain, ChainLink, EvidencedRelationship } from '../model/answers.ts';
import { chainGrade, earnedBy, linkGrade, type RawChain } from '../model/chains.ts';
import { chainTime } from '../model/chainTime.ts';
import { OPEN_FUTURE, OPEN_PAST, type DayRange } from '../model/dates.ts';
import type { Entity } from '../model/entities.ts';
import type { EntityId, RelationshipId } from '../model/ids.ts';
import { isUndated, validityOf } from '../model/intervals.ts';
import type { ListingStatus } from '../model/listings.ts';
import { compareText } from '../model/merge.ts';
import type { TraceQuestion } from '../model/questions.ts';
import type { Judgement } from '../model/judgements.ts';
import { relationshipType, type Direction } from '../model/relationshipTypes.ts';
import type { LinkRow, Store } from '../stores/store.ts';
import { CutoutError } from '../errors.ts';
import { walkOfLink } from './constraints.ts';
import { required, type Evidence } from './evidence.ts';
import type { ListingBook } from './listingBook.ts';
import { followsParty } from './statements.ts';

/** A relationship in a link, with the direction in which it is walked there. */
export interface Walked {
  readonly link: LinkRow;
  readonly direction: Direction;
}

export interface BundledChain extends RawChain {
  readonly bundles: readonly (readonly Walked[])[];
}

function pairKey(from: EntityId, to: EntityId): string {
  return `${from} ${to}`;
}

function pairs(chain: RawChain): readonly (readonly [EntityId, EntityId])[] {
  return chain.nodes.slice(1).map((to, index) => [chain.nodes[index] ?? to, to] as const);
}

/** Bundles the parallel relationships of each link that the question lets pass and that fit the chain's production. */
export async function bundleChains(
  store: Store,
  chains: readonly RawChain[],
  question: TraceQuestion,
): Promise<readonly BundledChain[]> {
  const wanted = new Map(chains.flatMap(pairs).map((pair) => [pairKey(...pair), pair]));
  const links = await store.linksBetween([...wanted.values()]);
  const between = new Map<string, Walked[]>();
  for (const link of links) {
    for (const ends of [[link.from, link.to] as const, [link.to, link.from] as const]) {
      if (!wanted.has(pairKey(...ends))) continue;
      const walk = walkOfLink(link, ends, question);
      if (walk === undefined) continue;
      const bundle = between.get(pairKey(...ends)) ?? [];
      between.set(pairKey(...ends), [...bundle, { link, direction: walk.direction }]);
    }
  }
  return chains.map((chain) => ({
    ...chain,
    bundles: pairs(chain).map((pair) => {
      const fits = (between.get(pairKey(...pair)) ?? []).filter(
        ({ link }) => link.production === null || link.production === chain.production,
      );
      if (fits.length === 0) throw chainMoved(pair);
      return fits.sort((a, b) => compareText(a.link.id, b.link.id));
    }),
  }));
}

function chainMoved([from, to]: readonly [EntityId, EntityId]): CutoutError {
  return new CutoutError(
    'busy',
    `The link from "${from}" to "${to}" changed while the chains were being read.`,
    {
      remedy: 'Ask again.',
    },
  );
}

export function relationshipsOn(chains: readonly BundledChain[]): readonly RelationshipId[] {
  return [...new Set(chains.flatMap((chain) => chain.bundles.flat().map(({ link }) => link.id)))].sort(
    compareText,
  );
}

export interface BuildContext {
  readonly question: TraceQuestion;
  readonly listings: ListingBook;
  readonly entities: ReadonlyMap<EntityId, Entity>;
  readonly evidence: Evidence;
  /** Of parties on the chains, that two are different. */
  readonly different: readonly Judgement[];
}

/** Judgements that two of these parties are different; nothing to read where no step of identity was asked for. */
export async function readDifferent(
  store: Store,
  { identityHops }: TraceQuestion,
  parties: readonly EntityId[],
): Promise<readonly Judgement[]> {
  if (!identityHops) return [];
  const on = new Set(parties);
  return (await store.judgementsOf(parties)).filter(
    ({ verdict, left, right }) => verdict === 'different' && on.has(left) && on.has(right),
  );
}

export function buildChain(raw: BundledChain, context: BuildContext): Chain {
  const from = end(raw, 0);
  const to = end(raw, -1);
  const links = raw.bundles.map((bundle, position) => buildLink(raw, position, bundle, context));
  const time = chainTime(raw.bundles.map((bundle) => bundle.map(asWalked)));
  return {
    id: `ch-${hash('sha256', [raw.production ?? '', ...raw.nodes].join(' '), 'hex').slice(0, 24)}`,
    from,
    to,
    grade: chainGrade(links),
    hops: links.length,
    contested: links.some((link) => link.contested),
    time: { verdict: time.verdict, links: [...time.links] },
    production: raw.production,
    targetStatus: context.listings.statusOn(to, context.question.statusDate),
    links,
    statements: statementsOfParties(raw, context),
    ...differing(raw, links, context),
  };
}

/** What is judged of two parties that the chain takes for one. */
function differing(
  raw: BundledChain,
  links: readonly ChainLink[],
  { different }: BuildContext,
): Pick<Chain, 'judgedDifferent'> {
  // parties of one run of identity steps have one number
  let run = 0;
  const runs = new Map(raw.nodes.slice(0, 1).map((node) => [node, run]));
  for (const { to, earnedBy: type } of links) {
    if (relationshipType(type).layer !== 'identity') run++;
    runs.set(to, run);
  }
  const found = different.filter(({ left, right }) => runs.has(left) && runs.get(left) === runs.get(right));
  if (found.length === 0) return {};
  return {
    judgedDifferent: found
      .map(({ left, right, by, decided, reason }) => ({ left, right, by, decided, reason }))
      .sort((a, b) => compareText(`${a.left} ${a.right} ${a.by}`, `${b.left} ${b.right} ${b.by}`)),
  };
}

function end(raw: RawChain, at: 0 | -1): EntityId {
  const node = raw.nodes.at(at);
  if (node === undefined) throw new RangeError('a chain has at least two entities');
  return node;
}

function asWalked({ link, direction }: Walked) {
  return {
    type: link.type,
    direction,
    grade: link.grade,
    contested: link.contested,
    start: link.start,
    end: link.end,
  };
}

function buildLink(
  raw: BundledChain,
  position: number,
  bundle: readonly Walked[],
  context: BuildContext,
): ChainLink {
  const [from, to] = pairs(raw)[position] ?? [end(raw, 0), end(raw, -1)];
  const relationships = bundle.map(({ link, direction }): EvidencedRelationship =>
    context.evidence.evidenced(link, direction, context.question.statusDate),
  );
  const best = earnedBy(bundle.map(asWalked));
  const range = hull(bundle);
  return {
    from,
    fromName: withoutControls(required(context.entities, from).name),
    to,
    toName: withoutControls(required(context.entities, to).name),
    grade: linkGrade(bundle.map(asWalked)),
    earnedBy: best?.type ?? relationships[0]?.type ?? 'SUBCONTRACTED_TO',
    contested: bundle.some(({ link }) => link.contested),
    productionStated: productionStated(raw, position),
    relationships,
    statusAtHop: { from: statusDuring(from, range, context), to: statusDuring(to, range, context) },
  };
}

/**
 * `null` before the chain has met its production (by passing it or by a relationship about it) and where the link
 * touches it; after that, whether some relationship of the link says that it is about it.
 */
function productionStated(raw: BundledChain, position: number): boolean | null {
  const { production } = raw;
  if (production === null) return null;
  const carries = (index: number): boolean =>
    raw.bundles[index]?.some(({ link }) => link.production === production) ?? false;
  if (raw.nodes[position] === production || raw.nodes[position + 1] === production) return null;
  if (carries(position)) return true;
  const met =
    raw.nodes.slice(0, position + 1).includes(production) ||
    raw.bundles.slice(0, position).some((_, index) => carries(index));
  return met ? false : null;
}

/** First to last day on which any dated relationship of the link may have been valid; `null` where none is dated. */
function hull(bundle: readonly Walked[]): DayRange | null {
  const ranges = bundle.filter(({ link }) => !isUndated(link)).map(({ link }) => validityOf(link).outer);
  if (ranges.length === 0) return null;
  return {
    earliest: ranges.map((range) => range.earliest).reduce((a, b) => Math.min(a, b), OPEN_FUTURE),
    latest: ranges.map((range) => range.latest).reduce((a, b) => Math.max(a, b), OPEN_PAST),
  };
}

function statusDuring(party: EntityId, range: DayRange | null, { listings }: BuildContext): ListingStatus {
  if (listings.listingsOf(party).length === 0) return { status: 'not-listed' };
  return range === null ? { status: 'unknown' } : listings.statusDuring(party, range);
}

/** What its parties said and what was said of them, but for what stands with the relationships of its links. */
function statementsOfParties(raw: BundledChain, { evidence }: BuildContext): Chain['statements'] {
  const shown = new Set([...raw.nodes, ...(raw.production === null ? [] : [raw.production])]);
  const told = { shown, starts: new Set([end(raw, 0)]) };
  const links = new Set(raw.bundles.flat().map(({ link }) => link.id));
  return evidence.statements.filter(
    (statement) => followsParty(statement, told) && !statement.aboutRelationships.some((id) => links.has(id)),
  );
}
