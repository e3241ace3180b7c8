/** What leaves material with the claims and sources that are withheld. */
import type { RelationshipId } from '../../model/ids.ts';
import type { Material, RecordsByKind } from '../material.ts';

export interface Hidden {
  readonly claims: ReadonlySet<string>;
  readonly statements: ReadonlySet<string>;
  /** Withheld ones, and those that nothing shown cites any more. */
  readonly sources: ReadonlySet<string>;
  /** Parties whom only hidden statements mention. */
  readonly entities: ReadonlySet<string>;
  /** `id dataset` of relationships' records that go with the claims of their dataset. */
  readonly relationships: ReadonlySet<string>;
  /** Hidden claims of each relationship that has any. */
  readonly counts: ReadonlyMap<RelationshipId, number>;
}

/** @param ids of claims and sources */
export function hiddenIn(material: Material, ids: ReadonlySet<string>): Hidden {
  const { records } = material;
  const withheld = new Set<string>(records.source.map(({ id }) => id).filter((id) => ids.has(id)));
  const claims = records.claim.filter(({ id, source }) => ids.has(id) || withheld.has(source));
  const statements = records.statement.filter(({ source }) => withheld.has(source));
  const gone = new Set<string>([...claims, ...statements].map(({ id }) => id));
  const subjects = new Map<RelationshipId, Set<string>>();
  for (const { id, subject } of claims) subjects.set(subject, (subjects.get(subject) ?? new Set()).add(id));
  return {
    claims: new Set(claims.map(({ id }) => id)),
    statements: new Set(statements.map(({ id }) => id)),
    sources: new Set([...withheld, ...uncited(records, claims, gone)]),
    entities: unmentioned(material, statements, gone),
    relationships: unbacked(records, gone),
    counts: new Map([...subjects].map(([subject, those]) => [subject, those.size])),
  };
}

/** Sources of hidden claims that nothing else cites. */
function uncited(
  records: RecordsByKind,
  claims: RecordsByKind['claim'],
  gone: ReadonlySet<string>,
): readonly string[] {
  const cited = new Set<string>([
    ...[...records.claim, ...records.statement].filter(({ id }) => !gone.has(id)).map(({ source }) => source),
    ...[...records.entity, ...records.listing].flatMap(({ sources }) => sources),
  ]);
  return claims.map(({ source }) => source).filter((id) => !cited.has(id));
}

function unmentioned(
  { records, answers }: Material,
  statements: RecordsByKind['statement'],
  gone: ReadonlySet<string>,
): ReadonlySet<string> {
  const mentionedIn = (said: RecordsByKind['statement']): readonly string[] =>
    said.flatMap(({ party, aboutEntities }) => [party, ...aboutEntities]);
  const mentioned = new Set<string | null>([
    ...answers.flatMap(({ question }) => [...question.from, ...question.exclude, ...question.require]),
    ...answers.flatMap(({ question }) => (question.to === 'sanctioned' ? [] : question.to)),
    ...records.relationship.flatMap(({ from, to, production }) => [from, to, production]),
    ...mentionedIn(records.statement.filter(({ id }) => !gone.has(id))),
    ...records.judgement.flatMap(({ left, right }) => [left, right]),
    ...records.inquiry.filter(({ claims }) => claims.some((id) => !gone.has(id))).map(({ party }) => party),
  ]);
  return new Set(mentionedIn(statements).filter((id) => !mentioned.has(id)));
}

/** Records of relationships whose dataset has claims of them, all of which are hidden. */
function unbacked(records: RecordsByKind, gone: ReadonlySet<string>): ReadonlySet<string> {
  const known = new Map<string, { hidden: number; shown: number }>();
  for (const { id, subject, dataset } of records.claim) {
    const key = `${subject} ${dataset}`;
    const count = known.get(key) ?? { hidden: 0, shown: 0 };
    known.set(key, {
      hidden: count.hidden + (gone.has(id) ? 1 : 0),
      shown: count.shown + (gone.has(id) ? 0 : 1),
    });
  }
  const backless = [...known].filter(([, { hidden, shown }]) => hidden > 0 && shown === 0);
  return new Set(backless.map(([key]) => key));
}
