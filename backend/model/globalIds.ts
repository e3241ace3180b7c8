/** Ids that hold beyond one file: `<case>.<id>` for what a case names, `ofac-<number>` for entries of OFAC's lists. */

export const SLUG = /^[a-z0-9][a-z0-9-]{0,99}$/;
const OF_CASE = /^[a-z0-9][a-z0-9-]{0,99}\.[a-z0-9][a-z0-9-]{0,99}$/;
const OF_LIST = /^ofac-\d+$/;

export function idInCase(name: string, local: string): string {
  return `${name}.${local}`;
}

export function isListId(id: string): boolean {
  return OF_LIST.test(id);
}

/** Whether an id says of itself whose it is. */
export function isGlobalId(id: string): boolean {
  return OF_CASE.test(id) || OF_LIST.test(id);
}
