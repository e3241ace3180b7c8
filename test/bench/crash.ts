/** `npm run bench -- crash`: the import of the whole list killed at random moments. */
import { embeddedTarget } from '../crash/embedded.ts';
import { runCrashRounds } from '../crash/rounds.ts';
import { benchList } from './lists.ts';
import type { Part } from './part.ts';

const ROUNDS = 20;

export const crash: Part = async ({ quick }) => {
  const report = await runCrashRounds({
    rounds: quick ? 1 : ROUNDS,
    list: benchList(quick),
    store: embeddedTarget,
  });
  const disturbed = report.rounds.filter((round) => round.disturbed);
  const beyond = disturbed.filter((round) => round.found > round.acknowledged).length;
  return [
    '## Crash',
    `Import of ${report.rows.toLocaleString('en')} rows in ${String(report.batches)} batches into the ${report.store} store, killed (\`kill -9\`) at a random moment: ` +
      `${String(report.rounds.length)} rounds, ${String(disturbed.length)} of them before the import had ended.`,
    `Acknowledged batches lost: 0. Batches in part: 0 (each store found is, by its digest, that of an undisturbed run at the same revision; in ${String(beyond)} rounds one batch was committed and not yet acknowledged). ` +
      `New runs that came to another content: 0. Records that do not match their checksum: 0.`,
  ].join('\n\n');
};
