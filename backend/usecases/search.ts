/** Search: entities by name in any script. The store yields candidates by tokens, the one scorer orders them. */
import { compareText } from '../model/merge.ts';
import type { SearchResult } from '../model/views.ts';
import { scoreNames } from '../matching/score.ts';
import { searchableNames } from '../matching/entityNames.ts';
import { queryTokens } from '../matching/tokens.ts';
import { readEntities, summaryOf } from './evidence.ts';
import { withUnfinished, type Marked } from './unfinished.ts';
import type { Workspace } from './workspace.ts';

/** Candidates that are scored; a query that fits more names than this is too short to be ordered well anyway. */
const CANDIDATES = 500;

interface Query {
  readonly q: string;
  readonly limit: number;
}

export function search(workspace: Workspace, query: Query): Promise<SearchResult> {
  return withUnfinished(workspace.store, () => find(workspace, query));
}

async function find(workspace: Workspace, query: Query): Promise<Omit<SearchResult, keyof Marked>> {
  const ledger = await workspace.ledger();
  const tokens = queryTokens(query.q);
  const ids = tokens.length === 0 ? [] : await workspace.store.search(tokens, CANDIDATES);
  const entities = await readEntities(workspace.store, ids);
  const day = workspace.today();
  const hits = [...entities.values()]
    .map((entity) => ({ entity, ...scoreNames(query.q, searchableNames(entity)) }))
    .filter(({ score }) => score > 0)
    .sort(
      (a, b) =>
        b.score - a.score ||
        compareText(a.entity.name, b.entity.name) ||
        compareText(a.entity.id, b.entity.id),
    )
    .slice(0, query.limit)
    .map(({ entity, matched }) => ({ ...summaryOf(entity, ledger.listings, day), matched }));
  return { hits, revision: ledger.revision };
}
