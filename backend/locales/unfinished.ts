/** Unfinished imports in words: what their part of the data cannot say, and how to finish them or take them back. */
import { unfinishedIn, type UnfinishedImport } from '../model/imports.ts';
import type { Words } from './en.ts';
import { formatDate } from './formats.ts';
import { fill } from './verbs.ts';

export function unfinishedText({ id, label, startedAt }: UnfinishedImport, words: Words): string {
  const date = formatDate(startedAt.slice(0, 10), words.dates);
  return fill(words.messages.unfinishedImport, { label, date, command: `cutout import undo ${id}` });
}

/** One sentence for each import that any of the answers names. */
export function unfinishedTexts(
  answers: readonly { readonly unfinished: readonly UnfinishedImport[] }[],
  words: Words,
): readonly string[] {
  return unfinishedIn(answers).map((one) => unfinishedText(one, words));
}
