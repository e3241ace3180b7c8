/** From a case file to records: ids, defaults, references. Everything that cannot stand is refused with its line. */
import type { EntityRecord } from '../model/entities.ts';
import type { RelationshipId } from '../model/ids.ts';
import { isReversed } from '../model/intervals.ts';
import type { RecordKind, RecordOf } from '../model/records.ts';
import { endMismatch } from '../model/relationships.ts';
import { joinTexts } from '../model/relationshipTexts.ts';
import { checkPast } from './caseDays.ts';
import { Faults } from './caseFaults.ts';
import type { CaseEntity, CaseFile } from './caseFile.ts';
import { CaseIndex, type IndexedEntity } from './caseIndex.ts';
import { listingOf } from './caseListings.ts';
import type { LocatedCase, Path } from './caseText.ts';
import type { ImportContext } from './importer.ts';
import { claimIdOf, judgementIdOf, relationshipIdOf, statementIdOf } from '../model/recordIds.ts';

/** A case holds no inquiries: what was asked is the desk's own. */
type Records = { readonly [K in Exclude<RecordKind, 'inquiry'>]: readonly RecordOf<K>[] };
type CaseRelationship = CaseFile['relationships'][number];
type CaseClaim = CaseRelationship['claims'][number];
type CaseStatement = CaseFile['statements'][number];
type CaseJudgement = CaseFile['judgements'][number];

/** @throws `bad-file` naming every record that cannot stand, with its line */
export function caseRecords(located: LocatedCase, { today }: Pick<ImportContext, 'today'>): Records {
  const faults = new Faults();
  const index = new CaseIndex(located, today);
  const { file } = index;
  const source = faults.each(file.sources, (given, at) => sourceRecord(index, given, ['sources', at]));
  const entity = faults.each(file.entities, (given, at) => entityOf(index, given, ['entities', at]));
  const related = faults.each(file.relationships, (given, at) =>
    relationshipOf(index, given, ['relationships', at]),
  );
  // a statement about a relationship that is refused has no fault of its own
  const isWhole = (given: CaseStatement): boolean =>
    given.about.every((slug) => index.relationshipOf(slug) !== undefined || !index.declares(slug));
  const statement = faults.each(file.statements, (given, at) =>
    isWhole(given) ? [statementOf(index, given, ['statements', at])] : [],
  );
  const listing = faults.each(file.listings, (given, at) => listingOf(index, given, ['listings', at]));
  const judgement = faults.each(file.judgements, (given, at) =>
    judgementOf(index, given, ['judgements', at]),
  );
  faults.refuse();
  return {
    source,
    entity,
    relationship: related.map((one) => one.relationship),
    claim: related.flatMap((one) => one.claims),
    statement: statement.flat(),
    listing,
    judgement,
  };
}

function sourceRecord(index: CaseIndex, given: CaseFile['sources'][number], path: Path): RecordOf<'source'> {
  checkPast(index, given, path);
  return {
    id: index.sourceOf(given.id, []),
    dataset: index.dataset,
    publisher: given.publisher,
    title: given.title,
    date: given.date ?? null,
    url: given.url ?? null,
    urlStatus: given.url_status,
    kind: given.kind,
    readAs: given.read_as,
    note: given.note,
    captured: given.captured ?? null,
    sha256: given.sha256 ?? null,
    archiveUrl: given.archive_url ?? null,
    ...index.worded(given),
    ...(given.language === undefined ? {} : { titleLanguage: given.language }),
  };
}

function entityOf(index: CaseIndex, given: CaseEntity, path: Path): EntityRecord {
  return {
    id: index.entityOf(given.id, path).id,
    dataset: index.dataset,
    schema: given.schema,
    name: given.name,
    aliases: [
      ...given.short_names.map((name) => ({ name, kind: 'short' as const })),
      ...given.aliases.map((name) => ({ name, kind: 'alias' as const })),
      ...given.former_names.map((name) => ({ name, kind: 'former' as const })),
      ...given.weak_aliases.map((name) => ({ name, kind: 'weak' as const })),
    ],
    placeholder: given.placeholder,
    plural: given.plural,
    countries: given.countries,
    identifiers: identifiersOf(given),
    addresses: [],
    startSets: given.start_sets.map((name) => index.localId(name)),
    roles: given.roles,
    sources: index.sourcesOf(given.sources, [...path, 'sources']),
    note: given.note,
    language: index.language,
    translations: given.translations,
  };
}

function identifiersOf(entity: CaseEntity): EntityRecord['identifiers'] {
  const own = { scheme: 'case', value: entity.id, basis: 'case file' };
  const ofac =
    entity.ofac === undefined
      ? []
      : [{ scheme: 'ofac', value: String(entity.ofac.number), basis: entity.ofac.basis }];
  const others = Object.entries(entity.identifiers).flatMap(([scheme, values]) =>
    [values].flat().map((value) => ({ scheme, value, basis: 'case file' })),
  );
  return [own, ...ofac, ...others];
}

interface Related {
  readonly relationship: RecordOf<'relationship'>;
  readonly claims: readonly RecordOf<'claim'>[];
}

function relationshipOf(index: CaseIndex, given: CaseRelationship, path: Path): Related {
  const from = index.entityOf(given.from, [...path, 'from']);
  const to = index.entityOf(given.to, [...path, 'to']);
  const scope = given.production;
  const production = scope === undefined ? null : index.productionOf(scope, [...path, 'production']);
  checkEnds(index, given, { from, to }, path);
  checkClaims(index, given, path);
  const parts = { type: given.type, from: from.id, to: to.id, production, key: given.key };
  const id = relationshipIdOf(parts);
  index.take(
    id,
    path,
    `The relationship ${given.type} from "${given.from}" to "${given.to}"`,
    'Join the two, or tell them apart by key.',
  );
  if (given.id !== undefined) index.nameRelationship(given.id, id, [...path, 'id']);
  return {
    relationship: {
      id,
      dataset: index.dataset,
      ...parts,
      start: given.start ?? null,
      end: given.end ?? null,
      qualifier: joinTexts([given.qualifier, given.note]),
      amounts: given.amounts,
      remark: given.remark,
      language: index.language,
      translations: given.translations,
    },
    claims: given.claims.map((claim, at) => claimOf(index, id, claim, [...path, 'claims', at])),
  };
}

function checkEnds(
  index: CaseIndex,
  given: CaseRelationship,
  ends: { readonly from: IndexedEntity; readonly to: IndexedEntity },
  path: Path,
): void {
  const mismatch = endMismatch(given.type, ends.from.entity.schema, ends.to.entity.schema);
  if (mismatch !== undefined) {
    throw index.refuse(
      [...path, 'type'],
      `${mismatch}.`,
      'Choose another type or correct the schema of the entity.',
    );
  }
  if (given.from === given.to) {
    throw index.refuse(
      [...path, 'to'],
      `"${given.from}" is related to itself.`,
      'A relationship needs two different ends.',
    );
  }
  if (isReversed({ start: given.start ?? null, end: given.end ?? null })) {
    throw index.refuse(
      [...path, 'end'],
      `The end ${given.end ?? ''} lies before the start ${given.start ?? ''}.`,
      'Correct the dates.',
    );
  }
}

function checkClaims(index: CaseIndex, given: CaseRelationship, path: Path): void {
  if (given.claims.some((claim) => claim.stance === 'supports')) return;
  throw index.refuse(
    [...path, 'claims'],
    'No claim supports this relationship.',
    'What is only denied is a statement: move it to statements.',
  );
}

function claimOf(index: CaseIndex, subject: RelationshipId, given: CaseClaim, path: Path): RecordOf<'claim'> {
  checkPast(index, given, path);
  const parts = {
    subject,
    source: index.sourceOf(given.source, [...path, 'source']),
    stance: given.stance,
    basis: given.basis,
    origin: index.originOf(given.origin ?? given.source),
    paper: index.paperOf(given.source),
    place: given.place ?? null,
  };
  const named = index.file.origins.find((one) => one.id === parts.origin);
  const id = claimIdOf(parts);
  index.take(id, path, 'This claim', 'Give it once.');
  return {
    id,
    dataset: index.dataset,
    ...parts,
    ...(given.anonymous === undefined ? {} : { anonymous: given.anonymous }),
    quotation: given.quotation ?? null,
    admiralty: given.admiralty ?? null,
    asOf: given.as_of ?? null,
    withdrawn: given.withdrawn ?? null,
    note: given.note,
    ...(named === undefined ? {} : { originName: named.name }),
    ...(given.note === '' && named === undefined
      ? {}
      : index.worded({ translations: claimTexts(given, named) })),
  };
}

function claimTexts(given: CaseClaim, named: CaseFile['origins'][number] | undefined) {
  const note = given.translations?.de?.note;
  const originName = named?.translations?.de?.name;
  if (note === undefined && originName === undefined) return undefined;
  return {
    de: { ...(note === undefined ? {} : { note }), ...(originName === undefined ? {} : { originName }) },
  };
}

function statementOf(index: CaseIndex, given: CaseStatement, path: Path): RecordOf<'statement'> {
  checkPast(index, given, path);
  const about = given.about.map((slug, at) => ({ slug, relationship: index.relationshipOf(slug), at }));
  const parts = {
    party: index.entityOf(given.party, [...path, 'party']).id,
    stance: given.stance,
    text: given.text,
    source: index.sourceOf(given.source, [...path, 'source']),
    aboutRelationships: about.flatMap((one) => one.relationship ?? []),
    aboutEntities: about
      .filter((one) => one.relationship === undefined)
      .map((one) => index.entityOf(one.slug, [...path, 'about', one.at]).id),
  };
  const id = statementIdOf(parts);
  index.take(id, path, 'This statement', 'Give it once.');
  const { object, translations } = given;
  const { dataset, language } = index;
  const speaker = given.speaker === undefined ? {} : { speaker: given.speaker };
  return { id, dataset, ...parts, object, ...speaker, date: given.date ?? null, language, translations };
}

function judgementOf(index: CaseIndex, given: CaseJudgement, path: Path): RecordOf<'judgement'> {
  checkPast(index, given, path);
  const left = index.entityOf(given.left, [...path, 'left']).id;
  const right = index.entityOf(given.right, [...path, 'right']).id;
  if (left === right) {
    throw index.refuse(
      [...path, 'right'],
      `"${given.left}" is judged against itself.`,
      'A judgement needs two entities.',
    );
  }
  const id = judgementIdOf(left, right);
  index.take(id, path, 'The judgement of this pair', 'Give one of the two.');
  const { verdict, reason, by, decided } = given;
  return { id, dataset: index.dataset, left, right, verdict, reason, by, decided };
}
