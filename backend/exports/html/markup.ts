/** A plain tree of HTML and its text. Text is escaped here and nowhere else, so that no name can become markup. */
import { printable } from '../briefing/printable.ts';
import type { SvgElement } from '../../drawing/svg.ts';
import { renderSvg } from '../../drawing/svg.ts';

export interface HtmlElement {
  readonly tag: string;
  readonly attributes: Attributes;
  readonly children: readonly HtmlNode[];
}

/** `true`: an attribute without a value; `false`: none. */
export type Attributes = Readonly<Record<string, string | number | boolean>>;

/** `code`: the content of a style or script element, which only files of this folder and numbers go into. */
export type HtmlNode = HtmlElement | string | { readonly svg: SvgElement } | { readonly code: string };

export function html(tag: string, attributes: Attributes, children: readonly HtmlNode[] = []): HtmlElement {
  return { tag, attributes, children };
}

const VOID = new Set(['meta', 'col', 'input', 'br']);
/** Each begins a line, so that a file is read in an editor and in a diff. */
const LINES = new Set(
  'html,head,meta,title,style,script,body,header,nav,main,footer,section,article,details,summary,figure,figcaption,div,h1,h2,h3,p,ol,ul,li,table,colgroup,thead,tbody,tr,th,td,fieldset,legend,label,search'.split(
    ',',
  ),
);

/** Same tree, same text. */
export function renderHtml(node: HtmlNode): string {
  if (typeof node === 'string') return escapeText(node);
  if ('svg' in node) return renderSvg(node.svg);
  if ('code' in node) return node.code;
  const { tag, children } = node;
  const line = LINES.has(tag) ? '\n' : '';
  const open = `${line}<${tag}${Object.entries(node.attributes).map(attribute).join('')}>`;
  return VOID.has(tag) ? open : `${open}${children.map(renderHtml).join('')}</${tag}>`;
}

function attribute([name, value]: readonly [string, Attributes[string]]): string {
  if (value === false) return '';
  return value === true ? ` ${name}` : ` ${name}="${escapeText(String(value)).replace(/"/g, '&quot;')}"`;
}

function escapeText(text: string): string {
  return printable(text).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
