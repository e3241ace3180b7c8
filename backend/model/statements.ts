/**
 * Statements: what a party or a researcher said about a link, a party or a production. They refute nothing by
 * themselves and never make an edge; they are printed beside what they are about.
 */
import { z } from 'zod';
import { edtfDate } from './dates.ts';
import { datasetId, entityId, relationshipId, sourceId, statementId } from './ids.ts';
import { languageTag, statementTranslations } from './translations.ts';

export const statementStances = [
  'denies',
  'did not know',
  'declined to comment',
  'did not answer',
  'cannot rule out',
  'no evidence that it knew',
  'no evidence of contracting',
  'knew',
] as const;

/** Of the companies in the images, as those that stand at the start of chains: told of starts, and of nobody else. */
export function isOfStarts(stance: StatementStance): boolean {
  return stance === 'no evidence that it knew';
}

export const statement = z.strictObject({
  id: statementId,
  dataset: datasetId,
  party: entityId,
  stance: z.enum(statementStances),
  /** What is denied, was known or cannot be ruled out; empty where the case does not say. */
  object: z.string(),
  /** Who says it, where that is neither the party nor the source: one party speaks for another, a paper retells an office. */
  speaker: z.string().min(1).optional(),
  text: z.string(),
  date: edtfDate.nullable(),
  source: sourceId,
  aboutRelationships: z.array(relationshipId),
  aboutEntities: z.array(entityId),
  /** Of its texts; `null` where the case does not say. */
  language: languageTag.nullable(),
  translations: statementTranslations,
});
export type Statement = z.infer<typeof statement>;
export type StatementStance = Statement['stance'];
