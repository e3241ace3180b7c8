/** The child process as its parent sees it. */
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { said, type Said, type SaidAs } from './said.ts';

const here = dirname(fileURLToPath(import.meta.url));
const root = dirname(dirname(here));
/** Compiled beside this file, or, where this is a test's source, in `dist`. */
const child = import.meta.url.endsWith('.js')
  ? join(here, 'child.js')
  : join(root, 'dist', 'test', 'crash', 'child.js');

export type Environment = Readonly<Record<string, string>>;

export interface Run {
  readonly child: ChildProcess;
  /** All that it said, once it has ended in whatever way. */
  readonly ended: Promise<readonly Said[]>;
}

/** @param hear is called with each thing that the child says, at once */
export function runChild(args: readonly string[], environment: Environment, hear?: (one: Said) => void): Run {
  if (!existsSync(child))
    throw new Error('The child process is not built: run `npm test` or `npm run build`.');
  const started = spawn(process.execPath, [child, ...args], {
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const heard: Said[] = [];
  const lines = createInterface({ input: started.stdout });
  lines.on('line', (line) => {
    // the last line of a killed process may be cut off
    if (!line.endsWith('}')) return;
    const one = said.parse(JSON.parse(line));
    heard.push(one);
    hear?.(one);
  });
  const ended = new Promise<readonly Said[]>((resolve, reject) => {
    started.on('error', reject);
    let open = 2;
    const close = (): void => {
      if (--open === 0) resolve(heard);
    };
    started.on('exit', close);
    lines.on('close', close);
  });
  return { child: started, ended };
}

/** What the child says in the end. @throws where it ends without */
export async function lastWords<K extends Said['said']>(
  kind: K,
  args: readonly string[],
  environment: Environment,
): Promise<SaidAs<K>> {
  const all = await runChild(args, environment).ended;
  const is = (one: Said): one is SaidAs<K> => one.said === kind;
  const last = all.filter(is).at(-1);
  if (last !== undefined) return last;
  throw new Error(`The process \`${args.join(' ')}\` ended without saying "${kind}".`);
}
