/** A plain tree of XML elements and its text. */
import { withoutControls } from '../model/controls.ts';

export interface XmlElement {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly children: readonly XmlNode[];
}

export type XmlNode = XmlElement | string;

export function el(
  tag: string,
  attributes: XmlElement['attributes'],
  children: readonly XmlNode[] = [],
): XmlElement {
  return { tag, attributes, children };
}

/** The tree as XML text. Same tree, same text. */
export function renderXml(node: XmlNode): string {
  if (typeof node === 'string') return escapeText(node);
  const attributes = Object.entries(node.attributes)
    .map(([name, value]) => ` ${name}="${escapeAttribute(attributeText(value))}"`)
    .join('');
  if (node.children.length === 0) return `<${node.tag}${attributes}/>`;
  return `<${node.tag}${attributes}>${node.children.map(renderXml).join('')}</${node.tag}>`;
}

export function attributeText(value: string | number): string {
  return typeof value === 'number' ? String(round(value)) : value;
}

/** To a hundredth: enough for print, short in a file, equal on every machine. */
export function round(value: number): number {
  return Math.round(value * 100) / 100;
}

function escapeText(text: string): string {
  return withoutControls(text).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

function escapeAttribute(text: string): string {
  return escapeText(text)
    .replace(/"/g, '&quot;')
    .replace(/[\n\r\t]/g, ' ');
}
