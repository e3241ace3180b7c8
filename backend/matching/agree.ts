/** Whether two sets of names can be of one party: a check beside a shared number, never a match of its own. */
import { normalise } from './normalise.ts';

/** Legal forms and words so common that sharing them says nothing. */
const GENERIC = new Set(
  (
    'co company corp corporation inc incorporated ltd limited llc llp plc pte pvt gmbh ag sa spa srl bv oy kk ooo zao oao ao ' +
    'the of and for de la le du general trading trade import export international group holding holdings enterprise enterprises ' +
    'studio studios animation cartoon film production productions technology network science industry industrial bank korea korean china chinese'
  ).split(' '),
);

/** At least one pair of names agrees. O(a × b × length). */
export function namesAgree(a: readonly string[], b: readonly string[]): boolean {
  const left = a.map(wordsOf);
  const right = b.map(wordsOf);
  return left.some((words) => right.some((others) => agree(words, others)));
}

function wordsOf(name: string): readonly string[] {
  return normalise(name)
    .split(' ')
    .filter((word) => word !== '')
    .sort();
}

function agree(a: readonly string[], b: readonly string[]): boolean {
  if (a.length === 0 || b.length === 0) return false;
  if (a.join('') === b.join('')) return true;
  const [tellingA, tellingB] = [a.filter(isTelling), b.filter(isTelling)];
  const [few, many] = tellingA.length <= tellingB.length ? [tellingA, tellingB] : [tellingB, tellingA];
  if (few.length === 0) return false;
  // every telling word of the shorter name, allowing one letter's difference in long words
  return few.every((word) =>
    many.some((other) => word === other || (word.length >= 6 && oneEdit(word, other))),
  );
}

function isTelling(word: string): boolean {
  return !GENERIC.has(word);
}

/** At most one letter changed, added or left out. O(length). */
function oneEdit(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < Math.min(a.length, b.length) && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  return Math.max(a.length, b.length) - start - end <= 1;
}
