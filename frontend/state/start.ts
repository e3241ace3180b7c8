/** The question that the page opens with where the URL asks none. */
import type { StartView } from '../../backend/model/views.ts';
import { DEFAULT_QUESTION, type Question } from './query.ts';

/** `null`: nothing is loaded that could be asked about. */
export function effectiveQuestion(asked: Question, start: StartView): Question | null {
  if (asked.from.length > 0) return asked;
  if (start.contracting === null) return null;
  const { from, maxHops } = start.contracting;
  const untouched = asked.maxHops === DEFAULT_QUESTION.maxHops;
  return { ...asked, from, maxHops: untouched ? maxHops : asked.maxHops };
}
