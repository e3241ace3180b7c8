/** A briefing as text for golden files: what stands where, each sentence with its kind, its notes and how much bears it. */
import type { Block, BriefingDocument, Sentence } from '../../../backend/exports/briefing/document.ts';
import { textOf } from './sentences.ts';

export function readableDocument(document: BriefingDocument): string {
  const lines = [
    `# ${document.title}`,
    document.subtitle,
    ...document.warnings.flatMap(readableBlock),
    ...document.sections.flatMap((section) => [
      '',
      `## ${section.title}`,
      ...section.blocks.flatMap(readableBlock),
    ]),
    '',
    `## ${document.sourcesTitle}`,
    ...document.sources.map(
      (source) => `[${String(source.number)}] ${source.sentences.map(textOf).join(' ')}`,
    ),
    '',
    document.footer,
  ];
  return `${lines.join('\n')}\n`;
}

function readableBlock(block: Block): readonly string[] {
  switch (block.kind) {
    case 'paragraph':
      return ['', `(${block.tone}) ${readable(block.sentences)}`];
    case 'list':
      return ['', ...block.items.map((item) => `- ${readable(item)}`)];
    case 'figure':
      return [
        '',
        `[figure of answer ${String(block.answer)}] ${readable(block.caption)}`,
        `  ${block.alternative}`,
      ];
    case 'table':
      return [
        '',
        `[table ${block.id}] ${block.caption}`,
        `| ${block.columns.map((column) => `${column.title} ${String(column.share)}`).join(' | ')} |`,
        ...block.rows.map((row) => `| ${row.map(readable).join(' | ')} |`),
      ];
    case 'chain':
      return [
        '',
        `### ${readable(block.heading)}`,
        readable(block.about),
        ...block.steps.flatMap((step, index) => [
          `${String(index + 1)}. ${readable(step.says)}`,
          `   ${readable(step.about)}`,
          ...step.against.map((sentence) => `   ! ${readable([sentence])}`),
        ]),
        ...block.after.map((sentence) => `   > ${readable([sentence])}`),
      ];
  }
}

function readable(sentences: readonly Sentence[]): string {
  return sentences
    .map((sentence) => {
      const runs = sentence.runs.map((run) =>
        run.lang === undefined ? run.text : `${run.text}@${run.lang}`,
      );
      const borne = sentence.kind === 'fact' ? ` {${String(sentence.evidence.length)}}` : '';
      const notes = sentence.notes.length === 0 ? '' : ` [${sentence.notes.join(', ')}]`;
      return `${sentence.kind === 'author' ? '<author> ' : ''}${runs.join('')}${notes}${borne}`;
    })
    .join(' ');
}
