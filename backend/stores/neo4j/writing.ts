/** One write: changes found, then written, inside one transaction. */
import type { Batch } from '../../model/records.ts';
import { prepareBatch, requireRevision, type PreparedRecord } from '../rules.ts';
import type { LinkRow, WriteOptions, WriteResult } from '../store.ts';
import { catalogue } from './catalogue.ts';
import { findChanges, type Changes } from './changes.ts';
import { inChunks } from './chunks.ts';
import type { Connection, Run } from './connection.ts';
import { keyOf } from './keys.ts';
import { entityRow, linkRow, recordRow, sourceRow } from './nodes.ts';

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
  const staying = await removeOutdatedLinks(run, changes.links);
  await writeRecords(run, changes);
  await writeViews(run, changes);
  await writeLinks(run, changes.links, staying);
  await writeTokens(run, options.searchTokens ?? new Map<string, string>());
  const { changed, removed } = changes;
  const isChange = changed.length + removed.length > 0;
  const [row] = isChange ? await run(raiseRevision, {}) : [now];
  return { written: changed.length, removed: removed.length, revision: row?.revision ?? 0 };
}

async function writeRecords(run: Run, { changed, removed }: Changes): Promise<void> {
  await inTurn(removed.map(keyOf), (keys) => run(catalogue.records.remove, { keys }));
  await inTurn(changed.map(recordRow), (rows) => run(catalogue.records.put, { rows }));
  const subjects = changed.flatMap((item) =>
    item.kind === 'statement'
      ? [
          {
            key: keyOf(item),
            subjects: [...new Set<string>([...item.record.aboutRelationships, ...item.record.aboutEntities])],
          },
        ]
      : [],
  );
  await inTurn(subjects, (rows) => run(catalogue.statements.tie, { rows }));
}

/** Merged views of sources and entities, and what claims cite. */
async function writeViews(run: Run, { sources, entities, changed }: Changes): Promise<void> {
  const [presentSources, goneSources] = split(sources);
  const [presentEntities, goneEntities] = split(entities);
  await inTurn(presentSources.map(sourceRow), (rows) => run(catalogue.sources.put, { rows }));
  await inTurn(goneSources, (ids) => run(catalogue.sources.remove, { ids }));
  await inTurn(presentEntities.map(entityRow), (rows) => run(catalogue.entities.put, { rows }));
  await inTurn(goneEntities, (ids) => run(catalogue.entities.remove, { ids }));
  const citations = changed.flatMap((item) =>
    item.kind === 'claim' ? [{ key: keyOf(item), source: item.record.source }] : [],
  );
  await inTurn(citations, (rows) => run(catalogue.claims.cite, { rows }));
}

/** Things that have records, and ids of those that have none any more. */
function split<T>(things: ReadonlyMap<string, readonly T[]>): readonly [readonly (readonly T[])[], string[]] {
  const present = [...things.values()].filter((records) => records.length > 0);
  const gone = [...things].filter(([, records]) => records.length === 0).map(([id]) => id);
  return [present, gone];
}

/** Ids of links that stand between the same entities before and after; the others are removed. */
async function removeOutdatedLinks(
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
    (ids) => run(catalogue.relationships.removeLinks, { ids }),
  );
  await markFronts(run, going);
  return staying;
}

async function writeLinks(
  run: Run,
  links: ReadonlyMap<string, LinkRow | null>,
  staying: ReadonlySet<string>,
): Promise<void> {
  const { putLinks, updateEdges } = catalogue.relationships;
  const present = [...links.values()].filter((link) => link !== null);
  await inTurn(present.map(linkRow), (rows) => run(putLinks, { rows }));
  const outdated = present.filter((link) => staying.has(link.id)).map(linkRow);
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
