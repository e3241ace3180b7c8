/** Which figures a set of answers gives, and how large the text in them comes out. */
import type { TraceAnswer } from '../model/answers.ts';
import { drawFigure, FIGURE_ROOM, sizeOf, type Figure, type FigureOptions } from './figure.ts';
import { layoutTrace } from './layout.ts';
import { pensOf } from './pens.ts';
import { el, type SvgElement, type SvgNode } from './svg.ts';

/** More parties than this in one picture are too many to follow. */
const MOST_PARTIES = 25;

/**
 * The answers, grouped into pictures: contracting and evidence trails together where they share parties and one picture of
 * both has room for its text, else a picture each.
 */
export function figureGroups(
  answers: readonly TraceAnswer[],
  options: Pick<FigureOptions, 'language'>,
): readonly (readonly TraceAnswer[])[] {
  const drawn = answers.filter((answer) => answer.chains.length > 0);
  // what an answer without chains has to say stands over the picture of the others
  if (drawn.length < 2 || sharesOnePicture(drawn, options)) return [answers];
  return answers.map((answer) => [answer]);
}

function sharesOnePicture(
  answers: readonly TraceAnswer[],
  { language }: Pick<FigureOptions, 'language'>,
): boolean {
  const options = { language, width: FIGURE_ROOM };
  const together = layoutTrace(answers, options);
  const parties = answers.flatMap((answer) => layoutTrace([answer], options).nodes);
  return (
    together.nodes.length <= MOST_PARTIES &&
    together.nodes.length < parties.length &&
    // a sum of widths, which may miss the room by a rounding
    Math.floor(together.width) <= FIGURE_ROOM
  );
}

/** All figures of the answers, in their order. */
export function drawFigures(answers: readonly TraceAnswer[], options: FigureOptions): readonly Figure[] {
  return figureGroups(answers, options).map((group) => drawFigure(group, options));
}

const BETWEEN_FIGURES = 24;

/** Figures under each other as one, for files that hold a single picture. */
export function stackFigures(figures: readonly Figure[]): Figure {
  const [only] = figures;
  if (only !== undefined && figures.length === 1) return only;
  const width = Math.max(0, ...figures.map((figure) => figure.width));
  let y = 0;
  const placed = figures.map((figure) => {
    const part = el('g', { transform: `translate(0 ${String(y)})` }, figure.root.children.filter(isDrawn));
    y += figure.height + BETWEEN_FIGURES;
    return part;
  });
  const height = y - BETWEEN_FIGURES;
  const title = figures.map((figure) => figure.title).join(' ');
  const description = figures.map((figure) => figure.description).join(' ');
  const root = el('svg', { ...figures[0]?.root.attributes, ...sizeOf(width, height), 'aria-label': title }, [
    el('title', {}, [title]),
    el('desc', {}, [description]),
    el('rect', { x: 0, y: 0, width, height, fill: pensOf('light').paint('paper') }),
    ...placed,
  ]);
  return { root, width, height, title, description };
}

function isDrawn(node: SvgNode): boolean {
  return typeof node !== 'string' && node.tag !== 'title' && node.tag !== 'desc';
}

/** The smallest text, in points, of a figure placed at that width (in points). */
export function figureTextSize(figure: Pick<Figure, 'root' | 'width'>, widthInPoints: number): number {
  return (smallestText(figure.root) * widthInPoints) / figure.width;
}

function smallestText(node: SvgNode): number {
  if (typeof node === 'string') return Number.POSITIVE_INFINITY;
  return Math.min(ownSize(node), ...node.children.map(smallestText));
}

function ownSize({ tag, attributes }: SvgElement): number {
  const size = attributes['font-size'];
  return tag === 'text' && typeof size === 'number' ? size : Number.POSITIVE_INFINITY;
}
