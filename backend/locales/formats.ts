/** Dates and numbers as a language writes them. Dates keep the precision of their source. */
import { onePerTag } from './formatters.ts';

const EDTF = /^(\d{3}X|\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(~)?$/;

interface DateWords {
  readonly tag: string;
  readonly about: string;
  readonly decade: string;
  readonly from: string;
  readonly until: string;
  readonly undated: string;
}

/** `2021-12-10` → "10 December 2021"; `2019` → "2019"; `199X` → "1990s"; `~` → "about". Other text stays as it is. */
export function formatDate(text: string, words: DateWords): string {
  const match = EDTF.exec(text);
  if (!match) return text;
  const [, year = '', month, day, approximate] = match;
  const plain = plainDate(year, month, day, words);
  return approximate === undefined ? plain : words.about.replace('{date}', plain);
}

const monthAndYear = { year: 'numeric', month: 'long', timeZone: 'UTC' } as const;
const months = onePerTag((tag) => new Intl.DateTimeFormat(tag, monthAndYear));
const days = onePerTag((tag) => new Intl.DateTimeFormat(tag, { ...monthAndYear, day: 'numeric' }));
const counts = onePerTag((tag) => new Intl.NumberFormat(tag));

function plainDate(
  year: string,
  month: string | undefined,
  day: string | undefined,
  words: DateWords,
): string {
  if (year.endsWith('X')) return words.decade.replace('{year}', `${year.slice(0, 3)}0`);
  if (month === undefined) return year;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, day === undefined ? 1 : Number(day)));
  return (day === undefined ? months : days)(words.tag).format(date);
}

/** Validity of a relationship in words; an absent side is not invented. */
export function formatSpan(start: string | null, end: string | null, words: DateWords): string {
  if (start === null && end === null) return words.undated;
  if (start === null) return words.until.replace('{date}', formatDate(end ?? '', words));
  if (end === null) return words.from.replace('{date}', formatDate(start, words));
  if (start === end) return formatDate(start, words);
  return `${formatDate(start, words)} – ${formatDate(end, words)}`;
}

export function formatCount(count: number, words: Pick<DateWords, 'tag'>): string {
  return counts(words.tag).format(count);
}
