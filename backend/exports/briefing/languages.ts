/**
 * The language of every run of a briefing, for all formats: what a case says in its own words bears its language where that
 * is not the document's.
 */
import { ForeignTexts, isScriptLanguage, type Span } from '../../locales/index.ts';
import type { Material } from '../material.ts';
import { mapBlock, type BriefingDocument, type Run, type Sentence } from './document.ts';

/** The document with the language of every run that is in another than its own. */
export function withLanguages(document: BriefingDocument, { answers, records }: Material): BriefingDocument {
  const foreign = new ForeignTexts(
    {
      sources: [...records.source, ...answers.flatMap((answer) => answer.sources)],
      entities: records.entity,
      relationships: records.relationship,
      claims: records.claim,
      statements: records.statement,
      listings: records.listing,
    },
    document.language,
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
      blocks: section.blocks.map((block) => mapBlock(block, all)),
    })),
    sources: document.sources.map(paragraph),
  };
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
