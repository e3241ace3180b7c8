/** `npm run bench -- import`: the OFAC list into an empty embedded store, in a process of its own. */
import { embeddedTarget } from '../crash/embedded.ts';
import { lastWords } from '../crash/process.ts';
import type { SaidAs } from '../crash/said.ts';
import { benchList } from './lists.ts';
import type { Part } from './part.ts';
import { table } from './report.ts';

const RUNS = 5;
/** Rows of all files per second, and bytes of memory. */
const BUDGET = { rows: 20_000, rss: 512e6 };

export const importing: Part = async ({ quick }) => {
  const { folder, day } = benchList(quick);
  const runs: SaidAs<'done'>[] = [];
  for (let run = 0; run < (quick ? 1 : RUNS); run++) {
    const place = await embeddedTarget.fresh();
    runs.push(
      await lastWords('done', ['import', folder, day], place.environment).finally(() => place.dispose()),
    );
  }
  const speeds = runs.map((run) => (run.rows / run.ms) * 1_000).sort((a, b) => a - b);
  const median = speeds[speeds.length >> 1] ?? 0;
  const rss = Math.max(...runs.map((run) => run.rss));
  const whole = (value: number): string => Math.round(value).toLocaleString('en');
  const verdict = (met: boolean): string => (met ? 'met' : 'MISSED');
  return [
    '## Import',
    `OFAC list of ${day}, ${whole(runs[0]?.rows ?? 0)} rows, into an empty embedded store; ${String(runs.length)} runs, each in a new process.`,
    table([
      ['what', 'budget', 'median', 'slowest', 'fastest', 'budget'],
      [
        'rows per second',
        `≥ ${whole(BUDGET.rows)}`,
        ...[median, speeds[0] ?? 0, speeds.at(-1) ?? 0].map(whole),
        verdict(median >= BUDGET.rows),
      ],
      ['memory, MB', `≤ ${whole(BUDGET.rss / 1e6)}`, '', whole(rss / 1e6), '', verdict(rss <= BUDGET.rss)],
    ]),
  ].join('\n\n');
};
