/** One of the list's CSV files as rows of a fixed number of fields; in this format each row is one line. */
import { withoutControls } from '../../model/controls.ts';
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
  readonly path: string;
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
    path: source.path,
    name: spec.name,
    signal: source.signal,
  };
  return readLines(file, (text, line) => onRow(rowOf(file, spec, { text, line })));
}

function rowOf(file: LineFile, spec: TableSpec, { text, line }: { text: string; line: number }): Row {
  const written = splitRow(text);
  if (written === undefined) {
    throw badLine(file, line, 'The line is no row of CSV: a quotation mark is never closed.');
  }
  if (written.length !== spec.columns) {
    const found = `${String(written.length)} field${written.length === 1 ? '' : 's'}`;
    throw badLine(file, line, `The row has ${found}; ${spec.name} has ${String(spec.columns)}.`);
  }
  const fields = written.map((field) => (field.trim() === '-0-' ? '' : withoutControls(field)));
  const number = (fields[0] ?? '').trim();
  if (!ENTRY_NUMBER.test(number)) throw badLine(file, line, 'The row does not begin with an entry number.');
  return { line, number, fields };
}

/**
 * The fields of a line. Quoted fields may hold commas, doubled quotation marks, and single ones that do not end the
 * field, as some editions have. `undefined` where one is never closed. O(length).
 */
export function splitRow(text: string): readonly string[] | undefined {
  const fields: string[] = [];
  let start = 0;
  for (;;) {
    const quoted = text.charCodeAt(start) === QUOTE;
    const end = quoted ? closingQuote(text, start + 1) : commaOrEnd(text, start);
    if (end === undefined) return undefined;
    const field = text.slice(quoted ? start + 1 : start, end);
    fields.push(quoted && field.includes('""') ? field.replaceAll('""', '"') : field);
    const after = quoted ? end + 1 : end;
    if (after >= text.length) return fields;
    start = after + 1;
  }
}

const QUOTE = 0x22;

function commaOrEnd(text: string, start: number): number {
  const comma = text.indexOf(',', start);
  return comma < 0 ? text.length : comma;
}

/** Position of the mark that is followed by a comma or the end and is not the second of a pair. */
function closingQuote(text: string, start: number): number | undefined {
  for (let at = text.indexOf('"', start); at >= 0; at = text.indexOf('"', at + 1)) {
    if (at + 1 === text.length || text[at + 1] === ',') return at;
    if (text[at + 1] === '"') at++;
  }
  return undefined;
}
