/** Things of material in words, for messages to the briefer. */
import { dictionaries, relationshipSentence } from '../../locales/index.ts';
import { standingOf } from '../../model/grades.ts';
import { mergeEntities, mergeRelationships } from '../../model/merge.ts';
import type { RecordsByKind } from '../material.ts';

/** What a relationship says by its own grade, in quotation marks. */
export function linkInWords(records: RecordsByKind, id: string): string {
  const of = records.relationship.filter((record) => record.id === id);
  if (of.length === 0) return `“${id}”`;
  const { type, from, to, end } = mergeRelationships(of);
  const { grade } = standingOf(records.claim.filter(({ subject }) => subject === id));
  const sentence = relationshipSentence(
    {
      ...{ type, direction: 'forward', grade: grade ?? 'D', over: end !== null },
      ...{ fromName: partyName(records, from), toName: partyName(records, to) },
    },
    dictionaries.en,
  );
  return `“${sentence}”`;
}

export function partyName({ entity }: RecordsByKind, id: string): string {
  const of = entity.filter((record) => record.id === id);
  return of.length === 0 ? id : mergeEntities(of).name;
}
