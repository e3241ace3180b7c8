/** What painting needs in many places: colours of the theme, faces, text elements, small signs. */
import { scriptRuns, type ScriptLanguage, type ScriptRun } from '../locales/index.ts';
import { paintOf, type Paint, type Theme, type Token } from './palette.ts';
import { el, path, type SvgElement, type SvgNode } from './svg.ts';
import type { Face } from './textWidth.ts';

/** Faces of files, then what a reader without them is likely to have. */
const families = {
  sans: "Inter, 'Noto Sans', 'Helvetica Neue', Arial, 'Noto Sans KR', 'Noto Sans SC', 'Noto Sans CJK KR', sans-serif",
  serif:
    "'Source Serif 4', Charter, 'Noto Serif', Georgia, 'Noto Sans KR', 'Noto Sans SC', 'Noto Serif CJK KR', serif",
};

/** Han characters are drawn differently in each of these languages. */
const scripts: Readonly<Partial<Record<ScriptLanguage, string>>> = {
  ko: "'Noto Sans KR', 'Noto Sans CJK KR', 'Malgun Gothic', sans-serif",
  ja: "'Noto Sans JP', 'Noto Sans CJK JP', 'Hiragino Sans', 'Yu Gothic', sans-serif",
  'zh-Hans':
    "'Noto Sans SC', 'Noto Sans CJK SC', 'PingFang SC', 'Microsoft YaHei', 'Noto Sans JP', sans-serif",
};

export interface Pens {
  readonly paint: Paint;
  readonly family: (family: Face['family']) => string;
  /** Family for a language of another script; none where the page chooses by itself. */
  readonly scriptFamily: (lang: ScriptLanguage) => string | null;
}

export function pensOf(theme: Theme): Pens {
  if (theme === 'css') {
    return { paint: paintOf(theme), family: (family) => `var(--trace-${family})`, scriptFamily: () => null };
  }
  return {
    paint: paintOf(theme),
    family: (family) => families[family],
    scriptFamily: (lang) => scripts[lang] ?? null,
  };
}

export interface TextOptions {
  readonly face: Face;
  readonly colour: Token;
  readonly anchor?: 'middle' | 'end';
  /** The whole text of which this is a line: it says which language Han characters are in. */
  readonly within?: string;
}

/** A line of text, `at` its baseline. */
export function textAt(
  at: readonly [x: number, y: number],
  text: string,
  options: TextOptions,
  pens: Pens,
): SvgElement {
  const { face, colour, anchor, within } = options;
  return el(
    'text',
    {
      x: at[0],
      y: at[1],
      'font-family': pens.family(face.family),
      'font-size': face.size,
      'font-weight': face.weight,
      ...(face.italic === true ? { 'font-style': 'italic' } : {}),
      ...(anchor === undefined ? {} : { 'text-anchor': anchor }),
      fill: pens.paint(colour),
    },
    scriptRuns(text, within).map((run) => runOf(run, pens)),
  );
}

/** Other scripts have no slanted letters. */
function runOf({ text, lang }: ScriptRun, pens: Pens): SvgNode {
  if (lang === undefined) return text;
  const family = pens.scriptFamily(lang);
  const face = family === null ? {} : { 'font-family': family, 'font-style': 'normal' };
  return el('tspan', { 'xml:lang': lang, ...face }, [text]);
}

/** "≠" in a ring, on a link that a party disputes. */
export function contestedSign(x: number, y: number, pens: Pens): SvgElement {
  return ring(
    x,
    y,
    path(
      'M',
      x - 3.6,
      y - 1.6,
      'h',
      7.2,
      'M',
      x - 3.6,
      y + 2,
      'h',
      7.2,
      'M',
      x - 2.2,
      y + 4.8,
      'L',
      x + 2.2,
      y - 4.4,
    ),
    pens,
  );
}

/** An hourglass in a ring, on a link whose dates clash with those of its neighbour. */
export function impossibleSign(x: number, y: number, pens: Pens): SvgElement {
  return ring(x, y, path('M', x - 3.2, y - 4, 'h', 6.4, 'L', x - 3.2, y + 4, 'h', 6.4, 'Z'), pens);
}

function ring(x: number, y: number, inside: string, { paint }: Pens): SvgElement {
  return el(
    'g',
    {
      fill: 'none',
      stroke: paint('ink'),
      'stroke-width': 1.5,
      'stroke-linecap': 'round',
      'stroke-linejoin': 'round',
    },
    [el('circle', { cx: x, cy: y, r: 8, fill: paint('paper') }), el('path', { d: inside })],
  );
}

/** The warning triangle of a sanctioned party, its middle at `x`, `y`. */
export function triangleSign(x: number, y: number, colour: string): SvgElement {
  return el('path', {
    d: path(
      'M',
      x,
      y - 5.5,
      'L',
      x + 6.5,
      y + 5.5,
      'H',
      x - 6.5,
      'Z',
      'M',
      x,
      y - 1.5,
      'v',
      3.2,
      'M',
      x,
      y + 3.5,
      'v',
      0.1,
    ),
    fill: 'none',
    stroke: colour,
    'stroke-width': 1.4,
    'stroke-linejoin': 'round',
    'stroke-linecap': 'round',
  });
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The four corners of a frame that nobody fills: a party that the sources do not name. */
export function corners({ x, y, width, height }: Box, arm: number): string {
  const [right, bottom] = [x + width, y + height];
  return path(
    ...['M', x, y + arm, 'V', y, 'H', x + arm],
    ...['M', right - arm, y, 'H', right, 'V', y + arm],
    ...['M', right, bottom - arm, 'V', bottom, 'H', right - arm],
    ...['M', x + arm, bottom, 'H', x, 'V', bottom - arm],
  );
}

/** An arrow head whose tip is at the point given; `to` = 1 points right, -1 left. */
export function arrowHead(x: number, y: number, to: 1 | -1): string {
  return path('M', x, y, 'l', -8 * to, -4, 'v', 8, 'z');
}

export function serverSign(x: number, y: number, pens: Pens): SvgElement {
  return el('path', {
    d: path(
      'M',
      x,
      y,
      'h',
      14,
      'v',
      7,
      'h',
      -14,
      'z',
      'M',
      x,
      y + 10,
      'h',
      14,
      'v',
      7,
      'h',
      -14,
      'z',
      'M',
      x + 3,
      y + 3.5,
      'h',
      2.5,
      'M',
      x + 3,
      y + 13.5,
      'h',
      2.5,
    ),
    fill: 'none',
    stroke: pens.paint('ink'),
    'stroke-width': 1.3,
  });
}
