/** The files of an edition on disk: which publication their names say they are of, in whatever letter case. */
import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { CutoutError } from '../../errors.ts';
import type { ListName } from '../../model/lists.ts';

export const roles = ['main', 'names', 'places', 'comments'] as const;
export type Role = (typeof roles)[number];

interface Layout {
  /** What the names say; the share of known numbers has a say too. */
  readonly list: ListName;
  /** Names as the publisher gives them, by which errors and manifests call the files. */
  readonly names: Readonly<Record<Role, string>>;
}

/** Both publications have this form; any list of the form may be loaded from files of these names. */
const layouts: readonly Layout[] = [
  {
    list: 'OFAC-SDN',
    names: { main: 'sdn.csv', names: 'alt.csv', places: 'add.csv', comments: 'sdn_comments.csv' },
  },
  {
    list: 'OFAC-CONS',
    names: {
      main: 'cons_prim.csv',
      names: 'cons_alt.csv',
      places: 'cons_add.csv',
      comments: 'cons_comments.csv',
    },
  },
];

export interface EditionFiles extends Layout {
  readonly paths: Readonly<Record<Role, string>>;
}

/**
 * @param path the folder of an edition, or its main file
 * @throws `bad-file` where no main file is found, or several are
 */
export async function findFiles(path: string): Promise<EditionFiles> {
  const isFile = await stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
  const folder = isFile ? dirname(path) : path;
  const inFolder = await readdir(folder).catch(() => []);
  const mains = (isFile ? [basename(path)] : [...inFolder].sort()).flatMap((name) => {
    const layout = layouts.find(({ names }) => suffixOf(name, names.main) !== undefined);
    return layout === undefined ? [] : [{ name, layout }];
  });
  const [main, another] = mains;
  if (main === undefined) throw noMain(path, isFile);
  if (another !== undefined)
    throw severalMains(
      basename(path),
      mains.map(({ name }) => name),
    );
  const { layout, name } = main;
  const suffix = suffixOf(name, layout.names.main) ?? '';
  const find = (role: Role): string =>
    join(
      folder,
      inFolder.find((one) => suffixOf(one, layout.names[role]) === suffix) ??
        inFolder.find((one) => suffixOf(one, layout.names[role]) === '') ??
        layout.names[role],
    );
  return {
    ...layout,
    paths: {
      main: join(folder, name),
      names: find('names'),
      places: find('places'),
      comments: find('comments'),
    },
  };
}

/** What follows the publisher's name before `.csv`, as in `sdn-2021-12-10.csv`; `undefined` for other files. */
function suffixOf(name: string, publishers: string): string | undefined {
  const stem = publishers.replace(/\.csv$/, '');
  const lower = name.toLowerCase();
  if (!lower.startsWith(stem) || !lower.endsWith('.csv')) return undefined;
  const suffix = lower.slice(stem.length, -'.csv'.length);
  return suffix === '' || /^[-_. ]?\d/.test(suffix) ? suffix : undefined;
}

const mainNames = layouts.map(({ names }) => names.main).join(' or ');

function noMain(path: string, isFile: boolean): CutoutError {
  const what = isFile
    ? 'The name of the file is not that of a list’s main file.'
    : `The folder has no ${mainNames}.`;
  return new CutoutError('bad-file', what, {
    place: { file: basename(path) },
    remedy: `Give the folder of one edition, or its ${mainNames}, with the other three files beside it.`,
  });
}

function severalMains(folder: string, names: readonly string[]): CutoutError {
  return new CutoutError('bad-file', `The folder has several main files: ${names.join(', ')}.`, {
    place: { file: folder },
    remedy: 'Give the path of the one that is meant.',
    items: names,
  });
}
