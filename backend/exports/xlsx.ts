/**
 * A workbook with a sheet for each table and one about the file: heads frozen and filtered, widths set, dates as text in the
 * precision of their sources. Every cell is text or a number, none a formula.
 *
 * The library's own ZIP bears the time of writing, so its parts are packed again.
 */
import type { Blob } from 'node:buffer';
import type Stream from 'node:stream';
import type { Feature, SheetData } from 'write-excel-file/node';
import { csvTables } from '../model/briefings.ts';
import { el, renderXml } from '../drawing/xml.ts';
import type { Exporter } from './exporter.ts';
import { pack } from './packing.ts';
import { aboutTable } from './tables/about.ts';
import { tables } from './tables/index.ts';
import { readMaterial } from './tables/reading.ts';
import type { Cell, Table } from './tables/table.ts';

/** Excel takes no longer text in a cell and calls the file damaged. */
const LONGEST_CELL = 32_767;
const CUT = ' […]';

export const xlsxExporter: Exporter = {
  format: 'xlsx',
  async render(material) {
    const [{ default: writeWorkbook }, { unzipSync }] = await Promise.all([
      import('write-excel-file/node'),
      import('fflate'),
    ]);
    const reading = readMaterial(material);
    const sheets = [...csvTables.map((name) => tables[name](reading)), aboutTable(reading)];
    const written = await writeWorkbook(
      sheets.map((table) => ({
        data: rowsOf(table),
        sheet: table.title,
        columns: table.columns.map(({ width }) => ({ width })),
        stickyRowsCount: 1,
      })),
      { features: [filters(sheets)] },
    ).toBuffer();
    return pack(Object.entries(unzipSync(written)), material.made.at);
  },
};

function rowsOf({ columns, rows }: Table): SheetData {
  const heads = columns.map(({ title }) => ({
    value: title,
    fontWeight: 'bold' as const,
    wrap: true,
    alignVertical: 'top' as const,
  }));
  return [heads, ...rows.map((row) => row.map(cut))];
}

function cut(cell: Cell): Cell {
  if (typeof cell !== 'string' || cell.length <= LONGEST_CELL) return cell;
  return `${cell.slice(0, LONGEST_CELL - CUT.length)}${CUT}`;
}

/** Filters over the heads of every sheet, and the hidden names by which Excel knows them. */
function filters(sheets: readonly Table[]): Feature<Stream | Buffer | Blob> {
  const names = sheets.map((table, at) =>
    el('definedName', { name: '_xlnm._FilterDatabase', localSheetId: String(at), hidden: '1' }, [
      `'${table.title.replaceAll("'", "''")}'!${areaOf(table, '$')}`,
    ]),
  );
  return {
    files: {
      transform: {
        'xl/workbook.xml': {
          transform: (xml) => xml.replace('<definedNames/>', renderXml(el('definedNames', {}, names))),
        },
        'xl/worksheets/sheet{id}.xml': {
          // the filter stands right behind the cells
          transform: (xml, _options, { sheetIndex }) => {
            const table = sheets[sheetIndex];
            if (table === undefined) return xml;
            const filter = renderXml(el('autoFilter', { ref: areaOf(table, '') }));
            return xml.replace('</sheetData>', `</sheetData>${filter}`);
          },
        },
      },
    },
  };
}

/** "A1:AC58": all columns, the heads and every row. */
function areaOf({ columns, rows }: Table, fixed: '$' | ''): string {
  return `${fixed}A${fixed}1:${fixed}${letters(columns.length)}${fixed}${String(rows.length + 1)}`;
}

/** 1 → A, 27 → AA. */
function letters(column: number): string {
  if (column <= 0) return '';
  const rest = (column - 1) % 26;
  return `${letters((column - 1 - rest) / 26)}${String.fromCharCode(65 + rest)}`;
}
