/** State of the installation: version, store, counts, imports, progress of the snapshot. */
import { unfinishedOf, type ImportManifest } from '../model/imports.ts';
import type { ImportDetail, StatusView } from '../model/views.ts';
import { findImport } from './findImport.ts';
import type { Workspace } from './workspace.ts';

export async function status(workspace: Workspace, version: string): Promise<StatusView> {
  const { store } = workspace;
  const ledger = await workspace.ledger();
  const imports = await store.imports();
  return {
    version,
    store: store.kind,
    place: store.place,
    revision: ledger.revision,
    counts: await store.counts(),
    snapshot: await workspace.progress(),
    imports: imports.map(importSummary),
    unfinished: [...unfinishedOf(imports)],
    listEditions: [...ledger.listings.newestEditions()],
  };
}

export function importSummary(manifest: ImportManifest): StatusView['imports'][number] {
  const { id, dataset, importer, label, startedAt, finishedAt, counts, notes, rejected } = manifest;
  return {
    ...{ id, dataset, importer, label, startedAt, finishedAt, rejected },
    counts: { ...counts },
    notes: [...notes],
  };
}

/** @param asked by the id of the import, or the beginning of one, and a page of its rejected rows */
export async function showImport(
  { store }: Workspace,
  asked: { readonly id: string; readonly limit: number; readonly offset: number },
): Promise<ImportDetail> {
  const manifest = findImport(await store.imports(), asked.id);
  const rejections = await store.rejections(manifest.id);
  return {
    ...importSummary(manifest),
    files: manifest.files.map((file) => ({ ...file })),
    options: { ...manifest.options },
    rejections: rejections.slice(asked.offset, asked.offset + asked.limit).map((one) => ({ ...one })),
  };
}
