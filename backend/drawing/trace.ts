/** The trace picture: contracting chains, evidence trails, or both. One drawing for the page and for every file. */
import type { TraceAnswer } from '../model/answers.ts';
import { countOf, fill, type Language } from '../locales/index.ts';
import { layoutTrace, wordsOf, type PlacedLink, type PlacedNode, type TraceLayout } from './layout.ts';
import { paintGround, paintLinks, paintNodes } from './paintTrace.ts';
import type { Theme } from './palette.ts';
import { pensOf } from './pens.ts';
import { isMarkedLink, paintMarked, type Marked } from './selection.ts';
import { el, group, round, type SvgElement } from './svg.ts';

export interface TraceOptions {
  readonly language: Language;
  readonly theme: Theme;
  /** Width in pixels that the picture should not exceed. */
  readonly width?: number;
  readonly marked?: Marked;
}

export interface TraceDrawing {
  readonly root: SvgElement;
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly PlacedNode[];
  readonly links: readonly PlacedLink[];
}

export const DEFAULT_WIDTH = 1120;

/** Draws the chains of the answers given: one list, or both in their hues. */
export function drawTrace(answers: readonly TraceAnswer[], options: TraceOptions): TraceDrawing {
  const layout = layoutTrace(answers, { language: options.language, width: options.width ?? DEFAULT_WIDTH });
  const { width, height, nodes, links } = layout;
  const layers = traceLayers(layout, options.theme, true);
  const marked = options.marked ?? { kind: 'none' };
  const root = el('svg', rootAttributes(layout), [layers.ground, ...layers.marked(marked), layers.nodes]);
  return { root, width, height, nodes, links };
}

/** Layers of the picture from the ground up; only the middle ones change with the selection. */
export interface TraceLayers {
  readonly ground: SvgElement;
  readonly marked: (marked: Marked) => readonly SvgElement[];
  readonly nodes: SvgElement;
}

/** `interactive`: parties and links are buttons. */
export function traceLayers(layout: TraceLayout, theme: Theme, interactive: boolean): TraceLayers {
  const pens = pensOf(theme);
  const links = paintLinks(layout, interactive, pens);
  return {
    ground: paintGround(layout, pens),
    marked: (marked) => [
      group(paintMarked(layout, marked, pens)),
      group(links.map((one) => (isMarkedLink(one.link, marked) ? one.marked : one.plain))),
    ],
    nodes: paintNodes(layout, interactive, pens),
  };
}

export function rootAttributes(layout: TraceLayout): SvgElement['attributes'] {
  const [width, height] = [Math.ceil(layout.width - 0.01), Math.ceil(layout.height)];
  return {
    xmlns: 'http://www.w3.org/2000/svg',
    class: 'trace-picture',
    lang: layout.language,
    width,
    height,
    viewBox: `0 0 ${String(round(width))} ${String(round(height))}`,
    role: 'group',
    'aria-label': pictureInWords(layout),
  };
}

/** "Trace picture: 13 chains, 22 parties and productions and 24 links. The table has the same content." */
export function pictureInWords(layout: TraceLayout): string {
  const words = wordsOf(layout);
  const chains = new Set(layout.nodes.flatMap((node) => node.chains));
  const { picture } = words.drawing;
  const description = fill(picture.description, {
    chains: countOf(chains.size, words.page.chains),
    nodes: countOf(layout.nodes.length, picture.parties),
    links: countOf(layout.links.length, picture.links),
  });
  return `${picture.name}: ${description}`;
}
