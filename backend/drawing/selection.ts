/** What is selected in a picture, and the highlighter that marks it. The rest is never faded: it would look weaker than it is. */
import type { PlacedLink, PlacedNode, TraceLayout } from './layout.ts';
import type { Pens } from './pens.ts';
import { routePath } from './routes.ts';
import { el, type SvgElement } from './svg.ts';

/** The same shape as the page's selection; no page here. */
export type Marked =
  | { readonly kind: 'none' }
  | { readonly kind: 'chain'; readonly id: string }
  | { readonly kind: 'link'; readonly from: string; readonly to: string; readonly chain: string | null }
  | { readonly kind: 'entity'; readonly id: string };

const BAND = 16;
const AROUND = 5;

export function isMarkedLink(link: PlacedLink, marked: Marked): boolean {
  if (marked.kind === 'chain') return link.chains.includes(marked.id);
  if (marked.kind !== 'link') return false;
  const same = link.from === marked.from && link.to === marked.to;
  return same && (marked.chain === null || link.chains.includes(marked.chain));
}

export function isMarkedNode(node: PlacedNode, marked: Marked): boolean {
  if (marked.kind === 'chain') return node.chains.includes(marked.id);
  return marked.kind === 'entity' && node.entity.id === marked.id;
}

/** Bands below links and boxes; an edge in a second colour keeps them visible on a dark ground. */
export function paintMarked(layout: TraceLayout, marked: Marked, { paint }: Pens): readonly SvgElement[] {
  const links = layout.links.filter((link) => isMarkedLink(link, marked));
  const nodes = layout.nodes.filter((node) => isMarkedNode(node, marked));
  const around = (colour: string, by: number): readonly SvgElement[] => [
    ...links.map((link) =>
      el('path', {
        d: routePath(link.route),
        fill: 'none',
        stroke: colour,
        'stroke-width': BAND + 2 * by - 2,
      }),
    ),
    ...nodes.map((node) => {
      const out = AROUND + by - 1;
      return el('rect', {
        x: node.x - out,
        y: node.y - out,
        width: node.width + 2 * out,
        height: node.height + 2 * out,
        rx: node.text.shape === 'person' ? 12 : 2,
        fill: colour,
      });
    }),
  ];
  return [...around(paint('mark-edge'), 1), ...around(paint('mark'), 0)];
}
