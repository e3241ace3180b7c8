/** Export material of a case file that a test writes down itself, imported by the product. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { z } from 'zod';
import type { Material } from '../../backend/exports/material.ts';
import { exportSettings } from '../../backend/model/briefings.ts';
import { openEmbeddedStore } from '../../backend/stores/embedded/store.ts';
import { resolveQuestion, type TraceInput } from '../../backend/usecases/askTrace.ts';
import { gatherMaterial } from '../../backend/usecases/exportMaterial.ts';
import { runRequest } from '../../backend/usecases/importRequests.ts';
import { Workspace } from '../../backend/usecases/workspace.ts';
import { MADE_AT } from './material.ts';

/** @param yaml text of a case file. @param asked with names: ids of a case file are its own affair */
export async function materialOfCase(
  yaml: string,
  asked: TraceInput,
  settings: Partial<z.input<typeof exportSettings>> = {},
): Promise<Material> {
  const folder = await mkdtemp(join(tmpdir(), 'cutout-own-'));
  const store = await openEmbeddedStore({ file: join(folder, 'store.sqlite') });
  try {
    const path = join(folder, 'own.yaml');
    await writeFile(path, yaml);
    const signal = new AbortController().signal;
    await runRequest(store, { importer: 'case', path }, { signal, progress: () => undefined });
    const workspace = new Workspace({ store, cache: null, today: () => '2024-06-01' });
    const parsed = exportSettings.parse({ format: 'md', ...settings });
    const question = await resolveQuestion(workspace, asked);
    return await gatherMaterial(workspace, question, parsed, { at: MADE_AT, version: '0.1.0' });
  } finally {
    await store.close();
    await rm(folder, { recursive: true, force: true });
  }
}
