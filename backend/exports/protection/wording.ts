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

/** A source as its author knows it, with its id after. */
export function sourceInWords({ source }: Pick<RecordsByKind, 'source'>, id: string): string {
  const found = source.find((one) => one.id === id);
  if (found === undefined) return `“${id}”`;
  const { publisher, title } = found;
  return `“${publisher === '' ? title : `${publisher}: ${title}`}” (${id})`;
}

/** What is withheld: a source, or what a source says. */
export function withheldInWords(
  records: Pick<RecordsByKind, 'source' | 'claim' | 'statement'>,
  id: string,
): string {
  const { claim, statement } = records;
  const [made] = claim.filter((one) => one.id === id);
  if (made !== undefined) return `claim “${id}” of ${sourceInWords(records, made.source)}`;
  const [said] = statement.filter((one) => one.id === id);
  if (said !== undefined) return `statement “${id}” of ${sourceInWords(records, said.source)}`;
  return `source ${sourceInWords(records, id)}`;
}

export function partyName({ entity }: RecordsByKind, id: string): string {
  const of = entity.filter((record) => record.id === id);
  return of.length === 0 ? id : mergeEntities(of).name;
}
