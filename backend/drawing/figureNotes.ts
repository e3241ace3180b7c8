/** The small print of a figure: who said what, what was asked, how far was searched, from which sources. */
import { relationshipsOn, statementsIn as allStatements } from '../model/answerStatements.ts';
import type { EvidencedRelationship, ToldStatement, TraceAnswer } from '../model/answers.ts';
import { sourceName } from '../model/sources.ts';
import {
  fill,
  formatDate,
  narrowingInWords,
  publisherIn,
  questionText,
  statementSentence,
  type Headline,
  type Naming,
  type PartyNames,
  type Words,
  withoutStop,
} from '../locales/index.ts';

export interface Note {
  readonly lead: string;
  readonly text: string;
}

export interface Noted {
  readonly words: Words;
  /** What parties of all the answers are called. */
  readonly called: PartyNames;
}

export function figureNotes(
  answers: readonly TraceAnswer[],
  says: readonly Headline[],
  { words, called }: Noted,
): readonly Note[] {
  const { figure, legend } = words.drawing;
  const asked = answers.map((answer, index) => ({
    lead: figure.question,
    text: `${questionText(answer, words, called)} ${says[index]?.completeness ?? ''}`,
  }));
  const dated = answers.slice(0, 1).map((answer) => ({
    lead: dateIn(answer, words),
    text: `${fill(figure.revision, { n: answer.revision })} ${legend.strength}`,
  }));
  const without = says.flatMap((one) => [
    ...one.without.map(({ text }) => text),
    // that there is another list is no news where both are drawn
    ...one.helps.filter(({ by }) => answers.length === 1 || !by.includes('profile')).map(({ text }) => text),
  ]);
  const notes: readonly Note[] = [
    { lead: figure.statements, text: statementsIn(answers, says, { words, called }) },
    { lead: figure.narrowed, text: narrowingsIn(answers, { words, called }) },
    { lead: '', text: [...new Set(without)].join(' ') },
    ...asked,
    { lead: figure.sources, text: sourcesIn(answers, words) },
    ...dated,
  ];
  return notes.filter((note) => note.text !== '');
}

/** What was said by and of the parties shown: of denials, over the picture there is room for the beginnings alone. */
function statementsIn(
  answers: readonly TraceAnswer[],
  says: readonly Headline[],
  { words, called }: Noted,
): string {
  const told = new Set(
    says.slice(0, 1).flatMap(({ knowledge }) => knowledge.flatMap((one) => one.statements)),
  );
  const naming: Naming = {
    party: called.short,
    source: publisherIn(answers.flatMap((answer) => answer.sources)),
    shown: relationshipsOn(answers.flatMap(({ chains }) => chains)),
  };
  return allStatements(answers)
    .filter(({ id }) => !told.has(id))
    .map((one) => statementIn(one, naming, words))
    .join(' ');
}

/** What narrows the links drawn, each once: a line alone would say more than its sources. */
function narrowingsIn(answers: readonly TraceAnswer[], noted: Noted): string {
  const told = answers.flatMap((answer) =>
    answer.chains
      .flatMap((chain) => chain.links.flatMap((link) => link.relationships))
      .map((one) => [one.id, narrowingIn(one, noted)] as const),
  );
  return [...new Map(told).values()].filter((text) => text !== '').join(' ');
}

function narrowingIn(told: EvidencedRelationship, { words, called }: Noted): string {
  const narrowing = narrowingInWords(told, words, { brief: true });
  return narrowing === '' ? '' : `${called.short(told.from)} → ${called.short(told.to)}: ${narrowing}`;
}

function statementIn(said: ToldStatement, naming: Naming, words: Words): string {
  const sentence = statementSentence(said, naming, words);
  const date = said.date === null ? '' : formatDate(said.date, words.dates);
  const from = [naming.source(said.source) ?? '', date].filter((part) => part !== '').join(', ');
  return from === '' ? sentence : `${withoutStop(sentence)} (${from}).`;
}

/** Publishers with the years of what they published, each once. */
function sourcesIn(answers: readonly TraceAnswer[], words: Words): string {
  const years = new Map<string, Set<string>>();
  for (const source of answers.flatMap((answer) => answer.sources)) {
    const name = sourceName(source);
    const known = years.get(name) ?? new Set<string>();
    if (source.date !== null) known.add(source.date.slice(0, 4));
    years.set(name, known);
  }
  if (years.size === 0) return '';
  const cited = [...years].map(([name, dates]) =>
    dates.size === 0 ? name : `${name} (${[...dates].sort().join(', ')})`,
  );
  return `${cited.join('; ')}. ${words.drawing.figure.howRead}`;
}

function dateIn({ question }: TraceAnswer, words: Words): string {
  return `${fill(words.drawing.figure.statusDate, { date: formatDate(question.statusDate, words.dates) })}.`;
}
