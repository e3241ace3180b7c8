/**
 * Ids that hold beyond one file: `<case>.<id>` for what a case names, `<list>-<number>` for entries of
 * lists, `ofac-<number>` for those of all of OFAC's. */

export const SLUG = /^[a-z0-9][a-z0-9-]{0,99}$/;
const OF_CASE = /^[a-z0-9][a-z0-9-]{0,99}\.[a-z0-9][a-z0-9-]{0,99}$/;
const OF_LIST = /^[a-z0-9]+(?:-[a-z0-9]+)*-\d{1,9}$/;
const OF_OFAC = /^ofac-\d+$/;

export function idInCase(name: string, local: string): string {
  return `${name}.${local}`;
}

/** The only form that version 0.1.0 had. */
export function isOfacId(id: string): boolean {
  return OF_OFAC.test(id);
}

export function isListId(id: string): boolean {
  return OF_LIST.test(id);
}

/** Whether an id says of itself whose it is. */
export function isGlobalId(id: string): boolean {
  return OF_CASE.test(id) || OF_LIST.test(id);
}
