/** The four files of an edition put together: entries with their other names, addresses and whole remarks. */
import { CutoutError } from '../../errors.ts';
import type { Rejection } from '../../model/imports.ts';
import type { ListName } from '../../model/lists.ts';
import { findFiles, type EditionFiles, type Role } from './files.ts';
import { badLine, type FileFacts } from './lines.ts';
import { readTable, type Row, type TableSource } from './table.ts';

/** The publisher cuts remarks at this many characters; the rest stands in the file of comments, if anywhere. */
const REMARKS_CUT_AT = 1_000;

export const PARTY_TYPES = ['individual', 'vessel', 'aircraft', 'entity'] as const;
export type PartyType = (typeof PARTY_TYPES)[number];

export interface OtherName {
  readonly line: number;
  /** `aka`, `fka` or `nka`. */
  readonly kind: string;
  readonly name: string;
}

export interface Place {
  readonly line: number;
  readonly street: string;
  /** City, province and postal code as printed in one field. */
  readonly city: string;
  readonly country: string;
}

export interface Entry {
  readonly line: number;
  readonly number: string;
  readonly name: string;
  readonly type: PartyType;
  readonly programmes: readonly string[];
  readonly title: string;
  /** What the columns of vessels hold, each with its label. */
  readonly vessel: readonly string[];
  readonly flag: string;
  /** With their continuation, blanks as written. */
  remarks: string;
  /** Cut and without a continuation: its last part is not whole. */
  cut: boolean;
  readonly names: OtherName[];
  readonly places: Place[];
}

export interface Edition {
  /** As the files' names say. */
  readonly list: ListName;
  readonly names: EditionFiles['names'];
  readonly entries: ReadonlyMap<string, Entry>;
  readonly files: readonly FileFacts[];
  /** Rows of all four files. */
  readonly rows: number;
  readonly rejections: readonly Rejection[];
  /** Numbers of rejected entries: they are on the list all the same. */
  readonly rejected: ReadonlyMap<string, readonly string[]>;
}

/**
 * Reads and checks everything, about 3 kB of memory per entry.
 * @throws `bad-file` with the line, also for a number given twice; `dangling-reference` for names and addresses of nobody
 */
export async function readEdition(source: { path: string; signal: AbortSignal }): Promise<Edition> {
  const { list, names, paths } = await findFiles(source.path);
  const from = (role: Role): TableSource => ({ path: paths[role], signal: source.signal });
  const entries = new Map<string, Entry>();
  const rejected = new Map<string, readonly string[]>();
  const rejections: Rejection[] = [];
  const sdn = await readTable(from('main'), { name: names.main, columns: 12 }, (row) => {
    if (entries.has(row.number) || rejected.has(row.number)) {
      throw badLine({ name: names.main }, row.line, `Entry number ${row.number} is given twice.`);
    }
    const problem = addEntry(entries, row);
    if (problem === undefined) return;
    rejected.set(row.number, programmesOf(row.fields[3] ?? ''));
    rejections.push({ file: names.main, line: row.line, reason: problem, row: row.number });
  });
  const attach = (file: string, add: (entry: Entry, row: Row) => void) => (row: Row) => {
    const entry = entries.get(row.number);
    if (entry !== undefined) add(entry, row);
    else if (rejected.has(row.number)) {
      const reason = `Its entry ${row.number} was rejected.`;
      rejections.push({ file, line: row.line, reason, row: row.number });
    } else throw dangling(file, row, names.main);
  };
  const alt = await readTable(from('names'), { name: names.names, columns: 5 }, attach(names.names, addName));
  const add = await readTable(
    from('places'),
    { name: names.places, columns: 6 },
    attach(names.places, addPlace),
  );
  const comments = await readTable(from('comments'), { name: names.comments, columns: 2 }, (row) => {
    const entry = entries.get(row.number);
    if (entry?.cut === true) continueRemarks(entry, row);
    else rejections.push(strayComment(names.comments, row, entry));
  });
  const files = [sdn, alt, add, comments];
  const rows = files.reduce((sum, file) => sum + file.lines, 0);
  return { list, names, entries, files, rows, rejections, rejected };
}

/** The columns between title and remarks. */
const VESSEL = ['Call sign', 'Vessel type', 'Tonnage', 'Gross registered tonnage', 'Flag', 'Owner'] as const;
const FLAG = VESSEL.indexOf('Flag');

/** @returns why the row is kept out, if it is */
function addEntry(entries: Map<string, Entry>, row: Row): string | undefined {
  const remarks = row.fields.at(-1) ?? '';
  const [, name = '', type = '', programmes = '', title = '', ...ship] = trimmed(row);
  const flag = ship[FLAG] ?? '';
  const known = PARTY_TYPES.find((one) => one === (type === '' ? 'entity' : type.toLowerCase()));
  if (known === undefined) return `The party type "${type}" is unknown.`;
  if (name === '') return 'The entry has no name.';
  const vessel = VESSEL.map((label, index) => [label, ship[index] ?? ''] as const)
    .filter(([, value]) => value !== '')
    .map(([label, value]) => `${label} ${value}`);
  entries.set(row.number, {
    line: row.line,
    number: row.number,
    name,
    type: known,
    programmes: programmesOf(programmes),
    title,
    vessel,
    flag,
    remarks,
    cut: remarks.length >= REMARKS_CUT_AT,
    names: [],
    places: [],
  });
  return undefined;
}

/** Several programmes read `DPRK3] [DPRK4`; none at all is one listing without a programme. */
export function programmesOf(field: string): readonly string[] {
  return [...new Set(field.split('] [').map((one) => one.replace(/[[\]]/g, '').trim()))];
}

function trimmed(row: Row): readonly string[] {
  return row.fields.map((field) => field.trim());
}

function addName(entry: Entry, row: Row): void {
  const [, , kind = '', name = ''] = trimmed(row);
  entry.names.push({ line: row.line, kind: kind.toLowerCase(), name });
}

function addPlace(entry: Entry, row: Row): void {
  const [, , street = '', city = '', country = ''] = trimmed(row);
  entry.places.push({ line: row.line, street, city, country });
}

function continueRemarks(entry: Entry, row: Row): void {
  // in the middle of a word, so nothing stands between the two parts
  entry.remarks += row.fields[1] ?? '';
  entry.cut = false;
}

/** Its text may hold numbers of a private person and is left out. */
function strayComment(file: string, row: Row, entry: Entry | undefined): Rejection {
  const why = entry === undefined ? 'which is not on the list' : 'which are not cut';
  const reason = `It continues the remarks of entry ${row.number}, ${why}.`;
  return { file, line: row.line, reason, row: row.number };
}

function dangling(file: string, row: Row, main: string): CutoutError {
  return new CutoutError('dangling-reference', `Entry ${row.number} is not in ${main}.`, {
    place: { file, line: row.line },
    remedy: 'Nothing was written. Take all four files from the same edition.',
  });
}
