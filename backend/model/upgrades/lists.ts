/** Listings as version 0.1.0 wrote them: authority and list in one text, and nothing on how a listing is known. */
import { authorityOf, editionOfDataset, isListName, listFromText } from '../lists.ts';
import { listingRecord, type Listing, type ListingGround, type ListingStatus } from '../listings.ts';
import { compareText, listingsByParty } from '../merge.ts';
import type { Plain, UpgradeStep } from './upgrade.ts';

export const lists: UpgradeStep = {
  topic: 'lists',
  shape: 2,
  begin: () => (item) => [item.kind === 'listing' ? { ...item, record: upgradeListing(item.record) } : item],
  material: (material) => upgradeListsOfMaterial(material),
};

/** A listing record in today's shape; one that has it already stays as it is. Its id stays, see `listingIdOf`. */
export function upgradeListing(record: Plain): Plain {
  if ('list' in record) return record;
  const text = String(record['authority']);
  const list = listFromText(text);
  const authority = isListName(list) ? authorityOf(list) : text;
  return { ...record, authority, list, measure: null, knownBy: groundOf(record) };
}

/** An edition's own records, and what ends by absence from it; else a reading where a day of reading was given. */
function groundOf(record: Plain): ListingGround {
  if (String(record['dataset']).startsWith('list:')) return 'edition';
  return record['lastSeen'] === null && record['firstSeen'] === null ? 'report' : 'reading';
}

/**
 * Material of an issued briefing: its listings, the editions loaded, and its statuses. A status that called a reported day
 * one of reading says what is known; the records kept with it tell.
 */
export function upgradeListsOfMaterial(material: Plain): Plain {
  const made = plain(material['made']);
  if ('listEditions' in made) return material;
  const records = plain(material['records']);
  const listing = array(records['listing']).map((record) => upgradeListing(plain(record)));
  const parsed = listing.flatMap((record) => listingRecord.safeParse(record).data ?? []);
  const byParty: ReadonlyMap<string, readonly Listing[]> = listingsByParty(parsed);
  const { listEdition: _listEdition, ...rest } = made;
  return {
    ...material,
    answers: array(material['answers']).map((answer) => upgradeAnswer(plain(answer), byParty)),
    records: { ...records, listing },
    made: { ...rest, listEditions: newestIn(parsed.map(({ dataset }) => dataset)) },
  };
}

function newestIn(datasets: readonly string[]): readonly Plain[] {
  const newest = new Map<string, { readonly list: string; readonly date: string }>();
  for (const edition of datasets.flatMap((dataset) => editionOfDataset(dataset) ?? [])) {
    if (edition.date > (newest.get(edition.list)?.date ?? '')) newest.set(edition.list, edition);
  }
  return [...newest.values()].sort((a, b) => compareText(a.list, b.list));
}

type Parties = ReadonlyMap<string, readonly Listing[]>;

function upgradeAnswer(answer: Plain, parties: Parties): Plain {
  const statusOf = (status: unknown, party: unknown): ListingStatus | Plain =>
    upgradeStatus(plain(status), parties.get(String(party)) ?? []);
  return {
    ...answer,
    entities: array(answer['entities'])
      .map(plain)
      .map((entity) => ({ ...entity, status: statusOf(entity['status'], entity['id']) })),
    chains: array(answer['chains'])
      .map(plain)
      .map((chain) => ({
        ...chain,
        targetStatus: statusOf(chain['targetStatus'], chain['to']),
        links: array(chain['links'])
          .map(plain)
          .map((link) => {
            const at = plain(link['statusAtHop']);
            const from = statusOf(at['from'], link['from']);
            return { ...link, statusAtHop: { from, to: statusOf(at['to'], link['to']) } };
          }),
      })),
  };
}

function upgradeStatus(status: Plain, listings: readonly Listing[]): ListingStatus | Plain {
  if (status['status'] === 'last-seen-listed' && !('list' in status)) {
    const on = String(status['on']);
    const read = listings.find(({ lastSeen }) => lastSeen === on);
    if (read?.seen != null) return { status: 'last-seen-listed', on, list: read.list, ...read.seen };
    const reported = listings.find(({ from }) => from === on);
    const sources = reported?.reportedBy ?? [];
    return { status: 'reported-listed', since: on, list: reported?.list ?? '', sources };
  }
  if (status['status'] === 'formerly-listed' && !('between' in status)) {
    const until = String(status['until']);
    const after = listings.find(({ to }) => to === until)?.removedAfter ?? null;
    return after === null
      ? { status: 'formerly-listed', until, between: null }
      : { status: 'formerly-listed', until: null, between: { after, before: until } };
  }
  return status;
}

function plain(value: unknown): Plain {
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {};
}

function array(value: unknown): readonly unknown[] {
  const all: readonly unknown[] = Array.isArray(value) ? value : [];
  return all;
}
