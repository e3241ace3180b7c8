/** Tables of a briefing in HTML, each in a region of its own that scrolls where the page is too narrow for it. */
import type { Sentence, Table } from '../briefing/document.ts';
import { strokeOf } from '../../drawing/lineStyles.ts';
import { el, type SvgElement } from '../../drawing/svg.ts';
import { grades } from '../../model/grades.ts';
import { html, type HtmlNode } from './markup.ts';
import { nameNodes, sentenceNodes } from './sentences.ts';
import type { Setting } from './setting.ts';

/** More rows than this are folded where there is a script to open them; without one, and in print, they are open. */
const LONG = 16;

export function tableNode(table: Table, setting: Setting): HtmlNode {
  const id = `table-${table.id}`;
  const caption = `${id}-caption`;
  const region = { class: 'scroll', role: 'region', tabindex: 0, 'aria-labelledby': caption };
  const heads = table.columns.map((column) => html('th', { scope: 'col' }, nameNodes(column.title)));
  const body = html('div', region, [
    html('table', { id, 'aria-labelledby': caption }, [
      html(
        'colgroup',
        {},
        table.columns.map(() => html('col', {})),
      ),
      html('thead', {}, [html('tr', {}, heads)]),
      html(
        'tbody',
        {},
        table.rows.map((row) => rowNode(row, table, setting)),
      ),
    ]),
  ]);
  return table.rows.length > LONG
    ? html('details', { class: 'table', open: true, 'data-fold': 'true' }, [
        html('summary', { id: caption }, nameNodes(table.caption)),
        body,
      ])
    : html('figure', { class: 'table' }, [
        html('figcaption', { id: caption }, nameNodes(table.caption)),
        body,
      ]);
}

/** Widths of the columns as rules, since the page's policy forbids styles on elements. */
export function columnRules({ id, columns }: Table): string {
  return columns
    .map(({ share }, index) => {
      const width = Math.round(share * 1000) / 10;
      return `#table-${id} col:nth-child(${String(index + 1)}){width:${String(width)}%}`;
    })
    .join('\n');
}

type Row = Table['rows'][number];

function rowNode(row: Row, table: Table, { citations }: Setting): HtmlNode {
  const cells = row.map((cell, index) => {
    const content = stepLinks(cell) ?? sentenceNodes(cell, citations);
    if (index === 0) return html('th', { scope: 'row' }, content);
    return html('td', {}, [...lineSample(table, row, index), ...content]);
  });
  return html('tr', {}, cells);
}

/** A cell of nothing but numbers of steps leads to them. */
function stepLinks(cell: readonly Sentence[]): readonly HtmlNode[] | null {
  const text = cell.map(({ runs }) => runs.map((run) => run.text).join('')).join(', ');
  const numbers = text.split(', ');
  if (!numbers.every((number) => /^\d+\.\d+$/.test(number))) return null;
  return numbers.flatMap((number, index) => [
    ...(index === 0 ? [] : [', ']),
    html('a', { href: `#step-${number}` }, [number]),
  ]);
}

/** In the key to the grades the line itself stands beside its description. */
function lineSample(
  { id, columns }: Table,
  row: Row,
  index: number,
): readonly { readonly svg: SvgElement }[] {
  const letter = row[0]?.[0]?.runs[0]?.text;
  const grade = grades.find((one) => one === letter);
  if (id !== 'grades' || grade === undefined || index !== columns.length - 1) return [];
  const line = { x1: 1, x2: 43, y1: 6, y2: 6, stroke: 'var(--trace-ink)', ...strokeOf(grade) };
  return [
    { svg: el('svg', { class: 'sample', width: 44, height: 12, 'aria-hidden': 'true' }, [el('line', line)]) },
  ];
}
