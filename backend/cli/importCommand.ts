/** `cutout import` */
import { resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Command } from 'commander';
import { errorOf, type Client } from '../api/client.ts';
import { counted, CutoutError } from '../errors.ts';
import type { ImportDetail, ImportJob, ImportRequest, ImportUndone } from '../model/views.ts';
import { answer, type CommonOptions, type Program } from './program.ts';
import { wholeNumber } from './questionOptions.ts';
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
    .option(
      '--replace <id>',
      'take the place of the loaded case of this id though its title is another; without it, that is refused',
    )
    .action((path: string, options: { replace?: string }, command: Command) =>
      runImport(program, command, { importer: 'case', path: resolve(path), ...options }),
    );
  group
    .command('ofac')
    .description(
      'Loads an edition of the OFAC SDN list (sdn.csv, alt.csv, add.csv, sdn_comments.csv), of the consolidated non-SDN lists\n' +
        '(cons_prim.csv …), or of another list of that form. Personal identifiers of individuals (passport, national, tax and\n' +
        'phone numbers, wallets, street lines) are dropped before storing.',
    )
    .argument('<folder>', 'the folder with the four files, or the path of its main file')
    .requiredOption('--list-date <day>', 'day of this edition, e.g. 2023-12-28; the files do not say it')
    .option('--keep-personal-identifiers', 'store them all the same')
    .option(
      '--confirm-row-count',
      'the number of rows is right though it differs by more than 5 % from earlier editions: what is absent has ended',
    )
    .option(
      '--list <id>',
      'which list it is of, e.g. OFAC-SDN, where the names of the files or the numbers in them leave it open',
    )
    .option(
      '--end-missing <count>',
      'end so many listings that the edition no longer has; for more than 2 % of a list, after a look at what would end',
    )
    .action((path: string, { endMissing, ...options }: OfacOptions, command: Command) =>
      runImport(program, command, {
        importer: 'ofac',
        path: resolve(path),
        ...options,
        ...(endMissing === undefined ? {} : { endMissing: wholeNumber('--end-missing', endMissing) }),
      }),
    );
  group
    .command('archive')
    .description('Loads an archive that `cutout archive export` made.')
    .argument('<file>', 'the archive')
    .action((path: string, _options: object, command: Command) =>
      runImport(program, command, { importer: 'archive', path: resolve(path) }),
    );
  addRecords(program, group);
  return group.addHelpText('after', examples);
}

const examples = `
Examples:
  cutout import ofac ./ofac-2023-12-28 --list-date 2023-12-28
  cutout import show 3f2a9c1e
  cutout import undo 3f2a9c1e

Ctrl-C ends a running import between two batches. What is written by then stays, and every answer says that the import is
unfinished until it is run again or taken back.`;

/** What is known of imports that were made. */
function addRecords(program: Program, group: Command): void {
  group
    .command('show')
    .description(
      'Shows one import with its files, options, counts, and the rows that it kept out, with the reason.',
    )
    .argument('<id>', 'id of the import in `cutout status`, or its beginning')
    .option('--limit <n>', 'at most so many rows', '50')
    .option('--offset <n>', 'rows to pass over', '0')
    .action((id: string, options: { limit: string; offset: string }, command: Command) =>
      answer(program, command.optsWithGlobals<CommonOptions>(), {
        ask: (client) =>
          client('import', {
            id,
            limit: wholeNumber('--limit', options.limit),
            offset: wholeNumber('--offset', options.offset),
          }),
        print: (detail) => detailText(detail, Number(options.offset)),
      }),
    );
  group
    .command('undo')
    .description(
      'Takes a whole import back: removes what only it brought, restores what it replaced, reopens listings that it ended.\n' +
        'Refused where a later import or another record needs what would go.',
    )
    .argument('<id>', 'id of the import in `cutout status`, or its beginning')
    .action((id: string, _options: object, command: Command) =>
      answer(program, command.optsWithGlobals<CommonOptions>(), {
        ask: (client) => client('undoImport', { id }),
        print: undoneText,
      }),
    );
}

function detailText(detail: ImportDetail, offset: number): string {
  const { id, label, importer, startedAt, finishedAt, files, options, counts, notes } = detail;
  const { rejections, rejected } = detail;
  const given = Object.entries(options).map(([name, value]) => `${name}: ${String(value)}`);
  const rows = Object.entries(counts).map(([name, count]) => [name, String(count)]);
  const end = finishedAt === null ? 'UNFINISHED' : `finished ${finishedAt}`;
  const last = offset + rejections.length;
  return [
    `${label}\n${id} · ${importer} · begun ${startedAt} · ${end}`,
    files.map((file) => `${file.name}: ${String(file.bytes)} bytes, SHA-256 ${file.sha256}`).join('\n'),
    given.join('\n'),
    rows.length === 0 ? '' : textTable(['count', 'number'], rows),
    notes.join('\n'),
    rejected === 0
      ? 'No row was kept out.'
      : `Rows kept out in whole or in part: ${String(rejected)}; these are ${String(offset + 1)} to ${String(last)}.`,
    rejections.map((one) => `${one.file}:${String(one.line)}: ${one.reason}\n    ${one.row}`).join('\n'),
    last < rejected ? `More: cutout import show ${id} --offset ${String(last)}` : '',
  ]
    .filter((block) => block !== '')
    .join('\n\n');
}

function undoneText({ undone, removed, restored, revision }: ImportUndone): string {
  return `Taken back: ${undone.label} (${undone.id}). ${counted(removed, 'record')} removed, ${String(restored)} restored. Revision ${String(revision)}.`;
}

interface OfacOptions {
  readonly listDate: string;
  readonly keepPersonalIdentifiers?: boolean;
  readonly confirmRowCount?: boolean;
  readonly list?: string;
  readonly endMissing?: string;
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
    job = await client('importJob', { job: job.job }).catch(serverEnded);
    // nobody watches a file: there, every line would stand for ever
    if (program.terminal && Date.now() - shown > 1_000 && job.rowsRead > 0) {
      program.note(
        job.rowsTotal === null
          ? counted(job.rowsRead, 'row')
          : `${String(job.rowsRead)} of ${String(job.rowsTotal)} rows`,
      );
      shown = Date.now();
    }
  }
  return job;
}

/** A server that is told to end cancels its import first. @throws always */
function serverEnded(error: unknown): never {
  if (error instanceof CutoutError && error.code !== 'store-unreachable') throw error;
  throw new CutoutError('cancelled', 'The server ended while the import was running.', {
    remedy: '`cutout status` tells whether a part of it is written. Run it again to complete it.',
    cause: error,
  });
}

function jobText({ summary }: ImportJob): string {
  if (summary === null) return 'Nothing was imported.';
  const counts = Object.entries(summary.counts).map(([name, count]) => [name, String(count)]);
  return [
    `${summary.label}: ${counted(summary.written, 'record')} written, ${String(summary.removed)} removed, ${counted(summary.rejected, 'row')} rejected in whole or in part. Revision ${String(summary.revision)}.`,
    counts.length === 0 ? '' : textTable(['count', 'number'], counts),
    summary.notes.join('\n'),
  ]
    .filter((block) => block !== '')
    .join('\n\n');
}
