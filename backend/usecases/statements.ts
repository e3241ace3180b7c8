/** What parties said and what was said of them, as answers tell it. */
import type { ToldStatement } from '../model/answers.ts';
import type { EntityId } from '../model/ids.ts';
import { compareText, leadRecords } from '../model/merge.ts';
import { isOfStarts } from '../model/statements.ts';
import type { Store } from '../stores/store.ts';

/**
 * Statements about any of the given relationships or parties, or made by one of them, in order of id; each with the ends of
 * what it is about, so that it can be told where that is not shown.
 */
export async function readStatements(
  store: Store,
  ids: readonly string[],
): Promise<readonly ToldStatement[]> {
  const statements = leadRecords(await store.statementsAbout(ids)).sort((a, b) => compareText(a.id, b.id));
  const about = [...new Set(statements.flatMap((one) => one.aboutRelationships))];
  const records = leadRecords(await store.records('relationship', about));
  const named = new Map(records.map(({ id, type, from, to }) => [id, { id, type, from, to }]));
  return statements.map(({ dataset: _dataset, ...statement }) => ({
    ...statement,
    aboutLinks: statement.aboutRelationships.flatMap((id) => named.get(id) ?? []),
  }));
}

/** Whoever is named in a statement: its party, and the parties that it is about. */
export function partiesNamedIn({ party, aboutEntities, aboutLinks }: ToldStatement): readonly EntityId[] {
  return [party, ...aboutEntities, ...aboutLinks.flatMap(({ from, to }) => [from, to])];
}

/**
 * A statement follows its party: it is told wherever one of its parties stands. What a source says of the starts of chains
 * alone is told of them and of nobody else.
 */
export function followsParty(
  { stance, party, aboutEntities }: ToldStatement,
  { shown, starts }: { readonly shown: ReadonlySet<EntityId>; readonly starts: ReadonlySet<EntityId> },
): boolean {
  const among = isOfStarts(stance) ? starts : shown;
  return among.has(party) || aboutEntities.some((id) => among.has(id));
}
