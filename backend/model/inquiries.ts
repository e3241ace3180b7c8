/** Right of reply: who was asked about which claims, when and how, until when, and what they answered. */
import { z } from 'zod';
import { isoDate } from './dates.ts';
import { claimId, datasetId, entityId, inquiryId } from './ids.ts';

export const inquiryMeans = ['email', 'letter', 'telephone', 'in person', 'web form', 'other'] as const;

export const inquiry = z.strictObject({
  id: inquiryId,
  dataset: datasetId,
  /** Who was asked. */
  party: entityId,
  /** What it was asked about; all must be known. */
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
