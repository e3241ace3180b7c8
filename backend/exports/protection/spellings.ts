/**
 * Finding names in text whatever case, accents, spaces and punctuation they are written with: text and names are compared
 * by their letters and digits alone. It errs on the side of finding too much.
 */

/** Letters and digits of a text, each with where it stands in the text and in which word. */
interface Folded {
  readonly text: string;
  readonly letters: string;
  /** Of each UTF-16 unit of `letters`: begin and end of its character in `text`, number of its word. */
  readonly begins: readonly number[];
  readonly ends: readonly number[];
  readonly words: readonly number[];
}

/** A name as it is looked for. */
export interface Spelling {
  readonly letters: string;
  /** Short and written with capitals: "IT" is then not found in "it". */
  readonly needsCapital: boolean;
  /** Found as whole words alone; as a name: the last of them with a capital. Absent: in longer words as well. */
  readonly whole?: 'words' | 'name';
}

/** What a whole word may end on besides: "Kharons", "Kharon 2024" in one. */
const ENDING = /^(?:s|es|n|en|\d*)$/;

/** Begin and end in the text, normalised to NFC. */
interface Span {
  readonly begin: number;
  readonly end: number;
}

const LETTERS: ReadonlyMap<string, string> = new Map(
  Object.entries({ ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ð: 'd', þ: 'th', ł: 'l', ı: 'i' }),
);

const UMLAUTS: ReadonlyMap<string, string> = new Map(
  Object.entries({ ä: 'ae', ö: 'oe', ü: 'ue', Ä: 'Ae', Ö: 'Oe', Ü: 'Ue' }),
);

/** Scripts that put no space between words: each letter may begin or end a name. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;

/** A shorter name must stand alone as a word; a longer one may go on in its word ("Amazons"). */
const GOES_ON_FROM = 5;
/** A name this long may also begin within a word ("theskybound"). */
const WITHIN_FROM = 6;
/** So many letters in a row are the name wherever they begin ("theAlpha Beta Works"). */
const ANYWHERE_FROM = 10;
/** Up to this length capitals tell a name from a word. */
const CAPITAL_UP_TO = 3;

function foldedLetter(character: string): string {
  if (character <= '\x7f') return /[a-z0-9]/i.test(character) ? character.toLowerCase() : '';
  const plain = character
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]+/gu, '')
    .toLowerCase()
    .normalize('NFC');
  return Array.from(plain, (letter) => LETTERS.get(letter) ?? letter)
    .join('')
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** O(length). */
function fold(given: string): Folded {
  const text = given.normalize('NFC');
  let letters = '';
  const begins: number[] = [];
  const ends: number[] = [];
  const words: number[] = [];
  let at = 0;
  let word = 0;
  for (const character of text) {
    const folded = foldedLetter(character);
    const isAscii = character <= '\x7f';
    // accents and invisible signs belong to the letter before them
    const isAttached = !isAscii && /^[\p{M}\p{Cf}]$/u.test(character);
    const isAlone = !isAscii && UNSPACED.test(character);
    if (isAlone || (folded === '' && !isAttached)) word++;
    letters += folded;
    const end = at + character.length;
    while (words.length < letters.length) {
      begins.push(at);
      ends.push(end);
      words.push(word);
    }
    at = end;
    if (isAttached && ends.length > 0) ends[ends.length - 1] = end;
    if (isAlone) word++;
  }
  return { text, letters, begins, ends, words };
}

/** `undefined` for what is too short to be looked for. */
export function spellingOf(name: string): Spelling | undefined {
  const { letters } = fold(name);
  const length = Array.from(letters).length;
  if (length < 2) return undefined;
  return { letters, needsCapital: length <= CAPITAL_UP_TO && /\p{Lu}/u.test(name) };
}

/** "Müller" → "Mueller", as it is written where there are no umlauts. */
function withoutUmlauts(name: string): string {
  return name.normalize('NFC').replace(/[äöü]/gi, (letter) => UMLAUTS.get(letter) ?? letter);
}

/** Each once. */
export function spellingsOf(names: Iterable<string>): readonly Spelling[] {
  const found = new Map<string, Spelling>();
  for (const name of [...names].flatMap((one) => [one, withoutUmlauts(one)])) {
    const spelling = spellingOf(name);
    if (spelling === undefined) continue;
    const needsCapital = spelling.needsCapital && found.get(spelling.letters)?.needsCapital !== false;
    found.set(spelling.letters, { ...spelling, needsCapital });
  }
  return [...found.values()];
}

/** For ids and addresses, which write everything small. */
export function inAnyCase(spellings: readonly Spelling[]): readonly Spelling[] {
  return spellings.map((spelling) => ({ ...spelling, needsCapital: false }));
}

/** The words of a text as it writes them. */
export function wordsOf(text: string): readonly string[] {
  return text.split(/[^\p{L}\p{N}\p{M}]+/u).filter((word) => word !== '');
}

export function holdsSpelling(text: string, spellings: readonly Spelling[]): boolean {
  return findSpellings(fold(text), spellings).length > 0;
}

/** @param replacement takes the place of each find, with the words that it stands in */
export function replaceSpellings(given: string, spellings: readonly Spelling[], replacement: string): string {
  const folded = fold(given);
  const spans = findSpellings(folded, spellings);
  if (spans.length === 0) return given;
  const { text } = folded;
  let result = '';
  let at = 0;
  for (const { begin, end } of spans) {
    result += text.slice(at, begin) + replacement;
    at = leavesBracket(text, { begin, end }) ? end + 1 : end;
  }
  return result + text.slice(at);
}

/** Whether a bracket that opens in the span closes right behind it. */
function leavesBracket(text: string, { begin, end }: Span): boolean {
  const within = text.slice(begin, end);
  return text.charAt(end) === ')' && within.split('(').length > within.split(')').length;
}

/** In order, overlapping finds joined. O(text × names). */
function findSpellings(folded: Folded, spellings: readonly Spelling[]): readonly Span[] {
  const found = spellings.flatMap((spelling) => occurrences(folded, spelling));
  found.sort((a, b) => a.begin - b.begin || a.end - b.end);
  const joined: Span[] = [];
  for (const span of found) {
    const last = joined.at(-1);
    if (last === undefined || span.begin >= last.end) joined.push(span);
    else joined.splice(-1, 1, { begin: last.begin, end: Math.max(last.end, span.end) });
  }
  return joined;
}

/** For ids and addresses, which write words in one. */
export function withinWords(spellings: readonly Spelling[]): readonly Spelling[] {
  return spellings.map(({ letters, needsCapital }) => ({ letters, needsCapital }));
}

function occurrences(folded: Folded, { letters, needsCapital, whole }: Spelling): readonly Span[] {
  const spans: Span[] = [];
  for (let at = folded.letters.indexOf(letters); at >= 0; at = folded.letters.indexOf(letters, at + 1)) {
    const span = spanAt(folded, at, letters.length);
    if (span === undefined || (whole !== undefined && !isWhole(folded, at, letters.length))) continue;
    if (whole === 'name' && !/^\p{Lu}/u.test(wordsOf(folded.text.slice(span.begin, span.end)).at(-1) ?? ''))
      continue;
    if (!needsCapital || /\p{Lu}/u.test(folded.text.slice(span.begin, span.end))) spans.push(span);
  }
  return spans;
}

function isWhole({ letters, words }: Folded, at: number, length: number): boolean {
  let end = at + length;
  while (words[end] !== undefined && words[end] === words[at + length - 1]) end++;
  return words[at - 1] !== words[at] && ENDING.test(letters.slice(at + length, end));
}

/** The span of a match, widened to whole words; `undefined` where letters of several words only happen to read like it. */
function spanAt({ words, begins, ends }: Folded, at: number, length: number): Span | undefined {
  let first = at;
  let last = at + length - 1;
  const startsWord = words[first - 1] !== words[first];
  const endsWord = words[last + 1] !== words[last];
  const isName =
    (startsWord && (endsWord || length >= GOES_ON_FROM)) ||
    (length >= WITHIN_FROM && words[first] === words[last]) ||
    length >= ANYWHERE_FROM;
  if (!isName) return undefined;
  while (words[first - 1] === words[first]) first--;
  while (words[last + 1] === words[last]) last++;
  return { begin: begins[first] ?? 0, end: ends[last] ?? 0 };
}
