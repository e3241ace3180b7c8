/** The shape of material, for what was kept or changed as plain JSON. */
import { z } from 'zod';
import { traceAnswer } from '../model/answers.ts';
import { exportSettings } from '../model/briefings.ts';
import { relationshipId } from '../model/ids.ts';
import { editionShown } from '../model/lists.ts';
import { recordSchemas } from '../model/records.ts';
import type { Material } from './material.ts';

const records = z.strictObject({
  source: z.array(recordSchemas.source),
  entity: z.array(recordSchemas.entity),
  relationship: z.array(recordSchemas.relationship),
  claim: z.array(recordSchemas.claim),
  statement: z.array(recordSchemas.statement),
  listing: z.array(recordSchemas.listing),
  judgement: z.array(recordSchemas.judgement),
  inquiry: z.array(recordSchemas.inquiry),
});

const made = z.strictObject({
  at: z.string(),
  version: z.string(),
  digest: z.string(),
  permalink: z.string(),
  seal: z.string(),
  listEditions: z.array(editionShown),
});

export const materialSchema: z.ZodType<Material> = z.strictObject({
  answers: z.tuple([traceAnswer], traceAnswer),
  found: z.int(),
  records,
  settings: exportSettings,
  made,
  withheld: z.array(z.strictObject({ relationship: relationshipId, claims: z.int() })),
  withheldStatements: z.int(),
});
