/** State of the installation: version, store, counts, imports, progress of the snapshot. */
import type { ImportManifest } from '../model/imports.ts';
import type { StatusView, VerifyResult } from '../model/views.ts';
import type { Workspace } from './workspace.ts';

export async function status(workspace: Workspace, version: string): Promise<StatusView> {
  const { store } = workspace;
  const ledger = await workspace.ledger();
  return {
    version,
    store: store.kind,
    place: store.place,
    revision: ledger.revision,
    counts: await store.counts(),
    snapshot: await workspace.progress(),
    imports: (await store.imports()).map(importSummary),
    listEdition: ledger.listings.lastEdition(),
  };
}

export function importSummary(manifest: ImportManifest): StatusView['imports'][number] {
  const { id, dataset, importer, label, finishedAt, counts, notes } = manifest;
  return { id, dataset, importer, label, finishedAt, counts: { ...counts }, notes: [...notes] };
}

/** Recomputes every checksum and the digest. O(records). */
export async function verify(workspace: Workspace): Promise<VerifyResult> {
  const { store } = workspace;
  const damaged = await store.verify();
  return {
    digest: await store.digest(),
    revision: await store.revision(),
    counts: await store.counts(),
    damaged: [...damaged],
  };
}
