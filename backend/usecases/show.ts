/** One entity or one relationship, with all that is known of it. */
import type { Entity } from '../model/entities.ts';
import { relationshipId, type EntityId } from '../model/ids.ts';
import { editionOfDataset } from '../model/lists.ts';
import { compareText, leadRecords, mergeEntities } from '../model/merge.ts';
import { directions, relationshipTypeNames } from '../model/relationshipTypes.ts';
import type { EntityView, RelationshipView } from '../model/views.ts';
import { listingStatus, unfollowedOf } from '../model/listings.ts';
import { dayFromIso } from '../model/dates.ts';
import { CutoutError } from '../errors.ts';
import type { Store } from '../stores/store.ts';
import { Evidence, readEntities, readSources, required, summaryOf } from './evidence.ts';
import type { Ledger } from './ledger.ts';
import { presentRelationship } from './formerIds.ts';
import { resolveParty } from './resolver.ts';
import { partiesNamedIn, readStatements } from './statements.ts';
import { withUnfinished, type Marked } from './unfinished.ts';
import type { Workspace } from './workspace.ts';

export interface Asked {
  /** Id or exact name. */
  readonly id: string;
  readonly statusDate?: string | undefined;
}

export function showEntity(workspace: Workspace, asked: Asked): Promise<EntityView> {
  return withUnfinished(workspace.store, () => readEntity(workspace, asked));
}

async function readEntity(workspace: Workspace, asked: Asked): Promise<Omit<EntityView, keyof Marked>> {
  const { store } = workspace;
  const ledger = await workspace.ledger();
  const id = await resolveParty(asked.id, { store, ledger });
  const day = asked.statusDate ?? workspace.today();
  const said = await statementsOf(store, id);
  const judgements = leadRecords(await store.judgementsOf([id])).sort((a, b) => compareText(a.id, b.id));
  const parties = await readEntities(store, [
    id,
    ...said.flatMap(partiesNamedIn),
    ...judgements.flatMap((judgement) => [judgement.left, judgement.right]),
  ]);
  const entity = required(parties, id);
  const listings = ledger.listings
    .listingsOf(id)
    .map(({ datasets: _datasets, unfollowed: _unfollowed, ...listing }) => ({
      ...listing,
      status: listingStatus(listing, dayFromIso(day)),
    }));
  const cited = [
    ...entity.sources,
    ...said.map((statement) => statement.source),
    ...listings.flatMap((listing) => listing.sources),
  ];
  return {
    summary: summaryOf(entity, ledger.listings, day),
    aliases: [...entity.aliases],
    identifiers: [...entity.identifiers],
    addresses: [...entity.addresses],
    roles: [...entity.roles],
    startSets: [...entity.startSets],
    ...(await notesOf(store, id)),
    datasets: [...entity.datasets],
    listings,
    unfollowed: unfollowedOf(ledger.listings.listingsOf(id)).map((one) => ({ party: id, ...one })),
    statements: [...said],
    judgements: judgements.map(({ dataset: _dataset, ...judgement }) => judgement),
    relationships: await countsByType(store, id),
    entities: summariesOf(parties, ledger, day),
    sources: await readSources(store, cited),
    revision: ledger.revision,
  };
}

/** In order of id. */
export function summariesOf(entities: ReadonlyMap<EntityId, Entity>, ledger: Ledger, day: string) {
  return [...entities.values()]
    .sort((a, b) => compareText(a.id, b.id))
    .map((entity) => summaryOf(entity, ledger.listings, day));
}

/** What was said about an entity or one of its relationships. */
async function statementsOf(store: Store, id: EntityId) {
  const { links } = await store.neighbours(id, { limit: COUNTED, offset: 0 });
  return readStatements(store, [id, ...links.map((link) => link.id)]);
}

/** Most parties have fewer links than this; beyond it the counts by type are those of the first ones. */
const COUNTED = 5_000;

async function countsByType(store: Store, id: EntityId): Promise<EntityView['relationships']> {
  const { links } = await store.neighbours(id, { limit: COUNTED, offset: 0 });
  return relationshipTypeNames
    .flatMap((type) => directions.map((direction) => ({ type, direction })))
    .map(({ type, direction }) => ({
      ...{ type, direction },
      count: links.filter(
        (link) => link.type === type && link[direction === 'forward' ? 'from' : 'to'] === id,
      ).length,
    }))
    .filter(({ count }) => count > 0);
}

export function showRelationship(workspace: Workspace, asked: Asked): Promise<RelationshipView> {
  return withUnfinished(workspace.store, () => readRelationship(workspace, asked));
}

async function readRelationship(
  workspace: Workspace,
  asked: Asked,
): Promise<Omit<RelationshipView, keyof Marked>> {
  const { store } = workspace;
  const id = relationshipId.safeParse(asked.id);
  const ledger = await workspace.ledger();
  const present = id.success ? [await presentRelationship(id.data, { store, ledger })] : [];
  const [link] = await store.linksById(present);
  if (link === undefined) {
    throw new CutoutError('not-found', `No walked relationship has the id "${asked.id}".`, {
      remedy: 'Take an id from a trace or a neighbourhood of this store.',
    });
  }
  const evidence = await Evidence.read(store, [link.id], []);
  const day = asked.statusDate ?? workspace.today();
  const relationship = evidence.evidenced(link, 'forward', day);
  const said = relationship.statements;
  const parties = [link.from, link.to, ...(link.production === null ? [] : [link.production])];
  const entities = await readEntities(store, [...parties, ...said.flatMap(partiesNamedIn)]);
  const cited = [
    ...relationship.claims.map((claim) => claim.source),
    ...said.map((statement) => statement.source),
  ];
  return {
    relationship,
    claims: relationship.claims,
    entities: summariesOf(entities, ledger, day),
    sources: await readSources(store, cited),
    revision: ledger.revision,
  };
}

/** What a list notes of a party stands apart: it is said of the day of its edition, by somebody else. */
async function notesOf(
  store: Store,
  id: EntityId,
): Promise<Pick<EntityView, 'note' | 'noteTranslations' | 'listNotes'>> {
  const records = (await store.records('entity', [id])).map((record) => ({
    record,
    edition: editionOfDataset(record.dataset),
  }));
  const others = records.filter(({ edition }) => edition === null).map(({ record }) => record);
  const { note, translations }: Pick<Entity, 'note' | 'translations'> =
    others.length === 0 ? { note: '', translations: {} } : mergeEntities(others);
  return {
    note,
    noteTranslations: translations.de?.note === undefined ? {} : { de: { note: translations.de.note } },
    listNotes: records.flatMap(({ record, edition }) =>
      edition === null || record.note === '' ? [] : [{ ...edition, note: record.note }],
    ),
  };
}
