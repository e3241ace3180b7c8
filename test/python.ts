/** A Python that has what a test needs: that of `.ci/run`, else the one on the path. Nothing is installed here. */
import { spawnSync } from 'node:child_process';
import { homedir } from 'node:os';
import { join } from 'node:path';

function candidates(environment: Readonly<Record<string, string | undefined>>): readonly string[] {
  const wanted = environment['CUTOUT_TEST_PYTHON'];
  if (wanted !== undefined && wanted !== '') return [wanted];
  const cache = environment['XDG_CACHE_HOME'];
  const folder = cache === undefined || cache === '' ? join(homedir(), '.cache') : cache;
  return [join(folder, 'cutout-python', 'bin', 'python'), 'python3', 'python'];
}

/** A program, and why it is not there. */
export interface Wanted {
  /** Python that fails where it is not there or too old. */
  readonly check: string;
  readonly without: string;
}

const how =
  'python3 -m venv ~/.cache/cutout-python && ~/.cache/cutout-python/bin/pip install -r test/requirements.txt';

/** Reads GEXF 1.3. */
export const networkX: Wanted = {
  check: 'from networkx.readwrite.gexf import GEXF; assert "1.3" in GEXF.versions',
  without: `no Python with NetworkX 3.6 or later: ${how}`,
};

export const schemathesis: Wanted = {
  check: 'from importlib.metadata import version; assert version("schemathesis").startswith("4.")',
  without: `no Python with Schemathesis 4: ${how}`,
};

/** Its program file, or `undefined` where none of them has what is wanted. */
export function findPython(
  { check }: Wanted,
  environment: NodeJS.ProcessEnv = process.env,
): string | undefined {
  return candidates(environment).find((python) => spawnSync(python, ['-c', check]).status === 0);
}

/** @throws where the script fails, with what it said */
export function runPython(python: string, args: readonly string[]): string {
  const run = spawnSync(python, args, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  if (run.status !== 0) throw new Error(`${args.join(' ')} failed: ${run.stderr}`);
  return run.stdout;
}
