/** The bundled cases in a real store, for tests that ask questions of them. */
import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openEmbeddedStore } from '../backend/stores/embedded/store.ts';
import type { Store } from '../backend/stores/store.ts';
import { loadBundled } from '../backend/usecases/bundled.ts';
import { runRequest } from '../backend/usecases/importRequests.ts';
import { Workspace } from '../backend/usecases/workspace.ts';
import { fileOfRun } from './runFolder.ts';

/** The day for which the model's table of chains was drawn up. */
export const MODEL_DAY = '2026-11-23';

const casefiles = join(dirname(dirname(fileURLToPath(import.meta.url))), 'backend', 'casefiles');

export interface OpenedCases {
  readonly store: Store;
  readonly workspace: Workspace;
  readonly folder: string;
  close(): Promise<void>;
}

/** Both cases and the bundled part of the list in a new embedded store. */
export async function openBundledCases(): Promise<OpenedCases> {
  const folder = await mkdtemp(join(tmpdir(), 'cutout-cases-'));
  const store = await openEmbeddedStore({ file: await writeCases(folder) });
  return {
    store,
    folder,
    workspace: new Workspace({ store, cache: null, today: () => MODEL_DAY }),
    close: async () => {
      await store.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/**
 * The file of an embedded store with the bundled cases, closed. In a test run they are loaded once, and copied after.
 * @returns its path
 */
export async function writeCases(folder: string): Promise<string> {
  const file = join(folder, 'store.sqlite');
  const made = await fileOfRun('cases.sqlite', loadCases);
  if (made === undefined) await loadCases(file);
  else await copyFile(made, file);
  return file;
}

async function loadCases(file: string): Promise<void> {
  const store = await openEmbeddedStore({ file });
  await loadCasesInto(store);
  await store.close();
}

export async function loadCasesInto(store: Store): Promise<void> {
  await loadBundled(store, casefiles, {
    run: (request, hooks) => runRequest(store, request, hooks),
    signal: new AbortController().signal,
    say: () => undefined,
  });
}
