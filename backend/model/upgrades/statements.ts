/**
 * Kept material of version 0.1.0: its statements named the relationships that they are about by their ids alone, and its
 * answers did not say of which starts no statement was known. Both stand in the records that were kept with them.
 */

/** A record or a part of an answer as plain JSON of an older version. */
type Plain = Readonly<Record<string, unknown>>;

/** The answers of kept material as this version has them; those that are so already come back as they are. */
export function upgradeStatements(answers: unknown, records: Plain): unknown {
  const links = new Map(
    listOf(records['relationship']).map(({ id, type, from, to }) => [id, { id, type, from, to }]),
  );
  const spoken = new Set(
    listOf(records['statement']).flatMap((one) => [one['party'], ...valuesOf(one['aboutEntities'])]),
  );
  const said = (statement: Plain): Plain => ({
    aboutLinks: valuesOf(statement['aboutRelationships']).flatMap((id) => links.get(id) ?? []),
    ...statement,
  });
  return each(answers, (answer) => ({
    withoutStatement: valuesOf(plain(answer['question'])['from']).filter((id) => !spoken.has(id)),
    ...answer,
    statements: each(answer['statements'], said),
    chains: each(answer['chains'], (chain) => ({
      ...chain,
      statements: each(chain['statements'], said),
      links: each(chain['links'], (link) => ({
        ...link,
        relationships: each(link['relationships'], (one) => ({
          ...one,
          statements: each(one['statements'], said),
        })),
      })),
    })),
  }));
}

function each(list: unknown, upgrade: (one: Plain) => Plain): unknown {
  return Array.isArray(list) ? listOf(list).map(upgrade) : list;
}

function listOf(value: unknown): readonly Plain[] {
  return valuesOf(value).map(plain);
}

function valuesOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function plain(value: unknown): Plain {
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {};
}
