/**
 * What an audience does not see: claims and whole sources that the briefer withholds leave the material, and are counted. The
 * material is refused where somebody could still infer a protected source from what is left.
 */
import { hash } from 'node:crypto';
import type { Chain, ChainLink, TraceAnswer } from '../../model/answers.ts';
import type { Audience, Withholding } from '../../model/briefings.ts';
import type { Inquiry } from '../../model/inquiries.ts';
import { inquiryId } from '../../model/ids.ts';
import { withUnfollowed } from '../../model/listings.ts';
import { compareText } from '../../model/merge.ts';
import { canonicalJson } from '../../model/records.ts';
import type { RelationshipTexts } from '../../model/relationshipTexts.ts';
import { CutoutError } from '../../errors.ts';
import { uncounted } from './counts.ts';
import { hiddenIn, type Hidden } from './hidden.ts';
import { refuseInference } from './inference.ts';
import { citingOnly, withStatuses } from './statuses.ts';
import { digestOf, underOwnDigest, type Material, type RecordsByKind, type Withheld } from '../material.ts';

/**
 * The material as its audience may have it; for counsel as it is. Applied again it changes nothing.
 *
 * @throws `bad-question` where an id to withhold is unknown, or a protected source could still be inferred; its items are
 * all reasons
 */
export function applyAudience(material: Material): Material {
  const { edits } = material.settings;
  requireKnown(material, edits.withhold);
  if (edits.audience === 'counsel') return material;
  const hidden = hiddenIn(material, withheldFrom(edits.audience, edits.withhold));
  const shown = withoutHidden(material, hidden);
  refuseInference(material, shown, hidden);
  return digestOf(shown) === digestOf(material) ? shown : underOwnDigest(shown);
}

/** Ids that an audience must not see; the public sees no more than partners do. */
function withheldFrom(audience: Audience, withhold: readonly Withholding[]): ReadonlySet<string> {
  const hides = ({ from }: Withholding): boolean => audience === 'public' || from === 'partner';
  return new Set(withhold.filter(hides).map(({ id }) => id));
}

function requireKnown({ records }: Material, withhold: readonly Withholding[]): void {
  const known = new Set<string>([...records.claim, ...records.source].map(({ id }) => id));
  const unknown = withhold.map(({ id }) => id).filter((id) => !known.has(id));
  if (unknown.length === 0) return;
  throw new CutoutError('bad-question', `Nothing in this export has the id "${unknown.join('", "')}".`, {
    remedy: 'Withhold claims and sources by the ids that the trace gives.',
    items: unknown,
  });
}

function withoutHidden(material: Material, hidden: Hidden): Material {
  const records = shownRecords(material.records, hidden);
  const context = { hidden, entities: new Set<string>(records.entity.map(({ id }) => id)) };
  const [first, ...rest] = material.answers;
  const { settings } = material;
  return {
    ...material,
    answers: [shownAnswer(first, context), ...rest.map((answer) => shownAnswer(answer, context))],
    records,
    // what is withheld is not told by the order to withhold it
    settings: { ...settings, edits: { ...settings.edits, withhold: [] } },
    withheld: addCounts(material.withheld, hidden.counts),
    withheldStatements: material.withheldStatements + hidden.statements.size,
  };
}

function addCounts(before: readonly Withheld[], counts: Hidden['counts']): readonly Withheld[] {
  const sums = new Map(before.map(({ relationship, claims }) => [relationship, claims]));
  for (const [relationship, claims] of counts) sums.set(relationship, (sums.get(relationship) ?? 0) + claims);
  return [...sums]
    .map(([relationship, claims]) => ({ relationship, claims }))
    .sort((a, b) => compareText(a.relationship, b.relationship));
}

function shownRecords(records: RecordsByKind, hidden: Hidden): RecordsByKind {
  const { sources, claims, statements, relationships } = hidden;
  const citing = <T extends { readonly sources: readonly string[] }>(record: T): T =>
    record.sources.some((id) => sources.has(id))
      ? { ...record, sources: record.sources.filter((id) => !sources.has(id)) }
      : record;
  return {
    ...records,
    source: records.source.filter(({ id }) => !sources.has(id)),
    entity: records.entity.filter(({ id }) => !hidden.entities.has(id)).map(citing),
    relationship: records.relationship
      .filter(({ id, dataset }) => !relationships.has(`${id} ${dataset}`))
      .map(withoutRemark),
    claim: records.claim.filter(({ id }) => !claims.has(id)),
    statement: records.statement.filter(({ id }) => !statements.has(id)),
    listing: records.listing.filter(({ party }) => !hidden.entities.has(party)).map(citing),
    inquiry: records.inquiry
      .flatMap((one) => shownInquiry(one, hidden))
      .sort((a, b) => compareText(a.id, b.id)),
  };
}

/** Remarks on our own reading do not leave the house. */
function withoutRemark<T extends RelationshipTexts>(told: T): T {
  const { de } = told.translations;
  if (told.remark === '' && de?.remark === undefined) return told;
  const { remark: _remark, ...german } = de ?? {};
  return { ...told, remark: '', translations: Object.keys(german).length === 0 ? {} : { de: german } };
}

/**
 * About the claims that are shown, without whom the letter went to, which is the desk's; gone where no claim is shown. The id of
 * what was changed is made from what is left: the old one is made from what is hidden, and belongs to the whole inquiry.
 */
function shownInquiry(inquiry: Inquiry, hidden: Hidden): readonly Inquiry[] {
  const claims = inquiry.claims.filter((id) => !hidden.claims.has(id));
  if (claims.length === 0) return [];
  if (claims.length === inquiry.claims.length && inquiry.addressee === '') return [inquiry];
  const { id: _id, ...rest } = { ...inquiry, claims, addressee: '' };
  const id = inquiryId.parse(`i-${hash('sha256', canonicalJson(rest), 'hex').slice(0, 24)}`);
  return [{ id, ...rest }];
}

interface Context {
  readonly hidden: Hidden;
  readonly entities: ReadonlySet<string>;
}

function shownAnswer(answer: TraceAnswer, { hidden, entities }: Context): TraceAnswer {
  const { unfollowed = [], ...told } = answer;
  const cited = withStatuses(told, (status) => citingOnly(status, (id) => !hidden.sources.has(id)));
  return {
    ...cited,
    chains: cited.chains.map((chain) => shownChain(chain, hidden)),
    statements: answer.statements.filter(({ id }) => !hidden.statements.has(id)),
    answer: hidesAny(hidden) ? uncounted(cited.answer) : cited.answer,
    entities: cited.entities.filter(({ id }) => entities.has(id)),
    sources: answer.sources.filter(({ id }) => !hidden.sources.has(id)),
    ...withUnfollowed(
      unfollowed.filter(({ party, source }) => entities.has(party) && !hidden.sources.has(source)),
    ),
  };
}

function hidesAny({ claims, statements, sources }: Hidden): boolean {
  return claims.size + statements.size + sources.size > 0;
}

function shownChain(chain: Chain, hidden: Hidden): Chain {
  return {
    ...chain,
    links: chain.links.map((link) => shownLink(link, hidden)),
    statements: chain.statements.filter(({ id }) => !hidden.statements.has(id)),
  };
}

function shownLink(link: ChainLink, { claims, statements }: Hidden): ChainLink {
  return {
    ...link,
    relationships: link.relationships.map((relationship) => ({
      ...withoutRemark(relationship),
      claims: relationship.claims.filter(({ id }) => !claims.has(id)),
      statements: relationship.statements.filter(({ id }) => !statements.has(id)),
    })),
  };
}
