/**
 * A table of an export before it is a file: titles, widths and cells, the same for CSV and XLSX. The notes of records have no
 * column: they are working remarks that no claim bears, and stay in the store and in case archives.
 */

/** Dates are text in the precision of their source; `null` is an empty cell. */
export type Cell = string | number | null;

export interface TableColumn {
  readonly title: string;
  /** In characters, for formats that set widths. */
  readonly width: number;
}

export interface Table {
  readonly title: string;
  readonly columns: readonly TableColumn[];
  /** As many cells a row as columns. */
  readonly rows: readonly (readonly Cell[])[];
}

/** One column: how wide it is, and what a row has in it. */
export interface ColumnOf<Row> {
  readonly width: number;
  readonly cell: (row: Row) => Cell;
}

/**
 * @param columns keyed as the words of their heads, in order
 * @param words heads of the columns and the table's title
 */
export function tableFrom<Row, Key extends string>(
  rows: readonly Row[],
  columns: Readonly<Record<Key, ColumnOf<Row>>>,
  words: { readonly title: string; readonly columns: Readonly<Record<Key, string>> },
): Table {
  const keys = Object.keys(columns).filter((key): key is Key => key in columns);
  return {
    title: words.title,
    columns: keys.map((key) => ({ title: words.columns[key], width: columns[key].width })),
    rows: rows.map((row) => keys.map((key) => columns[key].cell(row))),
  };
}
