/** A folder of one test run: what one file has made there, the others copy. It goes with the run. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Names the folder to the test processes; not set outside a test run. */
export const RUN_FOLDER = 'CUTOUT_TEST_RUN';

export default async function keepFolder(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'cutout-run-'));
  process.env[RUN_FOLDER] = folder;
  return () => rm(folder, { recursive: true, force: true });
}
