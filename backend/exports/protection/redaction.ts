/**
 * Parties whose names are not printed: replaced by numbers wherever their names, in any spelling, or ids that tell them
 * stand. What a reader of the cited sources can find out is not hidden by it.
 */
import type { Chain, ChainLink, TraceAnswer } from '../../model/answers.ts';
import { rankChains } from '../../model/chainOrder.ts';
import { withUnfollowed, type ListingRecord, type UnfollowedName } from '../../model/listings.ts';
import type { EntityRecord } from '../../model/entities.ts';
import type { EntityId } from '../../model/ids.ts';
import { CutoutError } from '../../errors.ts';
import { compareCodePoints } from '../../stores/digest.ts';
import { underOwnDigest, type Material, type RecordsByKind } from '../material.ts';
import { materialSchema } from '../materialSchema.ts';
import type { Source } from '../../model/sources.ts';
import { uncounted } from './counts.ts';
import { findableSources } from './findable.ts';
import { isRedacted, redactionPlan, worksNaming, type RedactionPlan } from './redactionPlan.ts';
import { findNamed, rewrite } from './rewriting.ts';

export interface Redacted {
  readonly material: Material;
  /** Sentences that may speak of a redacted party without its name. */
  readonly undecided: readonly string[];
  /** Of the material given, sources by which a reader could find who is redacted. */
  readonly findable: readonly Source[];
}

/**
 * The material with the chosen parties' names taken out everywhere. Applied again it changes nothing.
 *
 * @throws `bad-question` where a party to redact is unknown, or a name would still stand somewhere
 */
export function applyRedaction(material: Material): Material {
  return redactionOf(material).material;
}

/** The same, with what its briefer should read before it is handed on. @throws as `applyRedaction` */
export function redactionOf(material: Material): Redacted {
  const parties = material.settings.edits.redact.filter((id) => !isRedacted(id));
  if (parties.length === 0) return { material, undecided: [], findable: [] };
  requireKnown(material, parties);
  const works = worksNaming(material, parties);
  const counted = withRedacted(material, works);
  const plan = redactionPlan(counted, { parties: [...new Set(parties)], works });
  const parsed = materialSchema.safeParse(rewrite(withLabels(counted, plan), plan));
  if (!parsed.success) throw cannotRedact(parsed.error.issues.map(({ message }) => message).join('; '));
  const redacted = inOrder(parsed.data);
  const left = findNamed(redacted, plan);
  if (left !== undefined) throw cannotRedact(`a name would still stand in ${left}`);
  return {
    material: underOwnDigest(redacted),
    undecided: plan.references.undecided,
    findable: findableSources(material, redacted, { parties, plan }),
  };
}

/** Works that go with a party are counted and told as it is. */
function withRedacted(material: Material, works: readonly EntityId[]): Material {
  const { settings } = material;
  const redact = [...settings.edits.redact, ...works];
  return { ...material, settings: { ...settings, edits: { ...settings.edits, redact } } };
}

function requireKnown({ records }: Material, parties: readonly string[]): void {
  const known = new Set<string>(records.entity.map(({ id }) => id));
  const unknown = parties.filter((id) => !known.has(id));
  if (unknown.length === 0) return;
  throw new CutoutError('bad-question', `No party of this export has the id "${unknown.join('", "')}".`, {
    remedy: 'Redact parties by the ids that the trace gives.',
    items: unknown,
  });
}

function cannotRedact(why: string): CutoutError {
  return new CutoutError('bad-question', `The names cannot be taken out of this export: ${why}.`, {
    remedy: 'Leave the chain or the text out, or do not redact that party.',
  });
}

/** Labels for names; what else a party's own records tell of who it is goes. */
function withLabels(material: Material, { labels }: RedactionPlan): Material {
  const record = (one: EntityRecord): EntityRecord => {
    const name = labels.get(one.id);
    if (name === undefined) return one;
    return { ...one, name, translations: {}, aliases: [], identifiers: [], addresses: [], note: '' };
  };
  const link = (one: ChainLink): ChainLink => ({
    ...one,
    fromName: labels.get(one.from) ?? one.fromName,
    toName: labels.get(one.to) ?? one.toName,
  });
  const numbers = new Set([...labels.keys()].map((id) => /\d+$/.exec(id)?.[0]));
  // the list has few rows that name such a name
  const tellsWho = (party: EntityId, tie: UnfollowedName): boolean =>
    labels.has(party) || tie.numbers.some((number) => numbers.has(number));
  const listing = ({ unfollowed = [], ...one }: ListingRecord): ListingRecord => {
    const kept = unfollowed.filter((tie) => !tellsWho(one.party, tie));
    return { ...one, ...withUnfollowed(kept) };
  };
  const answer = ({ unfollowed = [], ...one }: TraceAnswer): TraceAnswer => ({
    ...one,
    ...withUnfollowed(unfollowed.filter((tie) => !tellsWho(tie.party, tie))),
    answer: uncounted(one.answer),
    chains: one.chains.map((chain) => ({ ...chain, links: chain.links.map(link) })),
    entities: one.entities.map((entity) => {
      const name = labels.get(entity.id);
      return name === undefined ? entity : { ...entity, name, translations: {} };
    }),
  });
  const [first, ...rest] = material.answers;
  const { records } = material;
  return {
    ...material,
    answers: [answer(first), ...rest.map(answer)],
    records: { ...records, entity: records.entity.map(record), listing: records.listing.map(listing) },
  };
}

function sorted<T extends Keyed>(things: readonly T[]): T[] {
  return [...things].sort(byId);
}

function questionInOrder(question: TraceAnswer['question']): TraceAnswer['question'] {
  const { from, to, exclude, require } = question;
  return {
    ...question,
    from: from.toSorted(compareCodePoints),
    to: to === 'sanctioned' ? to : to.toSorted(compareCodePoints),
    exclude: exclude.toSorted(compareCodePoints),
    require: require.toSorted(compareCodePoints),
  };
}

function chainInOrder(chain: Chain): Chain {
  const links = chain.links.map((link) => ({
    ...link,
    relationships: sorted(link.relationships).map((one) => ({
      ...one,
      claims: sorted(one.claims),
      statements: sorted(one.statements),
    })),
  }));
  return { ...chain, links, statements: sorted(chain.statements) };
}

interface Keyed {
  readonly id: string;
  readonly dataset?: string;
}

function byId(a: Keyed, b: Keyed): number {
  return compareCodePoints(a.id, b.id) || compareCodePoints(a.dataset ?? '', b.dataset ?? '');
}

/** The order that material has, by the new ids: that of the old ones would tell where in the alphabet a name stands. */
function inOrder(material: Material): Material {
  const isChosen = material.settings.edits.chains !== null;
  const answer = ({ unfollowed = [], ...one }: TraceAnswer): TraceAnswer => ({
    ...one,
    ...withUnfollowed(unfollowed.toSorted((a, b) => compareCodePoints(a.party, b.party))),
    question: questionInOrder(one.question),
    chains: (isChosen ? one.chains : [...rankChains(one.chains)]).map(chainInOrder),
    listedStarts: one.listedStarts.toSorted(compareCodePoints),
    withoutChain: one.withoutChain.toSorted(compareCodePoints),
    withoutStatement: one.withoutStatement.toSorted(compareCodePoints),
    statements: sorted(one.statements),
    entities: sorted(one.entities),
    sources: sorted(one.sources),
  });
  const [first, ...rest] = material.answers;
  const { records } = material;
  const ordered: RecordsByKind = {
    source: sorted(records.source),
    entity: sorted(records.entity),
    relationship: sorted(records.relationship),
    claim: sorted(records.claim),
    statement: sorted(records.statement),
    listing: sorted(records.listing),
    judgement: sorted(records.judgement),
    inquiry: sorted(records.inquiry),
  };
  return { ...material, answers: [answer(first), ...rest.map(answer)], records: ordered };
}
