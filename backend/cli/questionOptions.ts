/** The options by which a trace question is put on the command line; the same for every command that asks one. */
import { Option, type Command } from 'commander';
import { traceRequest, type TraceRequest } from '../api/contract.ts';
import { CutoutError } from '../errors.ts';
import { grades } from '../model/grades.ts';
import { profiles } from '../model/relationshipTypes.ts';
import { optionFaults } from './optionFaults.ts';

export interface QuestionOptions {
  readonly from?: readonly string[];
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

export function addQuestionOptions(command: Command): Command {
  return command
    .option('--from <names...>', 'where chains start')
    .option(
      '--to <names...>',
      'where they end; "sanctioned" is every party listed, last seen or reported listed',
      ['sanctioned'],
    )
    .addOption(new Option('--profile <name>', 'which relationships are walked').choices([...profiles]))
    .option('--max-hops <n>', 'longest chain, 1 to 12 (default: 6)')
    .option('--status-date <day>', 'day on which "sanctioned" is judged (default: today)')
    .option('--as-of <date>', 'only relationships that may have been valid then')
    .option('--valid-from <date>', 'only relationships that may have been valid from then on')
    .option('--valid-to <date>', '… and until then')
    .addOption(new Option('--min-grade <grade>', 'weakest grade of a link').choices([...grades]))
    .option('--no-contested', 'leave out links that a source disputes')
    .option('--types <types...>', 'only these types of relationship')
    .option('--identity-hops', 'also walk "possibly the same as", "renamed to" and "judged the same as"')
    .option('--exclude <names...>', 'parties that may not be on a chain')
    .option('--require <names...>', 'parties that must be on every chain')
    .option('--hub-cap <n>', 'do not pass parties with more neighbours than this')
    .option('--limit <n>', 'at most so many chains (default: 1000)')
    .option('--timeout <ms>', 'give up after so many milliseconds (default: 10000)');
}

/** @throws `bad-question` with what is not valid */
export function requestOf(options: QuestionOptions): TraceRequest {
  if (options.from === undefined) {
    throw new CutoutError('bad-question', 'No party to start from was given.', {
      remedy: 'Give one or more with --from.',
    });
  }
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
  throw new CutoutError('bad-question', `The question is not valid: ${optionFaults(parsed.error)}.`, {
    remedy: '`--help` shows what can be asked.',
  });
}

function validDuring({ validFrom, validTo }: QuestionOptions): { from: string; to: string } | undefined {
  if (validFrom === undefined && validTo === undefined) return undefined;
  return { from: validFrom ?? '0001', to: validTo ?? '9999' };
}

export function wholeNumber(option: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new CutoutError('bad-question', `${option} was given "${text}".`, { remedy: 'Give a whole number.' });
}
