/** What a case adds to a relationship in its own words: no sentences of the program. */
import type { RelationshipTexts } from '../../backend/model/relationshipTexts.ts';

export function caseWords({
  qualifier,
  amounts,
  translations: { de },
}: RelationshipTexts): readonly string[] {
  const texts = [
    ...[qualifier, de?.qualifier ?? ''],
    ...amounts.map((amount) => amount.of ?? ''),
    ...(de?.amounts ?? []),
  ];
  // where it is followed by more, a sentence gives up its full stop
  return texts.map((text) => text.replace(/\.$/, ''));
}
