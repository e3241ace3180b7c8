/** An import by its id, or by the beginning of it. */
import { CutoutError } from '../errors.ts';
import type { ImportManifest } from '../model/imports.ts';

/** @throws `not-found`, `ambiguous-name` */
export function findImport(imports: readonly ImportManifest[], id: string): ImportManifest {
  const found = imports.filter((one) => one.id === id);
  const [first, ...others] = found.length > 0 ? found : imports.filter((one) => one.id.startsWith(id));
  if (first === undefined) {
    throw new CutoutError('not-found', `No import has the id "${id}".`, {
      remedy: '`cutout status` lists the imports with their ids.',
    });
  }
  if (others.length === 0) return first;
  throw new CutoutError('ambiguous-name', `Several imports have ids that begin with "${id}".`, {
    remedy: 'Give more of the id.',
    items: [first, ...others].map((one) => `${one.id} ${one.label}`),
  });
}
