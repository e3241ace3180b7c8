/** `cutout inquiry` */
import { Command, Option } from 'commander';
import { z } from 'zod';
import { counted, CutoutError } from '../errors.ts';
import { readText } from '../files/input.ts';
import { dictionaries, relationshipSentence } from '../locales/index.ts';
import { inquiryMeans } from '../model/inquiries.ts';
import {
  answerRequest,
  inquiryRequest,
  inquiryStates,
  type InquiryList,
  type InquiryView,
} from '../model/inquiryViews.ts';
import { answer, type CommonOptions, type Program } from './program.ts';
import { optionFaults } from './optionFaults.ts';

const words = dictionaries.en;
/** Bytes of a file with an answer; an answer itself is shorter. */
const LARGEST_TEXT = 1_000_000;

export function inquiryCommand(program: Program): Command {
  const group = new Command('inquiry')
    .summary('right of reply: who was asked, and what they answered')
    .addHelpText('after', examples);
  for (const make of [addCommand, answerCommand, listCommand, removeCommand]) group.addCommand(make(program));
  return group;
}

const examples = `
Examples:
  cutout inquiry add --party Amazon --relationship r-0123… --asked-on 2026-11-02 --means email \\
    --addressee "press office" --deadline 2026-11-09 --by "A. Writer"
  cutout inquiry answer i-0123… --on 2026-11-05 --text "We have no comment."
  cutout inquiry list --state open

Ids of relationships and claims stand in the answer of \`cutout trace --json\`. An inquiry counts for the claims that it
names and for no others. Answers are printed word for word in every briefing about those claims.`;

interface AddOptions {
  readonly party: string;
  readonly claims?: readonly string[];
  readonly relationship?: string;
  readonly askedOn: string;
  readonly means: string;
  readonly addressee?: string;
  readonly deadline?: string;
  readonly by: string;
}

function addCommand(program: Program): Command {
  return new Command('add')
    .summary('record that a party was asked')
    .description(
      'Records that a party was asked about claims. Recorded again with another deadline, it keeps its answer.',
    )
    .requiredOption('--party <name>', 'who was asked: id, exact name or alias')
    .option('--claims <ids...>', 'what it was asked about')
    .option('--relationship <id>', 'asked about all claims of this relationship')
    .requiredOption('--asked-on <day>', 'day of asking, e.g. 2026-11-02')
    .addOption(
      new Option('--means <how>', 'how it was asked').choices([...inquiryMeans]).makeOptionMandatory(),
    )
    .option('--addressee <text>', 'where it was sent, who was spoken to; stays in the house')
    .option('--deadline <day>', 'until when an answer was asked for')
    .requiredOption('--by <name>', 'who asked')
    .action((options: AddOptions, command: Command) =>
      answer(program, command.optsWithGlobals<CommonOptions>(), {
        ask: (client) => client('recordInquiry', checked(inquiryRequest, options), program.signal),
        print: viewText,
      }),
    );
}

interface AnswerOptions {
  readonly on: string;
  readonly text?: string;
  readonly file?: string;
  readonly replace?: boolean;
}

function answerCommand(program: Program): Command {
  return new Command('answer')
    .summary('record an answer')
    .description('Records what was answered, word for word.')
    .argument('<id>', 'the inquiry, as `cutout inquiry list` shows it')
    .requiredOption('--on <day>', 'day of the answer')
    .option('--text <answer>', 'the answer')
    .option('--file <path>', 'a text file (UTF-8) with the answer')
    .option('--replace', 'in place of another answer that is recorded already')
    .action((id: string, options: AnswerOptions, command: Command) =>
      answer(program, command.optsWithGlobals<CommonOptions>(), {
        ask: async (client) => {
          const { on: answeredOn, replace = false } = options;
          const request = { id, answer: await answerText(options), answeredOn, replace };
          return client('recordAnswer', checked(answerRequest, request), program.signal);
        },
        print: viewText,
      }),
    );
}

async function answerText({ text, file }: AnswerOptions): Promise<string> {
  if ((text === undefined) === (file === undefined)) {
    throw new CutoutError('bad-question', 'The answer is given either as text or as a file.', {
      remedy: 'Use --text or --file.',
    });
  }
  if (file === undefined) return text ?? '';
  return readText({ path: file, largest: LARGEST_TEXT, remedy: 'Give a text file in UTF-8.' });
}

function listCommand(program: Program): Command {
  return new Command('list')
    .summary('what was asked and answered')
    .description('Lists inquiries, the latest first.')
    .option('--party <name>', 'only those to this party')
    .addOption(
      new Option('--state <state>', 'only those in this state; open is waiting or overdue').choices([
        ...inquiryStates,
        'open',
      ]),
    )
    .action((options: { party?: string; state?: 'open' | InquiryView['state'] }, command: Command) =>
      answer(program, command.optsWithGlobals<CommonOptions>(), {
        ask: (client) => client('inquiries', options, program.signal),
        print: listText,
      }),
    );
}

function removeCommand(program: Program): Command {
  return new Command('remove')
    .summary('take back an inquiry that was recorded by mistake')
    .argument('<id>', 'the inquiry, as `cutout inquiry list` shows it')
    .action((id: string, _options: object, command: Command) =>
      answer(program, command.optsWithGlobals<CommonOptions>(), {
        ask: (client) => client('removeInquiry', { id }, program.signal),
        print: ({ removed, revision }) => `Removed ${removed}. Revision ${String(revision)}.`,
      }),
    );
}

/** @throws `bad-question` with what is wrong with the options */
function checked<T>(schema: z.ZodType<T>, given: unknown): T {
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  throw new CutoutError('bad-question', `The inquiry is not valid: ${optionFaults(parsed.error)}.`, {
    remedy: '`cutout inquiry --help` shows how it is given.',
  });
}

function listText({ inquiries }: InquiryList): string {
  if (inquiries.length === 0) return 'No inquiry is recorded. `cutout inquiry add` records one.';
  return inquiries.map(viewText).join('\n\n');
}

function viewText(view: InquiryView): string {
  const { id, partyName, askedOn, means, addressee, deadline, by, state } = view;
  const how = addressee === '' ? means : `${means}, ${addressee}`;
  const until = deadline === null ? '' : `, deadline ${deadline}`;
  const reply =
    view.answer === null ? `   ${state}` : `   answered ${view.answeredOn ?? ''}: “${view.answer}”`;
  const about = view.about.map((one) => {
    const { claims, ...link } = one;
    const told = { ...link, direction: 'forward', grade: one.grade ?? 'D', over: one.over } as const;
    const count = counted(claims.length, 'claim');
    const gone = one.grade === null ? ' (nothing supports it any more)' : '';
    return `   about: ${relationshipSentence(told, words)}${gone} (${count})`;
  });
  const shown = view.about.reduce((sum, one) => sum + one.claims.length, 0);
  const lost = view.claims.length - shown;
  if (lost > 0) about.push(`   about ${counted(lost, 'claim')} taken back since`);
  return [`${id}  ${partyName}, asked ${askedOn} by ${by} (${how})${until}`, ...about, reply].join('\n');
}
