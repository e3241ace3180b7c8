/** Which language a stretch of text in another script is in, so that it is set in the right glyphs and read aloud right. */

/** Scripts of one language each here; of several languages of a script the one that sanctions lists have most of. */
const scripts = {
  ru: 'Cyrillic',
  ar: 'Arabic',
  he: 'Hebrew',
  hi: 'Devanagari',
  bn: 'Bengali',
  pa: 'Gurmukhi',
  ta: 'Tamil',
  si: 'Sinhala',
  th: 'Thai',
  lo: 'Lao',
  my: 'Myanmar',
  km: 'Khmer',
  ka: 'Georgian',
  hy: 'Armenian',
  am: 'Ethiopic',
} as const;
type Alphabet = keyof typeof scripts;

export const scriptLanguages = [
  'ko',
  'ja',
  'zh-Hans',
  'ru',
  'ar',
  'he',
  'hi',
  'bn',
  'pa',
  'ta',
  'si',
  'th',
  'lo',
  'my',
  'km',
  'ka',
  'hy',
  'am',
] as const;
export type ScriptLanguage = (typeof scriptLanguages)[number];

export function isScriptLanguage(lang: unknown): lang is ScriptLanguage {
  return scriptLanguages.some((one) => one === lang);
}

/** Whether text in that language runs from right to left. */
export function isRightToLeft(lang: string | undefined): boolean {
  return lang === 'ar' || lang === 'he';
}

export interface ScriptRun {
  readonly text: string;
  /** Absent: Latin and what else needs no other language than the text around it. */
  readonly lang?: ScriptLanguage;
}

const HANGUL = /\p{Script=Hangul}/u;
const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;
const EAST = String.raw`\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3001-\u303f\uff01-\uff60`;

/** Letters of one script with what stands between them, unless that is a letter of another. */
function stretchOf(script: string): string {
  const own = String.raw`\p{Script=${script}}`;
  return String.raw`${own}(?:(?:${own}|\p{M}|\p{Cf}|[^\p{L}\p{M}])*(?:${own}|(?<=${own}\p{M}*)\p{M}))?`;
}

/** A stretch of East Asian characters or of another script; what stands between two of them belongs to it, unless it is a letter. */
const STRETCH = new RegExp(
  [
    String.raw`[${EAST}](?:[^\p{Script=Latin}\p{Script=Cyrillic}]*[${EAST}\u30fb\u30fc])?`,
    ...Object.values(scripts).map(stretchOf),
  ].join('|'),
  'gu',
);

/**
 * A name in runs of one language each. Han characters alone could be of several: in a name with kana they are read as
 * Japanese, next to Hangul as Korean, else as simplified Chinese. `within`: the whole name, where `name` is a line of it.
 */
export function scriptRuns(name: string, within = name): readonly ScriptRun[] {
  const runs: ScriptRun[] = [];
  let end = 0;
  for (const match of name.matchAll(STRETCH)) {
    const lang = languageOf(match[0], within);
    const [from, to] = isRightToLeft(lang)
      ? withBrackets(name, match.index, match.index + match[0].length)
      : [match.index, match.index + match[0].length];
    if (from > end) runs.push({ text: name.slice(end, from) });
    runs.push({ text: name.slice(Math.max(from, end), to), lang });
    end = to;
  }
  if (end < name.length) runs.push({ text: name.slice(end) });
  return runs;
}

/** For plain text: what runs from right to left stands alone, so that it turns nothing around it. */
export function isolated(text: string): string {
  return scriptRuns(text)
    .map((run) => (isRightToLeft(run.lang) ? `\u2067${run.text}\u2069` : run.text))
    .join('');
}

const BRACKETS = ['()', '[]', '«»', '“”', '""'] as const;

/** The stretch with a bracket at its edge whose other half stands in it: turned alone, the two would point the same way. */
function withBrackets(name: string, from: number, to: number): readonly [number, number] {
  const inside = name.slice(from, to);
  const count = (sign: string): number => inside.split(sign).length - 1;
  for (const [open = '', close = ''] of BRACKETS) {
    const alike = open === close && count(open) % 2 === 1;
    if ((alike || count(open) > count(close)) && name[to] === close) return [from, to + 1];
    if ((alike || count(close) > count(open)) && name[from - 1] === open) return [from - 1, to];
  }
  return [from, to];
}

const alphabets = scriptLanguages.filter((lang): lang is Alphabet => Object.hasOwn(scripts, lang));
const tests = alphabets.map((lang) => ({
  lang,
  test: new RegExp(String.raw`\p{Script=${scripts[lang]}}`, 'u'),
}));

function languageOf(stretch: string, within: string): ScriptLanguage {
  const alphabet = tests.find(({ test }) => test.test(stretch));
  if (alphabet !== undefined && !EASTERN.test(stretch)) return alphabet.lang;
  const whole = [...within.matchAll(STRETCH)].map((match) => match[0]).find((one) => one.includes(stretch));
  if (HANGUL.test(whole ?? stretch)) return 'ko';
  return KANA.test(within) ? 'ja' : 'zh-Hans';
}

const EASTERN = /[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
