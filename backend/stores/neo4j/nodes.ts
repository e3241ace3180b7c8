/** What stands in the database for a record, an entity, a source or a link: labels and properties. */
import { isoDay, OPEN_FUTURE, OPEN_PAST } from '../../model/dates.ts';
import { schemaNames, type EntityRecord, type Schema } from '../../model/entities.ts';
import type { Amount } from '../../model/amounts.ts';
import { gradeRank } from '../../model/grades.ts';
import { validityOf } from '../../model/intervals.ts';
import { leadRecords, mergeEntities } from '../../model/merge.ts';
import { recordSchemas, type RecordKind } from '../../model/records.ts';
import type { Relationship } from '../../model/relationships.ts';
import type { Source } from '../../model/sources.ts';
import type { LinkRow } from '../store.ts';
import type { PreparedRecord } from '../rules.ts';
import { Float, type Properties } from './catalogue/shapes.ts';
import { keyOf } from './keys.ts';
import { dayNames, readable } from './recordProperties.ts';

/** Label that a record bears besides `Record`. */
export const kindLabels = {
  source: 'SourceRecord',
  entity: 'EntityRecord',
  relationship: 'RelationshipRecord',
  claim: 'Claim',
  statement: 'Statement',
  listing: 'Listing',
  judgement: 'Judgement',
  inquiry: 'Inquiry',
} as const satisfies Record<RecordKind, string>;

const labelOfRole = { producer: 'Producer', contractor: 'Contractor' } as const;

/** Labels of entities besides `Entity` and their schema, and of everything that is no record. */
export const roleLabels = [
  'Entity',
  'Producer',
  'Contractor',
  'FrontCompany',
  'Sanctioned',
  'Record',
  'Source',
  'Relationship',
  'Link',
  'Import',
  'Rejection',
  'Undo',
  'Briefing',
  'Meta',
  'Former',
] as const;

const ENTITY_PROPERTIES = [
  'id',
  'name',
  'aliases',
  'placeholder',
  'plural',
  'countries',
  'startSets',
  'roles',
  'note',
  'cities',
  'addresses',
  'identifiers',
  'searchTokens',
  'listedAsOf',
] as const;

const LINK_PROPERTIES = ['production', 'start', 'end', 'grade', 'contested', 'qualifier', 'amounts'] as const;
const EDGE_PROPERTIES = [
  ...['gradeRank', 'earliest', 'latest', 'certainFrom', 'certainUntil'],
  ...['amountValues', 'amountCurrencies'],
];
const OTHER_PROPERTIES = [
  ...['key', 'kind', 'payload', 'checksum', 'type', 'from', 'to', 'value', 'locked', 'new'],
  ...['importer', 'label', 'finished', 'manifest', 'position', 'file', 'line', 'reason', 'content'],
  ...['written', 'issued', 'head', 'noted', 'import', 'byImport', 'before', 'beforeImport'],
];

/** Every property that a statement may name. */
export const propertyNames: ReadonlySet<string> = new Set([
  ...Object.values(recordSchemas).flatMap((schema) => Object.keys(schema.shape)),
  ...ENTITY_PROPERTIES,
  ...LINK_PROPERTIES,
  ...EDGE_PROPERTIES,
  ...OTHER_PROPERTIES,
  ...dayNames,
]);

/** @param byImport the import that it comes by; `null`: none */
export function recordRow(item: PreparedRecord, byImport: string | null) {
  const { payload, checksum, kind } = item;
  const fields = { ...readable(kind, item.record), key: keyOf(item), kind, payload, checksum, byImport };
  return { key: keyOf(item), label: kindLabels[kind], fields };
}

export function entityRow(records: readonly EntityRecord[]) {
  const entity = mergeEntities(records);
  const { id, name, placeholder, plural, countries, startSets, roles, note, schema } = entity;
  const aliases = entity.aliases.map((alias) => alias.name);
  const fields: Properties = {
    ...{ id, name, aliases, placeholder, plural, countries, startSets, roles, note },
    ...placesOf(entity),
    identifiers: entity.identifiers.map(({ scheme, value }) => `${scheme}:${value}`),
  };
  return { id, labels: labelsOf(schema, roles), fields, sources: [...entity.sources] };
}

/** Cities, and addresses in one line each; what is not known of one is left out of it. */
function placesOf({ addresses }: Pick<EntityRecord, 'addresses'>): Properties {
  const known = (parts: readonly (string | null)[]): string[] => [
    ...new Set(parts.filter((part) => part !== null)),
  ];
  return {
    cities: known(addresses.map((address) => address.city)),
    addresses: addresses.map(({ street, city, country, countryText }) =>
      known([street, city, countryText ?? country]).join(', '),
    ),
  };
}

/** Only names of the model's tables ever become labels. */
function labelsOf(schema: Schema, roles: readonly EntityRecord['roles'][number][]): string[] {
  const named = roles.flatMap((role) => (role === 'witness' ? [] : [labelOfRole[role]]));
  return [...schemaNames.filter((name) => name === schema), ...named];
}

export function sourceRow(records: readonly Source[]): Properties {
  const [lead] = leadRecords(records);
  if (lead === undefined) throw new RangeError('a source without records');
  const { dataset: _dataset, ...view } = lead;
  return readable('source', view);
}

/** A relationship as a node: what its datasets say of it, and its standing where some claim supports it. */
export function relationshipRow(relationship: Relationship, link: LinkRow | null) {
  const { id } = relationship;
  const fields = {
    ...readable('relationship', relationship),
    ...narrowing(relationship),
    ...validity(relationship),
  };
  if (link === null) return { id, walked: false, fields };
  return { id, walked: true, fields: { ...fields, ...standing(link), written: writtenOf(link) } };
}

/** A link as the typed relationship between its entities. */
export function edgeRow(link: LinkRow, relationship: Relationship | null) {
  const { id, type, from, to, production, start, end } = link;
  const told = relationship === null ? {} : narrowing(relationship);
  const written = writtenOf(link);
  const edge: Properties = {
    id,
    written,
    production,
    start,
    end,
    ...validity(link),
    ...standing(link),
    ...told,
  };
  return { from, type, to, edge };
}

/**
 * What is walked of a link, as one text beside its properties: `trace/reach` puts the same together from them and holds one
 * against the other.
 */
export function writtenOf(link: LinkRow): string {
  const { id, type, from, to, production, start, end, grade, contested } = link;
  const { earliest, latest } = validity(link);
  return [id, type, from, to, production, start, end, earliest, latest, grade, contested]
    .map((part) => String(part ?? ''))
    .join(' ');
}

/** What narrows a relationship; the sums stand beside their currencies, '' where a source gives none. */
function narrowing({ qualifier, amounts }: Pick<Relationship, 'qualifier' | 'amounts'>): Properties {
  const sums = amounts.flatMap(({ value, currency }) => (value === null ? [] : [{ value, currency }]));
  return {
    qualifier: qualifier === '' ? null : qualifier,
    amounts: amounts.length === 0 ? null : amounts.map(amountText),
    amountValues: sums.length === 0 ? null : sums.map(({ value }) => new Float(value)),
    amountCurrencies: sums.length === 0 ? null : sums.map(({ currency }) => currency ?? ''),
  };
}

/** e.g. `more than 50000 USD`, `12 transfers`. */
function amountText({ value, currency, is, count, of }: Amount): string {
  const quality = is === null || is === 'exactly' ? [] : [is];
  const figures =
    value === null ? [count] : [value, currency, ...(count === null ? [] : [`(${String(count)})`])];
  return [
    ...quality,
    ...figures.filter((one) => one !== null).map(String),
    ...(of === null ? [] : [of]),
  ].join(' ');
}

function standing({ grade, contested }: LinkRow): Properties {
  return { grade, contested, gradeRank: gradeRank(grade) };
}

/** First and last day on which it may have been valid, absent where that end is open; and on which it certainly was, if any. */
export function validity(link: Pick<LinkRow, 'start' | 'end'>) {
  const { outer, inner } = validityOf(link);
  return {
    earliest: outer.earliest <= OPEN_PAST ? null : isoDay(outer.earliest),
    latest: outer.latest >= OPEN_FUTURE ? null : isoDay(outer.latest),
    certainFrom: inner === null ? null : isoDay(inner.earliest),
    certainUntil: inner === null ? null : isoDay(inner.latest),
  };
}
