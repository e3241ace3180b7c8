/** Material as tables and graphs read it: names, words, relationships once each, what supports and what disputes them. */
import { relationshipsOn, statementsIn } from '../../model/answerStatements.ts';
import type {
  Chain,
  EntitySummary,
  EvidencedRelationship,
  ToldStatement,
  TraceAnswer,
} from '../../model/answers.ts';
import { standingClaims } from '../../model/grades.ts';
import { groupBy } from '../../model/groups.ts';
import type { RelationshipId } from '../../model/ids.ts';
import type { ListingStatus } from '../../model/listings.ts';
import { leadRecords } from '../../model/merge.ts';
import { namesOf, nameOf, type Names } from '../../drawing/describe.ts';
import {
  dictionaries,
  publisherIn,
  statementSentence,
  statusWithGround,
  type Naming,
  type Words,
} from '../../locales/index.ts';
import type { Material } from '../material.ts';

export type AnswerSource = TraceAnswer['sources'][number];
type Claims = EvidencedRelationship['claims'];

export interface Reading {
  readonly material: Material;
  readonly words: Words;
  /** Day on which listing is judged. */
  readonly statusDate: string;
  /** Every party and thing of the answers, in order of id. */
  readonly entities: readonly EntitySummary[];
  readonly names: Names;
  /** What parties and sources are called in statements. */
  readonly naming: Naming;
  /** Every statement of the answers, once, in order of id. */
  readonly statements: readonly ToldStatement[];
  /** Without those that are withheld from this audience. */
  readonly sources: ReadonlyMap<string, AnswerSource>;
  /** Every relationship that stands on a chain, once, in order of id. */
  readonly relationships: readonly EvidencedRelationship[];
  /** What was said of it; where chains begin with it, also what was said by or of the party that they start from. */
  readonly saidOf: (relationship: EvidencedRelationship) => readonly ToldStatement[];
  readonly status: (status: ListingStatus) => string;
  /** Number of claims that this audience does not see. */
  readonly withheldOf: (relationship: RelationshipId) => number;
}

export function readMaterial(material: Material): Reading {
  const { answers, withheld } = material;
  const words = dictionaries[material.settings.language];
  const entities = once(answers.flatMap((answer) => answer.entities));
  const sources = [...leadRecords(material.records.source), ...answers.flatMap((answer) => answer.sources)];
  const links = answers.flatMap((answer) => answer.chains).flatMap((chain) => chain.links);
  const names = namesOf(entities, words);
  const counts = new Map(withheld.map((one) => [one.relationship, one.claims]));
  return {
    material,
    words,
    statusDate: answers[0].question.statusDate,
    entities,
    names,
    naming: {
      party: (id) => nameOf(id, names),
      source: publisherIn(sources),
      shown: relationshipsOn(answers.flatMap(({ chains }) => chains)),
    },
    statements: statementsIn(answers),
    sources: new Map(sources.map((source) => [source.id, source])),
    relationships: once(links.flatMap((link) => link.relationships)),
    saidOf: statementsOnLinks(answers.flatMap(({ chains }) => chains)),
    status: statusWords(words),
    withheldOf: (relationship) => counts.get(relationship) ?? 0,
  };
}

function statementsOnLinks(chains: readonly Chain[]): Reading['saidOf'] {
  const ofStarts = groupBy(
    chains.flatMap(({ links, statements }) =>
      (links[0]?.relationships ?? []).map(({ id }) => ({ id, statements })),
    ),
    ({ id }) => id,
  );
  return ({ id, statements }) =>
    once([...statements, ...(ofStarts.get(id) ?? []).flatMap((start) => start.statements)]);
}

/** Thousands of rows say the same few things; a date costs too much to be put into words each time. */
function statusWords(words: Words): Reading['status'] {
  const known = new Map<string, string>();
  return (status) => {
    const key = JSON.stringify(status);
    const text = known.get(key) ?? statusWithGround(status, words);
    known.set(key, text);
    return text;
  };
}

function once<T extends { readonly id: string }>(all: readonly T[]): readonly T[] {
  const byId = new Map(all.map((one) => [one.id, one]));
  return [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Claims that stand and support, or dispute; withdrawn ones do neither. */
export function claimsThat(claims: Claims, stance: 'supports' | 'refutes'): Claims {
  return standingClaims(claims).filter((claim) => claim.stance === stance);
}

/** "Publisher, Title, 2024-04-22", each source once; none that is withheld. */
export function sourcesInWords(ids: readonly string[], { sources }: Reading): string {
  const cited = [...new Set(ids)].flatMap((id) => {
    const source = sources.get(id);
    return source === undefined ? [] : [sourceInWords(source)];
  });
  return cited.join('; ');
}

function sourceInWords({ publisher, title, date }: AnswerSource): string {
  return [publisher, title, date ?? ''].filter((part) => part !== '').join(', ');
}

/** Who said what, each with its source. */
export function statementsInWords(statements: readonly ToldStatement[], reading: Reading): string {
  const said = statements.map((one) => {
    const sentence = statementSentence(one, reading.naming, reading.words);
    return `${sentence} (${sourcesInWords([one.source], reading)})`;
  });
  return [...new Set(said)].join(' · ');
}
