/** Editions of the OFAC list for tests: those of the fixtures, invented ones, and the large ones beside the checkout. */
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openEmbeddedStore } from '../backend/stores/embedded/store.ts';
import type { ImportRequest } from '../backend/model/views.ts';
import type { Store } from '../backend/stores/store.ts';
import type { ImportHooks, ImportOutcome } from '../backend/usecases/importing.ts';
import { runRequest } from '../backend/usecases/importRequests.ts';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

export const fixtureEdition = (day: '2023-12-28' | '2025-12-24'): string =>
  join(root, 'test', 'fixtures', 'ofac', day);

/** Real editions; they are not part of the checkout. */
export const largeLists = join(root, '..', 'shared', 'data', 'ofac');
export const withoutLargeLists = !existsSync(largeLists);
export const largeListsNote = withoutLargeLists ? ' – no ../shared/data/ofac beside the checkout' : '';

export const casefile = (name: string): string => join(root, 'backend', 'casefiles', name);

/** A row of sdn.csv as the publisher writes it. */
export function sdnRow(
  number: number,
  name: string,
  of: { readonly type?: string; readonly programme?: string; readonly remarks?: string } = {},
): string {
  const { type = '-0- ', programme = 'DPRK3', remarks = '-0- ' } = of;
  const text = (value: string): string => (value === '-0- ' ? value : `"${value}"`);
  return [
    String(number),
    text(name),
    text(type),
    text(programme),
    ...Array<string>(7).fill('-0- '),
    text(remarks),
  ].join(',');
}

export interface EditionRows {
  readonly sdn: readonly string[];
  readonly alt?: readonly string[];
  readonly add?: readonly string[];
  readonly comments?: readonly string[];
}

export async function writeEdition(folder: string, rows: EditionRows): Promise<string> {
  const files = { sdn: rows.sdn, alt: rows.alt, add: rows.add, sdn_comments: rows.comments };
  for (const [name, lines = []] of Object.entries(files)) {
    await writeFile(join(folder, `${name}.csv`), `${lines.map((line) => `${line}\r\n`).join('')}\u001a`);
  }
  return folder;
}

/** Those entries of a real edition, or of its sdn.csv alone, whose row is kept, with all that it says of them. */
export async function writePart(
  folder: string,
  edition: { readonly sdn: string; readonly others?: string },
  keep: (row: string, at: number) => boolean,
): Promise<string> {
  // one byte, one letter: whatever the encoding, the rows are those of the publisher
  const rowsOf = async (path: string) => (await readFile(path, 'latin1')).split('\r\n');
  const write = (name: string, rows: readonly string[]) =>
    writeFile(join(folder, `${name}.csv`), `${rows.map((row) => `${row}\r\n`).join('')}\u001a`, 'latin1');
  const entryOf = (row: string): string => row.slice(0, row.indexOf(','));
  const kept = (await rowsOf(edition.sdn)).filter((row, at) => /^\d/.test(row) && keep(row, at));
  const entries = new Set(kept.map(entryOf));
  await write('sdn', kept);
  for (const name of ['alt', 'add', 'sdn_comments']) {
    const rows = edition.others === undefined ? [] : await rowsOf(join(edition.others, `${name}.csv`));
    await write(
      name,
      rows.filter((row) => entries.has(entryOf(row))),
    );
  }
  return folder;
}

type OfacOptions = Partial<Pick<ImportHooks, 'signal' | 'progress' | 'committed' | 'today'>> & {
  readonly keepPersonalIdentifiers?: boolean;
  readonly confirmRowCount?: boolean;
  readonly list?: string;
  readonly endMissing?: number;
};

/** A new embedded store in a folder of its own. */
export class Bench {
  readonly folder: string;
  readonly store: Store;

  private constructor(folder: string, store: Store) {
    this.folder = folder;
    this.store = store;
  }

  static async open(): Promise<Bench> {
    const folder = await mkdtemp(join(tmpdir(), 'cutout-ofac-'));
    return new Bench(folder, await openEmbeddedStore({ file: join(folder, 'store.sqlite') }));
  }

  importOfac(path: string, listDate: string, options: OfacOptions = {}): Promise<ImportOutcome> {
    const {
      signal = new AbortController().signal,
      progress = () => undefined,
      committed,
      today,
      ...asked
    } = options;
    const hooks = {
      ...{ signal, progress },
      ...(committed === undefined ? {} : { committed }),
      ...(today === undefined ? {} : { today }),
    };
    return runRequest(this.store, { importer: 'ofac', path, listDate, ...asked }, hooks);
  }

  importCase(name: string): Promise<ImportOutcome> {
    return this.importFile({ importer: 'case', path: casefile(name) });
  }

  importFile(request: ImportRequest): Promise<ImportOutcome> {
    return runRequest(this.store, request, {
      signal: new AbortController().signal,
      progress: () => undefined,
    });
  }

  /** A folder for one more edition. */
  newFolder(): Promise<string> {
    return mkdtemp(join(this.folder, 'edition-'));
  }

  async close(): Promise<void> {
    await this.store.close();
    await rm(this.folder, { recursive: true, force: true });
  }
}

/** Everything that the store keeps, as text. */
export async function wholeText({ store }: Bench): Promise<string> {
  const parts: string[] = [];
  for (const kind of [
    'source',
    'entity',
    'relationship',
    'claim',
    'statement',
    'listing',
    'judgement',
    'inquiry',
  ] as const) {
    for await (const page of store.stream(kind)) parts.push(...page.map((record) => JSON.stringify(record)));
  }
  for (const manifest of await store.imports()) {
    parts.push(JSON.stringify(manifest), JSON.stringify(await store.rejections(manifest.id)));
  }
  return parts.join('\n');
}
