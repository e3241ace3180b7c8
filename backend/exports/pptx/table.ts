/** Native tables: a head that repeats on every slide, rows as high as their text. */
import { el, type XmlElement } from '../../drawing/xml.ts';
import type { Language } from '../../locales/index.ts';
import type { Table } from '../briefing/document.ts';
import { scriptRuns } from '../../locales/index.ts';
import { runsOfSentences, sourcesOf } from './sentences.ts';
import { textItem, type Item } from './flow.ts';
import { solid } from './shapes.ts';
import { BOTTOM, MARGIN, ROOM } from './slide.ts';
import {
  emu,
  heightOf,
  hex,
  paragraphXml,
  type TextParagraph,
  type TextRun,
  type TextStyle,
} from './text.ts';

const CELL: TextStyle = { size: 10.5, colour: 'ink' };
const HEAD: TextStyle = { size: 10.5, colour: 'ink-2', bold: true };
const [SIDE, EDGE] = [5, 3];
/** Room for rows below a title and a caption. */
const TALLEST = BOTTOM - 130;

interface Row {
  readonly cells: readonly TextParagraph[];
  readonly height: number;
  readonly sources: readonly number[];
}

export function tableItems(table: Table): readonly Item[] {
  const widths = table.columns.map((column) => column.share * ROOM);
  const head = rowOf(
    table.columns.map(({ title }) => scriptRuns(title)),
    { widths, style: HEAD, sources: [] },
  );
  const rows = table.rows.map((cells) =>
    rowOf(cells.map(runsOfSentences), { widths, style: CELL, sources: sourcesOf(cells.flat()) }),
  );
  return pagesOf(rows, TALLEST - head.height).flatMap((page) => {
    const caption: TextParagraph = {
      runs: scriptRuns(table.caption),
      style: { size: 11.5, colour: 'ink-2', bold: true },
    };
    return [
      textItem(caption, { above: 14, withNext: 'must' }),
      pageItem([head, ...page], { widths, caption: table.caption }),
    ];
  });
}

interface RowOptions {
  readonly widths: readonly number[];
  readonly style: TextStyle;
  readonly sources: readonly number[];
}

function rowOf(cells: readonly (readonly TextRun[])[], { widths, style, sources }: RowOptions): Row {
  const paragraphs = cells.map((runs) => ({ runs, style }));
  const heights = paragraphs.map((paragraph, index) => heightOf(paragraph, (widths[index] ?? 0) - 2 * SIDE));
  return { cells: paragraphs, height: Math.max(...heights) + 2 * EDGE + 1, sources };
}

function pagesOf(rows: readonly Row[], room: number): readonly (readonly Row[])[] {
  const pages: Row[][] = [];
  let taken = room;
  for (const row of rows) {
    if (taken + row.height > room) {
      pages.push([]);
      taken = 0;
    }
    pages.at(-1)?.push(row);
    taken += row.height;
  }
  return pages;
}

interface Drawing {
  readonly widths: readonly number[];
  readonly caption: string;
}

function pageItem(rows: readonly Row[], { widths, caption }: Drawing): Item {
  const height = rows.reduce((sum, row) => sum + row.height, 0);
  return {
    height,
    above: 5,
    sources: rows.flatMap((row) => row.sources),
    draw: (y) => [
      {
        kind: 'frame',
        area: { x: MARGIN, y, width: ROOM, height },
        content: (language) => tableXml(rows, widths, language),
        alternative: caption,
      },
    ],
  };
}

function tableXml(rows: readonly Row[], widths: readonly number[], language: Language): XmlElement {
  return el('a:tbl', {}, [
    el('a:tblPr', { firstRow: 1, firstCol: 1 }),
    el(
      'a:tblGrid',
      {},
      widths.map((width) => el('a:gridCol', { w: emu(width) })),
    ),
    ...rows.map((row, index) =>
      el(
        'a:tr',
        { h: emu(row.height) },
        row.cells.map((cell) => cellXml(cell, index === 0, language)),
      ),
    ),
  ]);
}

function cellXml(cell: TextParagraph, head: boolean, language: Language): XmlElement {
  const none = (name: string) => el(name, { w: 0 }, [el('a:noFill', {})]);
  const rule = el('a:lnB', { w: emu(head ? 1 : 0.5) }, [solid(hex(head ? 'ink' : 'rule'))]);
  return el('a:tc', {}, [
    el('a:txBody', {}, [
      el('a:bodyPr', {}),
      el('a:lstStyle', {}),
      // cells have no addresses: sources stand in their list
      paragraphXml(cell, language, () => null),
    ]),
    el('a:tcPr', { marL: emu(SIDE), marR: emu(SIDE), marT: emu(EDGE), marB: emu(EDGE) }, [
      none('a:lnL'),
      none('a:lnR'),
      none('a:lnT'),
      rule,
      head ? solid(hex('band')) : el('a:noFill', {}),
    ]),
  ]);
}
