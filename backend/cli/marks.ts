/** Above everything that an answer says: which imports are unfinished. */
import { dictionaries, unfinishedTexts } from '../locales/index.ts';
import type { UnfinishedImport } from '../model/imports.ts';

export function marked<T extends { readonly unfinished: readonly UnfinishedImport[] }>(
  print: (answer: T) => string,
): (answer: T) => string {
  return (answer) => [...unfinishedTexts([answer], dictionaries.en), print(answer)].join('\n\n');
}
