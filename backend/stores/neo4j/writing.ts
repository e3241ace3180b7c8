/** One write: changes found, then written, inside one transaction. */
import type { Batch } from '../../model/records.ts';
import { prepareBatch, prepareRecords, requireRevision, type PreparedRecord } from '../rules.ts';
import type { LinkRow, TakeBack, WriteOptions, WriteResult } from '../store.ts';
import { catalogue } from './catalogue.ts';
import { findChanges, type Changes } from './changes.ts';
import { inChunks } from './chunks.ts';
import type { Connection, Run } from './connection.ts';
import { forgetImport, handOver, markBegun, noteBefore, noteShared } from './imports.ts';
import { keyOf } from './keys.ts';
import { edgeRow, entityRow, recordRow, relationshipRow, sourceRow } from './nodes.ts';
import { tiesOf } from './ties.ts';

/**
 * All of the batch or nothing. The driver repeats the work when a commit's answer is lost; what the lost commit wrote is
 * then found written, the revision stays, and the answer is that of the first time.
 */
export async function writeBatch(
  connection: Pick<Connection, 'write'>,
  batch: Batch,
  options: WriteOptions,
): Promise<WriteResult> {
  const prepared = prepareBatch(batch);
  let earlier: WriteResult | undefined;
  return connection.write(async (run) => {
    const result = await writeOnce(run, prepared, options);
    if (result.written + result.removed > 0 || earlier === undefined) earlier = result;
    return { ...earlier, revision: result.revision };
  });
}

async function writeOnce(
  run: Run,
  prepared: readonly PreparedRecord[],
  options: WriteOptions,
): Promise<WriteResult> {
  // writers wait for each other here, so that what is read below still holds when it is written
  await run(catalogue.maintenance.lockWrites, {});
  const { raiseRevision, revision } = catalogue.maintenance;
  const [now] = await run(revision, {});
  requireRevision(now?.revision ?? 0, options.atRevision);
  const changes = await findChanges(run, prepared, options);
  const { changed, removed, known } = changes;
  const { import: manifest } = options;
  const writer = manifest?.id ?? null;
  await noteBefore(run, writer, [...changed.filter((item) => known.has(keyOf(item))), ...removed]);
  await apply(run, changes, { writer, searchTokens: options.searchTokens });
  const isChange = changed.length + removed.length > 0;
  const isShared =
    manifest !== undefined && (await noteShared(run, manifest, sharedOf(prepared, changes, writer)));
  const hasBegun = manifest !== undefined && (isChange || isShared) && (await markBegun(run, manifest));
  const [row] = isChange || hasBegun ? await run(raiseRevision, {}) : [now];
  return { written: changed.length, removed: removed.length, revision: row?.revision ?? 0 };
}

/** Takes an import back. @throws `changed-meanwhile` where the store has moved on */
export async function takeBack(
  connection: Pick<Connection, 'write'>,
  importId: string,
  order: TakeBack,
): Promise<WriteResult> {
  const prepared = prepareRecords(order.restored);
  let earlier: WriteResult | undefined;
  return connection.write(async (run) => {
    await run(catalogue.maintenance.lockWrites, {});
    const [now] = await run(catalogue.maintenance.revision, {});
    // repeated after a lost answer
    if (earlier?.revision === now?.revision && earlier !== undefined) return earlier;
    requireRevision(now?.revision ?? 0, order.revision);
    await handOver(run, importId, order);
    const changes = await findChanges(run, prepared, { restores: true }, order.removed);
    await apply(run, changes, { writer: null, searchTokens: order.searchTokens });
    await forgetImport(run, importId);
    const [row] = await run(catalogue.maintenance.raiseRevision, {});
    const { changed, removed } = changes;
    earlier = { written: changed.length, removed: removed.length, revision: row?.revision ?? 0 };
    return earlier;
  });
}

/** Keys of records that the store has as they are given, from another import → that one. */
function sharedOf(
  prepared: readonly PreparedRecord[],
  { changed, known }: Changes,
  writer: string | null,
): ReadonlyMap<string, string> {
  const differing = new Set(changed.map(keyOf));
  const shared = new Map<string, string>();
  for (const item of prepared) {
    const key = keyOf(item);
    const by = known.get(key) ?? null;
    if (by !== null && by !== writer && !differing.has(key)) shared.set(key, by);
  }
  return shared;
}

interface Writing {
  readonly writer: string | null;
  readonly searchTokens: WriteOptions['searchTokens'];
}

async function apply(run: Run, changes: Changes, { writer, searchTokens }: Writing): Promise<void> {
  const staying = await removeOutdatedEdges(run, changes.links);
  await writeRecords(run, changes, writer);
  await writeViews(run, changes);
  await writeRelationships(run, changes);
  await writeEdges(run, changes, staying);
  await tieRecords(run, changes);
  await writeTokens(run, searchTokens ?? new Map<string, string>());
}

async function writeRecords(run: Run, { changed, removed }: Changes, writer: string | null): Promise<void> {
  await inTurn(removed.map(keyOf), (keys) => run(catalogue.records.remove, { keys }));
  await inTurn(
    changed.map((item) => recordRow(item, writer)),
    (rows) => run(catalogue.records.put, { rows }),
  );
}

/** Merged views of sources and entities. */
async function writeViews(run: Run, { sources, entities }: Changes): Promise<void> {
  const [presentSources, goneSources] = split(sources);
  const [presentEntities, goneEntities] = split(entities);
  await inTurn(presentSources.map(sourceRow), (rows) => run(catalogue.sources.put, { rows }));
  await inTurn(goneSources, (ids) => run(catalogue.sources.remove, { ids }));
  await inTurn(presentEntities.map(entityRow), async (rows) => {
    await run(catalogue.entities.put, {
      rows: rows.map(({ id, labels, fields }) => ({ id, labels, fields })),
    });
    await run(catalogue.entities.tieSources, {
      rows: rows.map(({ id, sources: cited }) => ({ id, sources: cited })),
    });
  });
  await inTurn(goneEntities, (ids) => run(catalogue.entities.remove, { ids }));
}

/** Merged views of relationships, tied to their ends. */
async function writeRelationships(run: Run, { relationships, links }: Changes): Promise<void> {
  const present = [...relationships.values()].filter((one) => one !== null);
  const gone = [...relationships].filter(([, one]) => one === null).map(([id]) => id);
  await inTurn(gone, (ids) => run(catalogue.relationships.remove, { ids }));
  await inTurn(
    present.map((one) => relationshipRow(one, links.get(one.id) ?? null)),
    (rows) => run(catalogue.relationships.put, { rows }),
  );
  await inTurn(
    present.map(({ id, from, to, production }) => ({ id, from, to, production })),
    (rows) => run(catalogue.relationships.tieEnds, { rows }),
  );
}

const tying = {
  source: catalogue.records.tieSources,
  entity: catalogue.records.tieEntities,
  relationship: catalogue.records.tieRelationships,
} as const;

async function tieRecords(run: Run, { changed }: Changes): Promise<void> {
  const ties = changed.map((item) => ({ key: keyOf(item), ties: tiesOf(item) }));
  const tied = ties.filter((row) => row.ties.length > 0);
  await inTurn(
    tied.map(({ key }) => key),
    (keys) => run(catalogue.records.untie, { keys }),
  );
  for (const kind of ['source', 'entity', 'relationship'] as const) {
    const rows = tied.flatMap(({ key, ties: all }) =>
      all.filter(({ to }) => to === kind).map(({ type, id }) => ({ key, type, id })),
    );
    await inTurn(rows, (some) => run(tying[kind], { rows: some }));
  }
}

/** Things that have records, and ids of those that have none any more. */
function split<T>(things: ReadonlyMap<string, readonly T[]>): readonly [readonly (readonly T[])[], string[]] {
  const present = [...things.values()].filter((records) => records.length > 0);
  const gone = [...things].filter(([, records]) => records.length === 0).map(([id]) => id);
  return [present, gone];
}

/** Ids of links that stand between the same entities before and after; the edges of the others are removed. */
async function removeOutdatedEdges(
  run: Run,
  links: ReadonlyMap<string, LinkRow | null>,
): Promise<ReadonlySet<string>> {
  const staying = new Set<string>();
  const going: LinkRow[] = [];
  await inTurn([...links.keys()], async (ids) => {
    for (const { link } of await run(catalogue.relationships.byId, { ids })) {
      if (hasPlaceOf(links.get(link.id) ?? null, link)) staying.add(link.id);
      else going.push(link);
    }
  });
  await inTurn(
    going.map((link) => link.id),
    (ids) => run(catalogue.relationships.removeEdges, { ids }),
  );
  await markFronts(run, going);
  return staying;
}

async function writeEdges(
  run: Run,
  { links, relationships }: Changes,
  staying: ReadonlySet<string>,
): Promise<void> {
  const { createEdges, updateEdges } = catalogue.relationships;
  const present = [...links.values()].filter((link) => link !== null);
  const rowOf = (link: LinkRow) => edgeRow(link, relationships.get(link.id) ?? null);
  const added = present.filter((link) => !staying.has(link.id)).map(rowOf);
  await inTurn(added, (rows) => run(createEdges, { rows }));
  const outdated = present.filter((link) => staying.has(link.id)).map(rowOf);
  await inTurn(outdated, (rows) => run(updateEdges, { rows }));
  await markFronts(run, present);
}

async function markFronts(run: Run, links: readonly LinkRow[]): Promise<void> {
  const fronts = links.filter((link) => link.type === 'FRONT_FOR').map((link) => link.from);
  await inTurn([...new Set<string>(fronts)], (ids) =>
    run(catalogue.relationships.markFrontCompanies, { ids }),
  );
}

/** Neither a relationship's type nor its ends can be changed in Neo4j. */
function hasPlaceOf(link: LinkRow | null, before: LinkRow): boolean {
  return link?.type === before.type && link.from === before.from && link.to === before.to;
}

async function writeTokens(run: Run, tokens: ReadonlyMap<string, string>): Promise<void> {
  const rows = [...tokens].map(([id, line]) => ({ id, tokens: line }));
  await inTurn(rows, (some) => run(catalogue.entities.setTokens, { rows: some }));
}

async function inTurn<T>(rows: readonly T[], write: (rows: T[]) => Promise<unknown>): Promise<void> {
  for (const chunk of inChunks(rows)) await write([...chunk]);
}
