/** The statements of answers, wherever in them they stand. */
import type { Chain, ChainLink, ToldStatement, TraceAnswer } from './answers.ts';
import type { RelationshipId } from './ids.ts';

/** Of a chain: what was said of its relationships, then of its parties; each once. */
export function statementsOn(chain: Chain): readonly ToldStatement[] {
  const ofLinks = chain.links.flatMap((link) => link.relationships.flatMap((one) => one.statements));
  return once([...ofLinks, ...chain.statements]);
}

/** Of answers, each once, in order of id. */
export function statementsIn(answers: readonly TraceAnswer[]): readonly ToldStatement[] {
  const all = answers.flatMap((answer) => [...answer.chains.flatMap(statementsOn), ...answer.statements]);
  return [...once(all)].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** By or about the ends of one of its steps, wherever on the chain they stand; those of the step's own relationships stand with them. */
export function statementsOfEnds(chain: Chain, link: ChainLink): readonly ToldStatement[] {
  const ofLink = new Set(link.relationships.flatMap((one) => one.statements.map(({ id }) => id)));
  return statementsOn(chain).filter(
    (one) => !ofLink.has(one.id) && (isOf(one, link.from) || isOf(one, link.to)),
  );
}

/** The relationships that chains show: beside them a statement about others says so. */
export function relationshipsOn(chains: readonly Pick<Chain, 'links'>[]): ReadonlySet<RelationshipId> {
  return new Set(
    chains.flatMap(({ links }) => links.flatMap((link) => link.relationships.map(({ id }) => id))),
  );
}

/** By or about that party. */
export function isOf({ party, aboutEntities }: ToldStatement, id: string): boolean {
  return party === id || aboutEntities.some((about) => about === id);
}

function once(statements: readonly ToldStatement[]): readonly ToldStatement[] {
  return [...new Map(statements.map((one) => [one.id, one])).values()];
}
