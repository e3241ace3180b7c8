/** Tables: caption above, a header row that repeats on every page, rules between rows, widths by share. */
import {
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
  type FileChild,
} from 'docx';
import type { Sentence, Table as TableBlock } from '../briefing/document.ts';
import type { Setting } from './blocks.ts';
import { colour, styleIds } from './styles.ts';
import { numberedText, wordsOf } from './text.ts';

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const rule = { style: BorderStyle.SINGLE, size: 4, color: colour('rule') };
const headRule = { style: BorderStyle.SINGLE, size: 8, color: colour('ink') };

/** Tables of no more rows stay on one page. */
const TOGETHER = 10;

export function tableOf(block: TableBlock, { room }: Pick<Setting, 'room'>): readonly FileChild[] {
  const widths = block.columns.map((column) => Math.floor(column.share * room.width));
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: block.columns.map(({ title }, index) =>
      cell([new Paragraph({ style: styleIds.headCell, children: wordsOf(title) })], widths[index] ?? 0, true),
    ),
  });
  const last = block.rows.length <= TOGETHER ? block.rows.length - 1 : 0;
  const rows = block.rows.map(
    (row, position) =>
      new TableRow({
        cantSplit: true,
        children: row.map((sentences, index) =>
          cell([cellText(sentences, position < last)], widths[index] ?? 0, false),
        ),
      }),
  );
  return [
    new Paragraph({ style: 'Caption', children: wordsOf(block.caption) }),
    new Table({
      rows: [head, ...rows],
      columnWidths: widths,
      width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
      layout: TableLayoutType.FIXED,
      borders: {
        top: rule,
        bottom: rule,
        left: none,
        right: none,
        insideHorizontal: rule,
        insideVertical: none,
      },
      tableLook: { firstRow: true, firstColumn: true, noHBand: true, noVBand: true },
      margins: { top: 20, bottom: 20, left: 60, right: 80, marginUnitType: WidthType.DXA },
    }),
    new Paragraph({ style: styleIds.tableEnd }),
  ];
}

/** Sources by their numbers in the list: notes at the foot would break rows apart. */
function cellText(sentences: readonly Sentence[], keepNext: boolean): Paragraph {
  return new Paragraph({ style: styleIds.cell, keepNext, children: numberedText(sentences) });
}

function cell(children: readonly Paragraph[], width: number, head: boolean): TableCell {
  return new TableCell({
    children,
    width: { size: width, type: WidthType.DXA },
    ...(head ? { borders: { bottom: headRule }, shading: { fill: colour('band') } } : {}),
  });
}
