/** `cutout archive` */
import { resolve } from 'node:path';
import { Command } from 'commander';
import type { ArchiveResult } from '../model/views.ts';
import { runImport } from './importCommand.ts';
import { marked } from './marks.ts';
import { answer, type CommonOptions, type Program } from './program.ts';
import { textTable } from './table.ts';

interface ExportOptions {
  readonly force?: boolean;
  readonly only?: string;
  readonly dataset?: string;
}

export function archiveCommand(program: Program): Command {
  const group = new Command('archive').summary('move data between stores without loss');
  group
    .command('export')
    .description('Writes all records into a new archive file (.cutout.gz). Equal data give equal bytes.')
    .argument('<file>', 'the file to write')
    .option('--force', 'replace the archive if it exists')
    .option(
      '--only <programme>',
      'only parties listed under programmes that begin so, e.g. DPRK, and what they are linked to',
    )
    .option('--dataset <name>', 'only what this dataset said, e.g. list:ofac-sdn-2023-12-28')
    .action((path: string, options: ExportOptions, command: Command) =>
      answer(program, command.optsWithGlobals<CommonOptions>(), {
        ask: (client) => client('exportArchive', { path: resolve(path), ...options }, program.signal),
        print: marked(archiveText),
      }),
    );
  group
    .command('import')
    .description('Loads an archive; the same as `cutout import archive`.')
    .argument('<file>', 'the archive')
    .action((path: string, _options: object, command: Command) =>
      runImport(program, command, { importer: 'archive', path: resolve(path) }),
    );
  return group;
}

function archiveText({ path, bytes, sha256, counts }: ArchiveResult): string {
  const rows = Object.entries(counts).map(([kind, count]) => [kind, String(count)]);
  return `${path}: ${String(bytes)} bytes, SHA-256 ${sha256}\n\n${textTable(['kind', 'records'], rows)}`;
}
