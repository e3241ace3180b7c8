/** The picture as groups that lie on each other: ground, highlighter, links, boxes. */
import { fill } from '../locales/index.ts';
import { linkInWords, namesOf, nodeInWords } from './describe.ts';
import { HEADING, wordsOf, type PlacedColumn, type TraceLayout } from './layout.ts';
import { paintHalo, paintLink } from './paintLink.ts';
import { paintNode } from './paintNode.ts';
import { textAt, type Pens } from './pens.ts';
import { isMarkedLink, type Marked } from './selection.ts';
import { el, group, type SvgElement } from './svg.ts';
import type { Face } from './textWidth.ts';
import { longestPiece, wrap } from './wrap.ts';

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
  if (column.targets && layout.toSanctioned)
    return inside.length > 1 ? headings.sanctionedMany : headings.sanctioned;
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

/** How links and parties are offered: on the page as buttons, in a file as groups with a title. */
export interface Offered {
  readonly marked: Marked;
  readonly interactive: boolean;
}

/** Each link lies on its halo, which cuts what it crosses; the highlighter is not cut. */
export function paintLinks(layout: TraceLayout, { marked, interactive }: Offered, pens: Pens): SvgElement {
  const words = wordsOf(layout);
  const names = namesOf(layout.nodes.map((node) => node.entity));
  return group(
    layout.links.map((link) => {
      const label = linkInWords(link, names, words);
      const data = { 'data-link': link.id, 'data-chain': link.chains.join(' ') };
      return el('g', { class: 'trace-link', ...(interactive ? button(label) : {}), ...data }, [
        el('title', {}, [label]),
        ...(isMarkedLink(link, marked) ? [] : paintHalo(link, pens)),
        ...paintLink(link, pens),
      ]);
    }),
  );
}

export function paintNodes(layout: TraceLayout, interactive: boolean, pens: Pens): SvgElement {
  const words = wordsOf(layout);
  return group(
    layout.nodes.map((node) => {
      const label = nodeInWords(node, words);
      const data = { 'data-entity': node.entity.id, 'data-chain': node.chains.join(' ') };
      return el('g', { class: 'trace-node', ...(interactive ? button(label) : {}), ...data }, [
        el('title', {}, [label]),
        ...paintNode(node, pens),
      ]);
    }),
  );
}

/** One stop for the tab key is made of them by the page. */
function button(label: string): SvgElement['attributes'] {
  return { role: 'button', tabindex: -1, 'aria-label': label };
}
