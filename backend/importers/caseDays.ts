/** Days of a case file on which something was read, said or decided: none of them is still to come. */
import { isAfter } from '../model/dates.ts';
import type { CaseIndex } from './caseIndex.ts';
import type { Path } from './caseText.ts';

/** The beginning and the end of a tie or a listing may be planned; these were lived through. */
const PAST = new Set([
  'date',
  'captured',
  'as_of',
  'withdrawn',
  'first_seen',
  'last_seen',
  'removed_after',
  'decided',
]);

/** @throws `bad-file` at the first of these days that lies after today */
export function checkPast(index: CaseIndex, given: object, path: Path): void {
  const { today } = index;
  if (today === null) return;
  for (const [key, value] of Object.entries(given)) {
    if (!PAST.has(key) || typeof value !== 'string') continue;
    const late = value.split('/').find((date) => isAfter(date, today));
    if (late === undefined) continue;
    throw index.refuse(
      [...path, key],
      `${key}: ${late} is still to come (today is ${today}).`,
      'Give the day on which it was read, published, said or decided.',
    );
  }
}
