/** The relationships of one entity by page, those with listed parties first. */
import { isInferred } from '../model/grades.ts';
import { groupBy } from '../model/groups.ts';
import { overOn } from '../model/relationships.ts';
import type { EntityId, RelationshipId } from '../model/ids.ts';
import { isSanctioned, type ListingStatus } from '../model/listings.ts';
import type { Neighbourhood } from '../model/views.ts';
import type { LinkRow, NeighbourPage, Store } from '../stores/store.ts';
import { NO_TEXTS, readEntities, readTexts } from './evidence.ts';
import type { Ledger } from './ledger.ts';
import { resolveParty } from './resolver.ts';
import { summariesOf, type Asked } from './show.ts';
import { withUnfinished, type Marked } from './unfinished.ts';
import type { Workspace } from './workspace.ts';

/** Links read at a time where the order needs all of them. */
const READ_AT_ONCE = 5_000;

/**
 * One page of an entity's relationships: those with parties that are listed (or were last seen so) on the day come first,
 * then those with formerly listed ones, then the others, each in order of id: what a hub's first page leaves out must not
 * be what the reader looks for. O(links of the entity) where they need more than one page.
 */
export function showNeighbours(workspace: Workspace, asked: AskedPage): Promise<Neighbourhood> {
  return withUnfinished(workspace.store, () => readNeighbours(workspace, asked));
}

type AskedPage = Asked & { readonly limit: number; readonly offset: number };

async function readNeighbours(
  workspace: Workspace,
  asked: AskedPage,
): Promise<Omit<Neighbourhood, keyof Marked>> {
  const { store } = workspace;
  const ledger = await workspace.ledger();
  const centre = await resolveParty(asked.id, { store, ledger });
  const day = asked.statusDate ?? workspace.today();
  const { links, total } = await readAll(store, centre);
  const rank = (link: LinkRow): number =>
    rankOf(ledger.listings.statusOn(link.from === centre ? link.to : link.from, day));
  const ranked = links.map((link) => ({ link, rank: rank(link) })).sort((a, b) => a.rank - b.rank);
  const page = ranked.slice(asked.offset, asked.offset + asked.limit).map(({ link }) => link);
  const entities = await readEntities(store, [centre, ...page.flatMap((link) => [link.from, link.to])]);
  const texts = await readTexts(
    store,
    page.map((link) => link.id),
  );
  const inferred = await inferredAmong(store, page);
  const snapshot = await workspace.readySnapshot();
  return {
    centre,
    links: page.map((link) => ({
      ...link,
      inferred: inferred.has(link.id),
      ...(hasLapsed(link, { ledger, day }) ? { over: true } : overOn(link, day)),
      ...(texts.get(link.id) ?? NO_TEXTS),
    })),
    entities: summariesOf(entities, ledger, day).map((summary) => ({
      ...summary,
      links: summary.id === centre ? total : (snapshot?.degreeOf(summary.id) ?? null),
    })),
    total,
    revision: ledger.revision,
  };
}

/** What a list says of an entry goes with the entry: a party that is off it was listed as linked. */
function hasLapsed(
  { type, from }: LinkRow,
  { ledger, day }: { readonly ledger: Ledger; readonly day: string },
) {
  return type === 'LINKED_TO' && ledger.listings.statusOn(from, day).status === 'formerly-listed';
}

/** Those that no source states: only the weakest grade can be so. */
async function inferredAmong(store: Store, links: readonly LinkRow[]): Promise<ReadonlySet<RelationshipId>> {
  const doubtful = links.filter(({ grade }) => grade === 'D').map(({ id }) => id);
  const claims = groupBy(await store.claimsOf(doubtful), ({ subject }) => subject);
  return new Set(doubtful.filter((id) => isInferred(claims.get(id) ?? [])));
}

async function readAll(store: Store, centre: EntityId): Promise<NeighbourPage> {
  const first = await store.neighbours(centre, { limit: READ_AT_ONCE, offset: 0 });
  const links = [...first.links];
  while (links.length < first.total) {
    const next = await store.neighbours(centre, { limit: READ_AT_ONCE, offset: links.length });
    if (next.links.length === 0) break;
    links.push(...next.links);
  }
  return { links, total: first.total };
}

function rankOf(status: ListingStatus): number {
  if (isSanctioned(status)) return 0;
  return status.status === 'formerly-listed' ? 1 : 2;
}
