/** Every word of page, command line and exports, by language. */
import { de } from './de.ts';
import { en, type Words } from './en.ts';

export const languages = ['en', 'de'] as const;
export type Language = (typeof languages)[number];

export const dictionaries: Readonly<Record<Language, Words>> = { en, de };

export type { Words } from './en.ts';
export { certaintyOf, certainties, fill, templateParts } from './verbs.ts';
export type { Certainty, RelationshipWords, Sentence, Verbs } from './verbs.ts';
export { formatDate, formatSpan, formatCount } from './formats.ts';
export { nameParts, roleName, listOf, countryName, startingUpper } from './names.ts';
export { nameFor, partyNames, type NamedParty, type PartyNames } from './partyNames.ts';
export { isRightToLeft, isScriptLanguage, isolated, scriptRuns, scriptLanguages } from './scripts.ts';
export type { ScriptLanguage, ScriptRun } from './scripts.ts';
export {
  relationshipLabel,
  relationshipSentence,
  relationshipTemplate,
  statementSentence,
  statementLead,
  publisherIn,
  differentTexts,
  endText,
  statusShortText,
  statusText,
  statusWithGround,
  namesOfSources,
  countOf,
} from './sentences.ts';
export type { Naming } from './sentences.ts';
export { endSentence, endsSentence, withOneStop, withoutStop } from './sentenceEnds.ts';
export { amountInWords } from './amounts.ts';
export { wordsBorneText } from './searchHits.ts';
export {
  editionsText,
  listMeasures,
  listMeasureText,
  listNoteHead,
  ownMeasure,
  unfollowedTexts,
} from './lists.ts';
export { originInWords } from './origins.ts';
export {
  amountsInWords,
  caseText,
  fieldText,
  languageOf,
  narrowingInWords,
  narrowingOf,
  plainStretches,
  qualifierInWords,
  remarkOf,
  translationFor,
} from './caseTexts.ts';
export type { Stretch } from './caseTexts.ts';
export { ForeignTexts, languageOfPublisher, wordsOfAnswers } from './foreignTexts.ts';
export type { Span, WordsOfCases } from './foreignTexts.ts';
export { changeSentences, changeSummary } from './changes.ts';
export { unfinishedText, unfinishedTexts } from './unfinished.ts';
export { doubtIn } from './doubt.ts';
export { caveatOf, startsToTell, headline, helpsOf } from './headline.ts';
export { listingDates } from './listingDates.ts';
export { helpsIn, sanctionedThenSentence } from './helps.ts';
export type { Headline } from './headline.ts';
export type { SaidOf } from './headlineStatements.ts';
export { limitsOf, questionText, rareLimits, summaryOf } from './question.ts';
export { statusesThen, statusThen, timeMark, timeName, timeSentence, undatedKeptSentence } from './times.ts';
export type { ToldTimes } from './times.ts';
