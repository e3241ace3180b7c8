/** Which language a stretch of text in another script is in, so that it is set in the right glyphs and read aloud right. */

export const scriptLanguages = ['ko', 'ja', 'zh-Hans', 'ru'] as const;
export type ScriptLanguage = (typeof scriptLanguages)[number];

export interface ScriptRun {
  readonly text: string;
  /** Absent: Latin and what else needs no other language than the text around it. */
  readonly lang?: ScriptLanguage;
}

const CYRILLIC = /\p{Script=Cyrillic}/u;
const HANGUL = /\p{Script=Hangul}/u;
const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;
/** A stretch of East Asian or of Cyrillic characters; what stands between two of them belongs to it, unless it is Latin. */
const STRETCH =
  /[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3001-\u303f\uff01-\uff60](?:[^\p{Script=Latin}\p{Script=Cyrillic}]*[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3001-\u303f\u30fb\u30fc\uff01-\uff60])?|\p{Script=Cyrillic}(?:[^\p{Script=Latin}\p{Script=Hangul}\p{Script=Han}]*\p{Script=Cyrillic})?/gu;

/**
 * A name in runs of one language each. Han characters alone could be of several: in a name with kana they are read as
 * Japanese, next to Hangul as Korean, else as simplified Chinese. `within`: the whole name, where `name` is a line of it.
 */
export function scriptRuns(name: string, within = name): readonly ScriptRun[] {
  const runs: ScriptRun[] = [];
  let end = 0;
  for (const match of name.matchAll(STRETCH)) {
    if (match.index > end) runs.push({ text: name.slice(end, match.index) });
    runs.push({ text: match[0], lang: languageOf(match[0], within) });
    end = match.index + match[0].length;
  }
  if (end < name.length) runs.push({ text: name.slice(end) });
  return runs;
}

function languageOf(stretch: string, within: string): ScriptLanguage {
  if (CYRILLIC.test(stretch)) return 'ru';
  const whole = [...within.matchAll(STRETCH)].map((match) => match[0]).find((one) => one.includes(stretch));
  if (HANGUL.test(whole ?? stretch)) return 'ko';
  return KANA.test(within) ? 'ja' : 'zh-Hans';
}
