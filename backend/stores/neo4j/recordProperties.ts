/** The properties that a record has as a node, beside its payload: what an analyst can query. */
import { isoDay, parseDate } from '../../model/dates.ts';
import type { RecordKind } from '../../model/records.ts';
import { Day, type Properties } from './catalogue/shapes.ts';

/** Fields that are whole days: dates in the database. */
const DAYS = new Set([
  'asOf',
  'firstSeen',
  'lastSeen',
  'removedAfter',
  'askedOn',
  'answeredOn',
  'deadline',
  'decided',
]);
/** Fields with dates as a source writes them, by kind: text, and beside it the first and last day that it may mean. */
const WRITTEN_DATES: Partial<Record<RecordKind, readonly string[]>> = {
  source: ['date'],
  claim: ['withdrawn'],
  statement: ['date'],
  listing: ['from', 'to'],
};

/** The properties of a record that Neo4j can hold as they are; the others stand in the payload. */
export function readable(kind: RecordKind, record: object): Properties {
  const fields: Properties = {};
  for (const [name, value] of Object.entries(record)) {
    if (typeof value === 'string' && DAYS.has(name)) fields[name] = new Day(value);
    else if (isReadable(value)) fields[name] = value;
    if (typeof value === 'string' && WRITTEN_DATES[kind]?.includes(name) === true)
      Object.assign(fields, daysOf(name, value));
  }
  return fields;
}

/** Names of the days beside dates as written, see `readable`. */
export const dayNames = Object.values(WRITTEN_DATES).flatMap((names) =>
  names.flatMap((name) => [`${name}Earliest`, `${name}Latest`]),
);

function daysOf(name: string, text: string): Properties {
  const range = parseDate(text);
  if (range === undefined) return {};
  return {
    [`${name}Earliest`]: new Day(isoDay(range.earliest)),
    [`${name}Latest`]: new Day(isoDay(range.latest)),
  };
}

function isReadable(value: unknown): value is string | number | boolean | string[] {
  if (Array.isArray(value)) return value.length > 0 && value.every((one) => typeof one === 'string');
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}
