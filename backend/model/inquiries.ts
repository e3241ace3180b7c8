/**
 * Right of reply: who was asked about which claims, when and how, until when, and what they answered.
 *
 * All claims must be known when an inquiry is written. It does not keep them: right of reply is where corrections come
 * from, and a claim that its dataset takes back must not stand on because somebody was asked about it.
 */
import { z } from 'zod';
import { isoDate } from './dates.ts';
import { claimId, datasetId, entityId, inquiryId } from './ids.ts';

/** Dataset of what this installation keeps of its own work, beside cases and lists. */
export const DESK_DATASET = datasetId.parse('desk');

export const inquiryMeans = ['email', 'letter', 'telephone', 'in person', 'web form', 'other'] as const;

export const inquiry = z.strictObject({
  id: inquiryId,
  dataset: datasetId,
  /** Who was asked. */
  party: entityId,
  /** What it was asked about. */
  claims: z.array(claimId).min(1).max(1_000),
  askedOn: isoDate,
  means: z.enum(inquiryMeans),
  /** Where it was sent, who was spoken to. */
  addressee: z.string().max(500),
  deadline: isoDate.nullable(),
  /** Verbatim; `null` while there is none. */
  answer: z.string().min(1).max(20_000).nullable(),
  answeredOn: isoDate.nullable(),
  /** Who asked. */
  by: z.string().min(1).max(200),
});
export type Inquiry = z.infer<typeof inquiry>;
