/** How large the text of a figure comes out where it is placed. */
import type { Figure } from './figure.ts';
import type { SvgElement, SvgNode } from './svg.ts';

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
