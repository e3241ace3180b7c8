/** What a party or a publisher may be called in a text, from the names that data have. */
import { nameParts } from '../locales/index.ts';

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
  forms.delete('');
  return forms;
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
