/** Records of imports, and what they changed: noted beside every write, read and forgotten when one is taken back. */
import type { ImportManifest, Rejection } from '../../model/imports.ts';
import { canonicalJson, type AnyRecord } from '../../model/records.ts';
import { KEPT_CHANGES } from '../rules.ts';
import type { ImportChanges, TakeBack } from '../store.ts';
import { catalogue } from './catalogue.ts';
import { inChunks } from './chunks.ts';
import type { Connection, Run } from './connection.ts';
import { keyOf, recordOf } from './keys.ts';

const { imports, maintenance } = catalogue;

/** Stands for writers that are no import. */
const BY_HAND = '';
/** Unfinished ones have no day. */
const UNFINISHED = '';

function propertiesOf(manifest: ImportManifest) {
  const { id, dataset, importer, label } = manifest;
  return { id, dataset, importer, label, manifest: canonicalJson(manifest) };
}

export async function recordImport(
  connection: Connection,
  manifest: ImportManifest,
  rejections: readonly Rejection[],
): Promise<void> {
  const { id, finishedAt } = manifest;
  const rows = rejections.map((rejection, position) => {
    const { file, line, reason } = rejection;
    return { position, file, line, reason, content: canonicalJson(rejection) };
  });
  await connection.write(async (run) => {
    await run(maintenance.lockWrites, {});
    const finished = finishedAt ?? UNFINISHED;
    const [before] = await run(imports.put, { ...propertiesOf(manifest), finished });
    for (const chunk of inChunks(rows)) await run(imports.putRejections, { id, rows: [...chunk] });
    const wasUnfinished = before?.wasUnfinished === true;
    if (wasUnfinished !== (finishedAt === null)) await run(maintenance.raiseRevision, {});
    await run(imports.forgetOld, { kept: KEPT_CHANGES });
  });
}

/** Keeps records as they are, before they are changed or removed. */
export async function noteBefore(
  run: Run,
  writer: string | null,
  items: readonly AnyRecord[],
): Promise<void> {
  for (const keys of inChunks(items.map(keyOf)))
    await run(imports.noteBefore, { writer: writer ?? BY_HAND, keys: [...keys] });
}

/** @returns whether there was any to note */
export async function noteShared(
  run: Run,
  { id, dataset, importer }: ImportManifest,
  shared: ReadonlyMap<string, string>,
): Promise<boolean> {
  let noted = 0;
  for (const chunk of inChunks([...shared])) {
    const rows = chunk.map(([key, by]) => ({ key, by }));
    const [row] = await run(imports.noteShared, { id, dataset, importer, rows });
    noted += row?.noted ?? 0;
  }
  return noted > 0;
}

/** @returns whether it is unfinished only now */
export async function markBegun(run: Run, manifest: ImportManifest): Promise<boolean> {
  const [row] = await run(imports.begin, propertiesOf(manifest));
  return row?.begun === true;
}

export async function changesOf(connection: Connection, id: string): Promise<ImportChanges | undefined> {
  const [known] = await connection.read(imports.noted, { id });
  if (known?.noted !== true) return undefined;
  const brought = await connection.read(imports.brought, { id });
  const before = await connection.read(imports.before, { id });
  const overtaken = new Map<string, string | null>();
  for (const { key, present, by } of before) if (present && by !== id) overtaken.set(key, by);
  const shared = new Map<string, string>();
  for (const { key, by, shared: isShared } of await connection.read(imports.later, { id })) {
    if (isShared) shared.set(key, by);
    else overtaken.set(key, by === BY_HAND ? null : by);
  }
  return {
    brought: brought.map(({ key, payload }) => recordOf(key, payload)),
    before: before.map(({ key, payload }) => recordOf(key, payload)),
    shared,
    overtaken,
  };
}

/** What a later import had as well is that one's from now on. */
export async function handOver(run: Run, id: string, { shared }: TakeBack): Promise<void> {
  for (const chunk of inChunks([...shared])) {
    const rows = chunk.map(([key, heir]) => ({ key, heir }));
    await run(imports.handOver, { id, rows });
  }
}

/** What was restored belongs again to the import that brought it; the import and its notes are gone. */
export async function forgetImport(run: Run, id: string): Promise<void> {
  await run(imports.restoreOwners, { id });
  await run(imports.remove, { id });
}
