/** One row for each party and thing of the answers: on a chain, asked about, or named in a statement. */
import { isOf } from '../../model/answerStatements.ts';
import type { EntitySummary, ToldStatement } from '../../model/answers.ts';
import { dayFromIso } from '../../model/dates.ts';
import type { Entity } from '../../model/entities.ts';
import { groupBy } from '../../model/groups.ts';
import { judgedOn, type Listing, type ListingStatus } from '../../model/listings.ts';
import { listingsByParty, mergeEntities } from '../../model/merge.ts';
import { listName } from '../../model/lists.ts';
import {
  countryName,
  fill,
  listingDates,
  listMeasures,
  listMeasureText,
  ownMeasure,
  type Words,
} from '../../locales/index.ts';
import { sourcesInWords, statementsInWords, type Reading } from './reading.ts';
import { tableFrom, type ColumnOf, type Table } from './table.ts';

interface Row {
  readonly summary: EntitySummary;
  /** Absent where its records are withheld. */
  readonly entity: Entity | undefined;
  readonly listings: readonly Listing[];
  /** By and about the party. */
  readonly statements: readonly ToldStatement[];
}

export function entitiesTable(reading: Reading): Table {
  const table = reading.words.exports.tables.entities;
  const status = fill(table.columns.status, { date: reading.statusDate });
  return tableFrom(rowsOf(reading), columnsFor(reading), {
    title: table.title,
    columns: { ...table.columns, status },
  });
}

function rowsOf({ entities, statements, material: { records } }: Reading): readonly Row[] {
  const entityRecords = groupBy(records.entity, (record) => record.id);
  const listings = listingsByParty(records.listing);
  return entities.map((summary) => {
    const own = entityRecords.get(summary.id);
    return {
      summary,
      entity: own === undefined ? undefined : mergeEntities(own),
      listings: listings.get(summary.id) ?? [],
      statements: statements.filter((one) => isOf(one, summary.id)),
    };
  });
}

function columnsFor(reading: Reading) {
  const { words } = reading;
  return {
    id: { width: 20, cell: ({ summary }) => summary.id },
    name: { width: 40, cell: ({ summary }) => summary.name },
    kind: { width: 16, cell: ({ summary }) => words.evidence.schemata[summary.schema] },
    named: { width: 22, cell: ({ summary }) => namedIn(summary, words) },
    part: { width: 30, cell: ({ summary }) => partsOf(summary.id, reading).join('; ') },
    countries: { width: 20, cell: ({ summary }) => inWords(summary.countries, words) },
    countryCodes: { width: 9, cell: ({ summary }) => summary.countries.join(' ') },
    status: { width: 28, cell: ({ summary }) => reading.status(summary.status) },
    listings: {
      width: 50,
      cell: ({ listings }) => listingsIn(listings, reading).join('; '),
    },
    listingSources: {
      width: 40,
      cell: ({ listings }) =>
        sourcesInWords(
          listings.flatMap((one) => one.sources),
          reading,
        ),
    },
    aliases: { width: 50, cell: ({ entity }) => aliasesOf(entity, words) },
    identifiers: { width: 36, cell: ({ entity }) => identifiersOf(entity) },
    addresses: { width: 36, cell: ({ entity }) => addressesOf(entity) },
    statements: { width: 60, cell: ({ statements }) => statementsInWords(statements, reading) },
    sources: { width: 60, cell: ({ entity }) => sourcesInWords(entity?.sources ?? [], reading) },
    datasets: { width: 30, cell: ({ entity }) => (entity?.datasets ?? []).join('; ') },
    schema: { width: 14, cell: ({ summary }) => summary.schema },
  } satisfies Record<string, ColumnOf<Row>>;
}

function namedIn({ placeholder, plural }: EntitySummary, words: Words): string {
  if (!placeholder) return words.exports.values.yes;
  return words.evidence.placeholder[plural ? 'numberUnknown' : 'notNamed'];
}

/** What it is in the question and its answers. */
function partsOf(id: string, { material, words }: Reading): readonly string[] {
  const { parts } = words.exports.values;
  const said = material.answers.flatMap(({ question, chains, withoutChain }) => {
    const profile = words.evidence.profiles[question.profile];
    return [
      question.from.some((one) => one === id) ? parts.start : '',
      question.to !== 'sanctioned' && question.to.some((one) => one === id) ? parts.target : '',
      chains.some((chain) => chain.to === id) ? fill(parts.end, { profile }) : '',
      withoutChain.some((one) => one === id) ? fill(parts.withoutChain, { profile }) : '',
    ];
  });
  return [...new Set(said)].filter((part) => part !== '');
}

function inWords(countries: readonly string[], { dates }: Words): string {
  return countries.map((code) => countryName(code, dates.tag)).join('; ');
}

/** Then what the lists stand for, once each. */
function listingsIn(listings: readonly Listing[], { words, statusDate }: Reading): readonly string[] {
  const judged = judgedOn(listings, dayFromIso(statusDate));
  return [
    ...judged.map((listing) => listingIn(listing, words)),
    ...listMeasures(judged, words).map((one) => listMeasureText(one, words)),
  ];
}

/** "OFAC SDN, DPRK3, <its own measure>, from 2018-09-13, last seen 2023-12-28"; dates as their sources give them. */
function listingIn(listing: Listing & { readonly status: ListingStatus }, words: Words): string {
  const parts = [
    listName(listing.list),
    listing.programme,
    ownMeasure(listing, words),
    ...listingDates(listing, words),
  ];
  return parts.filter((part) => part !== '').join(', ');
}

function aliasesOf(entity: Entity | undefined, words: Words): string {
  return (entity?.aliases ?? [])
    .map(({ name, kind }) => (kind === 'alias' ? name : `${name} (${words.evidence.aliasKinds[kind]})`))
    .join('; ');
}

/** With how each was tied to the party, so that an inferred number is not read as a found one. */
function identifiersOf(entity: Entity | undefined): string {
  return (entity?.identifiers ?? [])
    .map(({ scheme, value, basis }) =>
      basis === '' ? `${scheme}:${value}` : `${scheme}:${value} (${basis})`,
    )
    .join('; ');
}

function addressesOf(entity: Entity | undefined): string {
  return (entity?.addresses ?? [])
    .map(({ street, city, country, countryText }) =>
      [street, city, countryText ?? country].filter((part) => part !== null).join(', '),
    )
    .join('; ');
}
