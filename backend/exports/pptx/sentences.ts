/** Sentences of a briefing as text of slides. */
import type { Sentence } from '../briefing/document.ts';
import type { TextRun } from './text.ts';

/** Sentences in a row, the numbers of their sources raised after each. */
export function runsOfSentences(sentences: readonly Sentence[]): readonly TextRun[] {
  return sentences.flatMap((sentence, index) => [
    ...(index === 0 ? [] : [{ text: ' ' }]),
    ...sentence.runs,
    ...(sentence.notes.length === 0
      ? []
      : [{ text: `\u200a${sentence.notes.join(',\u202f')}`, raised: true, colour: 'contract' as const }]),
  ]);
}

export function sourcesOf(sentences: readonly Sentence[]): readonly number[] {
  return sentences.flatMap((sentence) => sentence.notes);
}
