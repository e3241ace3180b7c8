/** Checks of what is stored: records against their checksums, links and typed relationships against the records. */
import { relationshipId } from '../../model/ids.ts';
import { canonicalJson, recordKinds } from '../../model/records.ts';
import { checksumOf } from '../digest.ts';
import { linkRowOf, relationshipFacts } from '../rules.ts';
import type { LinkRow } from '../store.ts';
import { catalogue } from './catalogue.ts';
import type { Connection } from './connection.ts';
import { partsOf, prefixOf, recordOf } from './keys.ts';
import { pagesOf } from './paging.ts';

/** Keys of damaged records; where there are none, `link <id>` of links that are not what the records come to. */
export async function verifyContent(connection: Connection): Promise<readonly string[]> {
  const damaged: string[] = [];
  for (const kind of recordKinds) {
    for await (const rows of pagesOf(connection, catalogue.records.auditPage, kind)) {
      for (const { key, payload, checksum } of rows) if (checksumOf(payload) !== checksum) damaged.push(key);
    }
  }
  // a damaged record cannot be read as one, so links are only held against whole ones
  return damaged.length > 0 ? damaged : wrongLinks(connection);
}

async function wrongLinks(connection: Connection): Promise<readonly string[]> {
  const wrong: string[] = [];
  let expected = 0;
  let last = '';
  for await (const rows of pagesOf(connection, catalogue.records.checksumPage, 'relationship')) {
    const ids = new Set(rows.map(({ key }) => partsOf(key).id));
    // records of one relationship may lie on two pages
    ids.delete(last);
    last = partsOf(rows.at(-1)?.key ?? '').id;
    const links = await expectedLinks(connection, [...ids]);
    expected += [...links.values()].filter((link) => link !== null).length;
    wrong.push(...(await differing(connection, links)));
  }
  const [counted] = await connection.read(catalogue.maintenance.countEdges, {});
  const { links = 0, edges = 0 } = counted ?? {};
  if (wrong.length === 0 && (links !== expected || edges !== expected)) {
    wrong.push(`links (${String(links)} and ${String(edges)} relationships, expected ${String(expected)})`);
  }
  return wrong;
}

async function expectedLinks(
  connection: Connection,
  ids: readonly string[],
): Promise<ReadonlyMap<string, LinkRow | null>> {
  const prefixes = ids.map((id) => prefixOf('relationship', id));
  const rows = [
    ...(await connection.read(catalogue.records.ofThings, { prefixes })),
    ...(await connection.read(catalogue.claims.ofRelationships, { ids: [...ids] })),
  ];
  const facts = relationshipFacts(
    ids,
    rows.map(({ key, payload }) => recordOf(key, payload)),
  );
  return new Map([...facts].map(([id, { records, claims }]) => [id, linkRowOf(records, claims)]));
}

/** Links that the node or the typed relationship does not say. */
async function differing(
  connection: Connection,
  expected: ReadonlyMap<string, LinkRow | null>,
): Promise<readonly string[]> {
  const { byId, between } = catalogue.relationships;
  const ids = [...expected.keys()];
  const pairs = new Map(
    [...expected.values()]
      .filter((link) => link !== null)
      .map(({ from, to }) => [`${from} ${to}`, [from, to]]),
  );
  const nodes = linksById(await connection.read(byId, { ids }));
  const edges = linksById(await connection.read(between, { pairs: [...pairs.values()] }));
  return ids
    .filter((id) => {
      const link = canonicalJson(expected.get(id) ?? null);
      const key = relationshipId.parse(id);
      return [nodes, edges].some((found) => canonicalJson(found.get(key) ?? null) !== link);
    })
    .map((id) => `link ${id}`);
}

function linksById(rows: readonly { readonly link: LinkRow }[]): ReadonlyMap<string, LinkRow> {
  return new Map(rows.map(({ link }) => [link.id, link]));
}
