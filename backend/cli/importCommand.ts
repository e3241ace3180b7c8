/** `cutout import` */
import { resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Command } from 'commander';
import { errorOf, type Client } from '../api/client.ts';
import type { ImportJob, ImportRequest } from '../model/views.ts';
import { answer, type CommonOptions, type Program } from './program.ts';
import { textTable } from './table.ts';

const POLL_MS = 150;

export function importCommand(program: Program): Command {
  const group = new Command('import').summary('load a case, a sanctions list or an archive');
  group
    .command('case')
    .description(
      'Loads a case file (YAML). What the file no longer holds is removed; loading it twice changes nothing.',
    )
    .argument('<file>', 'the case file')
    .action((path: string, _options: object, command: Command) =>
      runImport(program, command, { importer: 'case', path: resolve(path) }),
    );
  group
    .command('ofac')
    .description(
      'Loads the OFAC SDN list from a folder with sdn.csv, alt.csv, add.csv and sdn_comments.csv. Personal identifiers of\n' +
        'individuals (passport, national, tax and phone numbers, wallets, street lines) are dropped before storing.',
    )
    .argument('<folder>', 'the folder with the four files')
    .requiredOption('--list-date <day>', 'day of this edition, e.g. 2023-12-28; the files do not say it')
    .option('--keep-personal-identifiers', 'store them all the same')
    .option(
      '--confirm-row-count',
      'the number of rows is right though it differs by more than 5 % from earlier editions: what is absent has ended',
    )
    .action((path: string, options: OfacOptions, command: Command) =>
      runImport(program, command, { importer: 'ofac', path: resolve(path), ...options }),
    );
  group
    .command('archive')
    .description('Loads an archive that `cutout archive export` made.')
    .argument('<file>', 'the archive')
    .action((path: string, _options: object, command: Command) =>
      runImport(program, command, { importer: 'archive', path: resolve(path) }),
    );
  return group.addHelpText(
    'after',
    '\nExample:\n  cutout import ofac ./ofac-2023-12-28 --list-date 2023-12-28',
  );
}

interface OfacOptions {
  readonly listDate: string;
  readonly keepPersonalIdentifiers?: boolean;
  readonly confirmRowCount?: boolean;
}

export function runImport(program: Program, command: Command, request: ImportRequest): Promise<void> {
  return answer(program, command.optsWithGlobals<CommonOptions>(), {
    ask: async (client) => {
      const job = await follow(program, client, await client('startImport', request));
      if (job.state === 'done') return job;
      throw errorOf(job.problem);
    },
    print: jobText,
  });
}

/** Polls until the job has ended; Ctrl-C cancels it and waits for its last batch. */
async function follow(program: Program, client: Client, started: ImportJob): Promise<ImportJob> {
  let job = started;
  let shown = 0;
  while (job.state === 'running') {
    if (program.signal.aborted) return client('cancelImport', { job: job.job });
    await wait(POLL_MS);
    job = await client('importJob', { job: job.job });
    if (Date.now() - shown > 1_000 && job.rowsRead > 0) {
      program.note(
        job.rowsTotal === null
          ? `${String(job.rowsRead)} rows`
          : `${String(job.rowsRead)} of ${String(job.rowsTotal)} rows`,
      );
      shown = Date.now();
    }
  }
  return job;
}

function jobText({ summary }: ImportJob): string {
  if (summary === null) return 'Nothing was imported.';
  const counts = Object.entries(summary.counts).map(([name, count]) => [name, String(count)]);
  return [
    `${summary.label}: ${String(summary.written)} records written, ${String(summary.removed)} removed, ${String(summary.rejected)} rows rejected in whole or in part. Revision ${String(summary.revision)}.`,
    counts.length === 0 ? '' : textTable(['count', 'number'], counts),
    summary.notes.join('\n'),
  ]
    .filter((block) => block !== '')
    .join('\n\n');
}
