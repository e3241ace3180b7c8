/** Text cut where its script changes, so that names are set in the right glyphs and read aloud in their language. */
import type { Run } from './document.ts';

type Script = 'cjk' | 'cyrillic' | 'latin';

/** What joins two words of one script and has none itself. */
const JOINT = /[ ·\-«»0-9]/;

/** Runs in order; together they are the text. O(characters). */
export function runsOf(text: string): readonly Run[] {
  const pieces: { script: Script; text: string }[] = [];
  let joint = '';
  for (const character of text) {
    if (JOINT.test(character)) {
      joint += character;
      continue;
    }
    const script = scriptOf(character);
    const last = pieces.at(-1);
    if (last?.script === script) last.text += joint + character;
    else {
      // a joint between two scripts is Latin; one before the first word belongs to it where it is Latin itself
      if (last?.script === 'latin') last.text += joint;
      else if (joint !== '') pieces.push({ script: 'latin', text: joint });
      append(pieces, script, character);
    }
    joint = '';
  }
  if (joint !== '') append(pieces, 'latin', joint);
  return pieces.map((piece) => {
    const lang = languageOf(piece);
    return lang === undefined ? { text: piece.text } : { text: piece.text, lang };
  });
}

function append(pieces: { script: Script; text: string }[], script: Script, text: string): void {
  const last = pieces.at(-1);
  if (last?.script === script) last.text += text;
  else pieces.push({ script, text });
}

function scriptOf(character: string): Script {
  if (/\p{Script=Cyrillic}/u.test(character)) return 'cyrillic';
  return /[\p{Script=Han}\p{Script=Hangul}\p{Script_Extensions=Hiragana}]/u.test(character) ||
    /\p{Script=Katakana}/u.test(character)
    ? 'cjk'
    : 'latin';
}

/** Kana make Japanese, Hangul makes Korean; characters alone are taken for Chinese. */
function languageOf({ script, text }: { readonly script: Script; readonly text: string }): Run['lang'] {
  if (script === 'latin') return undefined;
  if (script === 'cyrillic') return 'ru';
  if (/\p{Script=Hiragana}|\p{Script=Katakana}/u.test(text)) return 'ja';
  return /\p{Script=Hangul}/u.test(text) ? 'ko' : 'zh-Hans';
}
