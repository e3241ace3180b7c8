/** Chains as numbered steps: what each step says and by which sources, how strong it is, what speaks against it. */
import {
  differentTexts,
  fill,
  formatDate,
  formatSpan,
  listOf,
  narrowingOf,
  statementSentence,
  statusText,
  timeSentence,
  type Naming,
  withoutStop,
} from '../../locales/index.ts';
import { relationshipsOn } from '../../model/answerStatements.ts';
import type { ChainLink, EvidencedRelationship, ToldStatement } from '../../model/answers.ts';
import type { EntityId } from '../../model/ids.ts';
import { statusSources, type ListingStatus } from '../../model/listings.ts';
import { sourceName } from '../../model/sources.ts';
import type { Context, NumberedChain } from './context.ts';
import type { ChainBlock, Sentence, Step } from './document.ts';
import { fact, frame, label, narrowed, quoting } from './sentences.ts';

export function chainBlock(numbered: NumberedChain, context: Context): ChainBlock {
  const { chain, number } = numbered;
  return {
    kind: 'chain',
    number,
    id: chain.id,
    grade: chain.grade,
    heading: heading(numbered, context),
    about: aboutChain(numbered, context),
    steps: chain.links.map((link) => stepOf(link, numbered, context)),
    after: chain.statements.map((statement) => statementFact(statement, context, relationshipsOn([chain]))),
  };
}

export function claimIdsOf(relationships: readonly EvidencedRelationship[]): readonly string[] {
  return relationships.flatMap((relationship) => relationship.claims.map((claim) => claim.id));
}

function heading({ chain, number, answer }: NumberedChain, context: Context): readonly Sentence[] {
  const { chain: says } = context.words.briefing;
  const template = answer.question.profile === 'trail' ? says.trailHeading : says.heading;
  const text = fill(template, {
    n: number,
    from: context.fullName(chain.from),
    to: context.fullName(chain.to),
  });
  return [label(text)];
}

function aboutChain({ chain }: NumberedChain, context: Context): readonly Sentence[] {
  const { briefing, evidence: words } = context.words;
  const evidence = claimIdsOf(chain.links.flatMap((link) => link.relationships));
  const borne = { evidence };
  const grade = { grade: chain.grade, meaning: words.grades[chain.grade].name };
  return [
    fact(fill(briefing.chain.grade, grade), borne),
    ...(chain.production === null
      ? []
      : [fact(fill(briefing.chain.production, { production: context.name(chain.production) }), borne)]),
    fact(timeSentence(chain, context.words), borne),
    ...differentTexts(chain, (id) => context.name(id), context.words).map((text) => fact(text, borne)),
    ...(chain.contested ? [fact(briefing.chain.contested, borne)] : []),
    ...targetStatus(chain.to, context),
  ];
}

function isDated(link: ChainLink): boolean {
  return link.relationships.some((one) => one.start !== null || one.end !== null);
}

function targetStatus(party: EntityId, context: Context): readonly Sentence[] {
  const listings = context.listingsOf(party);
  if (listings.length === 0) return [];
  const status = context.statusOf(party);
  const text = fill(context.words.briefing.chain.target, {
    name: context.name(party),
    status: statusText(status, context.words),
  });
  const cited = statusSources(status);
  return [
    fact(text, {
      evidence: listings.map((listing) => listing.id),
      notes: context.cite(cited.length > 0 ? cited : listings.flatMap((listing) => listing.sources)),
    }),
  ];
}

function stepOf(link: ChainLink, numbered: NumberedChain, context: Context): Step {
  return {
    says: link.relationships.map((one) =>
      narrowed(relationFact(one, link, context), narrowingOf(one, context.words)),
    ),
    grade: link.grade,
    about: aboutStep(link, numbered, context),
    against: [
      ...link.relationships
        .flatMap((one) => one.claims.filter((claim) => claim.stance === 'refutes'))
        .map((claim) => disputeFact(claim, context)),
      ...statementsOn(link).map((statement) => statementFact(statement, context)),
    ],
  };
}

/** What was said of any relationship of the link, each statement once. */
function statementsOn(link: ChainLink): readonly ToldStatement[] {
  const statements = link.relationships.flatMap((one) => one.statements);
  return [...new Map(statements.map((statement) => [statement.id, statement])).values()];
}

/** "A is reported to have passed work to B (grade B, corroborated; until January 2024)." */
function relationFact(relationship: EvidencedRelationship, link: ChainLink, context: Context): Sentence {
  const { words } = context;
  const grade = fill(words.briefing.step.aside, {
    grade: relationship.grade,
    meaning: words.evidence.grades[relationship.grade].name,
  });
  const dated = relationship.start !== null || relationship.end !== null;
  const asides = [
    ...(link.relationships.length > 1 ? [grade] : []),
    ...(dated ? [formatSpan(relationship.start, relationship.end, words.dates)] : []),
  ];
  const aside = asides.length === 0 ? '' : ` (${asides.join('; ')})`;
  const supporting = relationship.claims.filter((claim) => claim.stance === 'supports');
  return fact(`${context.relation(relationship)}${aside}.`, {
    evidence: relationship.claims.map((claim) => claim.id),
    notes: context.cite(supporting.map((claim) => claim.source)),
  });
}

function aboutStep(link: ChainLink, { chain }: NumberedChain, context: Context): readonly Sentence[] {
  const { step } = context.words.briefing;
  const borne = { evidence: claimIdsOf(link.relationships) };
  const meaning = context.words.evidence.grades[link.grade].name;
  const productions = new Set(link.relationships.flatMap((one) => one.production ?? []));
  const withheld = link.relationships.reduce((sum, one) => sum + context.withheldOf(one.id), 0);
  return [
    fact(fill(step.grade, { grade: link.grade, meaning }), borne),
    ...[...productions].map((id) => fact(fill(step.production, { production: context.name(id) }), borne)),
    ...(isDated(link) ? [] : [fact(step.undated, borne)]),
    ...(link.productionStated === false && chain.production !== null
      ? [fact(fill(step.notStated, { production: context.name(chain.production) }), borne)]
      : []),
    ...statusThen(link, context),
    ...(withheld === 0
      ? []
      : [frame(fill(withheld === 1 ? step.withheld.one : step.withheld.other, { n: withheld }))]),
  ];
}

/** Listing status of both ends while the link was valid, of those that are or were listed. */
function statusThen(link: ChainLink, context: Context): readonly Sentence[] {
  const { words } = context;
  const { step } = words.briefing;
  const ends: readonly (readonly [EntityId, ListingStatus])[] = [
    [link.from, link.statusAtHop.from],
    [link.to, link.statusAtHop.to],
  ];
  const listed = ends.filter(([id]) => context.listingsOf(id).length > 0);
  const known = listed.filter(([, status]) => status.status !== 'unknown');
  const open = listed.filter(([, status]) => status.status === 'unknown');
  const borne = (group: typeof ends): readonly string[] =>
    group.flatMap(([id]) => context.listingsOf(id).map((listing) => listing.id));
  const list = known.map(([id, status]) =>
    fill(step.statusOf, { name: context.name(id), status: statusText(status, words) }),
  );
  const names = listOf(
    open.map(([id]) => context.name(id)),
    words.dates.tag,
    'or',
  );
  return [
    ...(known.length === 0
      ? []
      : [fact(fill(step.statusThen, { list: list.join('; ') }), { evidence: borne(known) })]),
    ...(open.length === 0 ? [] : [fact(fill(step.statusOpen, { names }), { evidence: borne(open) })]),
  ];
}

/** "Disputed: Skybound (21 April 2024) contradicts this." */
export function disputeFact(claim: EvidencedRelationship['claims'][number], context: Context): Sentence {
  const { against, quotationMarks } = context.words.briefing;
  const source = context.source(claim.source);
  const publisher = source === undefined ? '' : sourceName(source);
  const date = source?.date ?? null;
  const named =
    date === null
      ? publisher
      : fill(against.sourceOf, { publisher, date: formatDate(date, context.words.dates) });
  // a paper that retells a denial denies nothing itself
  const isFirstHand = claim.basis === 'documented' || claim.basis === 'designated';
  const text = fill(isFirstHand ? against.refutes : against.refutesReported, { source: named });
  const sentence = fact(text, { evidence: [claim.id], notes: context.cite([claim.source]) });
  return claim.quotation === null
    ? sentence
    : quoting(sentence, claim.quotation, [quotationMarks.open, quotationMarks.close]);
}

/** Who says what, with its day and source. */
export function statementFact(
  statement: ToldStatement,
  context: Context,
  shown: Naming['shown'] = relationshipsOn(context.material.answers.flatMap(({ chains }) => chains)),
): Sentence {
  const sentence = statementSentence(statement, { ...context.naming, shown }, context.words);
  const date = statement.date === null ? '' : formatDate(statement.date, context.words.dates);
  const text =
    date === ''
      ? sentence
      : `${fill(context.words.briefing.against.dated, { sentence: withoutStop(sentence), date })}.`;
  return fact(text, { evidence: [statement.id], notes: context.cite([statement.source]) });
}
