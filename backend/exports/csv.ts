/**
 * CSV after RFC 4180, one table a file (`settings.table`).
 *
 * Every file begins with a UTF-8 byte order mark: Excel takes a file without one for the computer's own code page, and
 * Hangul, Han and umlauts come out wrong. German files have `;` between cells, as Excel expects where the comma is the
 * decimal sign.
 *
 * A spreadsheet runs a cell that begins with `=`, `+`, `-`, `@`, a tab or a carriage return (or the wide forms of these
 * signs) as a formula; such a cell gets an apostrophe in front. Programs that need the exact text read another format.
 */
import { tables } from './tables/index.ts';
import { readMaterial } from './tables/reading.ts';
import type { Cell } from './tables/table.ts';
import { dictionaries, unfinishedTexts } from '../locales/index.ts';
import type { Exporter } from './exporter.ts';

const delimiters = { en: ',', de: ';' } as const;

export const csvExporter: Exporter = {
  format: 'csv',
  async render(material) {
    const { stringify } = await import('csv-stringify/sync');
    const table = tables[material.settings.table](readMaterial(material));
    // a table has no other place for what must be known of it: a column's name
    const marks = unfinishedTexts(material.answers, dictionaries[material.settings.language]);
    const rows: (readonly Cell[])[] = [
      [...table.columns.map((column) => column.title), ...marks],
      ...table.rows.map((row) => [...row, ...marks.map(() => '')]),
    ];
    const text = stringify(rows, {
      bom: true,
      delimiter: delimiters[material.settings.language],
      escape_formulas: true,
      // a lone line end inside a cell, too
      quoted_match: /[\r\n]/,
      record_delimiter: 'windows',
    });
    return new TextEncoder().encode(text);
  },
};
