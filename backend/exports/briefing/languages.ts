/**
 * Which language the runs of a briefing are of: the one place that says so, for all formats. What a case says in its own
 * words – titles, readings, qualifiers, statements, quotations – is found wherever it stands in a sentence, and bears its
 * language where that is not the document's. O(characters of the document) with few texts that begin alike.
 */
import { isScriptLanguage } from '../../locales/index.ts';
import { languageOfTitle } from '../../model/sources.ts';
import type { Material } from '../material.ts';
import type { Block, BriefingDocument, Run, Sentence } from './document.ts';

interface Worded {
  readonly text: string;
  readonly language: string | null | undefined;
}

/** Words that the material has from its sources and cases, with the language that these give for them. */
export function wordsOfCases({ answers, records }: Material): readonly Worded[] {
  const sources = [...records.source, ...answers.flatMap((answer) => answer.sources)];
  const titleLanguages = new Map<string, string | undefined>(
    sources.map((source) => [source.id, languageOfTitle(source)]),
  );
  const each = (language: Worded['language'], texts: readonly (string | null | undefined)[]): Worded[] =>
    texts.map((text) => ({ text: text ?? '', language }));
  return [
    ...sources.flatMap((one) => [
      ...each(languageOfTitle(one), [one.title]),
      // a short one is a name
      ...each(one.language, one.publisher.split(' ').length > 2 ? [one.publisher] : []),
      ...each(one.language, [one.readAs, one.note]),
    ]),
    // what is described, not named: a name is of no language
    ...records.entity.flatMap(({ name, note, placeholder, language, translations }) =>
      each(language, [placeholder || translations.de?.name !== undefined ? name : '', note]),
    ),
    ...records.relationship.flatMap(({ qualifier, remark, amounts, language }) =>
      each(language, [qualifier, remark, ...amounts.map(({ of }) => of)]),
    ),
    ...records.claim.flatMap(({ source, quotation, place, note, originName, language }) => [
      ...each(titleLanguages.get(source), [quotation, place]),
      ...each(language, [note, originName]),
    ]),
    ...records.statement.flatMap(({ text, object, speaker, language }) =>
      each(language, [text, object, speaker]),
    ),
    ...records.listing.flatMap(({ note, language }) => each(language, [note])),
  ];
}

/** The document with the language of every run that is in another than its own. */
export function withLanguages(document: BriefingDocument, material: Material): BriefingDocument {
  const foreign = new ForeignTexts(
    wordsOfCases(material).filter(({ language }) => language !== document.language),
  );
  const all = (sentences: readonly Sentence[]): readonly Sentence[] =>
    sentences.map((sentence) => marked(sentence, foreign));
  const paragraph = <T extends { readonly sentences: readonly Sentence[] }>(one: T): T => ({
    ...one,
    sentences: all(one.sentences),
  });
  return {
    ...document,
    warnings: document.warnings.map(paragraph),
    sections: document.sections.map((section) => ({
      ...section,
      blocks: section.blocks.map((block) => markedBlock(block, all)),
    })),
    sources: document.sources.map(paragraph),
  };
}

function markedBlock(block: Block, all: (sentences: readonly Sentence[]) => readonly Sentence[]): Block {
  switch (block.kind) {
    case 'paragraph':
      return { ...block, sentences: all(block.sentences) };
    case 'list':
      return { ...block, items: block.items.map(all) };
    case 'table':
      return { ...block, rows: block.rows.map((row) => row.map(all)) };
    case 'figure':
      return { ...block, caption: all(block.caption) };
    case 'chain':
      return {
        ...block,
        heading: all(block.heading),
        about: all(block.about),
        after: all(block.after),
        steps: block.steps.map((step) => ({
          ...step,
          says: all(step.says),
          about: all(step.about),
          against: all(step.against),
        })),
      };
  }
}

/** The author's own words are of the document's language, whatever they repeat. */
function marked(sentence: Sentence, foreign: ForeignTexts): Sentence {
  if (sentence.kind === 'author') return sentence;
  const spans = foreign.spansIn(sentence.runs.map(({ text }) => text).join(''));
  return spans.length === 0 ? sentence : { ...sentence, runs: runsIn(sentence.runs, spans) };
}

function runsIn(runs: readonly Run[], spans: readonly Span[]): readonly Run[] {
  let start = 0;
  return runs.flatMap((run) => {
    const from = start;
    start += run.text.length;
    // an address is of no language
    if (run.href !== undefined) return [run];
    const edges = spans
      .flatMap((span) => [span.from, span.to])
      .filter((edge) => edge > from && edge < start)
      .map((edge) => edge - from);
    const cuts = [0, ...edges, run.text.length];
    return cuts.slice(1).map((cut, index): Run => {
      const at = cuts[index] ?? 0;
      const span = spans.find((one) => one.from <= from + at && from + at < one.to);
      const piece = { ...run, text: run.text.slice(at, cut) };
      return span === undefined ? piece : { ...piece, lang: languageWithin(run, span) };
    });
  });
}

/** The script tells more than the text, unless it is one that several languages share. */
function languageWithin({ lang }: Run, { language }: Span): string {
  const shared = ['ko', 'ja', 'zh-Hans'];
  return lang === undefined || (isScriptLanguage(language) && shared.includes(lang)) ? language : lang;
}

interface Span {
  readonly from: number;
  readonly to: number;
  readonly language: string;
}

const WORD = /[\p{L}\p{N}]+/gu;
const BEFORE = /^[^\p{L}\p{N}]+/u;
const AFTER = /[\s.!?…]+$/u;

/** Texts by their first word, the longest first: one may begin as another does. */
class ForeignTexts {
  readonly #byFirstWord = new Map<string, { readonly text: string; readonly language: string }[]>();

  constructor(texts: readonly Worded[]) {
    const known = new Set<string>();
    for (const { text: whole, language } of texts) {
      const text = whole.replace(BEFORE, '').replace(AFTER, '').toLowerCase();
      const [first] = text.match(WORD) ?? [];
      if (language == null || first === undefined || known.has(text)) continue;
      known.add(text);
      const others = this.#byFirstWord.get(first) ?? [];
      this.#byFirstWord.set(first, others);
      others.push({ text, language });
    }
    for (const others of this.#byFirstWord.values()) others.sort((a, b) => b.text.length - a.text.length);
  }

  /** Where they stand, in order; none within another. */
  spansIn(sentence: string): readonly Span[] {
    const spans: Span[] = [];
    let end = 0;
    for (const { 0: word, index } of sentence.matchAll(WORD)) {
      if (index < end) continue;
      const found = this.#byFirstWord
        .get(word.toLowerCase())
        ?.find(({ text }) => isWholeAt(sentence, index, text));
      if (found === undefined) continue;
      end = index + found.text.length;
      spans.push({ from: index, to: end, language: found.language });
    }
    return spans;
  }
}

function isWholeAt(sentence: string, at: number, text: string): boolean {
  const end = at + text.length;
  return (
    sentence.slice(at, end).toLowerCase() === text && !/^[\p{L}\p{N}]/u.test(sentence.slice(end, end + 2))
  );
}
