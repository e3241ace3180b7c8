/** Editions of the OFAC list for tests: those of the fixtures, invented ones, and the large ones beside the checkout. */
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
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

type OfacOptions = Partial<Pick<ImportHooks, 'signal' | 'progress' | 'committed'>> & {
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
      ...asked
    } = options;
    const hooks = { signal, progress, ...(committed === undefined ? {} : { committed }) };
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
