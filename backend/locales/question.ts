/** The trace question in a sentence, with every constraint that was set. */
import type { TraceAnswer } from '../model/answers.ts';
import type { Words } from './en.ts';
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
    validity:
      validDuring === null
        ? figure.anyTime
        : fill(figure.during, {
            from: formatDate(validDuring.from, words.dates),
            to: formatDate(validDuring.to, words.dates),
          }),
  });
}
