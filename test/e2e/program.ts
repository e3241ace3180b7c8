/** The built program, started as a user starts it, on a store of its own. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const main = join(root, 'dist', 'backend', 'main.js');

/** The first start imports the bundled cases. */
const START_TIMEOUT_MS = 60_000;

export interface RunningProgram {
  /** Opens one browser, once. */
  readonly link: string;
  readonly origin: string;
  /** From the start of the process to the printed link. */
  readonly startedInMs: number;
  /** Ends it as Ctrl-C does. @returns its exit code */
  stop(): Promise<number | null>;
}

/** A folder that is removed when the test file ends. */
export async function temporaryFolder(): Promise<{ readonly path: string; remove(): Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), 'cutout-e2e-'));
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}

export async function startProgram(folder: string): Promise<RunningProgram> {
  if (!existsSync(main)) throw new Error(`${main} is missing: run npm run build first.`);
  const begun = performance.now();
  const child = spawn(process.execPath, [main, 'start', '--port', '0', '--store', join(folder, 'store')], {
    env: programEnvironment(folder),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const link = await new Promise<string>((resolve, reject) => {
    let printed = '';
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      reject(new Error(`No link was printed in ${String(START_TIMEOUT_MS)} ms: ${printed}`));
    }, START_TIMEOUT_MS);
    const read = (text: string): void => {
      printed += text;
      const found = /https?:\/\/\S+/.exec(printed)?.[0];
      // the line is whole once something follows it
      if (found === undefined || !/https?:\/\/\S+\s/.test(printed)) return;
      clearTimeout(timer);
      resolve(found);
    };
    child.stdout.setEncoding('utf8').on('data', read);
    child.stderr.setEncoding('utf8').on('data', (text: string) => (printed += text));
    child.once('exit', (code) => reject(new Error(`The program ended (${String(code)}): ${printed}`)));
  });
  const startedInMs = performance.now() - begun;
  return {
    link,
    origin: new URL(link).origin,
    startedInMs,
    stop: () => {
      child.kill('SIGINT');
      return ended;
    },
  };
}

/** Neither the settings nor the caches of whoever runs the tests. */
function programEnvironment(folder: string): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !/^(?:CUTOUT_|NEO4J_|XDG_)/.test(name));
  return {
    ...Object.fromEntries(own),
    XDG_DATA_HOME: join(folder, 'data'),
    XDG_CACHE_HOME: join(folder, 'cache'),
  };
}
