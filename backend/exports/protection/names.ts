/** What a party or a publisher may be called in a text, from the names that data have. */
import { nameParts } from '../../locales/index.ts';
import { EVERYDAY } from './everydayWords.ts';
import { wordsOf } from './spellings.ts';

/** Legal forms at the end of a name, which texts leave out. */
const LEGAL_FORMS = new Set(
  (
    'co company corp corporation inc incorporated ltd limited llc llp lp plc pte pty pvt gmbh ag kg se sa spa srl sarl sas bv nv ' +
    'ab as oy kk jsc ooo zao oao ao'
  ).split(' '),
);

/** A name, its parts, and each without its legal form: "Mondo TV S.p.A. (Mondo)" → also "Mondo TV" and "Mondo". */
export function formsOf(name: string): ReadonlySet<string> {
  const forms = new Set([name]);
  for (const part of partsOf(name)) {
    forms.add(part);
    forms.add(withoutLegalForm(part));
    const swapped = lastNameFirst(part);
    if (swapped !== undefined) forms.add(swapped);
  }
  for (const form of aroundBrackets(name)) forms.add(form);
  forms.delete('');
  return forms;
}

/** Of what nobody names; what stands in brackets behind a role names others: "unnamed studio (Alpha chain)". */
export function formsOfRole(name: string): readonly string[] {
  return [name, nameParts(name).main, ...aroundBrackets(name)];
}

/** What stands before the brackets, and the alternatives within them. */
function partsOf(name: string): readonly string[] {
  const { main, qualifier } = nameParts(name);
  const within = qualifier
    .split(/[,;/]|\baka\b|\ba\.k\.a\./iu)
    .map((part) => part.replace(/^\s*(?:copy|formerly|now|also)\s*:?\s*/iu, '').trim())
    .filter((part) => part !== '' && !isCountry(part) && !languageNames.has(part.toLowerCase()));
  return [...main.split(/\s\/\s|\s[–—]\s/u).map((part) => part.trim()), ...within];
}

/** What brackets within a name leave: "Alpha (Boy) Works" → "Alpha Works"; "Alpha (Boy), Ltd." → "Alpha". */
function aroundBrackets(name: string): readonly string[] {
  const within = /[(（][^()（）]*[)）]/u.exec(name);
  const before = name.slice(0, within?.index ?? 0).trimEnd();
  const after = name
    .slice(before.length)
    .trimStart()
    .slice(within?.[0].length ?? 0);
  if (before === '' || after.trim() === '') return [];
  const isAddition = /^\s*,/u.test(after);
  return [before + after, ...(isAddition ? [before, withoutLegalForm(before)] : [])];
}

function withoutLegalForm(name: string): string {
  const words = name.split(/\s+/u);
  while (words.length > 1 && LEGAL_FORMS.has(plain(words.at(-1) ?? ''))) words.pop();
  return words.join(' ').replace(/[,\s]+$/u, '');
}

/** "S.p.A." → "spa" */
function plain(word: string): string {
  return word.replace(/\P{L}/gu, '').toLowerCase();
}

/** "KIM, Myong Chol" → "Myong Chol KIM" */
function lastNameFirst(name: string): string | undefined {
  const [last = '', first = '', ...rest] = name.split(/\s*,\s*/u);
  return first === '' || rest.length > 0 || LEGAL_FORMS.has(plain(first)) ? undefined : `${first} ${last}`;
}

/** "(Korean)" says in what language something is. */
const languageNames: ReadonlySet<string> = new Set([
  ...[
    'arabic',
    'chinese',
    'english',
    'french',
    'german',
    'italian',
    'japanese',
    'korean',
    'portuguese',
    'russian',
  ],
  ...['spanish', 'thai', 'vietnamese', 'north korean', 'south korean'],
]);

const countries = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });

const letters = Array.from({ length: 26 }, (_, index) => String.fromCharCode(65 + index));
const countryNames: ReadonlySet<string> = new Set(
  letters
    .flatMap((first) => letters.map((second) => first + second))
    .flatMap((code) => countries.of(code)?.toLowerCase() ?? []),
);

/** Its code, or its name as English writes it. */
function isCountry(text: string): boolean {
  return /^[A-Z]{2}$/.test(text) ? countries.of(text) !== undefined : countryNames.has(text.toLowerCase());
}

/** Words so common in names that they are nobody's. */
const GENERIC = new Set(
  (
    'the and for von van und der die das del general trading trade import export international global group holding holdings ' +
    'enterprise enterprises studio studios animation animations cartoon film films movie production productions entertainment ' +
    'pictures media games technology technologies network networks science industry industrial industries bank shipping marine ' +
    'service services system systems company corporation limited committee ministry department office bureau agency center ' +
    'centre institute university foundation association north south east west korea korean china chinese japan japanese russia ' +
    'russian american european asia asian state national people republic democratic united kingdom states ' +
    'unnamed unidentified unknown named withheld name party'
  ).split(' '),
);
const SHORTEST_WORD = 4;
const SHORTEST_OF_PERSON = 2;

/** The words of names that tell by themselves who is meant: "Skybound" of "Skybound Entertainment". */
export function tellingWords(
  names: readonly string[],
  of: { readonly isPerson: boolean; readonly isCommon: (word: string) => boolean },
): readonly string[] {
  const shortest = of.isPerson ? SHORTEST_OF_PERSON : SHORTEST_WORD;
  return names
    .flatMap((name) => wordsOf(name))
    .filter((word) => {
      const small = word.toLowerCase();
      if (!of.isPerson && EVERYDAY.has(small)) return false;
      if (word.length < shortest || /^\p{N}+$/u.test(word) || !/^\p{Lu}/u.test(word)) return false;
      return !(GENERIC.has(small) || LEGAL_FORMS.has(small) || of.isCommon(small) || isCountry(small));
    });
}

/** Several words of a name in a row, where one of them alone tells nobody: "Lion Forge" of "Lion Forge Entertainment". */
export function runsOfEveryday(names: readonly string[]): readonly string[] {
  return names.flatMap((name) => {
    const words = wordsOf(nameParts(name).main);
    return words.flatMap((_, begin) =>
      words.slice(begin + 1).flatMap((__, more) => {
        const run = words.slice(begin, begin + more + 2);
        return isTellingRun(run) ? [run.join(' ')] : [];
      }),
    );
  });
}

function isTellingRun(run: readonly string[]): boolean {
  const own = run
    .map((word) => word.toLowerCase())
    .filter((word) => !(GENERIC.has(word) || LEGAL_FORMS.has(word)));
  const isNamed = [run.at(0), run.at(-1)].every((word = '') => /^\p{Lu}/u.test(word));
  return isNamed && own.length > 1 && own.some((word) => EVERYDAY.has(word));
}
