/** A folder of one test run: what one test file has made there, the others take. It goes with the run. */
import { existsSync } from 'node:fs';
import { mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

/** Names the folder to the test processes. */
const RUN_FOLDER = 'CUTOUT_TEST_RUN';

/** Not while tests are watched: what was made would be of the code before the last change. */
export default async function keepFolder({ config }: TestProject): Promise<() => Promise<void>> {
  if (config.watch) return () => Promise.resolve();
  const folder = await mkdtemp(join(tmpdir(), 'cutout-run-'));
  process.env[RUN_FOLDER] = folder;
  return () => rm(folder, { recursive: true, force: true });
}

/**
 * A file that is made once in a test run. Two that need it at once both make it, and either will do.
 * @returns its path, or `undefined` where no run keeps a folder
 */
export async function fileOfRun(
  name: string,
  make: (path: string) => Promise<void>,
): Promise<string | undefined> {
  const run = process.env[RUN_FOLDER];
  if (run === undefined) return undefined;
  const file = join(run, name);
  if (existsSync(file)) return file;
  const own = join(await mkdtemp(join(run, 'making-')), name);
  await make(own);
  await rename(own, file);
  return file;
}
