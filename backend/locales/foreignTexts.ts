/**
 * Which words are in which language: what cases and sources say in their own – titles, readings, qualifiers, statements,
 * quotations – is found wherever it stands in a text of ours. The one place that says so, for the page and for every export.
 * O(characters of the text) with few texts that begin alike.
 */
import { statementsIn } from '../model/answerStatements.ts';
import type { TraceAnswer } from '../model/answers.ts';
import type { Claim } from '../model/claims.ts';
import type { EntityRecord } from '../model/entities.ts';
import type { ListingRecord } from '../model/listings.ts';
import type { RelationshipTexts } from '../model/relationshipTexts.ts';
import { languageOfTitle, type Source } from '../model/sources.ts';
import type { Statement } from '../model/statements.ts';
import type { Stretch } from './caseTexts.ts';
import { nameParts } from './names.ts';

/** Records with words of a case, or what an answer shows of them. */
export interface WordsOfCases {
  readonly sources?: readonly Pick<
    Source,
    'id' | 'publisher' | 'title' | 'readAs' | 'note' | 'language' | 'titleLanguage'
  >[];
  readonly entities?: readonly (Pick<EntityRecord, 'name' | 'placeholder' | 'language'> & {
    readonly note?: string;
    readonly translations: { readonly de?: { readonly name?: string | undefined } | undefined };
  })[];
  readonly relationships?: readonly Pick<
    RelationshipTexts,
    'qualifier' | 'remark' | 'amounts' | 'language'
  >[];
  readonly claims?: readonly Pick<
    Claim,
    'source' | 'quotation' | 'place' | 'note' | 'originName' | 'language'
  >[];
  readonly statements?: readonly Pick<Statement, 'text' | 'object' | 'speaker' | 'language'>[];
  readonly listings?: readonly Pick<ListingRecord, 'note' | 'language'>[];
}

/** What answers show. */
export function wordsOfAnswers(answers: readonly TraceAnswer[]): WordsOfCases {
  const relationships = answers.flatMap(({ chains }) =>
    chains.flatMap(({ links }) => links.flatMap((link) => link.relationships)),
  );
  return {
    sources: answers.flatMap((answer) => answer.sources),
    entities: answers.flatMap((answer) => answer.entities),
    relationships,
    claims: relationships.flatMap((one) => one.claims),
    statements: statementsIn(answers),
  };
}

interface Worded {
  readonly text: string;
  readonly language: string | null | undefined;
}

function wordsOf(given: WordsOfCases): readonly Worded[] {
  const { sources = [], entities = [], relationships = [], claims = [] } = given;
  const { statements = [], listings = [] } = given;
  const titleLanguages = new Map<string, string | undefined>(
    sources.map((source) => [source.id, languageOfTitle(source)]),
  );
  const each = (language: Worded['language'], texts: readonly (string | null | undefined)[]): Worded[] =>
    texts.map((text) => ({ text: text ?? '', language }));
  return [
    ...sources.flatMap((one) => [
      ...each(languageOfTitle(one), [one.title]),
      ...each(one.language, describedIn(one.publisher)),
      ...each(one.language, [one.readAs, one.note]),
    ]),
    // what is described, not named: a name is of no language
    ...entities.flatMap(({ name, note, placeholder, language, translations }) =>
      each(language, [placeholder || translations.de?.name !== undefined ? name : '', note]),
    ),
    ...relationships.flatMap(({ qualifier, remark, amounts, language }) =>
      each(language, [qualifier, remark, ...amounts.map(({ of }) => of)]),
    ),
    ...claims.flatMap(({ source, quotation, place, note, originName, language }) => [
      ...each(titleLanguages.get(source), [quotation, place]),
      ...each(language, [note, originName]),
    ]),
    ...statements.flatMap(({ text, object, speaker, language }) => each(language, [text, object, speaker])),
    ...listings.flatMap(({ note, language }) => each(language, [note])),
  ];
}

/** Of a publisher what describes it, whole and without what stands in brackets; a short one is a name. */
function describedIn(publisher: string): readonly string[] {
  return [publisher, nameParts(publisher).main].filter((text) => /[(,]|\S \S+ \S/.test(text));
}

/** Of a publisher's name: that of the words that describe it; `undefined` where it is a name alone. */
export function languageOfPublisher({ publisher, language }: Pick<Source, 'publisher' | 'language'>) {
  return describedIn(publisher).length === 0 ? undefined : language;
}

export interface Span {
  readonly from: number;
  readonly to: number;
  readonly language: string;
}

const WORD = /[\p{L}\p{N}]+/gu;
const BEFORE = /^[^\p{L}\p{N}]+/u;
const AFTER = /[\s.!?…]+$/u;

/** Texts in another language than the reader's by their first word, the longest first: one may begin as another does. */
export class ForeignTexts {
  readonly #byFirstWord = new Map<string, { readonly text: string; readonly language: string }[]>();

  constructor(given: WordsOfCases, reader: string) {
    const known = new Set<string>();
    const texts = wordsOf(given).filter(({ language }) => language !== reader);
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

  /** The whole sentence, what is in another language apart. */
  stretchesOf(sentence: string): readonly Stretch[] {
    const stretches: Stretch[] = [];
    let end = 0;
    for (const { from, to, language } of this.spansIn(sentence)) {
      stretches.push({ text: sentence.slice(end, from) }, { text: sentence.slice(from, to), language });
      end = to;
    }
    return [...stretches, { text: sentence.slice(end) }].filter(({ text }) => text !== '');
  }
}

function isWholeAt(sentence: string, at: number, text: string): boolean {
  const end = at + text.length;
  return (
    sentence.slice(at, end).toLowerCase() === text && !/^[\p{L}\p{N}]/u.test(sentence.slice(end, end + 2))
  );
}
