/** `npm run bench -- crash`: imports of a list, an archive and a case broken off at random moments, in either store. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { embeddedTarget } from '../crash/embedded.ts';
import { archiveOf } from '../crash/inputs.ts';
import { openNeo4jTarget } from '../crash/neo4j.ts';
import { runCrashRounds, type CrashInput, type CrashReport, type CrashTarget } from '../crash/rounds.ts';
import { benchList } from './lists.ts';
import type { Part } from './part.ts';

const ROUNDS = 20;

export const crash: Part = async ({ quick }) => {
  const { folder, day } = benchList(quick);
  const rounds = quick ? 1 : ROUNDS;
  const place = await mkdtemp(join(tmpdir(), 'cutout-crash-'));
  try {
    const list: CrashInput = ['ofac', folder, day];
    const inputs: readonly CrashInput[] = [
      list,
      await archiveOf(list, join(place, 'list.cutout.gz')),
      // npm runs scripts in the root of the checkout
      ['case', join('backend', 'casefiles', 'sek-studio.yaml')],
    ];
    const embedded = await broken(embeddedTarget, inputs, {
      rounds,
      how: 'the importing process killed (`kill -9`)',
    });
    // the quick run is a test that must do without Java
    const neo4j = quick ? undefined : await openNeo4jTarget();
    const how = 'the server killed (`kill -9`) and started again';
    const other =
      neo4j === undefined ? [] : await broken(neo4j, inputs, { rounds, how }).finally(() => neo4j.close());
    const skipped = neo4j === undefined && !quick;
    return [
      '## Crash',
      ...embedded,
      ...other,
      ...(skipped ? ['Neo4j was SKIPPED: no Java that runs it, or no Maven, was found.'] : []),
    ].join('\n\n');
  } finally {
    await rm(place, { recursive: true, force: true });
  }
};

async function broken(
  store: CrashTarget,
  inputs: readonly CrashInput[],
  { rounds, how }: { readonly rounds: number; readonly how: string },
): Promise<readonly string[]> {
  const told: string[] = [];
  for (const input of inputs) {
    for (const by of ['crash', 'cancel'] as const) {
      const report = await runCrashRounds({ rounds, input, store, by });
      told.push(tell(report, `${input[0]} import`, by === 'crash' ? how : 'told to end (SIGTERM)'));
    }
  }
  return told;
}

function tell(report: CrashReport, what: string, how: string): string {
  const { rounds } = report;
  const broken = rounds.filter((round) => round.disturbed).length;
  const marked = rounds.filter((round) => round.marked).length;
  const beyond = rounds.filter((round) => round.found > round.acknowledged).length;
  return (
    `${what}, ${report.rows.toLocaleString('en')} rows in ${String(report.batches)} transactions, into the ${report.store} store, ${how} at a random moment: ` +
    `${String(rounds.length)} rounds; in ${String(broken)} the import ended there. ` +
    `A part of it was found in ${String(marked)}, each time with its mark in every answer: 0 answers from unfinished data without it. ` +
    `Acknowledged transactions lost: 0. Transactions in part: 0 (each store found is, by its digest, that of an undisturbed run at the same revision; in ${String(beyond)} rounds one was committed and not yet acknowledged). ` +
    `Taken back (every other time) or run again, stores that came to another content: 0. Records that do not match their checksum: 0.`
  );
}
