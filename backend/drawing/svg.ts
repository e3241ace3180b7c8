/** A plain tree of SVG elements and its text. Presentation attributes and classes only: the page's policy forbids styles. */

export interface SvgElement {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly children: readonly SvgNode[];
}

export type SvgNode = SvgElement | string;

export function el(
  tag: string,
  attributes: SvgElement['attributes'],
  children: readonly SvgNode[] = [],
): SvgElement {
  return { tag, attributes, children };
}

/** A group, without its attributes where it needs none. */
export function group(children: readonly SvgNode[], attributes: SvgElement['attributes'] = {}): SvgElement {
  return el('g', attributes, children);
}

/** Coordinates to a hundredth of a pixel: enough for print, short in a file, equal on every machine. */
export function round(value: number): number {
  return Math.round(value * 100) / 100;
}

/** Path data from commands and numbers in turn. */
export function path(...parts: readonly (string | number)[]): string {
  return parts
    .map((part) => (typeof part === 'number' ? String(round(part)) : part))
    .join(' ')
    .replace(/ ?([a-z]) ?/gi, '$1');
}

/** The tree as SVG text. Same tree, same text. */
export function renderSvg(node: SvgNode): string {
  if (typeof node === 'string') return escapeText(node);
  const attributes = Object.entries(node.attributes)
    .map(([name, value]) => ` ${name}="${escapeAttribute(attributeText(value))}"`)
    .join('');
  if (node.children.length === 0) return `<${node.tag}${attributes}/>`;
  return `<${node.tag}${attributes}>${node.children.map(renderSvg).join('')}</${node.tag}>`;
}

export function attributeText(value: string | number): string {
  return typeof value === 'number' ? String(round(value)) : value;
}

/** Characters that XML 1.0 does not allow at all become the replacement character. */
function legal(text: string): string {
  // eslint-disable-next-line no-control-regex -- exactly the characters that XML forbids
  return text.replace(/[\u0000-\u0008\v\f\u000e-\u001f\ufffe\uffff]/g, '\ufffd');
}

function escapeText(text: string): string {
  return legal(text).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

function escapeAttribute(text: string): string {
  return escapeText(text)
    .replace(/"/g, '&quot;')
    .replace(/[\n\r\t]/g, ' ');
}
