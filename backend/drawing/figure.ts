/**
 * A trace as a figure that stands alone: what it shows in a sentence, what it does not say, the picture, the legend, what is
 * disputed, the question, the sources, the status date and the revision. For files; the page has all this around the picture.
 */
import type { TraceAnswer } from '../model/answers.ts';
import { dictionaries, headline, type Language } from '../locales/index.ts';
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
  readonly theme: Exclude<Theme, 'css'>;
  /** At least; a trace with many tiers makes it wider. */
  readonly width?: number;
  readonly marked?: Marked;
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
const TITLE: Face = { family: 'serif', size: 27, weight: 600 };
const LINE: Face = { family: 'sans', size: 15, weight: 400 };
/** Smallest text of a figure that is printed. */
const NOTE: Face = { family: 'sans', size: 11.5, weight: 400 };

export function drawFigure(answer: TraceAnswer, options: FigureOptions): Figure {
  const words = dictionaries[options.language];
  const pens = pensOf(options.theme);
  const marked = options.marked ?? { kind: 'none' };
  const wanted = options.width ?? FIGURE_WIDTH;
  const layout = layoutTrace([answer], { language: options.language, width: wanted - 2 * MARGIN });
  const width = Math.max(wanted, Math.ceil(layout.width - 0.01) + 2 * MARGIN);
  const room = width - 2 * MARGIN;
  const says = headline(answer, words);
  const layers = traceLayers(layout, options.theme, false);
  const items = legendItems(layout, { words, pens, selected: marked.kind !== 'none' });
  const blocks = [
    setParagraphs(headParagraphs(says), room, pens),
    { root: group([layers.ground, ...layers.marked(marked), layers.nodes]), height: layout.height },
    drawLegend(items, room, pens),
    setParagraphs(figureNotes(answer, says, words).map(notePara), room, pens),
  ];
  const { children, bottom } = stack(blocks, room, pens.paint('frame'));
  const height = Math.ceil(bottom + MARGIN / 2);
  const description = [
    says.title,
    ...says.strength,
    ...says.knowledge.map((one) => one.text),
    pictureInWords(layout),
  ].join(' ');
  const root = el('svg', { ...frameAttributes(width, height), 'aria-label': says.title }, [
    el('title', {}, [says.title]),
    el('desc', {}, [description]),
    el('rect', { x: 0, y: 0, width, height, fill: pens.paint('paper') }),
    el('path', {
      d: `M${String(MARGIN)} 20H${String(width - MARGIN)}`,
      stroke: pens.paint('ink'),
      'stroke-width': 3,
    }),
    ...children,
  ]);
  return { root, width, height, title: says.title, description };
}

function frameAttributes(width: number, height: number): SvgElement['attributes'] {
  return {
    xmlns: 'http://www.w3.org/2000/svg',
    width,
    height,
    viewBox: `0 0 ${String(width)} ${String(height)}`,
    role: 'img',
  };
}

function headParagraphs(says: ReturnType<typeof headline>): readonly Paragraph[] {
  const line = (text: string, weight: 400 | 600, above: number): Paragraph => ({
    text,
    face: { ...LINE, weight },
    colour: weight === 600 ? 'ink' : 'ink-2',
    lineHeight: 21,
    above,
  });
  return [
    ...says.listedStarts.map(({ text }) => line(text, 600, 4)),
    { text: says.title, face: TITLE, colour: 'ink', lineHeight: 33, above: 6, even: true },
    ...(says.strength.length === 0 ? [] : [line(says.strength.join(' '), 400, 6)]),
    ...says.knowledge.map(({ text }) => line(text, 600, 4)),
    line(says.caveat, 400, 4),
  ];
}

function notePara(note: { readonly lead: string; readonly text: string }): Paragraph {
  return { ...note, face: NOTE, colour: 'ink-2', lineHeight: 16, above: 5 };
}

interface Block {
  readonly root: SvgElement;
  readonly height: number;
}

const BETWEEN = 18;

/** Blocks under each other, a rule above the legend and above the notes. */
function stack(blocks: readonly Block[], room: number, rule: string) {
  let y = 30;
  const children = blocks.flatMap((block, index) => {
    const line =
      index < 2
        ? []
        : [
            el('path', {
              d: `M${String(MARGIN)} ${String(y)}h${String(room)}`,
              stroke: rule,
              'stroke-width': 1,
            }),
          ];
    y += index < 2 ? 0 : BETWEEN / 2;
    const placed = group([block.root], {
      transform: `translate(${String(MARGIN)} ${String(Math.round(y))})`,
    });
    y += block.height + BETWEEN;
    return [...line, placed];
  });
  return { children, bottom: y };
}
