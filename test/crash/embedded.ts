/** The embedded store as a target of crashes: a folder of its own for each round. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CrashTarget } from './rounds.ts';

export const embeddedTarget: CrashTarget = {
  name: 'embedded',
  async fresh() {
    const folder = await mkdtemp(join(tmpdir(), 'cutout-crash-'));
    return {
      environment: { CUTOUT_STORE: folder },
      dispose: () => rm(folder, { recursive: true, force: true }),
    };
  },
};
