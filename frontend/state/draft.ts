/** A question that is being written: what is wrong with it, and how its ends are swapped. */
import { isoDate, parseDate } from '../../backend/model/dates.ts';
import type { Question } from './query.ts';

export const draftProblems = ['noStart', 'badDate', 'reversed', 'badStatusDate'] as const;
export type DraftProblem = (typeof draftProblems)[number];

/** What keeps the question from being asked, or `null`. */
export function checkDraft({ from, validity, statusDate }: Question): DraftProblem | null {
  if (from.length === 0) return 'noStart';
  if (statusDate !== null && !isoDate.safeParse(statusDate).success) return 'badStatusDate';
  if (validity === null) return null;
  if (validity.kind === 'asOf') return parseDate(validity.date) === undefined ? 'badDate' : null;
  const first = parseDate(validity.from);
  const last = parseDate(validity.to);
  if (first === undefined || last === undefined) return 'badDate';
  return first.earliest > last.latest ? 'reversed' : null;
}

/** "Any sanctioned party" cannot be a start: such a question stays as it is. */
export function swapEnds(question: Question): Question {
  if (question.to.length === 0) return question;
  return { ...question, from: question.to, to: question.from };
}

export function withParty(ids: readonly string[], id: string): readonly string[] {
  return ids.includes(id) ? ids : [...ids, id];
}

export function withoutParty(ids: readonly string[], id: string): readonly string[] {
  return ids.filter((one) => one !== id);
}
