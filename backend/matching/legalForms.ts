/** Legal forms, which a name is asked with or without: "Alpha Ltd", "Alpha Limited" and "OOO Alpha" ask for Alpha. */
import { isAscii } from './normalise.ts';
import { legalFormData } from './legalFormData.ts';

const forms: ReadonlySet<string> = new Set(Object.values(legalFormData).flatMap((list) => list.split('|')));
/** Words of the longest form. */
const LONGEST = Math.max(...[...forms].map((form) => form.split(' ').length));
/** Forms of scripts without spaces, which stand at either end of a run of letters. */
const unspaced = [...forms]
  .filter((form) => /^[\p{Script=Han}\p{Script=Hangul}]{2,}$/u.test(form))
  .sort((a, b) => b.length - a.length);

/** Normalised words without the legal forms at either end; all of them where nothing else would be left. O(words). */
export function withoutLegalForms(words: readonly string[]): readonly string[] {
  let rest = words.map(withoutUnspaced);
  for (let count = LONGEST; count > 0;) {
    const most = Math.min(count, rest.length - 1);
    const atEnd = lengthOfForm(rest, most, (size) => rest.slice(-size));
    const atStart = atEnd > 0 ? 0 : lengthOfForm(rest, most, (size) => rest.slice(0, size));
    if (atEnd + atStart === 0) break;
    rest = rest.slice(atStart, rest.length - atEnd);
    count = LONGEST;
  }
  return rest.length === 0 ? words : rest;
}

/** Of the longest form that `take` gives; 0 where it gives none. */
function lengthOfForm(
  words: readonly string[],
  most: number,
  take: (size: number) => readonly string[],
): number {
  for (let size = Math.min(most, words.length - 1); size > 0; size--)
    if (forms.has(take(size).join(' '))) return size;
  return 0;
}

function withoutUnspaced(word: string): string {
  if (isAscii(word)) return word;
  const form = unspaced.find(
    (one) => word.length > one.length && (word.endsWith(one) || word.startsWith(one)),
  );
  if (form === undefined) return word;
  return word.endsWith(form) ? word.slice(0, -form.length) : word.slice(form.length);
}
