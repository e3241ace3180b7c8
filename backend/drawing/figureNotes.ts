/** The small print of a figure: who disputes what, what was asked, how far was searched, from which sources. */
import type { TraceAnswer } from '../model/answers.ts';
import {
  fill,
  formatDate,
  nameParts,
  questionText,
  statementSentence,
  type Headline,
  type Words,
} from '../locales/index.ts';

export interface Note {
  readonly lead: string;
  readonly text: string;
}

export function figureNotes(answer: TraceAnswer, says: Headline, words: Words): readonly Note[] {
  const { figure, legend } = words.drawing;
  const notes: Note[] = [
    { lead: figure.disputed, text: disputesIn(answer, words) },
    { lead: '', text: [...says.without.map((one) => one.text), ...says.helps].join(' ') },
    { lead: figure.question, text: `${questionText(answer, words)} ${says.completeness}` },
    { lead: figure.sources, text: sourcesIn(answer, words) },
    {
      lead: dateIn(answer, words),
      text: `${fill(figure.revision, { n: answer.revision })} ${legend.strength}`,
    },
  ];
  return notes.filter((note) => note.text !== '');
}

/** What parties say against the contested links; each statement once. */
function disputesIn(answer: TraceAnswer, words: Words): string {
  const said = new Map(
    answer.chains
      .flatMap((chain) => chain.links.filter((link) => link.contested))
      .flatMap((link) => link.relationships.flatMap((one) => one.statements))
      .filter((one) => one.stance === 'denies')
      .map((one) => [one.id, one] as const),
  );
  return [...said.values()]
    .map((one) => {
      const sentence = statementSentence(one, nameOf(answer, one.party), words);
      const source = answer.sources.find((each) => each.id === one.source)?.publisher ?? '';
      const date = one.date === null ? '' : formatDate(one.date, words.dates);
      const from = [source, date].filter((part) => part !== '').join(', ');
      return from === '' ? sentence : `${sentence.replace(/\.$/, '')} (${from}).`;
    })
    .join(' ');
}

function nameOf(answer: TraceAnswer, id: string): string {
  return nameParts(answer.entities.find((entity) => entity.id === id)?.name ?? id).main;
}

/** Publishers with the years of what they published, each once. */
function sourcesIn({ sources }: TraceAnswer, words: Words): string {
  const years = new Map<string, Set<string>>();
  for (const source of sources) {
    const name = source.publisher === '' ? source.title : source.publisher;
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
