/** The trace picture inside the page, in the colours of the page, with an index of its chains below it. */
import type { Chain } from '../../model/answers.ts';
import { drawFigure, type Figure } from '../../drawing/figure.ts';
import { chainStrip } from '../../drawing/strip.ts';
import { el, type SvgElement, type SvgNode } from '../../drawing/svg.ts';
import { printable } from '../briefing/printable.ts';
import type { BriefingDocument, ChainBlock, FigureBlock } from '../briefing/document.ts';
import { html, type HtmlNode } from './markup.ts';
import { nameNodes, sentenceNodes } from './sentences.ts';
import type { Setting } from './setting.ts';

export function chainOf(id: string, { answers }: BriefingDocument): Chain | undefined {
  return answers.flatMap((answer) => answer.chains).find((chain) => chain.id === id);
}

/** Id of the figure that shows a chain. */
export function figureOfChain(id: string, { answers, sections }: BriefingDocument): string | null {
  const position = answers.findIndex((answer) => answer.chains.some((chain) => chain.id === id));
  const shown = sections
    .flatMap((section) => section.blocks)
    .some((block) => block.kind === 'figure' && block.answer === position);
  return shown ? figureId(position) : null;
}

function figureId(answer: number): string {
  return `figure-${String(answer + 1)}`;
}

/** `null` where the document has no such answer. */
export function pictureOf({ answer }: FigureBlock, { answers, language }: BriefingDocument): Figure | null {
  const drawn = answers[answer];
  if (drawn === undefined) return null;
  return drawFigure([drawn], { language, theme: 'css', extent: 'picture', interactive: true });
}

export function figureNode(block: FigureBlock, setting: Setting): HtmlNode {
  const { document, citations, words } = setting;
  const id = figureId(block.answer);
  const figure = pictureOf(block, document);
  const caption = html('figcaption', { id: `${id}-caption` }, sentenceNodes(block.caption, citations));
  const region = { class: 'scroll', role: 'region', tabindex: 0, 'aria-labelledby': `${id}-caption` };
  const picture = figure === null ? [] : [html('div', region, [{ svg: imageOf(figure, block.alternative) }])];
  const { reader } = words;
  return html('figure', { class: 'picture', id }, [
    caption,
    ...picture,
    html(
      'p',
      {
        class: 'lit',
        role: 'status',
        hidden: true,
        'data-hint': reader.hint,
        'data-lit': reader.lit,
        'data-one': reader.chainsLit.one,
        'data-other': reader.chainsLit.other,
        'data-read': reader.readSteps,
      },
      [],
    ),
    ...indexOf(block, setting),
  ]);
}

/** Every chain of the picture by its marks and ends; leads to its steps. */
function indexOf(block: FigureBlock, { document }: Setting): readonly HtmlNode[] {
  const chains = new Map(document.answers[block.answer]?.chains.map((chain) => [chain.id, chain]));
  const blocks = document.sections
    .flatMap((section) => section.blocks)
    .filter((one): one is ChainBlock => one.kind === 'chain');
  const items = blocks.flatMap(({ id, number, heading }) => {
    const chain = chains.get(id);
    if (chain === undefined) return [];
    const text = heading.flatMap(({ runs }) => runs.map((run) => run.text)).join('');
    const link = { href: `#chain-${String(number)}`, 'data-light': id };
    return [
      html('li', {}, [
        html('a', link, [{ svg: chainStrip(chain, 'css') }, html('span', {}, nameNodes(text))]),
      ]),
    ];
  });
  if (items.length === 0) return [];
  return [
    html('nav', { class: 'index', 'aria-labelledby': `${figureId(block.answer)}-caption` }, [
      html('ul', {}, items),
    ]),
  ];
}

/**
 * An image with its description. What a pointer or the keyboard could choose in it is a shape with a label; a script makes
 * it a button, since without one it does nothing.
 */
function imageOf({ root }: Figure, alternative: string): SvgElement {
  const children = root.children.filter((child) => typeof child === 'string' || !isTitle(child));
  const { 'aria-label': _, ...attributes } = root.attributes;
  return el('svg', { ...attributes, class: 'trace-picture', 'aria-label': printable(alternative) }, [
    el('desc', {}, [printable(alternative)]),
    ...children.map(withoutButtons),
  ]);
}

/** A title of the whole would be shown wherever the pointer is. */
function isTitle({ tag }: SvgElement): boolean {
  return tag === 'title' || tag === 'desc';
}

function withoutButtons(node: SvgNode): SvgNode {
  if (typeof node === 'string') return printable(node);
  const { tag, attributes, children } = node;
  if (attributes['role'] !== 'button') return { ...node, children: children.map(withoutButtons) };
  const { role: _, tabindex: __, 'aria-label': label, ...others } = attributes;
  return el(tag, { ...others, 'data-label': printable(String(label)) }, children);
}
