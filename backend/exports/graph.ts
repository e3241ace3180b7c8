/** The chains as a graph with typed attributes, for the formats that programs of network analysis read. */
import { supportingOrigins } from '../model/grades.ts';
import { isOf } from '../model/answerStatements.ts';
import type { EntitySummary, EvidencedRelationship } from '../model/answers.ts';
import { dayFromIso } from '../model/dates.ts';
import { groupBy } from '../model/groups.ts';
import {
  dayOfStatus,
  endOf,
  judgedOn,
  listingStatus,
  type Listing,
  type ListingStatus,
} from '../model/listings.ts';
import { listingsByParty } from '../model/merge.ts';
import { relationshipType } from '../model/relationshipTypes.ts';
import { nameOf, relationshipInWords } from '../drawing/describe.ts';
import {
  amountsInWords,
  listMeasures,
  listMeasureText,
  ownMeasure,
  qualifierInWords,
} from '../locales/index.ts';
import type { Material } from './material.ts';
import {
  claimsThat,
  readMaterial,
  sourcesInWords,
  statementsInWords,
  type Reading,
} from './tables/reading.ts';

export type AttributeType = 'string' | 'boolean' | 'integer';
/** `null`: not known, and not written. */
export type AttributeValue = string | number | boolean | null;

export interface AttributeOf<T> {
  readonly type: AttributeType;
  readonly value: (of: T) => AttributeValue;
}

type Attributes<T> = Readonly<Record<string, AttributeOf<T>>>;

export interface ChainGraph {
  readonly reading: Reading;
  readonly nodes: readonly EntitySummary[];
  readonly nodeAttributes: Attributes<EntitySummary>;
  /** From → to as the type table has it, whichever way a chain walks it; parallel ones stay apart. */
  readonly edges: readonly EvidencedRelationship[];
  readonly edgeAttributes: Attributes<EvidencedRelationship>;
}

/** Nodes are what stands on a chain, and the parties that were asked about. */
export function graphOf(material: Material): ChainGraph {
  const reading = readMaterial(material);
  const edges = reading.relationships;
  const asked = material.answers.flatMap(({ question }) => [
    ...question.from,
    ...(question.to === 'sanctioned' ? [] : question.to),
  ]);
  const shown = new Set<string>([
    ...asked,
    ...edges.flatMap(({ from, to, production }) => [from, to, production ?? from]),
  ]);
  return {
    reading,
    nodes: reading.entities.filter((entity) => shown.has(entity.id)),
    nodeAttributes: nodeAttributes(reading),
    edges,
    edgeAttributes: edgeAttributes(reading),
  };
}

function nodeAttributes(reading: Reading): Attributes<EntitySummary> {
  const listings = listingsByParty(reading.material.records.listing);
  const ofListings = (pick: (listing: Listing) => string | null) => (entity: EntitySummary) =>
    texts((listings.get(entity.id) ?? []).map(pick));
  const endedOn = (listing: Listing, over: boolean): string | null => {
    const { status } = listingStatus(listing, dayFromIso(reading.statusDate));
    return (status === 'formerly-listed') === over ? (endOf(listing)?.until ?? null) : null;
  };
  const { answers } = reading.material;
  return {
    name: { type: 'string', value: (one) => one.name },
    schema: { type: 'string', value: (one) => one.schema },
    placeholder: { type: 'boolean', value: (one) => one.placeholder },
    plural: { type: 'boolean', value: (one) => one.plural },
    countries: { type: 'string', value: (one) => texts(one.countries) },
    status: { type: 'string', value: (one) => one.status.status },
    statusText: { type: 'string', value: (one) => reading.status(one.status) },
    statusDay: { type: 'string', value: (one) => dayOfStatus(one.status) },
    statusGround: { type: 'string', value: (one) => groundIn(one.status) },
    authorities: { type: 'string', value: ofListings((listing) => listing.authority) },
    lists: { type: 'string', value: ofListings((listing) => listing.list) },
    measures: {
      type: 'string',
      value: ({ id }) => {
        const { words } = reading;
        const judged = judgedOn(listings.get(id) ?? [], dayFromIso(reading.statusDate));
        return texts([
          ...judged.map((listing) => ownMeasure(listing, words)),
          ...listMeasures(judged, words).map((one) => listMeasureText(one, words)),
        ]);
      },
    },
    programmes: { type: 'string', value: ofListings((listing) => listing.programme) },
    listed: { type: 'string', value: ofListings((listing) => listing.from) },
    lastSeenListed: { type: 'string', value: ofListings((listing) => listing.lastSeen) },
    delisted: { type: 'string', value: ofListings((listing) => endedOn(listing, true)) },
    // a day that is still to come on the day of the status: the party is listed until then
    delistingAnnounced: { type: 'string', value: ofListings((listing) => endedOn(listing, false)) },
    delistedAfter: { type: 'string', value: ofListings((listing) => endOf(listing)?.between?.after ?? null) },
    delistedBy: { type: 'string', value: ofListings((listing) => endOf(listing)?.between?.before ?? null) },
    statements: {
      type: 'string',
      value: ({ id }) =>
        statementsInWords(
          reading.statements.filter((one) => isOf(one, id)),
          reading,
        ),
    },
    isStart: {
      type: 'boolean',
      value: ({ id }) => answers.some(({ question }) => question.from.includes(id)),
    },
    isTarget: {
      type: 'boolean',
      value: ({ id }) => answers.some(({ chains }) => chains.some((chain) => chain.to === id)),
    },
  };
}

function edgeAttributes(reading: Reading): Attributes<EvidencedRelationship> {
  const { words, names, withheldOf } = reading;
  const chains = chainsOf(reading);
  const cited = (one: EvidencedRelationship, stance: 'supports' | 'refutes'): string | null =>
    sourcesInWords(
      claimsThat(one.claims, stance).map((claim) => claim.source),
      reading,
    );
  return {
    type: { type: 'string', value: (one) => one.type },
    layer: { type: 'string', value: (one) => relationshipType(one.type).layer },
    sentence: {
      type: 'string',
      value: (one) => relationshipInWords({ ...one, direction: 'forward' }, names, words),
    },
    qualifier: { type: 'string', value: (one) => qualifierInWords(one, words) },
    amounts: { type: 'string', value: (one) => amountsInWords(one, words) },
    grade: { type: 'string', value: (one) => one.grade },
    contested: { type: 'boolean', value: (one) => one.contested },
    production: { type: 'string', value: (one) => one.production },
    productionName: {
      type: 'string',
      value: ({ production }) => (production === null ? null : nameOf(production, names)),
    },
    start: { type: 'string', value: (one) => one.start },
    end: { type: 'string', value: (one) => one.end },
    claims: { type: 'integer', value: (one) => one.claims.length },
    origins: { type: 'integer', value: (one) => supportingOrigins(one.claims).size },
    withheldClaims: { type: 'integer', value: (one) => withheldOf(one.id) },
    sources: { type: 'string', value: (one) => cited(one, 'supports') },
    disputedIn: { type: 'string', value: (one) => cited(one, 'refutes') },
    statements: { type: 'string', value: (one) => statementsInWords(one.statements, reading) },
    lists: {
      type: 'string',
      value: (one) => texts((chains.get(one.id) ?? []).map((chain) => chain.profile)),
    },
    chains: { type: 'string', value: (one) => texts((chains.get(one.id) ?? []).map((chain) => chain.id)) },
    chainTimes: {
      type: 'string',
      value: (one) => texts((chains.get(one.id) ?? []).map((chain) => chain.time)),
    },
  };
}

/** On which chains of which list each relationship stands, and whether their dates fit. */
function chainsOf({ material }: Reading) {
  const stands = material.answers.flatMap(({ question: { profile }, chains }) =>
    chains.flatMap(({ id, links, time: { verdict } }) =>
      links.flatMap((link) =>
        link.relationships.map((one) => ({ relationship: one.id, profile, id, time: verdict })),
      ),
    ),
  );
  return groupBy(stands, (one) => one.relationship);
}

/** `edition`, `reading` or `report` where the list was not read near the day. */
function groundIn(status: ListingStatus): string | null {
  if (status.status === 'last-seen-listed') return status.by;
  return status.status === 'reported-listed' ? 'report' : null;
}

/** Several values as one text; each once. */
function texts(values: readonly (string | null)[]): string | null {
  const known = [...new Set(values)].filter((value) => value !== null && value !== '');
  return known.length === 0 ? null : known.join('; ');
}

/** Values of an element that are known, by attribute name. */
export function valuesOf<T>(of: T, attributes: Attributes<T>): readonly (readonly [string, string])[] {
  return Object.entries(attributes).flatMap(([name, { value }]) => {
    const known = value(of);
    return known === null || known === '' ? [] : [[name, String(known)] as const];
  });
}
