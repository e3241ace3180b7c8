/** Elements that the figure's painters draw, as native shapes: rectangles, circles, paths, lines of text. */
import type { SvgElement, SvgNode } from '../../drawing/svg.ts';
import { textWidth } from '../../drawing/textWidth.ts';
import { scriptRuns } from '../../locales/index.ts';
import { LATIN_FONT } from '../office/scripts.ts';
import { freeform } from './freeform.ts';
import { box, preset, textBox, type Shape, type Stroke } from './shapes.ts';
import type { Token } from '../../drawing/palette.ts';
import { palettes } from '../../drawing/palette.ts';

/** From pixels of the drawing to points of the slide. */
export interface Placement {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

/** Share of a line above its baseline. */
const ASCENT = 0.8;
export const SERIF_FONT = 'Source Serif 4';

export function fromSvg(node: SvgNode, at: Placement): readonly Shape[] {
  if (typeof node === 'string') return [];
  switch (node.tag) {
    case 'g':
      return node.children.flatMap((child) => fromSvg(inherit(child, node), moved(node, at)));
    case 'rect':
      return [rectangle(node, at)];
    case 'circle':
      return [circle(node, at)];
    case 'path':
      return pathShape(node, at);
    case 'text':
      return [lineOfText(node, at)];
    case 'title':
      return [];
    default:
      throw new RangeError(`an element "${node.tag}" has no native shape`);
  }
}

const INHERITED = ['fill', 'stroke', 'stroke-width', 'stroke-linecap'];

function inherit(child: SvgNode, { attributes }: SvgElement): SvgNode {
  if (typeof child === 'string') return child;
  const passed = Object.entries(attributes).filter(([name]) => INHERITED.includes(name));
  return { ...child, attributes: { ...Object.fromEntries(passed), ...child.attributes } };
}

function moved({ attributes }: SvgElement, at: Placement): Placement {
  const match = /^translate\((-?[\d.]+) (-?[\d.]+)\)$/.exec(String(attributes['transform'] ?? ''));
  if (match === null) return at;
  return { ...at, x: at.x + Number(match[1]) * at.scale, y: at.y + Number(match[2]) * at.scale };
}

function number({ attributes }: SvgElement, name: string): number {
  return Number(attributes[name] ?? 0);
}

function colourOf({ attributes }: SvgElement, name: string): string | null {
  const value = String(attributes[name] ?? 'none');
  return value === 'none' || value === 'transparent' ? null : value.slice(1).toUpperCase();
}

export function strokeOfElement(element: SvgElement, { scale }: Placement): Stroke | null {
  const colour = colourOf(element, 'stroke');
  if (colour === null) return null;
  const { attributes } = element;
  const round = attributes['stroke-linecap'] === 'round';
  const dash =
    attributes['stroke-dasharray'] === undefined
      ? {}
      : { dash: round ? ('sysDot' as const) : ('dash' as const) };
  return { colour, width: Number(attributes['stroke-width'] ?? 1) * scale, round, ...dash };
}

function rectangle(element: SvgElement, at: Placement): Shape {
  const [width, height] = [number(element, 'width'), number(element, 'height')];
  const radius = number(element, 'rx');
  const area = {
    x: at.x + number(element, 'x') * at.scale,
    y: at.y + number(element, 'y') * at.scale,
    width: width * at.scale,
    height: height * at.scale,
  };
  const adjust = (radius / Math.max(1, Math.min(width, height))) * 100_000;
  return box(area, {
    geometry: radius === 0 ? preset('rect') : preset('roundRect', adjust),
    fill: colourOf(element, 'fill'),
    stroke: strokeOfElement(element, at),
  });
}

function circle(element: SvgElement, at: Placement): Shape {
  const radius = number(element, 'r') * at.scale;
  const [x, y] = [at.x + number(element, 'cx') * at.scale, at.y + number(element, 'cy') * at.scale];
  return box(
    { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius },
    { geometry: preset('ellipse'), fill: colourOf(element, 'fill'), stroke: strokeOfElement(element, at) },
  );
}

function pathShape(element: SvgElement, at: Placement): readonly Shape[] {
  const fill = colourOf(element, 'fill');
  const shape = freeform(
    String(element.attributes['d'] ?? ''),
    ([x, y]) => [at.x + x * at.scale, at.y + y * at.scale],
    fill !== null,
  );
  return shape === null
    ? []
    : [box(shape.area, { geometry: shape.geometry, fill, stroke: strokeOfElement(element, at) })];
}

function wordsIn(node: SvgNode): string {
  return typeof node === 'string' ? node : node.children.map(wordsIn).join('');
}

const tokenOf: ReadonlyMap<string, Token> = new Map(
  (['ink', 'ink-2', 'ink-3', 'on-sanction', 'sanction'] as const).map((token) => [
    palettes.light[token],
    token,
  ]),
);

function lineOfText(element: SvgElement, at: Placement): Shape {
  const { attributes } = element;
  const text = wordsIn(element);
  const serif = String(attributes['font-family'] ?? '').startsWith("'Source Serif");
  const bold = Number(attributes['font-weight'] ?? 400) >= 600;
  const size = number(element, 'font-size') * at.scale;
  const wide = textWidth(text, { family: serif ? 'serif' : 'sans', size, weight: bold ? 600 : 400 }) + 2;
  const middle = attributes['text-anchor'] === 'middle';
  const height = size * 1.28;
  const area = {
    x: at.x + number(element, 'x') * at.scale - (middle ? wide / 2 : 0),
    y: at.y + number(element, 'y') * at.scale - height * ASCENT,
    width: wide,
    height,
  };
  const style = {
    size,
    colour: tokenOf.get(String(attributes['fill'] ?? '')) ?? 'ink',
    bold,
    font: serif ? SERIF_FONT : LATIN_FONT,
    ...(middle ? { align: 'ctr' as const } : {}),
  };
  return textBox(area, [{ runs: scriptRuns(text), style }], { unbroken: true });
}
