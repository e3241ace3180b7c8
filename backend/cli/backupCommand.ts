/** `cutout backup` and `cutout restore` */
import { resolve } from 'node:path';
import { Command } from 'commander';
import type { BackupResult } from '../model/views.ts';
import { answer, type CommonOptions, type Program } from './program.ts';
import { textTable } from './table.ts';

export function backupCommand(program: Program): Command {
  return new Command('backup')
    .summary('keep all that the store has in one file')
    .description(
      'Writes records, imports, issued briefings and right of reply into a new file, as of one moment, also while a server runs.',
    )
    .argument('<file>', 'the file to write; it must not exist')
    .action((path: string, _options: object, command: Command) =>
      answer(program, command.optsWithGlobals<CommonOptions>(), {
        ask: (client) => client('backup', { path: resolve(path) }, program.signal),
        print: backupText,
      }),
    );
}

function backupText({ path, bytes, sha256, imports, briefings, counts }: BackupResult): string {
  const rows = [...Object.entries(counts), ['import', imports], ['briefing', briefings]] as const;
  const table = textTable(
    ['kind', 'kept'],
    rows.map(([kind, count]) => [kind, String(count)]),
  );
  return `${path}: ${String(bytes)} bytes, SHA-256 ${sha256}\n\n${table}`;
}

export function restoreCommand(program: Program): Command {
  return new Command('restore')
    .summary('read a backup into an empty store')
    .description('Reads a backup of either store into a new folder (--store) or an empty Neo4j database.')
    .argument('<file>', 'the backup')
    .action(async (path: string, _options: object, command: Command) => {
      const options = command.optsWithGlobals<CommonOptions>();
      const digest = await program.restore(resolve(path), options);
      program.out(options.json === true ? JSON.stringify({ digest }) : `Restored. Content digest ${digest}.`);
    });
}
