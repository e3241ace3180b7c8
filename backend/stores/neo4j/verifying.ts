/** Checks of what is stored: records against their checksums; look-up keys, ties, views, links and typed relationships against the records. */
import type { z } from 'zod';
import { relationshipId } from '../../model/ids.ts';
import { canonicalJson, recordKinds } from '../../model/records.ts';
import { checksumOf } from '../digest.ts';
import { linkRowOf, relationshipFacts } from '../rules.ts';
import type { LinkRow } from '../store.ts';
import { catalogue } from './catalogue.ts';
import type { Connection } from './connection.ts';
import { keyOf, partsOf, prefixOf, recordOf } from './keys.ts';
import { kindLabels, writtenOf } from './nodes.ts';
import { pagesOf } from './paging.ts';
import { tiesOf } from './ties.ts';

/** Keys of damaged records; where there are none, what is kept beside them and is not what they come to. */
export async function verifyContent(connection: Connection): Promise<readonly string[]> {
  const damaged: string[] = [];
  const misfiled: string[] = [];
  const counts = new Map<string, number>();
  for (const kind of recordKinds) {
    let last = '';
    for await (const rows of pagesOf(connection, catalogue.records.auditPage, kind)) {
      for (const row of rows) {
        const isWhole = checksumOf(row.payload) === row.checksum;
        if (!isWhole) damaged.push(row.key);
        else if (!isFiled(row)) misfiled.push(row.key);
        const { id } = partsOf(row.key);
        if (id !== last) counts.set(kind, (counts.get(kind) ?? 0) + 1);
        last = id;
      }
    }
  }
  // a damaged record cannot be read as one, so the rest is only held against whole ones
  if (damaged.length > 0) return damaged;
  return [...misfiled, ...(await wrongViews(connection, counts)), ...(await wrongLinks(connection))];
}

type Audited = z.infer<typeof catalogue.records.auditPage.row>;

/** Whether a record is found by what it says, and tied to it. */
function isFiled({ key, payload, labels, lookUp, ties }: Audited): boolean {
  const item = recordOf(key, payload);
  const fields: Readonly<Record<string, unknown>> = { ...item.record };
  const expected = ['dataset', 'subject', 'party', 'left', 'right'].map((name) => fields[name] ?? null);
  const wanted = tiesOf(item).map(({ type, id }) => `${type} ${id}`);
  return (
    keyOf(item) === key &&
    labels.includes(kindLabels[item.kind]) &&
    canonicalJson(lookUp) === canonicalJson(expected) &&
    canonicalJson([...ties].sort()) === canonicalJson([...wanted].sort())
  );
}

/** Merged views that are missing, or stand for nothing. */
async function wrongViews(
  connection: Connection,
  counts: ReadonlyMap<string, number>,
): Promise<readonly string[]> {
  const [views] = await connection.read(catalogue.maintenance.countViews, {});
  return Object.entries(views ?? {}).flatMap(([kind, found]) => {
    const expected = counts.get(kind) ?? 0;
    return found === expected ? [] : [`views of ${kind} (${String(found)}, expected ${String(expected)})`];
  });
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

/** Without those that are not what was written. */
function linksById(
  rows: readonly { readonly link: LinkRow; readonly written: string | null }[],
): ReadonlyMap<string, LinkRow> {
  const whole = rows.filter(({ link, written }) => written === writtenOf(link));
  return new Map(whole.map(({ link }) => [link.id, link]));
}
