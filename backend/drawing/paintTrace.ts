/** The picture as groups that lie on each other: ground, highlighter, links, boxes. */
import { fill } from '../locales/index.ts';
import { linkInWords, nodeInWords } from './describe.ts';
import {
  HEADING,
  wordsOf,
  type PlacedColumn,
  type PlacedLink,
  type PlacedNode,
  type TraceLayout,
} from './layout.ts';
import { paintHalo, paintLink, touchOfLink } from './paintLink.ts';
import { paintNode } from './paintNode.ts';
import { textAt, type Pens } from './pens.ts';
import { el, group, type SvgElement } from './svg.ts';
import type { Face } from './textWidth.ts';
import { longestPiece, wrap } from './wrap.ts';
import { listedCertainty } from './traceGraph.ts';

const BAND_MARGIN = 6;
const HEADING_FACE = { family: 'sans', size: 12, weight: 600 } as const satisfies Face;

/** Every second column on a tone, headings above. */
export function paintGround(layout: TraceLayout, pens: Pens): SvgElement {
  const bands = layout.columns
    .filter((_, index) => index % 2 === 0)
    .map(({ x, width }) =>
      el('rect', {
        x: x - BAND_MARGIN,
        y: 0,
        width: width + 2 * BAND_MARGIN,
        height: layout.height,
        fill: pens.paint('band'),
      }),
    );
  const headings = layout.columns.flatMap((column, index) =>
    paintHeading(column, headingOf(column, index, layout), pens),
  );
  return group([...bands, ...headings]);
}

function headingOf(column: PlacedColumn, index: number, layout: TraceLayout): string {
  const { headings } = wordsOf(layout).drawing;
  const inside = layout.nodes.filter((node) => node.column === index);
  if (column.targets && layout.toSanctioned) {
    const certainty = listedCertainty(inside);
    if (certainty !== 'sanctioned') return headings[certainty];
    return inside.length > 1 ? headings.sanctionedMany : headings.sanctioned;
  }
  if (column.targets) return headings.target;
  if (column.starts) return inside.length > 1 ? headings.starts : headings.start;
  return fill(headings.tier, { n: index });
}

function paintHeading({ x, width }: PlacedColumn, heading: string, pens: Pens): readonly SvgElement[] {
  // a long word may reach into the gap, where nothing stands at that height
  const room = Math.max(width + BAND_MARGIN, longestPiece(heading, HEADING_FACE));
  const { lines } = wrap(heading, { face: HEADING_FACE, width: room, lines: 2 });
  const first = HEADING - 13 - 14 * lines.length;
  return lines.map((line, index) =>
    textAt([x, first + 14 * (index + 1)], line, { face: HEADING_FACE, colour: 'ink-2' }, pens),
  );
}

/** A link with and without its halo, which cuts what it crosses; the highlighter is not cut. */
export interface PaintedLink {
  readonly link: PlacedLink;
  readonly plain: SvgElement;
  readonly marked: SvgElement;
}

/** `interactive`: links can be pressed, as on the page; else they are groups with a title. */
export function paintLinks(layout: TraceLayout, interactive: boolean, pens: Pens): readonly PaintedLink[] {
  const words = wordsOf(layout);
  return layout.links.map((link) => {
    const attributes = { class: 'trace-link', 'data-link': link.id, 'data-chain': link.chains.join(' ') };
    const line = paintLink(link, pens);
    const offered = {
      label: linkInWords(link, layout.names, words),
      touch: interactive ? touchOfLink(link) : null,
    };
    return {
      link,
      plain: el('g', attributes, offer([...paintHalo(link, pens), ...line], offered)),
      marked: el('g', attributes, offer(line, offered)),
    };
  });
}

export function paintNodes(layout: TraceLayout, interactive: boolean, pens: Pens): SvgElement {
  const words = wordsOf(layout);
  return group(
    layout.nodes.map((node) => {
      const attributes = {
        class: 'trace-node',
        'data-entity': node.entity.id,
        'data-chain': node.chains.join(' '),
      };
      const offered = {
        label: nodeInWords(node, layout.names, words),
        touch: interactive ? touchOfNode(node) : null,
      };
      return el('g', attributes, offer(paintNode(node, pens), offered));
    }),
  );
}

function touchOfNode({ x, y, width, height }: PlacedNode): SvgElement {
  return el('rect', { x, y, width, height, fill: 'transparent' });
}

interface Offered {
  readonly label: string;
  /** Unseen shape that takes pointer and focus; `null` in files. */
  readonly touch: SvgElement | null;
}

/**
 * The drawing with its title for the pointer. What is drawn is not read aloud, since its text is broken into lines and cut
 * to size; the button over it is, by its label. The page makes one stop for the tab key of all buttons.
 */
function offer(drawn: readonly SvgElement[], { label, touch }: Offered): readonly SvgElement[] {
  if (touch === null) return [el('title', {}, [label]), ...drawn];
  const button = { class: 'trace-stop', role: 'button', tabindex: -1, 'aria-label': label };
  return [
    el('title', { 'aria-hidden': 'true' }, [label]),
    group(drawn, { 'aria-hidden': 'true' }),
    el(touch.tag, { ...touch.attributes, ...button }),
  ];
}
