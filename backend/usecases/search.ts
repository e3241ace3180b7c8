/** Search: entities by name in any script. The store yields candidates by tokens; those with most words come first, ordered by the one scorer. */
import { compareText } from '../model/merge.ts';
import type { SearchResult } from '../model/views.ts';
import { scoreNames } from '../matching/score.ts';
import { dictionaries } from '../locales/index.ts';
import { searchableNames, tokensOf } from '../matching/entityNames.ts';
import { countWords, queryWords } from '../matching/tokens.ts';
import { candidates } from './candidates.ts';
import { readEntities, summaryOf } from './evidence.ts';
import { withUnfinished, type Marked } from './unfinished.ts';
import type { Workspace } from './workspace.ts';

interface Query {
  readonly q: string;
  readonly limit: number;
}

export function search(workspace: Workspace, query: Query): Promise<SearchResult> {
  return withUnfinished(workspace.store, () => find(workspace, query));
}

async function find(workspace: Workspace, query: Query): Promise<Omit<SearchResult, keyof Marked>> {
  const ledger = await workspace.ledger();
  const words = queryWords(query.q);
  const entities = await readEntities(
    workspace.store,
    await candidates(workspace.store, query.q, query.limit),
  );
  const day = workspace.today();
  const hits = [...entities.values()]
    .map((entity) => ({
      entity,
      ...scoreNames(query.q, searchableNames(entity)),
      ...countWords(words, new Set(tokensOf(entity).split(' '))),
    }))
    .filter(({ has, begins, score }) => has + begins > 0 && score > 0)
    .sort(
      (a, b) =>
        b.has + b.begins - (a.has + a.begins) ||
        b.has - a.has ||
        b.score - a.score ||
        compareText(a.entity.name, b.entity.name) ||
        compareText(a.entity.id, b.entity.id),
    )
    .slice(0, query.limit)
    .map(({ entity, matched, has, begins }) => ({
      ...summaryOf(entity, ledger.listings, day),
      matched,
      words: { has, begins, of: words.length },
    }));
  return { hits, notice: dictionaries.en.messages.searchNotice, revision: ledger.revision };
}
