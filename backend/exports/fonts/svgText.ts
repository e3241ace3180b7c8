/** Which text of a drawing is set in which face. */
import { scriptLanguages, type ScriptLanguage } from '../../locales/index.ts';
import type { SvgElement, SvgNode } from '../../drawing/svg.ts';
import { fontFaces, type FontFamily } from './faces.ts';
import type { FontUse } from './fonts.ts';

const families: ReadonlySet<string> = new Set(fontFaces.map((face) => face.family));

function isFamily(name: string): name is FontFamily {
  return families.has(name);
}

function isScript(lang: unknown): lang is ScriptLanguage {
  return scriptLanguages.some((one) => one === lang);
}

type Inherited = Omit<FontUse, 'text'>;

export function fontUsesOf(root: SvgNode): readonly FontUse[] {
  return usesIn(root, { family: 'Inter' });
}

function usesIn(node: SvgNode, inherited: Inherited): readonly FontUse[] {
  if (typeof node === 'string') return [{ ...inherited, text: node }];
  if (node.tag === 'title' || node.tag === 'desc') return [];
  const style = styleOf(node, inherited);
  return node.children.flatMap((child) => usesIn(child, style));
}

function styleOf({ attributes }: SvgElement, inherited: Inherited): Inherited {
  const family = String(attributes['font-family'] ?? '')
    .split(',')
    .map((name) => name.trim().replaceAll("'", ''))
    .find(isFamily);
  const weight = attributes['font-weight'];
  const slant = attributes['font-style'];
  const lang = attributes['xml:lang'];
  return {
    ...inherited,
    ...(family === undefined ? {} : { family }),
    ...(weight === undefined ? {} : { weight: Number(weight) }),
    ...(slant === undefined ? {} : { italic: slant === 'italic' }),
    ...(isScript(lang) ? { lang } : {}),
  };
}
