/** The blocks of a briefing in HTML. What a script makes of them is marked by classes and `data-` attributes alone. */
import type { Block, ChainBlock, Paragraph, Sentence, Step } from '../briefing/document.ts';
import { lineStyles, strokeOf } from '../../drawing/lineStyles.ts';
import { chainStrip } from '../../drawing/strip.ts';
import { el, type SvgElement } from '../../drawing/svg.ts';
import type { Grade } from '../../model/grades.ts';
import { chainOf, figureNode, figureOfChain } from './figures.ts';
import { html, type HtmlNode } from './markup.ts';
import { sentenceNodes } from './sentences.ts';
import type { Setting } from './setting.ts';
import { tableNode } from './tables.ts';

export function blockNode(block: Block, setting: Setting): HtmlNode {
  switch (block.kind) {
    case 'paragraph':
      return paragraphNode(block, setting);
    case 'list':
      return html(
        'ul',
        { class: 'prose' },
        block.items.map((item) => html('li', {}, sentenceNodes(item, setting.citations))),
      );
    case 'chain':
      return chainNode(block, setting);
    case 'table':
      return tableNode(block, setting);
    case 'figure':
      return figureNode(block, setting);
  }
}

export function paragraphNode({ tone, sentences }: Paragraph, { citations }: Setting): HtmlNode {
  return html('p', { class: tone }, sentenceNodes(sentences, citations));
}

function chainNode(block: ChainBlock, setting: Setting): HtmlNode {
  const { citations, words, document } = setting;
  const { number } = block;
  const id = `chain-${String(number)}`;
  const figure = figureOfChain(block.id, document);
  const chain = chainOf(block.id, document);
  const attributes = {
    class: 'chain',
    id,
    'aria-labelledby': `${id}-title`,
    'data-chain': block.id,
    'data-grade': block.grade,
    'data-disputed': String(chain?.contested ?? false),
  };
  const lines = (sentences: readonly Sentence[], name: string): readonly HtmlNode[] =>
    sentences.length === 0 ? [] : [html('p', { class: name }, sentenceNodes(sentences, citations))];
  return html('article', attributes, [
    html('h3', { id: `${id}-title` }, sentenceNodes(block.heading, citations)),
    html('div', { class: 'chain-bar' }, [
      ...(chain === undefined ? [] : [{ svg: chainStrip(chain, 'css') }]),
      ...(figure === null
        ? []
        : [html('a', { href: `#${figure}`, 'data-light': block.id }, [words.reader.showInFigure])]),
    ]),
    ...lines(block.about, 'about'),
    html(
      'ol',
      { class: 'steps' },
      block.steps.map((step, index) => stepNode(step, `${String(number)}.${String(index + 1)}`, setting)),
    ),
    ...block.after.flatMap((sentence) => lines([sentence], 'after')),
  ]);
}

/** The line of the grade runs beside the step. */
function stepNode(step: Step, number: string, { citations }: Setting): HtmlNode {
  return html('li', { class: 'step', id: `step-${number}`, 'data-step': number }, [
    { svg: rail(step.grade) },
    ...step.says.map((sentence) => html('p', { class: 'says' }, sentenceNodes([sentence], citations))),
    ...(step.about.length === 0 ? [] : [html('p', { class: 'about' }, sentenceNodes(step.about, citations))]),
    ...step.against.map((sentence) => html('p', { class: 'against' }, sentenceNodes([sentence], citations))),
  ]);
}

const RAIL = 12;

/** As high as the step is; a decoration, since the step says its grade in words. */
function rail(grade: Grade): SvgElement {
  const x = RAIL / 2;
  const line = { x1: x, x2: x, y1: lineStyles[grade].round ? 4 : 0, y2: '100%' };
  return el('svg', { class: 'rail', width: RAIL, 'aria-hidden': 'true' }, [
    el('line', { ...line, stroke: 'var(--trace-ink)', ...strokeOf(grade) }),
  ]);
}
