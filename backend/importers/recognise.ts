/**
 * What kind of file somebody gave, by how it begins, where it is not what the importer reads: a list of another publisher or
 * of another form, a graph, an office file. One table for all importers.
 */
import { open, readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { constants, gunzipSync } from 'node:zlib';
import { CutoutError } from '../errors.ts';

export type ImporterName = 'case' | 'ofac' | 'archive';

export interface FileKind {
  /** With its article, as in "This looks like …". */
  readonly what: string;
  /** The importer that reads it, if one does. */
  readonly importer: ImporterName | null;
  /** An importer that reads files of this form and tells itself what is wrong with this one. */
  readonly judge?: ImporterName;
  /** The form alone is known, not whose data it is. */
  readonly vague?: true;
}

/** Bytes looked at. */
const HEAD = 65_536;
/** Of a packed file; they unpack to a thousand times as much at most. */
const PACKED_HEAD = 1_024;

export const READABLE =
  'Cutout reads case files in YAML (`cutout import case`), the CSV files of OFAC’s lists (`cutout import ofac`) and its own archives (`cutout import archive`).';

/** The first that fits; texts are what stands at the beginning of a text file, without a byte order mark. */
const byBytes: readonly (readonly [string, string])[] = [
  ['%PDF-', 'a PDF'],
  ['\u00d0\u00cf\u0011\u00e0', 'an old Office file (.xls or .doc)'],
  ['SQLite format 3\u0000', 'an SQLite database'],
  ['Rar!', 'a RAR file'],
  ['7z\u00bc\u00af', 'a 7-Zip file'],
];

const byRoot: ReadonlyMap<string, string> = new Map([
  ['CONSOLIDATED_LIST', 'the UN Security Council’s consolidated list (UN XML)'],
  ['Designations', 'the UK Sanctions List (XML)'],
  ['export', 'the EU’s consolidated financial sanctions list (XML)'],
  ['swiss-sanctions-list', 'the Swiss sanctions list (SECO XML)'],
  ['Sanctions', 'OFAC’s list in its advanced XML'],
  ['sdnList', 'OFAC’s list in XML'],
  ['LEIData', 'GLEIF’s LEI records (XML)'],
  ['RelationshipData', 'GLEIF’s relationship records (XML)'],
  ['ReportingExceptionData', 'GLEIF’s reporting exceptions (XML)'],
  ['gexf', 'a graph in GEXF'],
  ['graphml', 'a graph in GraphML'],
  ['html', 'a web page (HTML)'],
]);

const byJson: readonly (readonly [RegExp, string])[] = [
  [/"(?:statementID|statementId|statementType|recordDetails)"\s*:/, 'Beneficial Ownership Data (BODS JSON)'],
  [/"(?:ocid|releases|records)"\s*:/, 'Open Contracting Data (OCDS JSON)'],
  [/"bundle--[0-9a-f-]{36}"/, 'a STIX bundle (JSON)'],
  [/"DATA_SOURCE"\s*:/, 'entity records of Senzing (JSON)'],
  [
    /"company_number"\s*:[\s\S]*"(?:natures_of_control|kind)"\s*:/,
    'UK persons with significant control (JSON)',
  ],
  [
    /"schema"\s*:\s*"[A-Z]\w+"[\s\S]*"properties"\s*:|"properties"\s*:[\s\S]*"schema"\s*:\s*"[A-Z]\w+"/,
    'FollowTheMoney entities (JSON)',
  ],
];

const byHeading: readonly (readonly [RegExp, string])[] = [
  [/\bOFSI Group ID\b|\bName 6"?[,;]"?Name 1\b/, 'a sanctions list of the United Kingdom (CSV)'],
  [/^"?fileGenerationDate"?;|\bEntity_LogicalId\b/, 'the EU’s consolidated financial sanctions list (CSV)'],
  [/^"?(?:node_id|node_id_start)"?,/, 'a table of ICIJ’s Offshore Leaks database (CSV)'],
  [/^"?LEI"?,|^"?Relationship\.StartNode/, 'GLEIF’s records (CSV)'],
  [/^"?company_number"?,"?jurisdiction_code/, 'records of OpenCorporates (CSV)'],
  [/^"?CompanyName"?, ?"?CompanyNumber/, 'UK company data (CSV)'],
  [/(?:^|,)"?[\w:]*:(?:ID|START_ID|LABEL)\b/, 'a table for Neo4j (CSV)'],
  [/^"?(?:Source|Id)"?[,;]"?(?:Target|Label)"?[,;]/, 'a table of a graph (CSV)'],
];

/** A row of one of OFAC's files: an entry's number, then a quoted name, a further number or its null. */
const OFAC_ROW = /^\d{1,9},(?:"[^"]|\d{1,9},|-0- )/;

/** @param head the beginning of the file. `undefined`: nothing that is known, or a case file */
export function recogniseKind(head: Uint8Array, name: string): FileKind | undefined {
  const bytes = Buffer.from(head);
  const raw = bytes.toString('latin1');
  const binary = byBytes.find(([start]) => raw.startsWith(start));
  if (binary !== undefined) return foreign(binary[1]);
  if (raw.startsWith('PK\u0003\u0004')) return foreign(zipKind(raw));
  if (raw.startsWith('\u001f\u008b')) return packedKind(bytes, name);
  const text = bytes
    .toString('utf8')
    .replace(/^\ufeff/, '')
    .trimStart();
  if (text.startsWith('<')) return foreign(xmlKind(text));
  if (/^[[{]/.test(text)) return jsonKind(text);
  return tableKind(text, name);
}

function foreign(what: string): FileKind {
  return { what, importer: null };
}

function zipKind(raw: string): string {
  if (/xl\/(?:workbook|worksheets|styles)/.test(raw)) return 'an Excel workbook (XLSX)';
  if (/word\/|ppt\//.test(raw) || raw.includes('[Content_Types].xml')) return 'an Office file';
  return 'a ZIP file';
}

function packedKind(bytes: Buffer, name: string): FileKind {
  try {
    const text = gunzipSync(bytes.subarray(0, PACKED_HEAD), {
      finishFlush: constants.Z_SYNC_FLUSH,
    }).toString('utf8');
    if (text.includes('cutout archive')) return { what: 'an archive of Cutout', importer: 'archive' };
    const inner = recogniseKind(Buffer.from(text), name.replace(/\.gz$/i, ''));
    if (inner !== undefined && inner.vague !== true) return foreign(`${inner.what}, packed (gzip)`);
  } catch {
    // a damaged one is for the importer of packed files to judge
  }
  return { ...foreign('a packed file (gzip)'), judge: 'archive' };
}

function xmlKind(text: string): string {
  const bare = text.replace(/<!--[\s\S]*?-->/g, '');
  const [, root = ''] = /<(?:[\w-]+:)?([A-Z][\w.-]*)/i.exec(bare) ?? [];
  return byRoot.get(root) ?? byRoot.get(root.toLowerCase()) ?? 'an XML file';
}

function jsonKind(text: string): FileKind | undefined {
  if (text.includes('"cutout archive"')) return foreign('an archive of Cutout that was unpacked');
  // JSON is YAML: a case file may be written in it
  if (/^\{[\s\S]*"case"\s*:/.test(text) && /"title"\s*:/.test(text)) return undefined;
  const found = byJson.find(([pattern]) => pattern.test(text));
  return found === undefined ? { ...foreign('a JSON file'), vague: true } : foreign(found[1]);
}

function tableKind(text: string, name: string): FileKind | undefined {
  const lines = text.split(/\r?\n/, 3);
  if (lines.length > 1 && lines.slice(0, 2).every((line) => OFAC_ROW.test(line)))
    return { what: 'a file of one of OFAC’s lists (CSV)', importer: 'ofac' };
  const found = byHeading.find(([pattern]) => lines.some((line) => pattern.test(line)));
  if (found !== undefined) return foreign(found[1]);
  return /\.(?:csv|tsv)$/i.test(name)
    ? { ...foreign('a table (CSV)'), judge: 'ofac', vague: true }
    : undefined;
}

/**
 * Refuses what is plainly of another kind, and says what it looks like; all else is left to the importer.
 * @throws `bad-file`
 */
export async function refuseOtherKind(path: string, importer: ImporterName): Promise<void> {
  const found = await stat(path).catch(() => undefined);
  const files = found?.isDirectory() === true && importer === 'ofac' ? await filesIn(path) : [path];
  for (const file of files) {
    const kind = await kindOf(file);
    if (kind === undefined || kind.importer === importer || kind.judge === importer) continue;
    throw new CutoutError('bad-file', `This looks like ${kind.what}.`, {
      place: { file: basename(file) },
      remedy:
        kind.importer === null
          ? `Nothing was written. ${READABLE}`
          : `Nothing was written. Load it with \`cutout import ${kind.importer}\`.`,
    });
  }
}

/** The list's own files where there are any; else all that lies there. */
async function filesIn(folder: string): Promise<readonly string[]> {
  const names = (await readdir(folder)).sort();
  const own = names.filter((name) => /(?:sdn|alt|add|prim|comments)\.csv$/i.test(name));
  return (own.length > 0 ? own : names).slice(0, MOST_FILES).map((name) => join(folder, name));
}

const MOST_FILES = 20;

async function kindOf(path: string): Promise<FileKind | undefined> {
  const found = await stat(path).catch(() => undefined);
  if (found?.isFile() !== true) return undefined;
  const file = await open(path).catch(() => undefined);
  if (file === undefined) return undefined;
  try {
    // a file that cannot be read is for its importer to refuse
    const head = await file.read(Buffer.alloc(HEAD), 0, HEAD, 0).catch(() => undefined);
    return head === undefined
      ? undefined
      : recogniseKind(head.buffer.subarray(0, head.bytesRead), basename(path));
  } finally {
    await file.close();
  }
}
