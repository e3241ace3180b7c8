/** The cases and the part of a list that come with the product, loaded on first start and after an update. */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { ImportRequest } from '../model/views.ts';
import type { Store } from '../stores/store.ts';
import type { ImportOutcome } from './importing.ts';
import type { RunImport } from './importJobs.ts';

/**
 * Requests for the files of the folder that the store has not loaded whole yet in their present content, cases first: one
 * that was broken off is completed.
 */
export async function missingBundled(store: Store, folder: string): Promise<readonly ImportRequest[]> {
  const imports = await store.imports();
  const loaded = new Set(
    imports
      .filter((one) => one.finishedAt !== null)
      .flatMap((one) => one.files.map((file) => `${file.name} ${file.sha256}`)),
  );
  const former = new Set(imports.flatMap((one) => one.files.map((file) => file.name)));
  const missing: ImportRequest[] = [];
  for (const name of (await readdir(folder)).sort()) {
    const importer = importerOf(name);
    if (importer === undefined) continue;
    const path = join(folder, name);
    const sha256 = createHash('sha256')
      .update(await readFile(path))
      .digest('hex');
    if (loaded.has(`${basename(path)} ${sha256}`)) continue;
    // an update may give its own case another title; each is named after its id
    const isUpdate = importer === 'case' && former.has(name);
    missing.push({ importer, path, ...(isUpdate ? { replace: basename(name, '.yaml') } : {}) });
  }
  return missing.sort((a, b) => Number(a.importer === 'archive') - Number(b.importer === 'archive'));
}

function importerOf(name: string): ImportRequest['importer'] | undefined {
  if (name.endsWith('.yaml')) return 'case';
  if (name.endsWith('.cutout.gz')) return 'archive';
  return undefined;
}

export async function loadBundled(
  store: Store,
  folder: string,
  steps: { readonly run: RunImport; readonly signal: AbortSignal; readonly say: (label: string) => void },
): Promise<readonly ImportOutcome[]> {
  const outcomes: ImportOutcome[] = [];
  for (const request of await missingBundled(store, folder)) {
    const outcome = await steps.run(request, { signal: steps.signal, progress: () => undefined });
    steps.say(outcome.manifest.label);
    outcomes.push(outcome);
  }
  return outcomes;
}
