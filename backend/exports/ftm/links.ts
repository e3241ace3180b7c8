/** Relationships as FollowTheMoney entities; each says how strong it is, who says so and who disputes it. */
import type { EvidencedRelationship } from '../../model/answers.ts';
import type { Schema } from '../../model/entities.ts';
import { isInferred } from '../../model/grades.ts';
import { gradeInWords, relationshipInWords } from '../../drawing/describe.ts';
import {
  countOf,
  fieldText,
  fill,
  formatDate,
  formatSpan,
  narrowingOf,
  originInWords,
  plainStretches,
  relationshipLabel,
} from '../../locales/index.ts';
import { claimsThat, sourcesInWords, statementsInWords, type Reading } from '../tables/reading.ts';
import { ftmDate, ftmEntity, type FtmEntity } from './entity.ts';
import { citing } from './parties.ts';
import { intervalOf, type FtmInterval } from './schemata.ts';

/** Empty where FollowTheMoney has no form for the relationship. */
export function linkEntities(relationship: EvidencedRelationship, reading: Reading): readonly FtmEntity[] {
  const interval = intervalOf({
    type: relationship.type,
    grade: relationship.grade,
    from: schemaOf(relationship.from, reading),
    to: schemaOf(relationship.to, reading),
  });
  if (interval === undefined) return [];
  if (interval.schema === 'Similar') return [similar(relationship, interval, reading)];
  return interval.schema === 'ContractAward'
    ? contract(relationship, reading)
    : [link(relationship, interval, reading)];
}

function schemaOf(id: string, { names }: Reading): Schema {
  return names.get(id)?.schema ?? 'LegalEntity';
}

/** A contract of the client, awarded to the contractor, who takes part in the production where one is stated. */
function contract(relationship: EvidencedRelationship, reading: Reading): readonly FtmEntity[] {
  const { id, from, to, production } = relationship;
  const evidence = evidenceOf(relationship, reading);
  const { summary, description, sourceUrl, publisher } = evidence;
  const role = roleOf(relationship, reading);
  const status = statusOf(relationship, reading);
  const contractId = `${id}-contract`;
  return [
    ftmEntity(contractId, 'Contract', {
      ...{ title: summary, authority: from, project: production, status },
      ...{ summary, description, sourceUrl, publisher },
    }),
    ftmEntity(id, 'ContractAward', { contract: contractId, supplier: to, role, status, ...evidence }),
    ...(production === null
      ? []
      : [
          ftmEntity(`${id}-participant`, 'ProjectParticipant', {
            ...{ participant: to, project: production, role, status },
            ...evidence,
          }),
        ]),
  ];
}

function link(
  relationship: EvidencedRelationship,
  { schema, from, to }: FtmInterval,
  reading: Reading,
): FtmEntity {
  const evidence = evidenceOf(relationship, reading);
  const ends = { [from]: relationship.from, [to]: relationship.to };
  if (schema === 'Payment') {
    const { production } = relationship;
    return ftmEntity(relationship.id, schema, {
      ...{ ...ends, purpose: evidence.summary, project: production, ...paidIn(relationship) },
      ...evidence,
    });
  }
  const role = roleOf(relationship, reading);
  if (schema === 'Family')
    return ftmEntity(relationship.id, schema, { ...ends, relationship: role, ...evidence });
  return ftmEntity(relationship.id, schema, {
    ...{ ...ends, role, status: statusOf(relationship, reading) },
    ...evidence,
  });
}

/**
 * The sum of a payment, where the source gives just one and commits itself to it: a property cannot say "more than", and a
 * debt that is being paid off is not the payment.
 */
function paidIn({ amounts }: EvidencedRelationship) {
  const sums = amounts.filter(({ value }) => value !== null);
  const [sum] = sums;
  const exact = sum?.is === 'exactly' || sum?.is === null;
  if (sums.length !== 1 || sum?.value == null || !exact || sum.of !== null) return {};
  return { amount: String(sum.value), currency: sum.currency };
}

/** It has no other property for words. */
function similar(
  relationship: EvidencedRelationship,
  { from, to }: FtmInterval,
  reading: Reading,
): FtmEntity {
  const { summary, description } = evidenceOf(relationship, reading);
  return ftmEntity(relationship.id, 'Similar', {
    [from]: relationship.from,
    [to]: relationship.to,
    criteria: [summary, ...description],
  });
}

/** "suspected: subcontracted to": programs draw the role alone. What only the case infers is no source's suspicion. */
function roleOf({ type, grade, claims, over }: EvidencedRelationship, { words }: Reading): string {
  const { bases, grades } = words.evidence;
  const standing = grade === 'D' && isInferred(claims) ? bases.inferred : grades[grade].name;
  return `${standing}: ${relationshipLabel({ type, over }, words)}`;
}

function statusOf({ grade, contested }: EvidencedRelationship, { words }: Reading): readonly string[] {
  return [gradeInWords(grade, words), contested ? words.drawing.legend.contested : ''];
}

function evidenceOf(relationship: EvidencedRelationship, reading: Reading) {
  const { words, names, withheldOf } = reading;
  const { claims, start, end } = relationship;
  const withheld = withheldOf(relationship.id);
  return {
    recordId: relationship.id,
    summary: relationshipInWords({ ...relationship, direction: 'forward' }, names, words),
    description: [
      ...statusOf(relationship, reading).filter((part) => part !== ''),
      formatSpan(start, end, words.dates),
      ...narrowingOf(relationship, words).map(plainStretches),
      ...claims.map((claim) => claimInWords(claim, reading)),
      statementsInWords(relationship.statements, reading),
      withheld === 0 ? '' : countOf(withheld, words.briefing.step.withheld),
    ],
    startDate: ftmDate(start),
    endDate: ftmDate(end),
    ...citing(
      claimsThat(claims, 'supports').map(({ source }) => source),
      reading,
    ),
  };
}

function claimInWords(claim: EvidencedRelationship['claims'][number], reading: Reading): string {
  const { words, sources } = reading;
  const { evidence, sources: sourceWords } = words.briefing;
  const source = sources.get(claim.source);
  const parts = [
    fill(evidence[claim.stance], { basis: words.evidence.bases[claim.basis] }),
    sourcesInWords([claim.source], reading),
    source?.url ?? '',
    source === undefined || source.readAs === ''
      ? ''
      : fill(sourceWords.read, { how: plainStretches(fieldText(source, 'readAs', words)) }),
    claim.origin === claim.source
      ? ''
      : fill(evidence.origin, {
          origin: originInWords(claim, sources.get(claim.origin), words, { whole: true }),
        }),
    claim.place === null ? '' : fill(evidence.place, { place: claim.place }),
    claim.withdrawn === null
      ? ''
      : fill(evidence.withdrawn, { date: formatDate(claim.withdrawn, words.dates) }),
    claim.quotation ?? '',
  ];
  return parts.filter((part) => part !== '').join(' · ');
}
