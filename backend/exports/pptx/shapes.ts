/** Native shapes of PresentationML: boxes, lines, free forms, groups, each with words for those who do not see it. */
import type { Token } from '../../drawing/palette.ts';
import { el, type XmlElement } from '../../drawing/xml.ts';
import type { Language } from '../../locales/index.ts';
import { printable } from '../briefing/printable.ts';
import { emu, hex, paragraphXml, type LinkTo, type TextParagraph } from './text.ts';

/** Points from the slide's upper left corner. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Stroke {
  /** Colour in hexadecimal without a sign. */
  readonly colour: string;
  /** Points. */
  readonly width: number;
  readonly dash?: 'dash' | 'sysDot';
  readonly round?: boolean;
}

export interface Words {
  readonly paragraphs: readonly TextParagraph[];
  /** Left, top, right, bottom. */
  readonly insets?: readonly [number, number, number, number];
  readonly anchor?: 't' | 'ctr';
  /** Lines stay as they are. */
  readonly unbroken?: boolean;
}

export interface Shape {
  readonly kind: 'shape';
  readonly area: Area;
  readonly geometry: XmlElement;
  /** Colour in hexadecimal without a sign; `null`: none. */
  readonly fill: string | null;
  readonly stroke: Stroke | null;
  readonly words?: Words;
  /** What it shows; `null` for what only decorates or whose words are its own text. */
  readonly alternative: string | null;
}

export interface Group {
  readonly kind: 'group';
  readonly children: readonly Shape[];
  readonly alternative: string;
}

/** A table, ready but for its number. */
export interface Frame {
  readonly kind: 'frame';
  readonly area: Area;
  readonly content: (language: Language) => XmlElement;
  readonly alternative: string;
}

export type Drawable = Shape | Group | Frame;

export function preset(name: string, adjust?: number): XmlElement {
  const guides =
    adjust === undefined ? [] : [el('a:gd', { name: 'adj', fmla: `val ${String(Math.round(adjust))}` })];
  return el('a:prstGeom', { prst: name }, [el('a:avLst', {}, guides)]);
}

export function box(area: Area, more: Partial<Omit<Shape, 'kind' | 'area'>> = {}): Shape {
  return {
    kind: 'shape',
    area,
    geometry: preset('rect'),
    fill: null,
    stroke: null,
    alternative: null,
    ...more,
  };
}

export function textBox(area: Area, paragraphs: readonly TextParagraph[], more: Partial<Words> = {}): Shape {
  return box(area, { words: { paragraphs, ...more } });
}

export function filled(area: Area, token: Token): Shape {
  return box(area, { fill: hex(token) });
}

export interface Writing {
  readonly language: Language;
  readonly link: LinkTo;
  /** The next number of a shape on the slide. */
  readonly next: () => number;
}

export function drawableXml(drawable: Drawable, writing: Writing): XmlElement {
  switch (drawable.kind) {
    case 'shape':
      return shapeXml(drawable, writing);
    case 'group':
      return groupXml(drawable, writing);
    case 'frame':
      return frameXml(drawable, writing);
  }
}

const DECORATIVE = 'http://schemas.microsoft.com/office/drawing/2017/decorative';

/** Name, number and words; a shape without any is marked as decoration, so that readers aloud pass it by. */
export function identity(
  name: string,
  alternative: string | null,
  options: { next: () => number; text?: boolean },
): XmlElement {
  const id = options.next();
  const attributes = { id, name: `${name} ${String(id)}` };
  if (alternative !== null) return el('p:cNvPr', { ...attributes, descr: printable(alternative) });
  if (options.text === true) return el('p:cNvPr', attributes);
  return el('p:cNvPr', attributes, [
    el('a:extLst', {}, [
      el('a:ext', { uri: '{C183D7F6-B498-43B3-948B-1728B52AA6E4}' }, [
        el('adec:decorative', { 'xmlns:adec': DECORATIVE, val: 1 }),
      ]),
    ]),
  ]);
}

function placeXml({ x, y, width, height }: Area): XmlElement[] {
  return [
    el('a:off', { x: emu(x), y: emu(y) }),
    el('a:ext', { cx: Math.max(0, emu(width)), cy: Math.max(0, emu(height)) }),
  ];
}

function shapeXml(shape: Shape, writing: Writing): XmlElement {
  const { area, geometry, fill, stroke, words, alternative } = shape;
  const text = words !== undefined;
  return el('p:sp', {}, [
    el('p:nvSpPr', {}, [
      identity(text ? 'Text' : 'Shape', alternative, { next: writing.next, text }),
      el('p:cNvSpPr', text && fill === null && stroke === null ? { txBox: 1 } : {}),
      el('p:nvPr', {}),
    ]),
    el('p:spPr', {}, [
      el('a:xfrm', {}, placeXml(area)),
      geometry,
      fill === null ? el('a:noFill', {}) : solid(fill),
      strokeXml(stroke),
    ]),
    ...(words === undefined ? [emptyBody()] : [bodyXml(words, writing)]),
  ]);
}

export function solid(colour: string): XmlElement {
  return el('a:solidFill', {}, [el('a:srgbClr', { val: colour })]);
}

function strokeXml(stroke: Stroke | null): XmlElement {
  if (stroke === null) return el('a:ln', {}, [el('a:noFill', {})]);
  const { colour, width, dash = 'solid', round = false } = stroke;
  return el('a:ln', { w: emu(width), cap: round ? 'rnd' : 'flat' }, [
    solid(colour),
    el('a:prstDash', { val: dash }),
    round ? el('a:round', {}) : el('a:miter', { lim: 800000 }),
  ]);
}

function emptyBody(): XmlElement {
  return el('p:txBody', {}, [
    el('a:bodyPr', {}),
    el('a:lstStyle', {}),
    el('a:p', {}, [el('a:endParaRPr', { lang: 'en-GB' })]),
  ]);
}

export function bodyXml(words: Words, { language, link }: Pick<Writing, 'language' | 'link'>): XmlElement {
  const { paragraphs, insets = [0, 0, 0, 0], anchor = 't', unbroken = false } = words;
  const [left, top, right, bottom] = insets;
  return el('p:txBody', {}, [
    el(
      'a:bodyPr',
      {
        wrap: unbroken ? 'none' : 'square',
        lIns: emu(left),
        tIns: emu(top),
        rIns: emu(right),
        bIns: emu(bottom),
        rtlCol: 0,
        anchor,
      },
      [el('a:noAutofit', {})],
    ),
    el('a:lstStyle', {}),
    ...paragraphs.map((paragraph) => paragraphXml(paragraph, language, link)),
  ]);
}

function groupXml({ children, alternative }: Group, writing: Writing): XmlElement {
  const area = boundsOf(children.map((child) => child.area));
  const [offset, extent] = [
    { x: emu(area.x), y: emu(area.y) },
    { cx: emu(area.width), cy: emu(area.height) },
  ];
  const properties = el('p:nvGrpSpPr', {}, [
    identity('Group', alternative, writing),
    el('p:cNvGrpSpPr', {}),
    el('p:nvPr', {}),
  ]);
  return el('p:grpSp', {}, [
    properties,
    el('p:grpSpPr', {}, [
      el('a:xfrm', {}, [
        el('a:off', offset),
        el('a:ext', extent),
        el('a:chOff', offset),
        el('a:chExt', extent),
      ]),
    ]),
    ...children.map((child) => shapeXml(child, writing)),
  ]);
}

export function boundsOf(areas: readonly Area[]): Area {
  const x = Math.min(...areas.map((area) => area.x));
  const y = Math.min(...areas.map((area) => area.y));
  const right = Math.max(...areas.map((area) => area.x + area.width));
  const bottom = Math.max(...areas.map((area) => area.y + area.height));
  return { x, y, width: right - x, height: bottom - y };
}

function frameXml({ area, content, alternative }: Frame, writing: Writing): XmlElement {
  return el('p:graphicFrame', {}, [
    el('p:nvGraphicFramePr', {}, [
      identity('Table', alternative, writing),
      el('p:cNvGraphicFramePr', {}, [el('a:graphicFrameLocks', { noGrp: 1 })]),
      el('p:nvPr', {}),
    ]),
    el('p:xfrm', {}, placeXml(area)),
    el('a:graphic', {}, [
      el('a:graphicData', { uri: 'http://schemas.openxmlformats.org/drawingml/2006/table' }, [
        content(writing.language),
      ]),
    ]),
  ]);
}
