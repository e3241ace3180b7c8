/**
 * Footnotes in the order of the text. A source is given in full where it is first cited, later in short: its number in the
 * list of sources, and who published it.
 */
import { Paragraph, TextRun, type ParagraphChild } from 'docx';
import type { Sentence, SourceNote } from '../briefing/document.ts';
import { runOf, wordsOf } from './text.ts';

export class Footnotes {
  readonly #sources: ReadonlyMap<number, SourceNote>;
  readonly #cited = new Set<number>();
  readonly #notes: Paragraph[] = [];

  constructor(sources: readonly SourceNote[]) {
    this.#sources = new Map(sources.map((source) => [source.number, source]));
  }

  /** Number of a new footnote for these sources. */
  cite(numbers: readonly number[]): number {
    const children: ParagraphChild[] = [];
    const cited = numbers.flatMap((number) => this.#sources.get(number) ?? []);
    cited.forEach((source, index) => {
      const { number, short, sentences } = source;
      const again = this.#cited.has(number);
      this.#cited.add(number);
      children.push(
        new TextRun(' '),
        runOf({ text: `[${String(number)}]`, style: 'strong' }),
        new TextRun(' '),
      );
      const end = index < cited.length - 1 ? ';' : '';
      children.push(...(again ? wordsOf(`${short}${end}`) : spaced(sentences)));
    });
    this.#notes.push(new Paragraph({ style: 'FootnoteText', children }));
    return this.#notes.length;
  }

  /** All of them by number, for the document. */
  all(): Readonly<Record<string, { readonly children: readonly Paragraph[] }>> {
    return Object.fromEntries(this.#notes.map((note, index) => [String(index + 1), { children: [note] }]));
  }
}

function spaced(sentences: readonly Sentence[]): readonly ParagraphChild[] {
  return sentences.flatMap((sentence, index) => [
    ...(index === 0 ? [] : [new TextRun(' ')]),
    ...sentence.runs.map(runOf),
  ]);
}
