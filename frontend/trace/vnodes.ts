/** The drawing's plain elements as elements of the page. */
import { h, type VNode } from 'preact';
import { attributeText, type SvgElement } from '../../backend/drawing/svg.ts';

/** Makes each tree once: a tree that is drawn again as it was needs no comparing. */
export function createPainter(): (tree: SvgElement) => VNode {
  const made = new WeakMap<SvgElement, VNode>();
  const paint = (tree: SvgElement): VNode => {
    const known = made.get(tree);
    if (known !== undefined) return known;
    const attributes = Object.fromEntries(
      Object.entries(tree.attributes).map(([name, value]) => [name, attributeText(value)]),
    );
    const children = tree.children.map((child) => (typeof child === 'string' ? child : paint(child)));
    const vnode = h(tree.tag, attributes, ...children);
    made.set(tree, vnode);
    return vnode;
  };
  return paint;
}
