/** A refusal in one line: what failed, with which value, what to do, and the number under which the log has it. */
import type { ProblemShape } from '../../backend/api/wire.ts';
import type { Words } from '../../backend/locales/index.ts';

export function problemText({ code, detail, remedy, items, instance }: ProblemShape, words: Words): string {
  const { errors, unreachable } = words.messages;
  if (code === 'unreachable') return unreachable;
  const lead = Object.entries(errors).find(([known]) => known === code)?.[1] ?? errors.internal;
  return [lead, detail, remedy, items?.join(' · '), instance]
    .filter((part) => part !== undefined && part !== '')
    .join(' ');
}
