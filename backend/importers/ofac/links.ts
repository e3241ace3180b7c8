/** `Linked To: NAME` in remarks → the entry of that name: by primary name first, by alias only where no primary fits. */
import type { Claim } from '../../model/claims.ts';
import type { EntityRecord } from '../../model/entities.ts';
import type { RelationshipRecord } from '../../model/relationships.ts';
import { claimIdOf, relationshipIdOf } from '../../model/recordIds.ts';
import type { Entry } from './entries.ts';
import { entryId, numberOf, placeOf, type EditionMark } from './identity.ts';
import type { LinkText } from './remarks.ts';

/** Who was ever on a list, as the store has it of one edition. */
export type Bearer = Pick<EntityRecord, 'id' | 'name' | 'aliases'>;

/**
 * Numbers of the entries that bear a name, all of them where several do: an edition that lacks a namesake does not say
 * which of the two it means.
 */
export class NameTable {
  readonly #primary = new Map<string, Set<string>>();
  readonly #aliases = new Map<string, Set<string>>();

  /** @param held of all editions, under the same numbers */
  constructor(entries: Iterable<Entry>, held: Iterable<Bearer>) {
    for (const entry of entries) {
      add(this.#primary, entry.name, entry.number);
      for (const { name } of entry.names) add(this.#aliases, name, entry.number);
    }
    for (const { id, name, aliases } of held) {
      add(this.#primary, name, numberOf(id));
      for (const alias of aliases) if (alias.kind !== 'weak') add(this.#aliases, alias.name, numberOf(id));
    }
  }

  /** O(1). Empty: nobody is called so. */
  find(link: LinkText): readonly string[] {
    const primary = either(this.#primary, link);
    return primary.length > 0 ? primary : either(this.#aliases, link);
  }
}

/**
 * Whether a name that an edition gives as tied is that of one entry alone, over all editions. By the text as claims quote
 * it, so that the answer does not depend on which edition was loaded first; the full stop that it leaves out may be part
 * of the name.
 */
export function isToldOf(to: string, name: string, names: NameTable): boolean {
  const plain = names.find({ name, withStop: null });
  const found = plain.length > 0 ? plain : names.find({ name, withStop: `${name}.` });
  return found.length === 0 || (found.length === 1 && found[0] === to);
}

function either(table: ReadonlyMap<string, ReadonlySet<string>>, link: LinkText): readonly string[] {
  const names = link.withStop === null ? [link.name] : [link.name, link.withStop];
  return [...new Set(names.flatMap((name) => [...(table.get(keyOf(name)) ?? [])]))];
}

function add(table: Map<string, Set<string>>, name: string, number: string): void {
  const key = keyOf(name);
  table.set(key, (table.get(key) ?? new Set()).add(number));
}

/** Letter case and runs of blanks differ between the fields; nothing else is evened out. */
function keyOf(name: string): string {
  return name.toUpperCase().replace(/\s+/g, ' ').trim();
}

/** What a link's quotation begins with; its name follows. */
export const LINKED_TO = 'Linked To: ';

export interface Link {
  readonly relationship: RelationshipRecord;
  readonly claim: Claim;
}

/** The tie that an edition states between two of its entries. */
export function linkOf(
  from: string,
  to: string,
  of: { readonly mark: EditionMark; readonly text: string },
): Link {
  const id = relationshipIdOf(linkParts(from, to, of.mark));
  const stated = {
    subject: id,
    source: of.mark.source,
    stance: 'supports',
    basis: 'designated',
    origin: of.mark.origin,
    place: placeOf(from, of.mark),
  } as const;
  return {
    relationship: {
      id,
      dataset: of.mark.dataset,
      ...linkParts(from, to, of.mark),
      start: null,
      end: null,
      qualifier: '',
      amounts: [],
      remark: 'OFAC\'s "Linked To"; the list does not say on which ground.',
      language: 'en',
      translations: { de: { remark: '„Linked To“ der OFAC; die Liste nennt nicht, aus welchem Grund.' } },
    },
    claim: {
      id: claimIdOf(stated),
      dataset: of.mark.dataset,
      ...stated,
      quotation: `${LINKED_TO}${of.text}`,
      admiralty: null,
      asOf: of.mark.date,
      withdrawn: null,
      paper: [],
      note: '',
    },
  };
}

/** A claim that its edition makes alone, and another edition takes back by a namesake: it stays, with its reason. */
export function retractedClaim(claim: Claim, date: string): Claim {
  return {
    ...claim,
    withdrawn: date,
    note: 'Not told of anybody: several entries bear this name, in this edition or another.',
    language: 'en',
    translations: {
      de: {
        note: 'Niemandem zugeschrieben: Mehrere Einträge tragen diesen Namen, in dieser oder einer anderen Ausgabe.',
      },
    },
  };
}

export function linkParts(from: string, to: string, mark: Pick<EditionMark, 'scheme'>) {
  const ends = { from: entryId(from, mark), to: entryId(to, mark) };
  return { type: 'LINKED_TO', ...ends, production: null, key: '' } as const;
}
