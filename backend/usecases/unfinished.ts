/** Which imports were unfinished while an answer was made: what it says may be wrong because of them. */
import { unfinishedIn, unfinishedOf, type ImportManifest, type UnfinishedImport } from '../model/imports.ts';
import type { Store } from '../stores/store.ts';

export interface Marked {
  readonly unfinished: UnfinishedImport[];
}

/** Tried again when an import began or ended meanwhile; then what was unfinished at either time is named. */
const ATTEMPTS = 3;

/** The answer with its mark. An import begins and ends with a revision, so that nothing kept of one can be older than its mark. */
export async function withUnfinished<T extends object>(
  store: Store,
  answer: () => Promise<T>,
): Promise<T & Marked> {
  let before = await store.imports();
  for (let attempt = 1; ; attempt++) {
    const result = await answer();
    const after = await store.imports();
    if (attempt === ATTEMPTS || stateOf(before) === stateOf(after)) {
      const marks = [before, after].map((imports) => ({ unfinished: unfinishedOf(imports) }));
      return { ...result, unfinished: [...unfinishedIn(marks)] };
    }
    before = after;
  }
}

/** Changes when an import begins or ends. */
function stateOf(imports: readonly ImportManifest[]): string {
  return imports.map((one) => `${one.id} ${one.finishedAt ?? ''}`).join('\n');
}
