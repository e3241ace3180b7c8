/**
 * Kept material of version 0.1.0: its statements named the relationships that they are about by their ids alone, and its
 * answers did not say of which starts no statement was known. Both stand in the records that were kept with them.
 */
import { each, isPlain, recordsOf, textOf, textsOf, type Plain, type UpgradeStep } from './upgrade.ts';

export const statements: UpgradeStep = {
  topic: 'statements',
  shape: 2,
  material: (material) => ({
    ...material,
    answers: each(material['answers'], (answer) => withStatements(answer, material)),
  }),
};

/** What is so already comes back as it is. */
function withStatements(answer: Plain, material: Plain): Plain {
  const records = recordsOf(material);
  const links = new Map(
    records
      .filter(({ kind }) => kind === 'relationship')
      .map(({ record: { id, type, from, to } }) => [id, { id, type, from, to }]),
  );
  const spoken = new Set(
    records
      .filter(({ kind }) => kind === 'statement')
      .flatMap(({ record }) => [textOf(record, 'party'), ...textsOf(record, 'aboutEntities')]),
  );
  const { question } = answer;
  const starts = isPlain(question) ? textsOf(question, 'from') : [];
  const told = (list: unknown): unknown =>
    each(list, (statement) => ({
      aboutLinks: textsOf(statement, 'aboutRelationships').flatMap((id) => links.get(id) ?? []),
      ...statement,
    }));
  return {
    withoutStatement: starts.filter((id) => !spoken.has(id)),
    ...answer,
    statements: told(answer['statements']),
    chains: each(answer['chains'], (chain) => ({
      ...chain,
      statements: told(chain['statements']),
      links: each(chain['links'], (link) => ({
        ...link,
        relationships: each(link['relationships'], (one) => ({
          ...one,
          statements: told(one['statements']),
        })),
      })),
    })),
  };
}
