/** One of the list's CSV files as rows of a fixed number of fields. */
import { join } from 'node:path';
import { CsvError, parse } from 'csv-parse/sync';
import { badLine, readLines, type FileFacts, type LineFile } from './lines.ts';

export interface TableSpec {
  readonly name: string;
  readonly columns: number;
}

export interface Row {
  readonly line: number;
  /** The entry's number in the list. */
  readonly number: string;
  /** All fields as written, the number first; '' for the format's null. */
  readonly fields: readonly string[];
}

export interface TableSource {
  readonly folder: string;
  readonly signal: AbortSignal;
}

const ENTRY_NUMBER = /^\d{1,9}$/;

/** @throws `bad-file` with the line of a row with another number of fields or without an entry number */
export function readTable(
  source: TableSource,
  spec: TableSpec,
  onRow: (row: Row) => void,
): Promise<FileFacts> {
  const file: LineFile = {
    path: join(source.folder, spec.name),
    name: spec.name,
    signal: source.signal,
  };
  return readLines(file, (text, firstLine) => {
    for (const [index, fields] of rowsOf(file, text, firstLine).entries()) {
      onRow(checkedRow(file, spec, firstLine + index, fields));
    }
  });
}

function rowsOf(file: LineFile, text: string, firstLine: number): readonly (readonly string[])[] {
  const lines = text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
  try {
    // some editions have a quotation mark inside a field; the number of fields is checked for each row instead
    const rows = parse(text, { relax_column_count: true, relax_quotes: true });
    if (rows.length === lines) return rows;
    throw badLine(file, firstLine + firstBrokenRow(rows), 'A field runs over the end of its line.');
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    // a quotation mark that is never closed is reported at the end of the text; it was opened in the last whole row
    const line = firstLine + linesThatParse(text);
    throw badLine(file, line, 'The line is no row of CSV: a quotation mark does not match.');
  }
}

function firstBrokenRow(rows: readonly (readonly string[])[]): number {
  const at = rows.findIndex((fields) => fields.some((field) => field.includes('\n')));
  return Math.max(at, 0);
}

function linesThatParse(text: string): number {
  for (const [index, line] of text.split('\n').entries()) {
    try {
      parse(line, { relax_column_count: true, relax_quotes: true });
    } catch {
      return index;
    }
  }
  return 0;
}

function checkedRow(file: LineFile, spec: TableSpec, line: number, fields: readonly string[]): Row {
  if (fields.length !== spec.columns) {
    const found = `${String(fields.length)} field${fields.length === 1 ? '' : 's'}`;
    throw badLine(file, line, `The row has ${found}; ${spec.name} has ${String(spec.columns)}.`);
  }
  const values = fields.map((field) => (field.trim() === '-0-' ? '' : field));
  const number = (values[0] ?? '').trim();
  if (!ENTRY_NUMBER.test(number)) throw badLine(file, line, 'The row does not begin with an entry number.');
  return { line, number, fields: values };
}
