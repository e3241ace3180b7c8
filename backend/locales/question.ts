/** The trace question in a sentence, with every constraint that was set, and what of them narrows an answer. */
import type { TraceAnswer } from '../model/answers.ts';
import type { Question } from '../model/permalinks.ts';
import { DEFAULT_CHAINS, type TraceQuestion } from '../model/questions.ts';
import type { Words } from './en.ts';
import { countOf } from './sentences.ts';
import { formatDate } from './formats.ts';
import { listOf } from './names.ts';
import { partyNames, type PartyNames } from './partyNames.ts';
import { fill } from './verbs.ts';

/** @param called where the question stands beside other answers: names over the parties of all */
export function questionText(
  { question, entities }: TraceAnswer,
  words: Words,
  called: PartyNames = partyNames(entities, words),
): string {
  const { figure, headline } = words.drawing;
  const names = (ids: readonly string[]): string => listOf(ids.map(called.short), words.dates.tag);
  const { validDuring } = question;
  return fill(figure.questionText, {
    from: names(question.from),
    to: question.to === 'sanctioned' ? headline.anySanctioned : names(question.to),
    profile: [
      words.evidence.profiles[question.profile],
      ...(question.identityHops ? [figure.withIdentity] : []),
    ].join(' '),
    hops: question.maxHops,
    grade: question.minGrade,
    contested: question.contested ? figure.contestedIn : figure.contestedOut,
    validity: validDuring === null ? figure.anyTime : duringText(validDuring, words),
    more: [
      '',
      ...rareLimits(question, words, called.short),
      ...(question.limit === DEFAULT_CHAINS ? [] : [fill(figure.limits.limit, { n: question.limit })]),
    ].join(', '),
  });
}

function duringText({ from, to }: NonNullable<TraceQuestion['validDuring']>, words: Words): string {
  return fill(words.drawing.figure.during, {
    from: formatDate(from, words.dates),
    to: formatDate(to, words.dates),
  });
}

/** What a question leaves out of the search, so that "no chain" is only said of the rest; nothing where it leaves out nothing. */
export function limitsOf(
  question: TraceQuestion,
  words: Words,
  called: (id: string) => string,
): readonly string[] {
  const { figure } = words.drawing;
  return [
    ...(question.validDuring === null ? [] : [duringText(question.validDuring, words)]),
    ...(question.minGrade === 'D' ? [] : [fill(figure.limits.grade, { grade: question.minGrade })]),
    ...(question.contested ? [] : [figure.contestedOut]),
    ...rareLimits(question, words, called),
  ];
}

/** Every limit of a question in short pieces, for where its fields have no room. */
export function summaryOf(
  question: Question,
  words: Words,
  called: (id: string) => string,
): readonly string[] {
  const { page, evidence, drawing, dates } = words;
  const { figure } = drawing;
  const { validity, statusDate, limit } = question;
  const when =
    validity === null
      ? page.anyTime
      : validity.kind === 'asOf'
        ? formatDate(validity.date, dates)
        : `${formatDate(validity.from, dates)} – ${formatDate(validity.to, dates)}`;
  return [
    evidence.profiles[question.profile],
    countOf(question.maxHops, page.hopsAtMost),
    when,
    ...(statusDate === null ? [] : [fill(figure.statusDate, { date: formatDate(statusDate, dates) })]),
    `${page.gradeWord} ≥ ${question.minGrade}`,
    ...(question.identityHops ? [page.identityHops] : []),
    ...rareLimits(question, words, called),
    ...(limit === DEFAULT_CHAINS ? [] : [fill(figure.limits.limit, { n: limit })]),
    question.contested ? page.contestedIn : page.contestedOut,
  ];
}

/** Of more parties than these the number is said. */
const NAMED = 6;

/** What few questions set. */
export function rareLimits(
  { types, exclude, require, hubCap }: Pick<Question, 'types' | 'exclude' | 'require' | 'hubCap'>,
  words: Words,
  called: (id: string) => string,
): readonly string[] {
  const { limits } = words.drawing.figure;
  const { tag } = words.dates;
  const { open, close } = words.briefing.quotationMarks;
  const parties = (ids: readonly string[]): string =>
    ids.length > NAMED ? fill(limits.parties, { n: ids.length }) : listOf([...new Set(ids)].map(called), tag);
  const labels = types?.map((type) => `${open}${words.relationships[type].label}${close}`) ?? [];
  return [
    ...(types === null ? [] : [fill(limits.types, { types: listOf(labels, tag) })]),
    ...(exclude.length === 0 ? [] : [fill(limits.exclude, { parties: parties(exclude) })]),
    ...(require.length === 0 ? [] : [fill(limits.require, { parties: parties(require) })]),
    ...(hubCap === null ? [] : [fill(limits.hubCap, { n: hubCap })]),
  ];
}
