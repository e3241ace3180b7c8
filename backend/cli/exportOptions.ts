/** What `cutout export` takes beside the question, as the settings of an export. */
import { Option, type Command } from 'commander';
import { CutoutError } from '../errors.ts';
import { readText } from '../files/input.ts';
import {
  audiences,
  confidences,
  csvTables,
  exportFormatNames,
  exportSettings,
  likelihoodNames,
  pageFormats,
  type ExportSettings,
} from '../model/briefings.ts';
import { wholeNumber } from './questionOptions.ts';
import { optionFaults } from './optionFaults.ts';

/** Bytes; what a field of the request takes is less. */
const LARGEST_TEXT = 1_000_000;

export interface SettingOptions {
  readonly format: string;
  readonly lang: 'en' | 'de';
  readonly audience?: string;
  readonly page?: string;
  readonly scale?: string;
  readonly table?: string;
  readonly chains?: readonly string[];
  readonly title?: string;
  readonly summary?: string;
  readonly summaryFile?: string;
  readonly author?: string;
  readonly withhold?: readonly string[];
  readonly redact?: readonly string[];
  readonly trail: boolean;
  readonly judgement?: string;
  readonly likelihood?: string;
  readonly confidence?: string;
}

export function addSettingOptions(command: Command): Command {
  return command
    .addOption(
      new Option('--format <format>', 'what to make').choices([...exportFormatNames]).makeOptionMandatory(),
    )
    .addOption(new Option('--lang <language>', 'language of the file').choices(['en', 'de']).default('en'))
    .addOption(
      new Option('--audience <readers>', 'who will read it (default: public)').choices([...audiences]),
    )
    .addOption(new Option('--page <page>', 'page of a report (default: a4)').choices([...pageFormats]))
    .option('--scale <n>', 'PNG: pixels per unit of the figure, 1 to 4 (default: 2)')
    .addOption(new Option('--table <table>', 'CSV: which table (default: chains)').choices([...csvTables]))
    .option('--chains <ids...>', 'only these chains, in this order; `trace --json` prints their ids')
    .option('--no-trail', 'without the evidence trails from the same starts')
    .option('--title <text>', 'title, printed as the author’s')
    .option('--summary <text>', 'summary, printed as the author’s')
    .option('--summary-file <file>', 'the same, from a text file')
    .option('--author <name>', 'who wrote title, summary and judgement')
    .option('--judgement <text>', 'what the author judges to be so; with --likelihood and --confidence')
    .addOption(new Option('--likelihood <words>', 'how likely (ICD 203)').choices([...likelihoodNames]))
    .addOption(
      new Option('--confidence <words>', 'how confident in this judgement').choices([...confidences]),
    )
    .option(
      '--withhold <ids...>',
      'sources or claims that the public must not see; `id:partner` keeps them from partners too',
    )
    .option('--redact <names...>', 'parties whose names are replaced wherever they would be printed');
}

/** @param redact ids of the parties of `--redact` @throws `bad-question` with what is not valid */
export async function settingsOf(
  options: SettingOptions,
  redact: readonly string[],
): Promise<ExportSettings> {
  const { audience, page, chains, title, author, trail } = options;
  const given = {
    format: options.format,
    language: options.lang,
    scale: wholeNumber('--scale', options.scale),
    table: options.table,
    edits: {
      ...{ audience, page, chains, title, author, trail, redact },
      summary: await summaryOf(options),
      withhold: options.withhold?.map(withheld),
      assessment: assessmentOf(options),
    },
  };
  const parsed = exportSettings.safeParse(given);
  if (parsed.success) return parsed.data;
  throw new CutoutError('bad-question', `The export is not valid: ${optionFaults(parsed.error)}.`, {
    remedy: '`cutout export --help` shows what can be asked.',
  });
}

async function summaryOf({ summary, summaryFile }: SettingOptions): Promise<string | undefined> {
  if (summaryFile === undefined) return summary;
  if (summary !== undefined) {
    throw new CutoutError('bad-question', 'Both --summary and --summary-file were given.', {
      remedy: 'Give one of them.',
    });
  }
  return readText({ path: summaryFile, largest: LARGEST_TEXT, remedy: 'Give a text file in UTF-8.' });
}

function withheld(text: string): { readonly id: string; readonly from: string } {
  const partner = text.endsWith(':partner');
  return { id: partner ? text.slice(0, -':partner'.length) : text, from: partner ? 'partner' : 'public' };
}

function assessmentOf({ judgement, likelihood, confidence }: SettingOptions) {
  const given = [judgement, likelihood, confidence].filter((part) => part !== undefined);
  if (given.length === 0) return null;
  if (given.length === 3) return { judgement, likelihood, confidence };
  throw new CutoutError(
    'bad-question',
    'A judgement needs its words, how likely it is and how confident its author is in it.',
    { remedy: 'Give --judgement, --likelihood and --confidence together.' },
  );
}
