import type { TraceAnswer } from '../../backend/model/answers.ts';

/** What an answer says would give a chain. */
export function helped({ answer }: TraceAnswer): readonly string[] {
  return answer.wouldHelp.map(({ by }) => by);
}
