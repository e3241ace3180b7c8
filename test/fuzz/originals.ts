/** What is damaged: a small whole file of every kind that an importer reads, and the beginnings of kinds that none does. */
import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { parse } from 'yaml';
import { z } from 'zod';
import type { ImportRequest } from '../../backend/model/views.ts';
import { exportArchive } from '../../backend/usecases/exporting.ts';
import { Bench } from '../ofacEditions.ts';

export interface Original {
  readonly name: string;
  readonly request: Omit<ImportRequest, 'path'>;
  /** By name; where there is one, its path is what is asked for, else that of the folder. */
  readonly files: ReadonlyMap<string, Buffer>;
  /** The file is packed lines that end with their checksum. */
  readonly packed: boolean;
}

/** Tests and the benchmark run in the root of the checkout. */
const here = (...parts: readonly string[]): string => join('test', ...parts);

export async function originals(): Promise<readonly Original[]> {
  const whole = await readFile(here('fuzz', 'whole.yaml'));
  const volkov = await readFile(here('upgrades', '0.1.0', 'volkov-group.yaml'));
  const ofac = { importer: 'ofac' as const, list: 'OFAC-SDN' };
  const first = await filesIn(here('fixtures', 'ofac', '2023-12-28'));
  return [
    caseOf('case', 'case.yaml', whole),
    caseOf('small case', 'case.yaml', volkov),
    caseOf('case in JSON', 'case.json', Buffer.from(JSON.stringify(parse(whole.toString()), null, 1))),
    listOf('list', { ...ofac, listDate: '2024-01-10' }, first),
    listOf('list by its name', { importer: 'ofac', listDate: '2024-01-10' }, first),
    listOf(
      'newer list',
      { ...ofac, listDate: '2025-12-24' },
      await filesIn(here('fixtures', 'ofac', '2025-12-24')),
    ),
    listOf(
      'list of the other names',
      { importer: 'ofac', list: 'LIST-X', listDate: '2024-01-10' },
      otherNames(first),
    ),
    archiveOf('archive', await exported(join('test', 'fuzz', 'whole.yaml'))),
    archiveOf('archive of version 1', await lessOf('version-1.cutout.gz')),
    archiveOf('archive of version 2', await lessOf('version-2.cutout.gz')),
    ...foreign.map(([name, content]) => caseOf(`${name} as a case`, name, Buffer.from(content))),
    ...foreign.map(([name, content]) => ({
      ...archiveOf(`${name} as an archive`, ''),
      files: new Map([[name, Buffer.from(content)]]),
      packed: false,
    })),
  ];
}

const foreign: readonly (readonly [string, string])[] = [
  [
    'list.xml',
    '<?xml version="1.0"?>\n<CONSOLIDATED_LIST dateGenerated="2026"><INDIVIDUALS/></CONSOLIDATED_LIST>\n',
  ],
  ['entities.json', '{"id": "NK-1", "caption": "A", "schema": "Person", "properties": {"name": ["A"]}}\n'],
  ['book.xlsx', 'PK\u0003\u0004....xl/workbook.xml'],
  ['paper.pdf', '%PDF-1.7\n1 0 obj\n'],
  ['table.csv', 'OFSI Group ID,Name 6,Name 1\n1,A,B\n'],
];

function caseOf(name: string, file: string, content: Buffer): Original {
  return { name, request: { importer: 'case' }, files: new Map([[file, content]]), packed: false };
}

function listOf(
  name: string,
  request: Omit<ImportRequest, 'path'>,
  files: ReadonlyMap<string, Buffer>,
): Original {
  return { name, request, files, packed: false };
}

function archiveOf(name: string, text: string): Original {
  const request = { importer: 'archive' as const };
  return { name, request, files: new Map([['part.cutout.gz', Buffer.from(text)]]), packed: true };
}

async function filesIn(folder: string): Promise<ReadonlyMap<string, Buffer>> {
  const files = new Map<string, Buffer>();
  for (const name of (await readdir(folder)).sort()) files.set(name, await readFile(join(folder, name)));
  return files;
}

function otherNames(files: ReadonlyMap<string, Buffer>): ReadonlyMap<string, Buffer> {
  const names = new Map([
    ['sdn.csv', 'cons_prim.csv'],
    ['alt.csv', 'cons_alt.csv'],
    ['add.csv', 'cons_add.csv'],
    ['sdn_comments.csv', 'cons_comments.csv'],
  ]);
  return new Map([...files].map(([name, content]) => [names.get(name) ?? name, content]));
}

async function exported(casefile: string): Promise<string> {
  const bench = await Bench.open();
  const folder = await mkdtemp(join(tmpdir(), 'cutout-fuzz-'));
  try {
    await bench.importFile({ importer: 'case', path: casefile });
    await exportArchive(bench.store, { path: join(folder, 'a.cutout.gz') });
    return gunzipSync(await readFile(join(folder, 'a.cutout.gz'))).toString('utf8');
  } finally {
    await bench.close();
    await rm(folder, { recursive: true, force: true });
  }
}

const lineOf = z.object({ record: z.object({ dataset: z.string() }) });

/** The two small cases of an archive that an older version wrote. */
async function lessOf(name: string): Promise<string> {
  const text = gunzipSync(await readFile(here('upgrades', '0.1.0', name))).toString('utf8');
  const [header = '', ...lines] = text.trimEnd().split('\n').slice(0, -1);
  const kept = lines.filter((line) =>
    ['case:ident', 'case:volkov-group'].includes(lineOf.parse(JSON.parse(line)).record.dataset),
  );
  return seal(Buffer.from([header, ...kept, '{}', ''].join('\n'))).toString();
}

/** The last line made to say the number of records and the checksum of what stands before it. */
export function seal(content: Buffer): Buffer {
  const end = content.lastIndexOf('\n', -2) + 1;
  const lines = content.subarray(0, end);
  const sha256 = createHash('sha256').update(lines).digest('hex');
  const records = lines.filter((byte) => byte === 0x0a).length - 1;
  return Buffer.concat([lines, Buffer.from(`${JSON.stringify({ end: records, sha256 })}\n`)]);
}

export function pack(text: Uint8Array): Buffer {
  return gzipSync(text, { level: 1 });
}
