/** Issued briefings as the ways in show them, and what has changed since about what they show. */
import { z } from 'zod';
import { listingStatusShape, statementShape } from './answers.ts';
import { exportSettings, issuedBriefing } from './briefings.ts';
import { grades } from './grades.ts';
import { unfinishedImport } from './imports.ts';
import { entityId, inquiryId, relationshipId, sourceId } from './ids.ts';
import { traceQuestion } from './questions.ts';
import { over, relationshipTypeName } from './relationships.ts';

const named = z.strictObject({ id: entityId, name: z.string() });

export const changedChain = z.strictObject({
  id: z.string(),
  from: named,
  to: named,
  grade: z.enum(grades),
});
export type ChangedChain = z.infer<typeof changedChain>;

export const linkChanges = ['weaker', 'stronger', 'gone', 'contested', 'uncontested'] as const;

/** One relationship; one that is weaker and newly contested stands in the list twice. */
export const changedLink = z.strictObject({
  change: z.enum(linkChanges),
  relationship: relationshipId,
  type: relationshipTypeName,
  from: named,
  to: named,
  over,
  before: z.enum(grades),
  /** `null`: nothing supports it any more. */
  now: z.enum(grades).nullable(),
});
export type ChangedLink = z.infer<typeof changedLink>;

export const changedStatement = z.strictObject({
  statement: statementShape,
  /** Of the parties named in it. */
  parties: z.array(named),
  publisher: z.string().nullable(),
});

export const briefingChanges = z.strictObject({
  briefing: issuedBriefing,
  /** Of the store today. */
  revision: z.int(),
  unfinished: z.array(unfinishedImport),
  /** Day on which statuses are judged now; that of the briefing unless another was asked for. */
  statusDate: z.string(),
  chains: z.strictObject({ gone: z.array(changedChain), added: z.array(changedChain) }),
  /** Chains that the question has in all, then and now; only some may have been chosen. */
  found: z.strictObject({ before: z.int(), now: z.int() }),
  links: z.array(changedLink),
  statements: z.strictObject({ added: z.array(changedStatement), gone: z.array(changedStatement) }),
  /** Inquiries answered, or answered otherwise, since. */
  answers: z.array(
    z.strictObject({
      inquiry: inquiryId,
      party: named,
      answer: z.string(),
      answeredOn: z.string().nullable(),
    }),
  ),
  statuses: z.array(z.strictObject({ party: named, before: listingStatusShape, now: listingStatusShape })),
  /** Sources whose record was corrected. */
  sources: z.array(z.strictObject({ id: sourceId, title: z.string() })),
});
export type BriefingChanges = z.infer<typeof briefingChanges>;

/** An issued briefing, in short: what was asked and chosen, and what it shows. */
export const briefingView = z.strictObject({
  briefing: issuedBriefing,
  question: traceQuestion,
  settings: exportSettings,
  /** Chains that it shows, and that were found. */
  chains: z.array(changedChain),
  found: z.int(),
  /** Address of the question on the page. */
  permalink: z.string(),
});
export type BriefingView = z.infer<typeof briefingView>;

export const briefingList = z.strictObject({ briefings: z.array(issuedBriefing) });

/** With the same in words: one sentence that counts, then one for each change. */
export const toldChanges = z.strictObject({
  changes: briefingChanges,
  summary: z.string(),
  sentences: z.array(z.string()),
});
export type ToldChanges = z.infer<typeof toldChanges>;
