/** `cutout cypher` */
import { Command } from 'commander';
import type { Client } from '../api/client.ts';
import { counted, CutoutError } from '../errors.ts';
import type { CypherFile, CypherRows } from '../model/views.ts';
import { answer, type CommonOptions, type Program } from './program.ts';
import { textTable } from './table.ts';

export function cypherCommand(program: Program): Command {
  const group = new Command('cypher').summary('the query files for Neo4j');
  group
    .command('list')
    .description('Lists the query files with what each is for.')
    .action((_options: object, command: Command) =>
      answer(program, command.optsWithGlobals<CommonOptions>(), {
        ask: (client) => client('cypherFiles', {}),
        print: ({ files }) =>
          textTable(
            ['name', 'purpose'],
            files.map((file) => [file.name, file.purpose]),
          ),
      }),
    );
  group
    .command('show')
    .description('Prints one query file, to be pasted into Neo4j Browser.')
    .argument('<name>', 'as `cutout cypher list` shows it')
    .action((name: string, _options: object, command: Command) =>
      answer(program, command.optsWithGlobals<CommonOptions>(), {
        ask: (client) => fileOf(client, name),
        print: (file) => file.text,
      }),
    );
  group
    .command('run')
    .description('Runs one query file against the Neo4j database that NEO4J_URI names.')
    .argument('<name>', 'as `cutout cypher list` shows it')
    .option('--param <name=value...>', 'a parameter; the value is JSON or plain text')
    .action((name: string, options: { param?: readonly string[] }, command: Command) =>
      answer(program, command.optsWithGlobals<CommonOptions>(), {
        ask: (client) =>
          client('runCypher', { name, params: parameters(options.param ?? []) }, program.signal),
        print: rowsText,
      }),
    );
  return group;
}

async function fileOf(client: Client, name: string): Promise<CypherFile> {
  const { files } = await client('cypherFiles', {});
  const file = files.find((one) => one.name === name);
  if (file !== undefined) return file;
  throw new CutoutError('not-found', `No query file is called "${name}".`, {
    remedy: '`cutout cypher list` lists them.',
  });
}

function parameters(given: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(
    given.map((text) => {
      const at = text.indexOf('=');
      if (at <= 0) {
        throw new CutoutError('bad-question', `The parameter "${text}" has no name.`, {
          remedy: 'Write --param name=value.',
        });
      }
      return [text.slice(0, at), valueOf(text.slice(at + 1))];
    }),
  );
}

function valueOf(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    // plain text needs no quotes on the command line
    return text;
  }
}

function rowsText({ columns, rows }: CypherRows): string {
  const cell = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));
  return `${textTable(
    columns,
    rows.map((row) => row.map(cell)),
  )}\n\n${counted(rows.length, 'row')}.`;
}
