/** Sentences as Word runs: style, language and font of each stretch, links, and a footnote where sources are cited. */
import {
  ExternalHyperlink,
  FootnoteReferenceRun,
  InternalHyperlink,
  TextRun,
  type IRunOptions,
  type ParagraphChild,
} from 'docx';
import type { Run, Sentence } from '../briefing/document.ts';
import { isWebAddress, printable } from '../briefing/printable.ts';
import { isRightToLeft, isScriptLanguage, scriptRuns } from '../../locales/index.ts';
import { scriptOf } from '../office/scripts.ts';
import type { Footnotes } from './footnotes.ts';
import { styleIds } from './styles.ts';

/** Sentences in a row, a space between them; one footnote after each that cites, with all its sources. */
export function textOf(sentences: readonly Sentence[], footnotes: Footnotes): ParagraphChild[] {
  return inARow(sentences, ({ notes }) =>
    notes.length === 0 ? [] : [new FootnoteReferenceRun(footnotes.cite(notes))],
  );
}

/** Sentences in a row with their sources as numbers in brackets that lead to the list of sources. */
export function numberedText(sentences: readonly Sentence[]): ParagraphChild[] {
  return inARow(sentences, ({ notes }) => notes.flatMap((note) => [new TextRun('\u00a0'), numberLink(note)]));
}

function inARow(
  sentences: readonly Sentence[],
  after: (sentence: Sentence) => readonly ParagraphChild[],
): ParagraphChild[] {
  return sentences.flatMap((sentence, index) => [
    ...(index === 0 ? [] : [new TextRun(' ')]),
    ...sentence.runs.map(runOf),
    ...after(sentence),
  ]);
}

function numberLink(note: number): ParagraphChild {
  return new InternalHyperlink({
    anchor: anchorOf(note),
    children: [new TextRun({ text: `[${String(note)}]`, style: styleIds.sourceNumber })],
  });
}

/** Name of the bookmark of a source in the list. */
export function anchorOf(source: number): string {
  return `source_${String(source)}`;
}

/** Words that come as one text: titles, captions, headings. */
export function wordsOf(text: string): ParagraphChild[] {
  return scriptRuns(printable(text)).map(runOf);
}

export function runOf(run: Run): ParagraphChild {
  if (run.href === undefined || !isWebAddress(run.href)) return new TextRun(runOptions(run));
  return new ExternalHyperlink({
    link: new URL(run.href).href,
    children: [new TextRun({ ...runOptions(run), style: 'Hyperlink' })],
  });
}

function runOptions(run: Run): IRunOptions {
  return { text: printable(run.text), ...appearance(run), ...scriptOptions(run) };
}

function appearance({ style, lang }: Run): IRunOptions {
  switch (style) {
    case 'strong':
      return { bold: true };
    case 'quotation':
      return { style: styleIds.quotation };
    case 'emphasis':
      // East Asian faces have no italics; programs would slant them
      return isScriptLanguage(lang) && lang !== 'ru' ? {} : { italics: true };
    default:
      return {};
  }
}

function scriptOptions(run: Run): IRunOptions {
  const script = scriptOf(run);
  if (script === null) return {};
  if (script.kind === 'latin') return { language: { value: script.tag } };
  if (script.kind === 'complex') {
    return {
      language: { bidirectional: script.tag },
      font: { cs: script.font, hint: 'cs' },
      ...(isRightToLeft(run.lang) ? { rightToLeft: true } : {}),
    };
  }
  return {
    language: { value: script.tag, eastAsia: script.tag },
    font: { eastAsia: script.font, hint: 'eastAsia' },
  };
}
