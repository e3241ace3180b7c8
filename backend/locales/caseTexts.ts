/**
 * Words that a case gives – what narrows a relationship, its figures – as a reader gets them: in his own language as they
 * stand; in another as a quotation, after its translation where the case has one. Nothing is translated by the program.
 */
import type { Amount } from '../model/amounts.ts';
import { restsOnUnnamed, type GradedClaim } from '../model/grades.ts';
import type { RelationshipTexts } from '../model/relationshipTexts.ts';
import { amountInWords } from './amounts.ts';
import type { Words } from './en.ts';
import { onePerTag } from './formatters.ts';
import { endsSentence, withoutStop } from './sentenceEnds.ts';
import { fill, templateParts } from './verbs.ts';

const languageNames = onePerTag((tag) => new Intl.DisplayNames(tag, { type: 'language' }));

/** Text in one language; absent: the reader's own, or one that the case does not state. */
export interface Stretch {
  readonly text: string;
  readonly language?: string;
}

export interface CaseText {
  readonly text: string;
  readonly language: string | null;
  /** In the reader's language, if the case gives it. */
  readonly translation?: string | undefined;
}

/** `brief`: where there is little room, a translation stands without its original. */
interface Room {
  readonly brief?: boolean;
}

export function languageOf(words: Words): string {
  return words.dates.tag.slice(0, 2);
}

/** German where that is the reader's language, and where there is any. */
export function translationFor<T>(
  translations: { readonly de?: T | undefined },
  words: Words,
): T | undefined {
  return languageOf(words) === 'de' ? translations.de : undefined;
}

/** A text of a case as the reader gets it; the words around it are his own. */
export function caseText(
  { text, language, translation }: CaseText,
  words: Words,
  { brief = false }: Room = {},
): readonly Stretch[] {
  if (text === '' || language === null || language === languageOf(words))
    return text === '' ? [] : [{ text }];
  const { translated, translatedBrief, foreign } = words.evidence.caseTexts;
  const { open, close } = words.briefing.quotationMarks;
  const pieces: Readonly<Record<string, Stretch>> = {
    translation: { text: withoutStop(translation ?? '') },
    original: { text: `${open}${withoutStop(text)}${close}`, language },
    language: { text: languageNames(words.dates.tag).of(language) ?? language },
  };
  const template = translation === undefined ? foreign : brief ? translatedBrief : translated;
  return templateParts(template).map((part): Stretch => {
    return part.key ? (pieces[part.text] ?? { text: part.text }) : { text: part.text };
  });
}

/** A record with words of its case in a field, and perhaps their German. */
type Worded<F extends string> = Readonly<Record<F, string>> & {
  readonly language?: string | null | undefined;
  readonly translations?:
    { readonly de?: Readonly<Partial<Record<F, string | undefined>>> | undefined } | undefined;
};

/** How a source was read, its kind, a note: where there is a translation, without the original. */
export function fieldText<F extends string>(told: Worded<F>, field: F, words: Words): readonly Stretch[] {
  const { language = null, translations = {} } = told;
  const translation = translationFor(translations, words)?.[field];
  return caseText({ text: told[field], language, translation }, words, { brief: true });
}

/** What narrows a relationship, with its claims where they are known. */
interface Narrowed extends RelationshipTexts {
  readonly claims?: readonly GradedClaim[];
}

/** What must be told with a relationship, a sentence each: what narrows it, its figures, whom nobody names. */
export function narrowingOf(told: Narrowed, words: Words, room: Room = {}): readonly (readonly Stretch[])[] {
  const { qualifier, language, amounts } = told;
  const de = translationFor(told.translations, words);
  const narrowed = ended(caseText({ text: qualifier, language, translation: de?.qualifier }, words, room));
  const figures = amounts.map((amount, at) => figureOf(amount, { of: de?.amounts?.[at], language }, words));
  const list = figures.flatMap((figure, at) => (at === 0 ? figure : [{ text: '; ' }, ...figure]));
  const lead = (label: string): Stretch => ({ text: `${label} ` });
  const { qualifier: narrower, amount, unnamed } = words.evidence.caseTexts;
  return [
    ...(narrowed.length === 0 ? [] : [[lead(narrower), ...narrowed]]),
    ...(list.length === 0 ? [] : [ended([lead(amount), ...list])]),
    ...(restsOnUnnamed(told.claims ?? []) ? [[{ text: unnamed }]] : []),
  ];
}

/** The remark of a case on its own reading, for the page alone. */
export function remarkOf(told: RelationshipTexts, words: Words): readonly Stretch[] {
  const translation = translationFor(told.translations, words)?.remark;
  return ended(caseText({ text: told.remark, language: told.language, translation }, words));
}

/** The figure in the reader's language; what it is of as its case writes it, where that gives no other. */
function figureOf(
  amount: Amount,
  given: { readonly of: string | undefined; readonly language: string | null },
  words: Words,
): readonly Stretch[] {
  const own = given.language === null || given.language === languageOf(words);
  const translated = given.of === undefined || given.of === '' ? null : given.of;
  if (amount.of === null || own) return [{ text: amountInWords(amount, words) }];
  if (translated !== null) {
    const translation = amountInWords(amount, words, translated);
    return [{ text: fill(words.evidence.caseTexts.translatedBrief, { translation }) }];
  }
  const [before = '', after = ''] = amountInWords(amount, words, OF).split(OF);
  const of = caseText({ text: amount.of, language: given.language }, words);
  return [{ text: before }, ...of, { text: after }].filter(({ text }) => text !== '');
}

/** Stands for the words of a case while the figure around them is put into the reader's. */
const OF = '\u0000';

/** With a full stop, unless the words end a sentence themselves. */
function ended(stretches: readonly Stretch[]): readonly Stretch[] {
  const last = stretches.at(-1)?.text ?? '';
  return last === '' || endsSentence(last) ? stretches : [...stretches, { text: '.' }];
}

export function plainStretches(stretches: readonly Stretch[]): string {
  return stretches.map(({ text }) => text).join('');
}

/** All that narrows a relationship as one text; empty where nothing does. */
export function narrowingInWords(told: Narrowed, words: Words, room: Room = {}): string {
  return narrowingOf(told, words, room).map(plainStretches).join(' ');
}

/** The two parts for formats that keep them apart. */
export function qualifierInWords(told: Narrowed, words: Words): string {
  const { qualifier, language, translations } = told;
  const translation = translationFor(translations, words)?.qualifier;
  const own = ended(caseText({ text: qualifier, language, translation }, words));
  if (!restsOnUnnamed(told.claims ?? [])) return plainStretches(own);
  return [plainStretches(own), words.evidence.caseTexts.unnamed].filter((part) => part !== '').join(' ');
}

export function amountsInWords(told: RelationshipTexts, words: Words): string {
  const de = translationFor(told.translations, words);
  return told.amounts
    .map((amount, at) =>
      plainStretches(figureOf(amount, { of: de?.amounts?.[at], language: told.language }, words)),
    )
    .join('; ');
}
