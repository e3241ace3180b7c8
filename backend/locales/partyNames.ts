/**
 * What parties are called where several stand side by side: short where no other has that short name, else whole, and with
 * the country, the number or the id in square brackets where even the whole names are equal.
 */
import { groupBy } from '../model/groups.ts';
import { translationFor } from './caseTexts.ts';
import type { Words } from './en.ts';
import { countryName, nameParts } from './names.ts';

export interface NamedParty {
  readonly id: string;
  readonly name: string;
  readonly countries: readonly string[];
  /** Of what no source names, or what only has a description: what it is in another language, where its case gives it. */
  readonly translations?: { readonly de?: { readonly name?: string | undefined } | undefined };
}

/** Names by id; an id that is none of the parties' stands for itself. */
export interface PartyNames {
  /** For sentences and pictures. */
  readonly short: (id: string) => string;
  /** For tables, titles and alternative texts. */
  readonly whole: (id: string) => string;
  /** Whether cutting the name off could make it look like another's. */
  readonly alike: (id: string) => boolean;
}

/** Names that begin with this many equal characters look alike once they are cut. */
const ALIKE = 16;

/** O(parties), plus O(parties of one name) for each of those. */
export function partyNames(parties: Iterable<NamedParty>, words: Words): PartyNames {
  const { dates } = words;
  const byId = new Map([...parties].map((party) => [party.id, { ...party, name: nameFor(party, words) }]));
  const all = [...byId.values()];
  const shorts = groupBy(all, ({ name }) => folded(nameParts(name).main));
  const wholes = groupBy(all, ({ name }) => folded(name));
  const beginnings = groupBy(all, ({ name }) => folded(name).slice(0, ALIKE));
  const isShared = (groups: typeof shorts, key: string): boolean => (groups.get(key)?.length ?? 0) > 1;
  const whole = (party: NamedParty): string => {
    const same = wholes.get(folded(party.name)) ?? [];
    return same.length > 1 ? `${party.name} [${markOf(party, same, dates.tag)}]` : party.name;
  };
  const short = (party: NamedParty): string => {
    const { main } = nameParts(party.name);
    return isShared(shorts, folded(main)) ? whole(party) : main;
  };
  const named = (call: (party: NamedParty) => string) => (id: string) => {
    const party = byId.get(id);
    return party === undefined ? id : call(party);
  };
  return {
    short: named(short),
    whole: named(whole),
    alike: (id) => isShared(beginnings, folded(byId.get(id)?.name ?? id).slice(0, ALIKE)),
  };
}

/** The name as the data have it, or in the reader's language where the case gives that. */
export function nameFor(
  { name, translations = {} }: Pick<NamedParty, 'name' | 'translations'>,
  words: Words,
): string {
  return translationFor(translations, words)?.name ?? name;
}

/** Names that differ in case, spacing or width of letters alone read as one. */
function folded(name: string): string {
  return name.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();
}

/** The first kind of mark that every party of that name has, each its own. */
function markOf(party: NamedParty, same: readonly NamedParty[], tag: string): string {
  const kinds: readonly ((one: NamedParty) => string)[] = [
    ({ countries }) => countries.map((code) => countryName(code, tag)).join(', '),
    ({ id }) =>
      id.replace(/^([a-z0-9-]+)-(\d+)$|^.*$/, (_whole, list?: string, number?: string) =>
        list === undefined ? '' : `${list.toUpperCase()} ${number ?? ''}`,
      ),
    ({ id }) => id,
  ];
  const tells = kinds.find((kind) => {
    const marks = new Set(same.map(kind));
    return marks.size === same.length && !marks.has('');
  });
  return tells?.(party) ?? party.id;
}
