/** The texts of material, whatever they stand in: what a search for a name that must not be printed goes through. */

export interface Text {
  /** Properties and positions that lead to it, e.g. `records.claim.3.note`. */
  readonly path: string;
  /** The last property; of a list's texts that of the list. */
  readonly key: string;
  readonly text: string;
}

/** Every text of a value of plain data, in order. */
export function* textsIn(value: unknown, path = '', key = ''): Generator<Text> {
  if (typeof value === 'string') yield { path, key, text: value };
  else if (Array.isArray(value)) {
    for (const [position, inner] of value.entries())
      yield* textsIn(inner, `${path}.${String(position)}`, key);
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, inner] of Object.entries(value))
      yield* textsIn(inner, path === '' ? name : `${path}.${name}`, name);
  }
}

/** Properties that hold ids, or names of things of the model. */
export const idKeys: ReadonlySet<string> = new Set([
  ...['id', 'dataset', 'from', 'to', 'production', 'subject', 'source', 'party', 'left', 'right', 'centre'],
  ...['claims', 'sources', 'aboutRelationships', 'aboutEntities', 'relationship', 'key', 'startSets'],
  ...['exclude', 'require', 'listedStarts', 'withoutChain', 'chains', 'redact', 'origin'],
]);

/** Properties that hold names of parties. */
export const nameKeys: ReadonlySet<string> = new Set(['name', 'fromName', 'toName']);

/** Properties that hold checksums. */
export const checksumKeys: ReadonlySet<string> = new Set(['sha256', 'digest']);

export function isAddress(key: string): boolean {
  return key === 'url' || key === 'archiveUrl' || key === 'permalink';
}
