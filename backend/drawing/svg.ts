/** SVG as a tree of XML. Presentation attributes and classes only: the page's policy forbids styles. */
import { el, round, type XmlElement, type XmlNode } from './xml.ts';

export { attributeText, el, renderXml as renderSvg, round } from './xml.ts';
export type SvgElement = XmlElement;
export type SvgNode = XmlNode;

/** A group, without its attributes where it needs none. */
export function group(children: readonly SvgNode[], attributes: SvgElement['attributes'] = {}): SvgElement {
  return el('g', attributes, children);
}

/** Path data from commands and numbers in turn; coordinates to a hundredth of a pixel. */
export function path(...parts: readonly (string | number)[]): string {
  return parts
    .map((part) => (typeof part === 'number' ? String(round(part)) : part))
    .join(' ')
    .replace(/ ?([a-z]) ?/gi, '$1');
}
