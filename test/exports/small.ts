/** Export material of a few records, from a real store: for tests that need one thing to be just so. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { z } from 'zod';
import type { Material } from '../../backend/exports/material.ts';
import { exportSettings } from '../../backend/model/briefings.ts';
import type { Batch } from '../../backend/model/records.ts';
import { openEmbeddedStore } from '../../backend/stores/embedded/store.ts';
import { resolveQuestion, type TraceInput } from '../../backend/usecases/askTrace.ts';
import { gatherMaterial } from '../../backend/usecases/exportMaterial.ts';
import { Workspace } from '../../backend/usecases/workspace.ts';
import { MADE_AT } from './material.ts';

export const SMALL_DAY = '2024-06-01';

/** @param asked with ids or names of the batch */
export async function smallMaterial(
  batch: Batch,
  asked: TraceInput,
  edits: z.input<typeof exportSettings>['edits'] = {},
): Promise<Material> {
  const folder = await mkdtemp(join(tmpdir(), 'cutout-small-'));
  const store = await openEmbeddedStore({ file: join(folder, 'store.sqlite') });
  try {
    await store.write(batch);
    const workspace = new Workspace({ store, cache: null, today: () => SMALL_DAY });
    return await gatherMaterial(
      workspace,
      await resolveQuestion(workspace, asked),
      exportSettings.parse({ format: 'md', edits }),
      { at: MADE_AT, version: '0.1.0' },
    );
  } finally {
    await store.close();
    await rm(folder, { recursive: true, force: true });
  }
}
