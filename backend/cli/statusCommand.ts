/** `cutout status` */
import { Command } from 'commander';
import { dictionaries, editionsText } from '../locales/index.ts';
import type { ImportView, StatusView } from '../model/views.ts';
import { marked } from './marks.ts';
import { answer, type CommonOptions, type Program } from './program.ts';
import { textTable } from './table.ts';

export function statusCommand(program: Program): Command {
  return new Command('status')
    .summary('version, store, counts and imports')
    .description(
      'Prints version, store, revision, number of records, and every import with its id: unfinished ones first.',
    )
    .action((_options: object, command: Command) =>
      answer(program, command.optsWithGlobals<CommonOptions>(), {
        ask: (client) => client('status', {}, program.signal),
        print: marked(statusText),
      }),
    );
}

function statusText(view: StatusView): string {
  const { version, store, place, revision, counts, imports, listEditions } = view;
  const records = Object.entries(counts).map(([kind, count]) => [kind, String(count)]);
  return [
    `Cutout ${version}, ${store} store ${place}, revision ${String(revision)}.`,
    `Newest editions of lists: ${listEditions.length === 0 ? 'none' : editionsText(listEditions, dictionaries.en)}.`,
    textTable(['kind', 'records'], records),
    imports.length === 0
      ? 'Nothing was imported.'
      : textTable(['import', 'finished', 'what', 'rows kept out'], imports.map(importRow)),
  ].join('\n\n');
}

function importRow({ id, finishedAt, label, rejected }: ImportView): readonly string[] {
  return [id, finishedAt ?? 'UNFINISHED', label, rejected === 0 ? '' : String(rejected)];
}
