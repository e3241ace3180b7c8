/**
 * Taking a whole import back: what only it brought goes, what it changed or removed is as it was before. Refused where a later
 * import, or any other record, needs what would go.
 */
import { CutoutError } from '../errors.ts';
import { INFERRED_DATASET } from '../importers/caseImporter.ts';
import { tokensOfRecords } from '../matching/entityNames.ts';
import { groupBy } from '../model/groups.ts';
import type { EntityId } from '../model/ids.ts';
import type { ImportManifest } from '../model/imports.ts';
import type { AnyRecord, RecordOf } from '../model/records.ts';
import type { ImportChanges, Store } from '../stores/store.ts';
import type { ImportUndone } from '../model/views.ts';
import { findImport } from './findImport.ts';
import { judgeInferred } from './inferredNumbers.ts';
import { keyOf, whatNeeds } from './needs.ts';
import { importSummary } from './status.ts';
import { untilUnchanged } from './untilUnchanged.ts';

/** @param id of the import, or the beginning of one. @throws `not-found`, `bad-question`, `still-needed` */
export async function undoImport(store: Store, id: string): Promise<ImportUndone> {
  const { manifest, result } = await untilUnchanged(async () => {
    const revision = await store.revision();
    const imports = await store.imports();
    const found = findImport(imports, id);
    const changes = await store.changesOf(found.id);
    // one that came unfinished with an archive brought nothing on which another could stand
    if (changes === undefined || changes.brought.length + changes.before.length > 0)
      checkLaterRun(imports, found);
    const plan = await planOf(store, imports, { manifest: found, changes });
    return { manifest: found, result: await store.takeBack(found.id, { revision, ...plan }) };
  });
  const { removed, written: restored } = result;
  return { undone: importSummary(manifest), removed, restored, revision: await judgeInferred(store) };
}

/** A later load of the same dataset stands on this one. */
function checkLaterRun(imports: readonly ImportManifest[], manifest: ImportManifest): void {
  const later = imports.find(
    (one) =>
      one.importer === manifest.importer &&
      one.dataset === manifest.dataset &&
      one.startedAt > manifest.startedAt,
  );
  if (later === undefined) return;
  throw stillNeeded(manifest, `${nameOf(later)} loaded the same again later`, [later]);
}

interface Plan {
  readonly removed: readonly AnyRecord[];
  readonly restored: readonly AnyRecord[];
  readonly shared: ReadonlyMap<string, string>;
  readonly searchTokens: ReadonlyMap<EntityId, string>;
}

async function planOf(
  store: Store,
  imports: readonly ImportManifest[],
  { manifest, changes }: { readonly manifest: ImportManifest; readonly changes: ImportChanges | undefined },
): Promise<Plan> {
  if (changes === undefined) {
    throw new CutoutError('bad-question', `What ${nameOf(manifest)} changed is not known any more.`, {
      remedy:
        'Only the newest hundred imports can be taken back, and none that an earlier version of the program made or kept in a backup.',
    });
  }
  checkOvertaken(imports, manifest, changes);
  const back = new Set(changes.before.map(keyOf));
  const removed = changes.brought.filter(
    (item) => !back.has(keyOf(item)) && !changes.shared.has(keyOf(item)),
  );
  const needs = await whatNeeds(store, { removed, restored: changes.before, derived: INFERRED_DATASET });
  if (needs.needing.length > 0) {
    const [first] = needs.needing;
    throw stillNeeded(manifest, first ?? '', [], needs.needing);
  }
  const goes = [...removed, ...needs.derived];
  return {
    removed: goes,
    restored: changes.before,
    shared: changes.shared,
    searchTokens: await tokensAfter(store, goes, changes.before),
  };
}

function checkOvertaken(
  imports: readonly ImportManifest[],
  manifest: ImportManifest,
  { overtaken }: ImportChanges,
): void {
  const [first] = overtaken;
  if (first === undefined) return;
  const by = new Set(overtaken.values());
  const later = imports.filter((one) => by.has(one.id));
  const [key, writer] = first;
  const who = imports.find((one) => one.id === writer);
  const what = who === undefined ? `${key} was changed by hand since` : `${nameOf(who)} changed ${key} since`;
  throw stillNeeded(manifest, what, later);
}

/** Tokens of the entities that stay and lose or regain a name. */
async function tokensAfter(
  store: Store,
  removed: readonly AnyRecord[],
  restored: readonly AnyRecord[],
): Promise<ReadonlyMap<EntityId, string>> {
  const changed = new Set([...removed, ...restored].map(keyOf));
  const ids = [...removed, ...restored].flatMap((item) => (item.kind === 'entity' ? [item.record.id] : []));
  const staying = (await store.records('entity', [...new Set(ids)])).filter(
    (record) => !changed.has(keyOf({ kind: 'entity', record })),
  );
  const again: RecordOf<'entity'>[] = restored.flatMap((item) =>
    item.kind === 'entity' ? [item.record] : [],
  );
  const groups = groupBy([...staying, ...again], (record) => record.id);
  return new Map([...groups].map(([id, records]) => [id, tokensOfRecords(records)]));
}

function nameOf({ label, id }: ImportManifest): string {
  return `the import of ${label} (${id})`;
}

function stillNeeded(
  manifest: ImportManifest,
  why: string,
  later: readonly ImportManifest[],
  items: readonly string[] = [],
): CutoutError {
  return new CutoutError('still-needed', `${capital(nameOf(manifest))} cannot be taken back: ${why}.`, {
    remedy:
      later.length > 0
        ? `Nothing was changed. Take that one back first: \`cutout import undo ${later[0]?.id ?? ''}\`.`
        : 'Nothing was changed. Take back first what needs it.',
    items: later.length > 0 ? later.map(nameOf) : items,
  });
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
