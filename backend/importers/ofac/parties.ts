/** An entry of the list as records: the party and its listings. */
import type { Address, Alias, EntityRecord, Schema } from '../../model/entities.ts';
import type { ListingRecord } from '../../model/listings.ts';
import { listingIdOf } from '../../model/recordIds.ts';
import { countryCode } from './countries.ts';
import type { Entry, PartyType, Place } from './entries.ts';
import { authorityOf } from '../../model/lists.ts';
import { entryId, type EditionMark } from './identity.ts';
import { placesOf } from './measures.ts';
import type { Remarks } from './remarks.ts';
import type { ReadEntry } from './resolving.ts';

const SCHEMA: Readonly<Record<PartyType, Schema>> = {
  individual: 'Person',
  vessel: 'Vessel',
  aircraft: 'Airplane',
  // the list does not tell companies from other bodies
  entity: 'LegalEntity',
};

export interface Party {
  readonly entity: EntityRecord;
  readonly listings: readonly ListingRecord[];
  /** Street lines and postal codes left out. */
  readonly streetsDropped: number;
}

export interface PartyOptions {
  readonly mark: EditionMark;
  readonly keepPersonalIdentifiers: boolean;
}

export function partyOf({ entry, remarks, unfollowed }: ReadEntry, options: PartyOptions): Party {
  const hides = entry.type === 'individual' && !options.keepPersonalIdentifiers;
  const addresses = distinctAddresses(entry.places.map((place) => addressOf(place, hides)));
  const countryTexts = [
    ...addresses.map((place) => place.countryText ?? ''),
    ...remarks.countries,
    entry.flag,
  ];
  const entity: EntityRecord = {
    id: entryId(entry.number, options.mark),
    dataset: options.mark.dataset,
    schema: SCHEMA[entry.type],
    name: entry.name,
    aliases: aliasesOf(entry, remarks),
    placeholder: false,
    plural: false,
    countries: [...new Set(countryTexts.map(countryCode).filter((code) => code !== null))],
    identifiers: identifiersOf(entry, remarks, options.mark),
    addresses,
    startSets: [],
    roles: [],
    sources: [options.mark.source],
    note: noteOf(entry, remarks),
    // names stand there in the list's own spelling, whatever language they are of
    language: null,
    translations: {},
  };
  const streetsDropped = hides ? entry.places.filter((place) => place.street !== '').length : 0;
  const listings = listingsOf(entry, options.mark).map((one) =>
    unfollowed.length === 0 ? one : { ...one, unfollowed: [...unfollowed] },
  );
  return { entity, listings, streetsDropped };
}

function listingsOf(entry: Entry, mark: EditionMark): readonly ListingRecord[] {
  const party = entryId(entry.number, mark);
  return placesOf(entry, mark.list).map(({ list, programme, measure }) => ({
    id: listingIdOf({ party, list, programme }),
    dataset: mark.dataset,
    party,
    authority: authorityOf(list),
    list,
    programme,
    measure,
    knownBy: 'edition',
    from: null,
    firstSeen: mark.date,
    lastSeen: mark.date,
    to: null,
    removedAfter: null,
    sources: [mark.source],
    note: '',
  }));
}

/** Names that were ever used, each once; a name both strong and weak is strong. */
function aliasesOf(entry: Entry, remarks: Remarks): Alias[] {
  const all: Alias[] = [
    ...entry.names.map(({ kind, name }) => ({ name, kind: kind === 'fka' ? 'former' : 'alias' }) as const),
    ...remarks.weakNames.map((name) => ({ name, kind: 'weak' }) as const),
  ];
  const seen = new Set([entry.name.toLowerCase(), '']);
  return all.filter(({ name }) => {
    const key = name.toLowerCase();
    const fresh = !seen.has(key);
    seen.add(key);
    return fresh;
  });
}

function addressOf(place: Place, hides: boolean): Address {
  const city = hides ? withoutPostalCode(place.city) : place.city;
  return {
    street: hides || place.street === '' ? null : place.street,
    city: city === '' ? null : city,
    country: countryCode(place.country),
    countryText: place.country === '' ? null : place.country,
  };
}

/** A postal code can name a single house: words of three or more characters that bear a digit. */
function withoutPostalCode(city: string): string {
  return city
    .split(' ')
    .filter((word) => !(word.length >= 3 && /\d/.test(word)))
    .join(' ')
    .replace(/,$/, '')
    .trim();
}

function distinctAddresses(addresses: readonly Address[]): Address[] {
  const known = new Map(addresses.map((place) => [JSON.stringify(place), place]));
  return [...known.values()].filter(
    (place) => place.street !== null || place.city !== null || place.countryText !== null,
  );
}

function identifiersOf(entry: Entry, remarks: Remarks, mark: EditionMark): Remarks['identifiers'][number][] {
  const own = { scheme: mark.scheme, value: entry.number, basis: mark.file };
  const known = new Map(
    remarks.identifiers.map((one) => [`${one.scheme} ${one.value}`, { ...one, basis: mark.file }]),
  );
  return [own, ...known.values()];
}

function noteOf(entry: Entry, remarks: Remarks): string {
  const title = entry.title === '' ? [] : [`Title: ${entry.title}`];
  return [...title, ...entry.vessel, ...remarks.rest].join('; ');
}
