/** Which text of a drawing is set in which face. Renderers choose by themselves where a face lacks a letter; here none has to. */
import { isRightToLeft, isScriptLanguage } from '../../locales/index.ts';
import { el, type SvgElement, type SvgNode } from '../../drawing/svg.ts';
import { fontFaces, type FontFamily } from './faces.ts';
import { familyRuns, type FontUse } from './fonts.ts';

const families: ReadonlySet<string> = new Set(fontFaces.map((face) => face.family));

function isFamily(name: string): name is FontFamily {
  return families.has(name);
}

/** What stands for a family in a drawing whose page chooses it. */
const pageFamilies: ReadonlyMap<string, FontFamily> = new Map([
  ['var(--trace-sans)', 'Inter'],
  ['var(--trace-serif)', 'Source Serif 4'],
]);

type Inherited = Omit<FontUse, 'text'>;

const BODY: Inherited = { family: 'Inter' };

export function fontUsesOf(root: SvgNode): readonly FontUse[] {
  return usesIn(root, BODY);
}

function usesIn(node: SvgNode, inherited: Inherited): readonly FontUse[] {
  if (typeof node === 'string') return [{ ...inherited, text: node }];
  if (isUnseen(node)) return [];
  const style = styleOf(node, inherited);
  return node.children.flatMap((child) => usesIn(child, style));
}

/** Titles and descriptions are read aloud or shown by the reader's program, in its own fonts. */
function isUnseen({ tag }: SvgElement): boolean {
  return tag === 'title' || tag === 'desc';
}

/**
 * The drawing with every letter in a family that has it. Where a line changes its family, each part gets its own place:
 * renderers shape what has one place as a whole, in the one font that they find all its letters in.
 */
export async function setInFaces(node: SvgElement, inherited: Inherited = BODY): Promise<SvgElement> {
  if (isUnseen(node)) return node;
  const style = styleOf(node, inherited);
  if (node.tag === 'text') return setLine(node, style);
  const children = await Promise.all(
    node.children.map(async (child) => (typeof child === 'string' ? child : setInFaces(child, style))),
  );
  return { ...node, children };
}

async function setLine(line: SvgElement, style: Inherited): Promise<SvgElement> {
  const uses = line.children.flatMap((child) => usesIn(child, style));
  const set = await Promise.all(uses.map(async (use) => ({ use, runs: await familyRuns(use) })));
  const parts = set.flatMap(({ use, runs }) => runs.map((run) => ({ ...run, lang: use.lang })));
  const apart = parts.some(({ lang }) => isRightToLeft(lang));
  const size = Number(line.attributes['font-size']);
  let x = Number(line.attributes['x']);
  const children = parts.map(({ family, text, lang, advance }) => {
    const place = { x };
    x += advance * size;
    const own = family === style.family ? {} : { 'font-family': `'${family}'`, 'font-style': 'normal' };
    const attributes = { ...(lang === undefined ? {} : { 'xml:lang': lang }), ...own };
    if (apart)
      return {
        ...line,
        attributes: { ...line.attributes, ...place, ...attributes, 'xml:space': 'preserve' },
        children: [text],
      };
    return parts.length === 1 && Object.keys(attributes).length === 0
      ? text
      : el('tspan', { ...place, ...attributes }, [text]);
  });
  // of one element a renderer would order all parts anew
  return apart
    ? el(
        'g',
        {},
        children.filter((child) => typeof child !== 'string'),
      )
    : { ...line, children };
}

function styleOf({ attributes }: SvgElement, inherited: Inherited): Inherited {
  const family = String(attributes['font-family'] ?? '')
    .split(',')
    .map((name) => name.trim().replaceAll("'", ''))
    .map((name) => pageFamilies.get(name) ?? name)
    .find(isFamily);
  const weight = attributes['font-weight'];
  const slant = attributes['font-style'];
  const lang = attributes['xml:lang'];
  return {
    ...inherited,
    ...(family === undefined ? {} : { family }),
    ...(weight === undefined ? {} : { weight: Number(weight) }),
    ...(slant === undefined ? {} : { italic: slant === 'italic' }),
    ...(isScriptLanguage(lang) ? { lang } : {}),
  };
}
