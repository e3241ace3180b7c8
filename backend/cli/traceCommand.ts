/** `cutout trace` */
import { Command, Option } from 'commander';
import { traceRequest, type TraceRequest } from '../api/contract.ts';
import { grades } from '../model/grades.ts';
import { profiles } from '../model/relationshipTypes.ts';
import { z } from 'zod';
import { CutoutError } from '../errors.ts';
import { answer, type CommonOptions, type Program } from './program.ts';
import { traceText } from './traceText.ts';

interface Options extends CommonOptions {
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly profile?: string;
  readonly maxHops?: string;
  readonly statusDate?: string;
  readonly asOf?: string;
  readonly validFrom?: string;
  readonly validTo?: string;
  readonly minGrade?: string;
  readonly contested: boolean;
  readonly types?: readonly string[];
  readonly identityHops?: boolean;
  readonly exclude?: readonly string[];
  readonly require?: readonly string[];
  readonly hubCap?: string;
  readonly limit?: string;
  readonly timeout?: string;
}

export function traceCommand(program: Program): Command {
  return new Command('trace')
    .summary('chains from parties to sanctioned or named parties')
    .description(
      'Traces contracting chains (or another profile) from parties to every sanctioned party, or to parties that you\n' +
        'name. Parties are given by id, by exact name or alias, or by the name of a start set such as major-producers.',
    )
    .requiredOption('--from <names...>', 'where chains start')
    .option('--to <names...>', 'where they end; "sanctioned" is every party listed or last seen listed', [
      'sanctioned',
    ])
    .addOption(new Option('--profile <name>', 'which relationships are walked').choices([...profiles]))
    .option('--max-hops <n>', 'longest chain, 1 to 12 (default: 6)')
    .option('--status-date <day>', 'day on which "sanctioned" is judged (default: today)')
    .option('--as-of <date>', 'only relationships that may have been valid then')
    .option('--valid-from <date>', 'only relationships that may have been valid from then on')
    .option('--valid-to <date>', '… and until then')
    .addOption(new Option('--min-grade <grade>', 'weakest grade of a link').choices([...grades]))
    .option('--no-contested', 'leave out links that a source disputes')
    .option('--types <types...>', 'only these types of relationship')
    .option('--identity-hops', 'also walk "possibly the same as" and "renamed to"')
    .option('--exclude <names...>', 'parties that may not be on a chain')
    .option('--require <names...>', 'parties that must be on every chain')
    .option('--hub-cap <n>', 'do not pass parties with more neighbours than this')
    .option('--limit <n>', 'at most so many chains (default: 1000)')
    .option('--timeout <ms>', 'give up after so many milliseconds (default: 10000)')
    .addHelpText('after', examples)
    .action((options: Options, command: Command) =>
      answer(
        program,
        { ...command.optsWithGlobals<CommonOptions>() },
        {
          ask: (client) => client('trace', requestOf(options), program.signal),
          print: traceText,
        },
      ),
    );
}

const examples = `
Examples:
  cutout trace --from Amazon --to sanctioned
  cutout trace --from major-producers --profile trail
  cutout trace --from "Mondo TV" --to "SEK Studio" --max-hops 3 --json
  cutout trace --from "Funsaga Pte Ltd." --status-date 2023-06-01

Grades: A documented, B corroborated, C single source, D suspected. A chain has the grade of its weakest link; "!" marks
a link that a source disputes. A chain says what the sources say, not that a company knew.`;

function requestOf(options: Options): TraceRequest {
  const during = validDuring(options);
  const given = {
    from: options.from,
    to: options.to,
    profile: options.profile,
    maxHops: wholeNumber('--max-hops', options.maxHops),
    statusDate: options.statusDate,
    asOf: options.asOf,
    validDuring: during,
    minGrade: options.minGrade,
    contested: options.contested,
    types: options.types,
    identityHops: options.identityHops,
    exclude: options.exclude,
    require: options.require,
    hubCap: wholeNumber('--hub-cap', options.hubCap),
    limit: wholeNumber('--limit', options.limit),
    timeoutMs: wholeNumber('--timeout', options.timeout),
  };
  const parsed = traceRequest.safeParse(given);
  if (parsed.success) return parsed.data;
  throw new CutoutError('bad-question', `The question is not valid: ${z.prettifyError(parsed.error)}`, {
    remedy: '`cutout trace --help` shows what can be asked.',
  });
}

function validDuring({ validFrom, validTo }: Options): { from: string; to: string } | undefined {
  if (validFrom === undefined && validTo === undefined) return undefined;
  return { from: validFrom ?? '0001', to: validTo ?? '9999' };
}

export function wholeNumber(option: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new CutoutError('bad-question', `${option} was given "${text}".`, { remedy: 'Give a whole number.' });
}
