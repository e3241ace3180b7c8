/** Parties and things as FollowTheMoney entities, and their listings as sanctions. */
import type { EntitySummary } from '../../model/answers.ts';
import { dayFromIso } from '../../model/dates.ts';
import { schemata, type Entity } from '../../model/entities.ts';
import { groupBy } from '../../model/groups.ts';
import { endOf, judgedOn, listingStatus, type Listing } from '../../model/listings.ts';
import { listingsByParty, mergedListings, mergeEntities } from '../../model/merge.ts';
import { listName } from '../../model/lists.ts';
import { listingDates, listMeasures, listMeasureText, ownMeasure } from '../../locales/index.ts';
import type { Reading } from '../tables/reading.ts';
import { ftmDate, ftmEntity, type FtmEntity } from './entity.ts';

export function partiesIn(reading: Reading): readonly FtmEntity[] {
  const records = groupBy(reading.material.records.entity, (record) => record.id);
  const listings = listingsByParty(reading.material.records.listing);
  const day = dayFromIso(reading.statusDate);
  // a list imposes what it stands for on the entry, not each programme on its own
  const measuresOf = (party: EntitySummary['id']): readonly string[] =>
    listMeasures(judgedOn(listings.get(party) ?? [], day), reading.words).map((one) =>
      listMeasureText(one, reading.words),
    );
  return reading.entities.flatMap((summary) => {
    const { ftm } = schemata[summary.schema];
    const own = records.get(summary.id);
    return ftm === null
      ? []
      : [
          partyOf(summary, own && mergeEntities(own), {
            ...{ schema: ftm, reading },
            measures: measuresOf(summary.id),
          }),
        ];
  });
}

interface As {
  readonly schema: string;
  readonly reading: Reading;
  /** Of the lists that it is or was on. */
  readonly measures: readonly string[];
}

function partyOf(
  summary: EntitySummary,
  entity: Entity | undefined,
  { schema, reading, measures }: As,
): FtmEntity {
  const { evidence } = reading.words;
  const aliases = entity?.aliases ?? [];
  const named = (...kinds: readonly string[]): readonly string[] =>
    aliases.filter(({ kind }) => kinds.includes(kind)).map(({ name }) => name);
  return ftmEntity(summary.id, schema, {
    name: summary.name,
    alias: named('alias'),
    // a short name means others, too
    weakAlias: named('weak', 'short'),
    previousName: named('former'),
    country: summary.countries.map((code) => code.toLowerCase()),
    address: (entity?.addresses ?? []).map(({ street, city, country, countryText }) =>
      [street, city, countryText ?? country].filter((part) => part !== null).join(', '),
    ),
    // only what a list confirms on the status date; else the sanction below says when it was last seen
    topics: summary.status.status === 'listed' && summary.status.ending === undefined ? 'sanction' : null,
    description: summary.placeholder ? evidence.placeholder[summary.plural ? 'longPlural' : 'long'] : '',
    notes: [
      ...(entity?.identifiers ?? []).map(({ scheme, value, basis }) =>
        basis === '' ? `${scheme} ${value}` : `${scheme} ${value} (${basis})`,
      ),
      ...measures,
    ],
    ...citing(entity?.sources ?? [], reading),
  });
}

/** A listing each, an ended one with its end; later periods of one have ids of their own. */
export function sanctionsIn(reading: Reading, parties: ReadonlySet<string>): readonly FtmEntity[] {
  const listings = mergedListings(reading.material.records.listing).filter(({ party }) => parties.has(party));
  return [...groupBy(listings, ({ id }) => id)].flatMap(([id, periods]) =>
    periods.map((listing, at) =>
      sanctionOf(listing, { id: at === 0 ? id : `${id}-${String(at + 1)}`, reading }),
    ),
  );
}

function sanctionOf(
  listing: Listing,
  { id, reading }: { readonly id: string; readonly reading: Reading },
): FtmEntity {
  const status = listingStatus(listing, dayFromIso(reading.statusDate));
  return ftmEntity(id, 'Sanction', {
    entity: listing.party,
    authority: listing.authority,
    summary: listName(listing.list),
    provisions: ownMeasure({ ...listing, status }, reading.words),
    program: listing.programme,
    listingDate: ftmDate(listing.from),
    startDate: ftmDate(listing.from),
    // a day by which it had ended is not the day on which it did
    endDate: ftmDate(endOf(listing)?.until ?? null),
    status: reading.status(status),
    description: listingDates(listing, reading.words),
    ...citing(listing.sources, reading),
  });
}

/** Where it is said; none that is withheld. */
export function citing(ids: readonly string[], { sources }: Reading) {
  const cited = ids.flatMap((id) => sources.get(id) ?? []);
  return {
    sourceUrl: cited.map(({ url }) => url),
    publisher: cited.map(({ publisher }) => publisher),
  };
}
