/** Text of slides: runs in their languages, paragraphs with exact line heights, and how many lines they need. */
import { palettes, type Token } from '../../drawing/palette.ts';
import { textWidth, type Face } from '../../drawing/textWidth.ts';
import { wrap } from '../../drawing/wrap.ts';
import { el, type XmlElement } from '../../drawing/xml.ts';
import { isRightToLeft, type Language } from '../../locales/index.ts';
import type { Run } from '../briefing/document.ts';
import { printable } from '../briefing/printable.ts';
import { documentLanguages, LATIN_FONT, scriptOf } from '../office/scripts.ts';

export function emu(points: number): number {
  return Math.round(points * 12700);
}

export interface TextRun extends Run {
  /** Raised: numbers of sources. */
  readonly raised?: boolean;
  readonly colour?: Token;
}

export interface TextStyle {
  /** Points; lines are `LINE` times as high. */
  readonly size: number;
  readonly colour: Token;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly font?: string;
  readonly align?: 'ctr' | 'r';
}

export interface TextParagraph {
  readonly runs: readonly TextRun[];
  readonly style: TextStyle;
  /** Points above; none at the top of a box. */
  readonly above?: number;
  /** A bullet that hangs before the text. */
  readonly bullet?: boolean;
  /** Lines broken already, for text that must stay where it is. */
  readonly lines?: readonly (readonly TextRun[])[];
  /** Points; else it follows from the size. */
  readonly lineHeight?: number;
}

/** Relation id of an address on the slide that the text is on. */
export type LinkTo = (address: string) => string | null;

export const LINE = 1.28;
export const BULLET = 14;

export function lineHeight(style: Pick<TextStyle, 'size'>): number {
  return Math.round(style.size * LINE * 10) / 10;
}

export function plainOf(runs: readonly TextRun[]): string {
  return printable(runs.map((run) => run.text).join(''));
}

function faceOf({ size, bold }: TextStyle): Face {
  return { family: 'sans', size, weight: bold === true ? 600 : 400 };
}

/** Lines of a paragraph in a box of that width; the measure is a little wide, for faces that run wider than Inter. */
export function linesOf({ runs, style, bullet }: TextParagraph, width: number): readonly string[] {
  const room = width - (bullet === true ? BULLET : 0) - 1;
  const bold = runs.some((run) => run.style === 'strong');
  const face = faceOf({ ...style, bold: style.bold === true || bold });
  const text = plainOf(runs);
  const broken = (words: string) => wrap(words, { face, width: room, lines: Number.MAX_SAFE_INTEGER }).lines;
  const lines = broken(text);
  const addresses = text.match(ADDRESSES) ?? [];
  if (addresses.length === 0) return lines;
  // some programs break an address at its slashes, others put it on a line of its own, and what follows a long one as well
  const whole = broken(text.replace(ADDRESSES, (address) => address.replace(/[-/]/g, '_')));
  const long = addresses.filter((address) => textWidth(address, face) > room).map(() => '');
  return whole.length + long.length > lines.length ? [...whole, ...long] : lines;
}

const ADDRESSES = /https?:\/\/\S+/g;

export function heightOf(paragraph: TextParagraph, width: number): number {
  return Math.max(1, linesOf(paragraph, width).length) * lineHeight(paragraph.style);
}

export function widthOf(text: string, style: TextStyle): number {
  return textWidth(text, faceOf(style));
}

export function paragraphXml(paragraph: TextParagraph, language: Language, link: LinkTo): XmlElement {
  const { runs, style, above = 0, bullet, lines } = paragraph;
  const indent = bullet === true ? { marL: emu(BULLET), indent: -emu(BULLET) } : {};
  const points = (value: number) => [el('a:spcPts', { val: Math.round(value * 100) })];
  const properties = el('a:pPr', { ...indent, ...(style.align === undefined ? {} : { algn: style.align }) }, [
    el('a:lnSpc', {}, points(paragraph.lineHeight ?? lineHeight(style))),
    el('a:spcBef', {}, points(above)),
    el('a:spcAft', {}, points(0)),
    ...(bullet === true
      ? [el('a:buFont', { typeface: 'Arial' }), el('a:buChar', { char: '•' })]
      : [el('a:buNone', {})]),
  ]);
  const set = (run: TextRun): XmlElement => runXml(run, style, { language, link });
  const words = (lines ?? [runs]).flatMap((line, index) => [
    ...(index === 0 ? [] : [el('a:br', {}, [runProperties({ text: '' }, style, { language, link })])]),
    ...line.map(set),
  ]);
  return el('a:p', {}, [properties, ...words]);
}

interface RunContext {
  readonly language: Language;
  readonly link: LinkTo;
}

function runXml(run: TextRun, style: TextStyle, context: RunContext): XmlElement {
  return el('a:r', {}, [runProperties(run, style, context), el('a:t', {}, [turning(run)])]);
}

/** Between marks that say that what stands between them runs from right to left, brackets as well. */
function turning({ text, lang }: TextRun): string {
  const words = printable(text);
  return isRightToLeft(lang) ? `\u200f${words}\u200f` : words;
}

function runProperties(run: TextRun, style: TextStyle, { language, link }: RunContext): XmlElement {
  const script = scriptOf(run);
  const own = documentLanguages[language];
  const bold = style.bold === true || run.style === 'strong';
  const italic = (style.italic === true || run.style === 'emphasis') && script?.kind !== 'eastAsian';
  const id = run.href === undefined ? null : link(run.href);
  const colour = run.colour ?? (id === null ? style.colour : 'contract');
  const font = style.font ?? LATIN_FONT;
  return el(
    'a:rPr',
    {
      lang: script?.tag ?? own,
      ...(script?.kind === 'eastAsian' ? { altLang: own } : {}),
      sz: Math.round(style.size * 100),
      b: bold ? 1 : 0,
      i: italic ? 1 : 0,
      ...(run.raised === true ? { baseline: 30000 } : {}),
      dirty: 0,
    },
    [
      el('a:solidFill', {}, [el('a:srgbClr', { val: hex(colour) })]),
      el('a:latin', { typeface: font, pitchFamily: font === LATIN_FONT ? 34 : 18, charset: 0 }),
      ...(script?.kind === 'eastAsian' ? [el('a:ea', { typeface: script.font })] : []),
      ...(script?.kind === 'complex' ? [el('a:cs', { typeface: script.font })] : []),
      ...(id === null ? [] : [el('a:hlinkClick', { 'r:id': id })]),
    ],
  );
}

export function hex(token: Token): string {
  return palettes.light[token].slice(1).toUpperCase();
}
