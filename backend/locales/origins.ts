/** What a source repeats, in words: keys under which claims count once tell a reader nothing. */
import type { EvidencedRelationship } from '../model/answers.ts';
import { isListName, listName } from '../model/lists.ts';
import { sourceName, type Source } from '../model/sources.ts';
import { fieldText, plainStretches } from './caseTexts.ts';
import type { Words } from './en.ts';

/** The id of a source in a case. */
const OF_CASE = /^[a-z0-9-]+\.[a-z0-9-]+$/;

type Repeating = Pick<
  EvidencedRelationship['claims'][number],
  'origin' | 'originName' | 'language' | 'translations'
>;

/** @param source the source that is the origin, where it is known; `whole`: with its title */
export function originInWords(
  claim: Repeating,
  source: Pick<Source, 'publisher' | 'title'> | undefined,
  words: Words,
  { whole = false }: { readonly whole?: boolean } = {},
): string {
  if (source !== undefined) {
    const isTitled = whole && source.publisher !== '';
    return isTitled ? `${source.publisher}: ${source.title}` : sourceName(source);
  }
  const { origin, originName } = claim;
  if (originName !== undefined)
    return plainStretches(fieldText({ ...claim, originName }, 'originName', words));
  const list = origin.toUpperCase();
  if (isListName(list)) return listName(list);
  return OF_CASE.test(origin) ? words.evidence.caseTexts.otherSource : origin;
}
