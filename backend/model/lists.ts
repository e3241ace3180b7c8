/**
 * Sanctions lists: an authority keeps several, each with a measure of its own, and one list never speaks for another.
 * What each measure is stands in the dictionaries; a list that is not in this table is known by its id alone.
 */
import { z } from 'zod';

interface KnownList {
  readonly authority: string;
  /** As readers know it. */
  readonly name: string;
  /** The publication whose editions hold it; its own where absent. */
  readonly heldBy?: ListName;
  /** Whether property or funds of its entries are frozen, as a rule. */
  readonly freezes?: true;
}

export const listNames = [
  'OFAC-SDN',
  'OFAC-CONS',
  'OFAC-SSI',
  'OFAC-NS-CMIC',
  'OFAC-NS-MBS',
  'OFAC-CAPTA',
  'OFAC-NS-PLC',
  'OFAC-FSE',
  'BIS-EL',
  'BIS-MEU',
  'UK-SL',
  'EU-FSF',
  'UN-1718',
  'CH-SECO',
] as const;
export type ListName = (typeof listNames)[number];

const lists: Readonly<Record<ListName, KnownList>> = {
  'OFAC-SDN': { authority: 'OFAC', name: 'OFAC SDN', freezes: true },
  // one publication of several lists; by itself it names entries of which it does not say to which they belong
  'OFAC-CONS': { authority: 'OFAC', name: 'OFAC non-SDN (consolidated)' },
  'OFAC-SSI': { authority: 'OFAC', name: 'OFAC SSI', heldBy: 'OFAC-CONS' },
  'OFAC-NS-CMIC': { authority: 'OFAC', name: 'OFAC NS-CMIC', heldBy: 'OFAC-CONS' },
  'OFAC-NS-MBS': { authority: 'OFAC', name: 'OFAC NS-MBS', heldBy: 'OFAC-CONS' },
  'OFAC-CAPTA': { authority: 'OFAC', name: 'OFAC CAPTA', heldBy: 'OFAC-CONS' },
  'OFAC-NS-PLC': { authority: 'OFAC', name: 'OFAC NS-PLC', heldBy: 'OFAC-CONS' },
  'OFAC-FSE': { authority: 'OFAC', name: 'OFAC FSE', heldBy: 'OFAC-CONS' },
  'BIS-EL': { authority: 'BIS', name: 'BIS Entity List' },
  'BIS-MEU': { authority: 'BIS', name: 'BIS MEU' },
  'UK-SL': { authority: 'UK', name: 'UK Sanctions List', freezes: true },
  'EU-FSF': { authority: 'EU', name: 'EU financial sanctions', freezes: true },
  'UN-1718': { authority: 'UN', name: 'UN 1718', freezes: true },
  'CH-SECO': { authority: 'SECO', name: 'SECO', freezes: true },
};

export function isListName(list: string): list is ListName {
  return Object.hasOwn(lists, list);
}

export function listName(list: string): string {
  return isListName(list) ? lists[list].name : list;
}

/** Of a list that the table does not have: what stands before its first hyphen. OFAC has none but those of the table. */
export function authorityOf(list: string): string {
  if (isListName(list)) return lists[list].authority;
  const named = prefixOf(list);
  return named === 'OFAC' ? list : named;
}

function prefixOf(list: string): string {
  return list.replace(/(?<=.)-.*$/u, '');
}

/**
 * What a list's numbers are called: ids of its entries begin with it. OFAC numbers entries across its lists, so that one party
 * on two of them is one party; every other list has numbers of its own.
 */
export function schemeOf(list: string): string {
  return (isListName(list) && lists[list].authority === 'OFAC' ? 'OFAC' : list).toLowerCase();
}

/** The same as stores had it while lists of equal beginnings were taken to share their numbers. */
export function formerSchemeOf(list: string): string {
  return (isListName(list) ? lists[list].authority : prefixOf(list)).toLowerCase();
}

export function freezesProperty(list: string): boolean {
  return isListName(list) && lists[list].freezes === true;
}

/** The list, or the publication of several in whose editions it stands. */
export function publicationOf(list: string): string {
  return isListName(list) ? (lists[list].heldBy ?? list) : list;
}

/** `OFAC SDN`, as older records and case files call it, is the list `OFAC-SDN`; any other name becomes an id alike. */
export function listFromText(text: string): string {
  return text.trim().toUpperCase().replace(/\s+/gu, '-');
}

/** The day of an edition, and the publication that it is one of, as the name of its dataset tells them. */
export const editionShape = z.strictObject({ list: z.string(), date: z.string() });
export type EditionName = z.infer<typeof editionShape>;

/** With how much of it is loaded; issued briefings of before do not say. */
export const editionShown = editionShape.extend({
  /** Listings of the edition that are held: a part of a list may have been loaded alone. */
  listings: z.int().optional(),
  /** Programmes of these, where they are few. */
  programmes: z.array(z.string()).optional(),
});
export type EditionShown = z.infer<typeof editionShown>;

export function editionDatasetName({ list, date }: EditionName): string {
  return `list:${list.toLowerCase()}-${date}`;
}

/** `null` for datasets of other kinds. */
export function editionOfDataset(dataset: string): EditionName | null {
  const [, list, date] = /^list:(.+)-(\d{4}-\d{2}-\d{2})$/u.exec(dataset) ?? [];
  return list === undefined || date === undefined ? null : { list: list.toUpperCase(), date };
}
