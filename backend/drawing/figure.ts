/**
 * A trace as a figure that stands alone: what it shows in a sentence, what it does not say, the picture, the legend, what is
 * disputed, the question, the sources, the status date and the revision. For files; the page has all this around the picture.
 */
import type { TraceAnswer } from '../model/answers.ts';
import { dictionaries, headline, type Headline, type Language, type SaidOf } from '../locales/index.ts';
import { figureNotes } from './figureNotes.ts';
import { layoutTrace } from './layout.ts';
import { drawLegend, legendItems } from './legend.ts';
import type { Theme } from './palette.ts';
import { setParagraphs, type Paragraph } from './paragraphs.ts';
import { pensOf } from './pens.ts';
import type { Marked } from './selection.ts';
import { el, group, type SvgElement } from './svg.ts';
import type { Face } from './textWidth.ts';
import { pictureInWords, traceLayers } from './trace.ts';

export interface FigureOptions {
  readonly language: Language;
  readonly theme: Theme;
  /** A trace with few tiers makes it narrower, one with many wider. */
  readonly width?: number;
  readonly marked?: Marked;
  /** `picture`: picture and legend alone, for a page that says the rest in its own text. */
  readonly extent?: 'whole' | 'picture';
  /** Parties and links are buttons, for a page that makes something of them. */
  readonly interactive?: boolean;
}

export interface Figure {
  readonly root: SvgElement;
  readonly width: number;
  readonly height: number;
  /** Alternative text: the picture in a sentence. */
  readonly title: string;
  readonly description: string;
}

export const FIGURE_WIDTH = 1240;
const MARGIN = 40;
/** Width for the picture in a figure of the usual width. */
export const FIGURE_ROOM = FIGURE_WIDTH - 2 * MARGIN;
/** Text of a figure needs at least this width. */
const NARROWEST = 880;
const TITLE: Face = { family: 'serif', size: 27, weight: 600 };
const LINE: Face = { family: 'sans', size: 15, weight: 400 };
/** Smallest text of a figure that is printed. */
const NOTE: Face = { family: 'sans', size: 11.5, weight: 400 };

/** One list of chains, or contracting and evidence trails in one picture, each in its hue. */
export function drawFigure(answers: readonly TraceAnswer[], options: FigureOptions): Figure {
  const words = dictionaries[options.language];
  const pens = pensOf(options.theme);
  const marked = options.marked ?? { kind: 'none' };
  const whole = options.extent !== 'picture';
  const margin = whole ? MARGIN : 0;
  const wanted = options.width ?? FIGURE_WIDTH;
  const layout = layoutTrace(answers, { language: options.language, width: wanted - 2 * margin });
  const least = whole ? Math.min(wanted, NARROWEST) : 0;
  const width = Math.max(least, Math.ceil(layout.width - 0.01) + 2 * margin);
  const room = width - 2 * margin;
  const says = answers.map((answer) => headline(answer, words));
  const title = says.map((one) => one.title).join(' ');
  const layers = traceLayers(layout, options.theme, options.interactive ?? false);
  const items = legendItems(layout, { words, pens, selected: marked.kind !== 'none' });
  const picture = [
    { root: group([layers.ground, ...layers.marked(marked), layers.nodes]), height: layout.height },
    drawLegend(items, room, pens),
  ];
  const blocks = whole
    ? [
        setParagraphs(headParagraphs(says), room, pens),
        ...picture,
        setParagraphs(figureNotes(answers, says, words).map(notePara), room, pens),
      ]
    : picture;
  const { children, bottom } = stack(blocks, { room, margin, rule: pens.paint('frame') });
  const height = Math.ceil(whole ? bottom + MARGIN / 2 : bottom - BETWEEN);
  const description = unique([
    ...says.flatMap((one) => [one.title, ...one.strength]),
    ...texts(says, (one) => one.knowledge),
    pictureInWords(layout),
  ]).join(' ');
  const root = el('svg', { ...frameAttributes(width, height), 'aria-label': title }, [
    el('title', {}, [title]),
    el('desc', {}, [description]),
    el('rect', { x: 0, y: 0, width, height, fill: pens.paint('paper') }),
    ...(whole ? [topRule(width, pens.paint('ink'))] : []),
    ...children,
  ]);
  return { root, width, height, title, description };
}

function topRule(width: number, stroke: string): SvgElement {
  return el('path', {
    d: `M${String(MARGIN)} 20H${String(width - MARGIN)}`,
    stroke,
    'stroke-width': 3,
  });
}

function frameAttributes(width: number, height: number): SvgElement['attributes'] {
  return {
    xmlns: 'http://www.w3.org/2000/svg',
    ...sizeOf(width, height),
    role: 'img',
  };
}

export function sizeOf(width: number, height: number): SvgElement['attributes'] {
  return { width, height, viewBox: `0 0 ${String(width)} ${String(height)}` };
}

/** The first list gives the title; what holds for both is said once. */
function headParagraphs(says: readonly Headline[]): readonly Paragraph[] {
  const line = (text: string, weight: 400 | 600, above: number): Paragraph => ({
    text,
    face: { ...LINE, weight },
    colour: weight === 600 ? 'ink' : 'ink-2',
    lineHeight: 21,
    above,
  });
  const [first, ...others] = says;
  return [
    ...texts(says, (one) => one.listedStarts).map((text) => line(text, 600, 4)),
    { text: first?.title ?? '', face: TITLE, colour: 'ink', lineHeight: 33, above: 6, even: true },
    ...(first?.strength.length === 0 ? [] : [line(first?.strength.join(' ') ?? '', 400, 6)]),
    ...others.map((one) => line([one.title, ...one.strength].join(' '), 400, 4)),
    ...texts(says, (one) => one.knowledge).map((text) => line(text, 600, 4)),
    ...unique(says.map((one) => one.caveat)).map((text) => line(text, 400, 4)),
  ];
}

/** What is said of parties in each list; of the same parties once, and rather what a statement bears. */
function texts(says: readonly Headline[], part: (one: Headline) => readonly SaidOf[]): readonly string[] {
  const said = new Map<string, SaidOf>();
  for (const one of says.flatMap(part)) {
    const key = [...one.parties].sort().join(' ');
    const known = said.get(key);
    if (known === undefined || known.statements.length === 0) said.set(key, one);
  }
  return [...said.values()].map(({ text }) => text);
}

function unique(sentences: readonly string[]): readonly string[] {
  return [...new Set(sentences)];
}

function notePara(note: { readonly lead: string; readonly text: string }): Paragraph {
  return { ...note, face: NOTE, colour: 'ink-2', lineHeight: 16, above: 5 };
}

interface Block {
  readonly root: SvgElement;
  readonly height: number;
}

const BETWEEN = 18;

interface Stacking {
  readonly room: number;
  readonly margin: number;
  readonly rule: string;
}

/** Blocks under each other, a rule above the legend and above the notes. */
function stack(blocks: readonly Block[], { room, margin, rule }: Stacking) {
  const [top, ruledFrom] = margin === 0 ? [0, 1] : [30, 2];
  let y = top;
  const children = blocks.flatMap((block, index) => {
    const line =
      index < ruledFrom
        ? []
        : [
            el('path', {
              d: `M${String(margin)} ${String(y)}h${String(room)}`,
              stroke: rule,
              'stroke-width': 1,
            }),
          ];
    y += index < ruledFrom ? 0 : BETWEEN / 2;
    const placed = group([block.root], {
      transform: `translate(${String(margin)} ${String(Math.round(y))})`,
    });
    y += block.height + BETWEEN;
    return [...line, placed];
  });
  return { children, bottom: y };
}
