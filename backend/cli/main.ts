/** The command line: commands, help, errors and exit codes. */
import { Command, CommanderError } from 'commander';
import { CutoutError, describeError, errorTable, knownError, tellError, type Meant } from '../errors.ts';
import { withoutControls } from '../model/controls.ts';
import { archiveCommand } from './archiveCommand.ts';
import { backupCommand, restoreCommand } from './backupCommand.ts';
import { briefingCommand } from './briefingCommand.ts';
import { cypherCommand } from './cypherCommand.ts';
import { exportCommand } from './exportCommand.ts';
import { importCommand } from './importCommand.ts';
import { inquiryCommand } from './inquiryCommand.ts';
import { nearestCommand, searchCommand, verifyCommand } from './lookupCommands.ts';
import { showCommand } from './showCommand.ts';
import type { Program, ServeOptions } from './program.ts';
import { statusCommand } from './statusCommand.ts';
import { errorJson } from './streams.ts';
import { traceCommand } from './traceCommand.ts';

const EXIT_BAD_USAGE = 2;

/**
 * Runs one command line (without `node` and script).
 * @param unwritten what kept the answer from being written
 * @returns the exit code
 */
export async function runCommandLine(
  program: Program,
  args: readonly string[],
  unwritten: () => Promise<CutoutError | undefined> = () => Promise.resolve(undefined),
): Promise<number> {
  const json = args.includes('--json');
  const command = createCommandLine(program, { json });
  try {
    await command.parseAsync([...args], { from: 'user' });
    const failure = await unwritten();
    if (failure !== undefined) throw failure;
    return 0;
  } catch (error) {
    if (!(error instanceof CommanderError)) return report(program, error, { json, args });
    if (error.exitCode === 0) return 0;
    if (json) program.note(errorJson({ code: 'bad-question', detail: error.message }));
    return EXIT_BAD_USAGE;
  }
}

export function createCommandLine(program: Program, { json = false } = {}): Command {
  const command = new Command('cutout')
    .description(
      'Traces multi-step contracting chains from major producers to sanctioned parties, every link with its evidence.',
    )
    .version(program.version)
    .option(
      '--store <folder>',
      'folder of the store (default: $CUTOUT_STORE, else cutout in the user’s data folder)',
    )
    .option('--json', 'print the whole answer as JSON')
    .configureOutput({
      writeOut: (text) => program.out(text.trimEnd()),
      writeErr: (text) => {
        if (!json) program.note(text.trimEnd());
      },
    })
    .exitOverride()
    .addHelpText('after', guide);
  const commands = [
    startCommand(program),
    traceCommand(program),
    searchCommand(program),
    showCommand(program),
    nearestCommand(program),
    exportCommand(program),
    briefingCommand(program),
    inquiryCommand(program),
    statusCommand(program),
    importCommand(program),
    archiveCommand(program),
    backupCommand(program),
    restoreCommand(program),
    cypherCommand(program),
    verifyCommand(program),
  ];
  for (const child of commands) command.addCommand(child);
  inherit(command);
  return command;
}

/** Commander hands output and exit behaviour only to commands made by `.command()`. */
function inherit(parent: Command): void {
  for (const child of parent.commands) {
    child.copyInheritedSettings(parent);
    child.exitOverride();
    inherit(child);
  }
}

const guide = `
A first look:
  cutout start                                   serve the page and print its link
  cutout trace --from Amazon --to sanctioned     chains from one producer
  cutout trace --from major-producers --json     chains from all producers of the bundled case, for a program
  cutout export --from Amazon --format pdf       the same as a cited report
  cutout show "SEK Studio"                       names, listings, statements and sources of one party

Exit codes: 0 done, 1 internal error, 2 bad question or unknown name, 3 bad file, 4 store or settings, 5 busy or out of
time, 130 cancelled. Settings come from the environment; README.md lists them.`;

function startCommand(program: Program): Command {
  return new Command('start')
    .summary('serve the page and print its link')
    .description(
      'Opens the store, loads the bundled cases if they are not there yet, and serves the page on this computer.',
    )
    .option('--port <n>', 'port to listen on, 0 for any free one (default: 4680)')
    .option('--host <address>', 'loopback address to listen on (default: 127.0.0.1)')
    .action((_options: object, command: Command) => program.serve(command.optsWithGlobals<ServeOptions>()));
}

interface Reporting {
  readonly json: boolean;
  readonly args: readonly string[];
}

function report(program: Program, error: unknown, { json, args }: Reporting): number {
  const known =
    knownError(error) ??
    (program.signal.aborted ? new CutoutError('cancelled', 'Cancelled.', { cause: error }) : undefined);
  if (json) {
    program.note(errorJson(tellError(known ?? error)));
  } else if (known !== undefined) {
    const { items = [], meant } = known.detail;
    const again = meant === undefined ? [] : [`To ask of it: ${askingOf(meant, args)}`];
    program.note([describeError(known), ...items.map((item) => `  ${item}`), ...again].join('\n'));
  }
  if (known !== undefined) return known.exitCode;
  program.note(
    `Something failed that the program does not know: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
  );
  return errorTable.internal.exit;
}

/** The same command with the id in the place of the name, to be pasted into a shell. */
function askingOf({ given, id }: Meant, args: readonly string[]): string {
  const instead = args.map((arg) => {
    if (arg === given) return id;
    return /^--[a-z-]+=/.test(arg) && arg.slice(arg.indexOf('=') + 1) === given
      ? arg.slice(0, arg.indexOf('=') + 1) + id
      : arg;
  });
  return ['cutout', ...instead].map((arg) => withoutControls(quoted(arg))).join(' ');
}

function quoted(arg: string): string {
  return /^[\w@%+=:,./-]+$/.test(arg) ? arg : `'${arg.replaceAll("'", String.raw`'\''`)}'`;
}
