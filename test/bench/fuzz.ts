/** `npm run bench -- fuzz`: damaged files of every kind into a store, in runs of which each has its seed and its process. */
import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { groupBy } from '../../backend/model/groups.ts';
import { fuzzSaid, type FuzzSaid } from '../fuzz/said.ts';
import type { Part } from './part.ts';
import { seedOfRun } from './random.ts';
import { digits, slowest } from './measure.ts';
import { table } from './report.ts';

const INPUTS = 20_000;
const PER_RUN = 500;
const SEED = 42;
/** Milliseconds of the processor for one input, and of the clock after which its process is ended. */
const LIMIT = 10_000;
const HUNG = 60_000;
/** Megabytes that a process may hold of objects. */
const HEAP = 512;

const child = join(dirname(dirname(fileURLToPath(import.meta.url))), 'fuzz', 'child.js');

type Ended = Extract<FuzzSaid, { readonly said: 'ended' }>;

export const fuzzing: Part = async ({ quick }) => {
  const inputs = quick ? 20 : INPUTS;
  const first = seedOfRun(SEED);
  const runs = Math.ceil(inputs / PER_RUN);
  const results: RunResult[] = [];
  for (let run = 0; run < runs; run++) {
    const result = await runOnce(first + run, Math.min(PER_RUN, inputs));
    // it takes the better part of an hour
    console.error(`seed ${String(first + run)}: ${String(result.ended.length)} files`, ...result.failed);
    results.push(result);
  }
  const ended = results.flatMap((one) => one.ended);
  const failed = results.flatMap((one) => one.failed);
  const rss = Math.max(...results.map((one) => one.rss));
  return [
    '## Fuzz',
    `${ended.length.toLocaleString('en')} damaged files in ${String(runs)} runs, seeds ${String(first)} to ${String(first + runs - 1)} (\`CUTOUT_SEED\` repeats one), each through the import into an embedded store with a case and a list in it. ` +
      'A file that is taken in is taken back afterwards, and the store must be as it was.',
    table([
      ['file', 'taken in and taken back', 'refused', 'as'],
      ...[...groupBy(ended, (one) => one.of)].map(([of, all]) => rowOf(of, all)),
    ]),
    `Raw errors, refusals without place or remedy, changed stores, hangs: ${String(failed.length)}. Slowest input: ${digits(slowest(ended.map((one) => one.ms)))} ms of the processor (limit ${String(LIMIT)}). Most memory of a run: ${digits(rss / 1e6)} MB.`,
    ...failed.map((one) => `\`\`\`\n${one}\n\`\`\``),
  ].join('\n\n');
};

function rowOf(of: string, all: readonly Ended[]): readonly string[] {
  const refused = all.filter((one) => one.ended !== 'taken in');
  const codes = [...groupBy(refused, (one) => one.ended)].map(
    ([code, some]) => `${code} ${String(some.length)}`,
  );
  return [of, String(all.length - refused.length), String(refused.length), codes.sort().join(', ')];
}

interface RunResult {
  readonly ended: readonly Ended[];
  readonly failed: readonly string[];
  readonly rss: number;
}

/** A process that says nothing more is ended, and what it was trying is told. */
async function runOnce(seed: number, inputs: number): Promise<RunResult> {
  const started = spawn(
    process.execPath,
    [`--max-old-space-size=${String(HEAP)}`, child, ...[seed, inputs, LIMIT].map(String)],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const ended: Ended[] = [];
  let trying = '';
  let done: Extract<FuzzSaid, { readonly said: 'done' }> | undefined;
  let timer: NodeJS.Timeout | undefined;
  for await (const line of createInterface({ input: started.stdout })) {
    clearTimeout(timer);
    timer = setTimeout(() => started.kill('SIGKILL'), HUNG);
    const said = fuzzSaid.parse(JSON.parse(line));
    if (said.said === 'trying') trying = JSON.stringify(said.input);
    else if (said.said === 'ended') ended.push(said);
    else done = said;
  }
  clearTimeout(timer);
  if (done === undefined)
    return { ended, failed: [`CUTOUT_SEED=${String(seed)}: its process ended at ${trying}`], rss: 0 };
  return { ended, failed: done.failed === null ? [] : [done.failed], rss: done.rss };
}
