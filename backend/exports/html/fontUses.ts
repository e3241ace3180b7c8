/** Which text of a page is set in which face; says the same as the rules in `reader.css`. */
import { fontUsesOf } from '../fonts/svgText.ts';
import type { FontUse } from '../fonts/fonts.ts';
import { isScriptLanguage } from '../../locales/index.ts';
import type { HtmlElement, HtmlNode } from './markup.ts';

type Face = Omit<FontUse, 'text'>;

const SERIF = { family: 'Source Serif 4', weight: 600 } as const;
const faceOfTag: ReadonlyMap<string, Face> = new Map<string, Face>([
  ['h1', SERIF],
  ['h2', SERIF],
  ['h3', SERIF],
  ['strong', { family: 'Inter', weight: 600 }],
  ['th', { family: 'Inter', weight: 600 }],
  ['summary', { family: 'Inter', weight: 600 }],
  ['legend', { family: 'Inter', weight: 600 }],
  ['em', { family: 'Inter', italic: true }],
]);
const faceOfClass: ReadonlyMap<string, Face> = new Map<string, Face>([
  ['says', { family: 'Inter', weight: 500 }],
]);

/** @param words text that only a script shows */
export function fontUsesOfPage(body: HtmlNode, words: string): readonly FontUse[] {
  return [{ family: 'Inter', text: `${words}0123456789` }, ...usesIn(body, { family: 'Inter' })];
}

function usesIn(node: HtmlNode, face: Face): readonly FontUse[] {
  // whatever is shown in another place, as in the preview of a source, is shown in the plain face
  if (typeof node === 'string')
    return [
      { ...face, text: node },
      { family: 'Inter', lang: face.lang, text: node },
    ];
  if ('svg' in node) return fontUsesOf(node.svg);
  if ('code' in node) return [];
  const own = faceOf(node, face);
  return node.children.flatMap((child) => usesIn(child, own));
}

function faceOf({ tag, attributes }: HtmlElement, face: Face): Face {
  const lang = attributes['lang'];
  const styled = faceOfClass.get(String(attributes['class'])) ?? faceOfTag.get(tag) ?? face;
  return { ...styled, lang: isScriptLanguage(lang) ? lang : face.lang };
}
