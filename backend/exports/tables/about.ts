/** What a reader of a table or a graph has to know of it: the question, how far the search went, what grades mean, what is withheld. */
import type { TraceAnswer } from '../../model/answers.ts';
import { grades } from '../../model/grades.ts';
import {
  caveatOf,
  editionsText,
  fill,
  formatDate,
  questionText,
  partyNames,
  undatedKeptSentence,
  unfollowedTexts,
  unfinishedTexts,
  type Words,
} from '../../locales/index.ts';
import type { Material } from '../material.ts';
import { withheldSentences } from '../withheldText.ts';
import type { Reading } from './reading.ts';
import type { Table } from './table.ts';

export function aboutTable(reading: Reading): Table {
  const { title } = reading.words.exports.about;
  return { title, columns: [{ title, width: 140 }], rows: aboutSentences(reading).map((text) => [text]) };
}

export function aboutSentences({ material, words }: Reading): readonly string[] {
  return [
    ...unfinishedTexts(material.answers, words),
    ...material.answers.flatMap((answer) => answerIn(answer, words)),
    ...(shown(material) < material.found
      ? [fill(words.briefing.coverage.chosen, { n: shown(material), total: material.found })]
      : []),
    ...grades.map((grade) => {
      const { name, meaning } = words.evidence.grades[grade];
      return `${grade} – ${name}: ${meaning}`;
    }),
    ...editionIn(material, words),
    ...withheldSentences(material, words),
  ];
}

function answerIn(answer: TraceAnswer, words: Words): readonly string[] {
  const { profile } = answer.question;
  return [
    questionText(answer, words),
    fill(words.exports.about.statusDate, { date: formatDate(answer.question.statusDate, words.dates) }),
    completeness(answer, words),
    ...[undatedKeptSentence(answer.answer, words)].filter((text) => text !== ''),
    ...unfollowedTexts(answer.unfollowed ?? [], words, partyNames(answer.entities, words).whole),
    caveatOf(profile, words),
  ];
}

function completeness({ answer, question }: TraceAnswer, { messages }: Words): string {
  if (answer.status === 'complete') return `${fill(messages.complete, { hops: question.maxHops })}.`;
  const template = answer.status === 'capped' ? messages.capped : messages.timedOut;
  return `${fill(template, { hops: answer.depth })}.`;
}

function shown({ answers }: Material): number {
  return answers.reduce((sum, answer) => sum + answer.chains.length, 0);
}

function editionIn({ answers, made }: Material, words: Words): readonly string[] {
  const { briefing, dates } = words;
  const { about, coverage } = briefing;
  const [{ revision }] = answers;
  return [
    fill(coverage.records, { revision }),
    made.listEditions.length === 0
      ? coverage.noEdition
      : fill(coverage.edition, { editions: editionsText(made.listEditions, words) }),
    fill(about.made, { version: made.version, date: formatDate(made.at.slice(0, 10), dates) }),
    fill(about.revision, { revision, digest: made.digest }),
    fill(about.permalink, { permalink: made.permalink }),
  ];
}
