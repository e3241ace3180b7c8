/** Right of reply as the ways in give and take it. */
import { z } from 'zod';
import { isoDate } from './dates.ts';
import { grades } from './grades.ts';
import { claimId, entityId, relationshipId } from './ids.ts';
import { inquiry, inquiryMeans } from './inquiries.ts';
import { over, relationshipTypeName } from './relationships.ts';

/** As a person puts it: the party by name or id, the claims by id or as all those of a relationship. */
export const inquiryRequest = z.strictObject({
  party: z.string().trim().min(1).max(200),
  claims: z.array(claimId).max(1_000).default([]),
  relationship: relationshipId.optional(),
  askedOn: isoDate,
  means: z.enum(inquiryMeans),
  addressee: z.string().trim().max(500).default(''),
  deadline: isoDate.optional(),
  by: z.string().trim().min(1).max(200),
});
export type InquiryRequest = z.output<typeof inquiryRequest>;

export const answerRequest = z.strictObject({
  id: z.string().min(1).max(200),
  /** Verbatim. */
  answer: z.string().trim().min(1).max(20_000),
  answeredOn: isoDate,
  /** Takes the place of another answer that is recorded already. */
  replace: z.boolean().default(false),
});
export type AnswerRequest = z.output<typeof answerRequest>;

/** `overdue`: the deadline has passed without an answer. */
export const inquiryStates = ['answered', 'waiting', 'overdue'] as const;

export const inquiryView = inquiry.omit({ dataset: true }).extend({
  partyName: z.string(),
  state: z.enum(inquiryStates),
  /** What the claims are about; a claim that its case has taken back since is about nothing here. */
  about: z.array(
    z.strictObject({
      relationship: relationshipId,
      type: relationshipTypeName,
      from: entityId,
      fromName: z.string(),
      to: entityId,
      toName: z.string(),
      over,
      /** `null`: nothing supports it any more. */
      grade: z.enum(grades).nullable(),
      claims: z.array(claimId),
    }),
  ),
});
export type InquiryView = z.infer<typeof inquiryView>;

export const inquiryList = z.strictObject({ inquiries: z.array(inquiryView), revision: z.int() });
export type InquiryList = z.infer<typeof inquiryList>;

export const removedInquiry = z.strictObject({ removed: z.string(), revision: z.int() });
