/** What stands in the database for a record, an entity, a source or a link: labels and properties. */
import { OPEN_FUTURE, OPEN_PAST } from '../../model/dates.ts';
import { schemaNames, type EntityRecord, type Schema } from '../../model/entities.ts';
import { gradeRank } from '../../model/grades.ts';
import { validityOf } from '../../model/intervals.ts';
import { leadRecords, mergeEntities } from '../../model/merge.ts';
import { recordSchemas, type RecordKind } from '../../model/records.ts';
import type { Source } from '../../model/sources.ts';
import type { LinkRow } from '../store.ts';
import type { PreparedRecord } from '../rules.ts';
import type { Properties } from './catalogue/shapes.ts';
import { keyOf } from './keys.ts';

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
  'Link',
  'Subject',
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
  'searchTokens',
  'listedAsOf',
] as const;

const LINK_PROPERTIES = ['production', 'start', 'end', 'grade', 'contested'] as const;
const EDGE_PROPERTIES = ['gradeRank', 'earliest', 'latest'] as const;
const OTHER_PROPERTIES = [
  ...['key', 'kind', 'payload', 'checksum', 'type', 'from', 'to', 'value', 'locked', 'new'],
  ...['importer', 'label', 'finished', 'manifest', 'position', 'file', 'line', 'reason', 'content'],
  ...['issued', 'head', 'noted', 'import', 'byImport', 'before', 'beforeImport'],
];

/** Every property that a statement may name. */
export const propertyNames: ReadonlySet<string> = new Set([
  ...Object.values(recordSchemas).flatMap((schema) => Object.keys(schema.shape)),
  ...ENTITY_PROPERTIES,
  ...LINK_PROPERTIES,
  ...EDGE_PROPERTIES,
  ...OTHER_PROPERTIES,
]);

/** @param byImport the import that it comes by; `null`: none */
export function recordRow(item: PreparedRecord, byImport: string | null) {
  const { payload, checksum, kind } = item;
  const fields = { ...readable(item.record), key: keyOf(item), kind, payload, checksum, byImport };
  return { key: keyOf(item), label: kindLabels[kind], fields };
}

/** The properties of a record that Neo4j can hold as they are; the others stand in the payload. */
function readable(record: object): Properties {
  const fields: Properties = {};
  for (const [name, value] of Object.entries(record)) {
    if (isReadable(value)) fields[name] = value;
  }
  return fields;
}

function isReadable(value: unknown): value is string | number | boolean | string[] {
  if (Array.isArray(value)) return value.length > 0 && value.every((one) => typeof one === 'string');
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

export function entityRow(records: readonly EntityRecord[]) {
  const entity = mergeEntities(records);
  const { id, name, placeholder, plural, countries, startSets, roles, note, schema } = entity;
  const aliases = entity.aliases.map((alias) => alias.name);
  const fields: Properties = { id, name, aliases, placeholder, plural, countries, startSets, roles, note };
  return { id, labels: labelsOf(schema, roles), fields };
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
  return { ...view };
}

/** A link as a node, and as the typed relationship between its entities. */
export function linkRow(link: LinkRow) {
  const { id, production, start, end, grade, contested } = link;
  const { outer } = validityOf(link);
  const edge: Properties = {
    ...{ id, production, start, end, grade, contested },
    gradeRank: gradeRank(grade),
    earliest: Math.max(outer.earliest, OPEN_PAST),
    latest: Math.min(outer.latest, OPEN_FUTURE),
  };
  return { link: { ...link }, edge };
}
