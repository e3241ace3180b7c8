/** A person's decision on whether two entities are the same. Undoable; data is never overwritten by it. */
import { z } from 'zod';
import { datasetId, entityId, judgementId } from './ids.ts';

export const judgement = z.strictObject({
  id: judgementId,
  dataset: datasetId,
  left: entityId,
  right: entityId,
  verdict: z.enum(['same', 'different', 'unsure']),
  reason: z.string().min(1),
  /** Who decided: a person's name or the case that says so. */
  by: z.string().min(1),
  decided: z.string(),
});
export type Judgement = z.infer<typeof judgement>;
