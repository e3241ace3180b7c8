/** Every sentence of a briefing, with where it stands. */
import type { Block, BriefingDocument, Sentence } from '../../../backend/exports/briefing/document.ts';

export interface PlacedSentence {
  readonly place: string;
  readonly sentence: Sentence;
}

export function sentencesOf(document: BriefingDocument): readonly PlacedSentence[] {
  return [
    ...placed('warnings', document.warnings.flatMap(sentencesIn)),
    ...document.sections.flatMap((section) => placed(section.id, section.blocks.flatMap(sentencesIn))),
    ...placed(
      'sources',
      document.sources.flatMap((source) => source.sentences),
    ),
  ];
}

function placed(place: string, sentences: readonly Sentence[]): readonly PlacedSentence[] {
  return sentences.map((sentence) => ({ place, sentence }));
}

export function sentencesIn(block: Block): readonly Sentence[] {
  switch (block.kind) {
    case 'paragraph':
      return block.sentences;
    case 'list':
      return block.items.flat();
    case 'table':
      return block.rows.flat(2);
    case 'figure':
      return block.caption;
    case 'chain':
      return [
        ...block.heading,
        ...block.about,
        ...block.steps.flatMap((step) => [...step.says, ...step.about, ...step.against]),
        ...block.after,
      ];
  }
}

export function textOf(sentence: Sentence): string {
  return sentence.runs.map((run) => run.text).join('');
}
