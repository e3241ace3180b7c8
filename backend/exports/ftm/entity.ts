/** An entity of FollowTheMoney: every property is a list of texts. */

export interface FtmEntity {
  readonly id: string;
  readonly schema: string;
  readonly properties: Readonly<Record<string, readonly string[]>>;
}

type Value = string | null | undefined | readonly (string | null)[];

/** Without empty values and double ones; properties in order of name, so that equal entities give equal lines. */
export function ftmEntity(id: string, schema: string, values: Readonly<Record<string, Value>>): FtmEntity {
  const properties = Object.entries(values)
    .map(([name, value]): [string, string[]] => [name, distinct(value)])
    .filter(([, value]) => value.length > 0)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return { id, schema, properties: Object.fromEntries(properties) };
}

function distinct(value: Value): string[] {
  const all = typeof value === 'string' ? [value] : (value ?? []);
  return [...new Set(all)].flatMap((one) => (one === null || one === '' ? [] : [one]));
}

/** FollowTheMoney dates have the precision of their source, but know no decades and no "about". */
export function ftmDate(date: string | null): string | null {
  return date !== null && /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/.test(date) ? date : null;
}
