/** `cutout briefing` */
import { counted } from '../errors.ts';
import { Command, Option } from 'commander';
import { languages, type Language } from '../locales/index.ts';
import type { BriefingView, ToldChanges } from '../model/briefingChanges.ts';
import type { IssuedBriefing } from '../model/briefings.ts';
import { answer, type CommonOptions, type Program } from './program.ts';
import { textTable } from './table.ts';

export function briefingCommand(program: Program): Command {
  const group = new Command('briefing')
    .summary('issued briefings, and what has changed since')
    .addHelpText('after', examples);
  group
    .command('list')
    .description('Lists issued briefings, newest first.')
    .action((_options: object, command: Command) =>
      answer(program, command.optsWithGlobals<CommonOptions>(), {
        ask: (client) => client('briefings', {}, program.signal),
        print: ({ briefings }) => listText(briefings),
      }),
    );
  group
    .command('show')
    .description('Shows what an issued briefing asked and which chains it has.')
    .argument('<id>', 'as `cutout briefing list` shows it')
    .action((id: string, _options: object, command: Command) =>
      answer(program, command.optsWithGlobals<CommonOptions>(), {
        ask: (client) => client('briefing', { id }, program.signal),
        print: viewText,
      }),
    );
  group
    .command('changes')
    .description(
      'Asks the question of an issued briefing again and says what has changed of what it shows: chains, grades, disputes,\n' +
        'statements, answers to inquiries, listings, sources.',
    )
    .argument('<id>', 'as `cutout briefing list` shows it')
    .option('--status-date <day>', 'judge statuses on this day (default: that of the briefing)')
    .addOption(
      new Option('--lang <language>', 'language of the sentences (default: that of the briefing)').choices([
        ...languages,
      ]),
    )
    .action((id: string, options: { statusDate?: string; lang?: Language }, command: Command) =>
      answer(program, command.optsWithGlobals<CommonOptions>(), {
        ask: (client) =>
          client(
            'briefingChanges',
            { id, statusDate: options.statusDate, language: options.lang },
            program.signal,
          ),
        print: changesText,
      }),
    );
  return group;
}

const examples = `
Examples:
  cutout briefing list
  cutout briefing changes b-0123… --status-date 2026-12-01

An issued briefing is kept with all that it was made from, so that the same file can be made again.`;

function listText(briefings: readonly IssuedBriefing[]): string {
  if (briefings.length === 0) return 'No briefing was issued.';
  const rows = briefings.map((one) => [
    ...[one.id, one.issuedAt, one.audience, one.language, String(one.revision), one.title],
  ]);
  return textTable(['id', 'issued', 'for', 'language', 'revision', 'title'], rows);
}

function viewText({ briefing, question, settings, chains, found, permalink }: BriefingView): string {
  const { withhold, redact } = settings.edits;
  return [
    `${briefing.title}\n${briefing.id} · issued ${briefing.issuedAt} · for ${briefing.audience} · revision ${String(briefing.revision)}`,
    `Question: ${permalink} (profile ${question.profile}, status date ${question.statusDate})`,
    `Digest: ${briefing.digest}`,
    withhold.length + redact.length === 0
      ? ''
      : `Withheld: ${counted(withhold.length, 'claim or source', 'claims or sources')}; redacted: ${counted(redact.length, 'party', 'parties')}.`,
    `${String(chains.length)} of ${String(found)} chains:`,
    ...chains.map(
      (chain, at) => `  ${String(at + 1)}. ${chain.from.name} → ${chain.to.name} (${chain.grade})`,
    ),
  ]
    .filter((line) => line !== '')
    .join('\n');
}

function changesText({ summary, sentences }: ToldChanges): string {
  return [summary, ...sentences.map((sentence) => `– ${sentence}`)].join('\n');
}
