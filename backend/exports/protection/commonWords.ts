/** Words that name nobody, by how the texts of the material themselves use them. */
import type { Material } from '../material.ts';
import { wordsOf } from './spellings.ts';
import { checksumKeys, idKeys, isAddress, nameKeys, textsIn } from './texts.ts';

interface Sought {
  /** The party whose names are looked for, if it is one. */
  readonly except?: string;
  /** In how many other parties' names a word must stand to be nobody's. */
  readonly sharedBy: number;
}

/** In small letters: words written small somewhere, or part of other parties' names. */
export function commonWords(
  { records, settings }: Pick<Material, 'records' | 'settings'>,
  { except, sharedBy }: Sought,
): ReadonlySet<string> {
  const common = new Set<string>();
  for (const { key, text } of textsIn({ records, summary: settings.edits.summary })) {
    if (idKeys.has(key) || nameKeys.has(key) || checksumKeys.has(key) || isAddress(key)) continue;
    // the value of an identifier: a case writes its short ids small
    if (key === 'value') continue;
    // ids and addresses are written small throughout
    const prose = text.replace(/\S*[\d_/@:.-]\S+/g, ' ');
    for (const word of wordsOf(prose)) if (/^\p{Ll}/u.test(word)) common.add(word.toLowerCase());
  }
  const bearers = new Map<string, Set<string>>();
  // what nobody names has a name of other parties' words: "unnamed studio (Mondo payments)"
  for (const record of records.entity.filter((one) => one.id !== except && !one.placeholder)) {
    for (const word of wordsOf(record.name.toLowerCase()))
      bearers.set(word, (bearers.get(word) ?? new Set()).add(record.id));
  }
  for (const [word, ids] of bearers) if (ids.size >= sharedBy) common.add(word);
  return common;
}
