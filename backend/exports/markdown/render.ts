/**
 * A briefing as CommonMark with tables and footnotes as GitHub reads them. Sources are the footnotes; a reader without
 * footnotes finds them as a list at the end, under their numbers.
 */
import type {
  BriefingDocument,
  ChainBlock,
  FigureBlock,
  Paragraph,
  Section,
  Step,
  Table,
} from '../briefing/document.ts';
import type { Made } from '../material.ts';
import { dictionaries, partyNames, questionText } from '../../locales/index.ts';
import { escapeMarkdown, escapeStart, yamlText } from './escape.ts';
import { figureText } from './figureText.ts';
import { blockLine, inline } from './inline.ts';

export function renderMarkdown(document: BriefingDocument, made: Made): string {
  const words = dictionaries[document.language].briefing;
  const parts = [
    frontMatter(document, made),
    `# ${escapeMarkdown(document.title)}`,
    ...(document.titleByAuthor ? [escapeStart(escapeMarkdown(words.titleByAuthor))] : []),
    escapeStart(escapeMarkdown(document.subtitle)),
    ...document.warnings.map(paragraph),
    ...document.sections.flatMap((section) => sectionParts(section, document)),
    escapeStart(escapeMarkdown(document.footer)),
    `## ${escapeMarkdown(document.sourcesTitle)}`,
    ...document.sources.map(({ number, sentences }) => `[^${String(number)}]: ${blockLine(sentences)}`),
  ];
  return `${parts.join('\n\n')}\n`;
}

/** What a program needs to know of the file before it reads on. */
function frontMatter({ language, audience, title, answers, metadata }: BriefingDocument, made: Made): string {
  const words = dictionaries[language];
  const [answer] = answers;
  const lines = [
    `title: ${yamlText(title)}`,
    ...(answer === undefined
      ? []
      : [
          `question: ${yamlText(questionText(answer, words))}`,
          `status_date: ${yamlText(answer.question.statusDate)}`,
          `revision: ${String(answer.revision)}`,
        ]),
    `digest: ${yamlText(made.digest)}`,
    `permalink: ${yamlText(made.permalink)}`,
    `audience: ${yamlText(audience)}`,
    `language: ${yamlText(language)}`,
    ...(metadata.author === '' ? [] : [`author: ${yamlText(metadata.author)}`]),
    `date: ${yamlText(metadata.date)}`,
    `version: ${yamlText(made.version)}`,
  ];
  return ['---', ...lines, '---'].join('\n');
}

function sectionParts({ title, blocks }: Section, document: BriefingDocument): readonly string[] {
  return [
    `## ${escapeMarkdown(title)}`,
    ...blocks.flatMap((block): readonly string[] => {
      switch (block.kind) {
        case 'paragraph':
          return [paragraph(block)];
        case 'list':
          return [block.items.map((item) => `- ${blockLine(item)}`).join('\n')];
        case 'chain':
          return chain(block);
        case 'table':
          return table(block);
        case 'figure':
          return figure(block, document);
      }
    }),
  ];
}

/** What stands out stands in a quotation; its label in words is its first run. */
function paragraph({ tone, sentences }: Paragraph): string {
  const line = blockLine(sentences);
  return tone === 'warning' || tone === 'author' ? `> ${line}` : line;
}

function chain({ heading, about, steps, after }: ChainBlock): readonly string[] {
  return [
    `### ${inline(heading)}`,
    ...(about.length === 0 ? [] : [blockLine(about)]),
    ...(steps.length === 0 ? [] : [steps.map(step).join('\n')]),
    ...after.map((sentence) => blockLine([sentence])),
  ];
}

function step({ says, about, against }: Step, index: number): string {
  const marker = `${String(index + 1)}. `;
  const indent = ' '.repeat(marker.length);
  const below = [...(about.length === 0 ? [] : [about]), ...against.map((sentence) => [sentence])];
  return [`${marker}${blockLine(says)}`, ...below.map((item) => `${indent}- ${blockLine(item)}`)].join('\n');
}

/** Columns without a width: a file that people read as it is. */
function table({ caption, columns, rows }: Table): readonly string[] {
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const lines = [
    row(columns.map((column) => escapeMarkdown(column.title))),
    row(columns.map(() => '---')),
    ...rows.map((cells) => row(cells.map(inline))),
  ];
  return [`**${escapeMarkdown(caption)}**`, lines.join('\n')];
}

/** The picture as text, in a fence longer than any in a name. */
function figure(
  { answer, caption }: FigureBlock,
  { answers, language }: BriefingDocument,
): readonly string[] {
  const drawn = answers[answer];
  if (drawn === undefined) return [blockLine(caption)];
  const first = answers.slice(0, answer).reduce((sum, one) => sum + one.chains.length, 1);
  const words = dictionaries[language];
  const called = partyNames(
    answers.flatMap((one) => one.entities),
    words,
  );
  const lines = figureText(drawn, words, { first, called });
  const longest = Math.max(2, ...lines.flatMap((line) => line.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  return [blockLine(caption), [`${fence}text`, ...lines, fence].join('\n')];
}
