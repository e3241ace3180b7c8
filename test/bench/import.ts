/** `npm run bench -- import`: the OFAC list into an empty store of either kind, in a process of its own. */
import { embeddedTarget } from '../crash/embedded.ts';
import { openNeo4jTarget } from '../crash/neo4j.ts';
import { lastWords } from '../crash/process.ts';
import type { CrashTarget } from '../crash/rounds.ts';
import type { SaidAs } from '../crash/said.ts';
import { benchList } from './lists.ts';
import type { Part } from './part.ts';
import { table } from './report.ts';

const RUNS = 5;
const BUDGET_RSS = 512e6;
const HEAD = [
  'store',
  'rows/s: budget',
  'median',
  'slowest',
  'fastest',
  'budget',
  'memory, MB (≤ 512)',
  'budget',
];

export const importing: Part = async ({ quick }) => {
  const list = benchList(quick);
  const runs = quick ? 1 : RUNS;
  const rows = [await measured(embeddedTarget, { list, runs, budget: 20_000 })];
  // the quick run is a test that must do without Java
  const neo4j = quick ? undefined : await openNeo4jTarget();
  if (neo4j !== undefined) {
    const row = await measured(neo4j, { list, runs, budget: 3_000 }).finally(() => neo4j.close());
    rows.push(row);
  }
  return [
    '## Import',
    `OFAC list of ${list.day}, ${String(rows[0]?.rows.toLocaleString('en'))} rows, into an empty store; ${String(runs)} runs, each in a new process.`,
    table([HEAD, ...rows.map((row) => row.cells)]),
    ...(neo4j === undefined && !quick
      ? ['Neo4j was SKIPPED: no Java that runs it, or no Maven, was found.']
      : []),
  ].join('\n\n');
};

interface Order {
  readonly list: { readonly folder: string; readonly day: string };
  readonly runs: number;
  /** Rows of all files per second. */
  readonly budget: number;
}

async function measured(
  store: CrashTarget,
  { list, runs, budget }: Order,
): Promise<{ readonly rows: number; readonly cells: readonly string[] }> {
  const done: SaidAs<'done'>[] = [];
  for (let run = 0; run < runs; run++) {
    const place = await store.fresh();
    const import_ = lastWords('done', ['import', 'ofac', list.folder, list.day], place.environment);
    done.push(await import_.finally(() => place.dispose()));
  }
  const speeds = done.map((run) => (run.rows / run.ms) * 1_000).sort((a, b) => a - b);
  const median = speeds[speeds.length >> 1] ?? 0;
  const rss = Math.max(...done.map((run) => run.rss));
  return {
    rows: done[0]?.rows ?? 0,
    cells: [
      store.name,
      `≥ ${whole(budget)}`,
      ...[median, speeds[0] ?? 0, speeds.at(-1) ?? 0].map(whole),
      verdict(median >= budget),
      whole(rss / 1e6),
      verdict(rss <= BUDGET_RSS),
    ],
  };
}

function whole(value: number): string {
  return Math.round(value).toLocaleString('en');
}

function verdict(met: boolean): string {
  return met ? 'met' : 'MISSED';
}
