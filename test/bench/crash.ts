/** `npm run bench -- crash`: imports of a list, an archive and a case broken off at random moments, in either store. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { embeddedTarget } from '../crash/embedded.ts';
import { archiveOf, listOf } from '../crash/inputs.ts';
import { openNeo4jTarget } from '../crash/neo4j.ts';
import {
  runCrashRounds,
  traceUndisturbed,
  type CrashInput,
  type CrashReport,
  type CrashRound,
  type CrashTarget,
} from '../crash/rounds.ts';
import type { Part } from './part.ts';
import { seedOfRun } from './random.ts';
import { table, type Table } from './report.ts';

const ROUNDS = 20;
const SEED = 42;
/** Of the list: some transactions to break it off between. */
const PARTIES = 800;
const HEAD = [
  ...['store', 'import', 'rows', 'transactions', 'broken off by', 'rounds', 'ended there'],
  ...['part found, marked', 'committed, not yet acknowledged'],
];
/** A round that finds anything else ends the run. */
const FOUND =
  'What did not end there had ended before, or went on by itself once its server was back. ' +
  'Answers from unfinished data without its mark: 0. Acknowledged transactions lost: 0. Transactions in part: 0 (each store found is, by its digest, that of an undisturbed run at the same revision). ' +
  'Stores that came to another content, taken back or run again: 0. Records that do not match their checksum: 0.';

export const crash: Part = async ({ quick }) => {
  const rounds = quick ? 1 : ROUNDS;
  const seed = seedOfRun(SEED);
  const place = await mkdtemp(join(tmpdir(), 'cutout-crash-'));
  try {
    const list = await listOf(quick ? 100 : PARTIES, place);
    const inputs: readonly CrashInput[] = [
      list,
      await archiveOf(list, join(place, 'list.cutout.gz')),
      // npm runs scripts in the root of the checkout
      ['case', join('backend', 'casefiles', 'sek-studio.yaml')],
    ];
    // the quick run is a test that must do without Java
    const neo4j = quick ? undefined : await openNeo4jTarget();
    const on = (store: CrashTarget): Promise<Table> => broken(store, inputs, { rounds, seed });
    // at the same time: most of it is waiting
    const [embedded, other] = await Promise.all([
      on(embeddedTarget),
      neo4j === undefined ? [] : on(neo4j).finally(() => neo4j.close()),
    ]);
    const skipped = neo4j === undefined && !quick;
    return [
      '## Crash',
      `Imports broken off at random moments (seed ${String(seed)}), ${String(rounds)} rounds each; afterwards taken back (about every other time) and run again.`,
      table([HEAD, ...embedded, ...other]),
      FOUND,
      ...(skipped ? ['Neo4j was SKIPPED: no Java that runs it, or no Maven, was found.'] : []),
    ].join('\n\n');
  } finally {
    await rm(place, { recursive: true, force: true });
  }
};

async function broken(
  store: CrashTarget,
  inputs: readonly CrashInput[],
  of: { readonly rounds: number; readonly seed: number },
): Promise<Table> {
  const told: (readonly string[])[] = [];
  for (const input of inputs) {
    const undisturbed = await traceUndisturbed({ input, store });
    for (const by of ['crash', 'cancel'] as const) {
      const report = await runCrashRounds({ ...of, input, store, by, undisturbed });
      const row = tell(report, input[0], by === 'cancel' ? 'told to end' : whatIsKilled(store));
      // it takes the better part of an hour
      console.error(row.join(' · '));
      told.push(row);
    }
  }
  return told;
}

function whatIsKilled(store: CrashTarget): string {
  return store.disturb === undefined ? 'process killed' : 'server killed';
}

function tell(report: CrashReport, what: string, how: string): readonly string[] {
  const { rounds } = report;
  const count = (is: (round: CrashRound) => boolean): string => String(rounds.filter(is).length);
  return [
    report.store,
    what,
    report.rows.toLocaleString('en'),
    String(report.batches),
    how,
    String(rounds.length),
    count((round) => round.disturbed),
    count((round) => round.marked),
    count((round) => round.found > round.acknowledged),
  ];
}
