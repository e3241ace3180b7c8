/** The trace question: from, to and constraints, with the defaults every way in shares. */
import { z } from 'zod';
import { DEFAULT_HOPS, MAX_HOPS } from './chains.ts';
import { edtfDate, isoDate } from './dates.ts';
import { entityId } from './ids.ts';
import { grades } from './grades.ts';
import { relationshipTypeName } from './relationships.ts';
import { profiles } from './relationshipTypes.ts';

export const MAX_CHAINS = 10_000;
export const DEFAULT_CHAINS = 1_000;

/** Either named entities or, for targets, every sanctioned party on the status date. */
export const traceTarget = z.union([z.literal('sanctioned'), z.array(entityId).min(1).max(1_000)]);

export const traceQuestion = z.strictObject({
  from: z.array(entityId).min(1).max(1_000),
  to: traceTarget,
  profile: z.enum(profiles).default('contracting'),
  maxHops: z.int().min(1).max(MAX_HOPS).default(DEFAULT_HOPS),
  /** Day on which "sanctioned" is judged. */
  statusDate: isoDate,
  /** Only relationships that may have been valid then; `null` = any time. */
  validDuring: z.strictObject({ from: edtfDate, to: edtfDate }).nullable().default(null),
  minGrade: z.enum(grades).default('D'),
  contested: z.boolean().default(true),
  types: z.array(relationshipTypeName).min(1).nullable().default(null),
  identityHops: z.boolean().default(false),
  exclude: z.array(entityId).max(1_000).default([]),
  require: z.array(entityId).max(12).default([]),
  /** Inner entities with more links than this are not passed; `null` = no cap. */
  hubCap: z.int().min(1).nullable().default(null),
  limit: z.int().min(1).max(MAX_CHAINS).default(DEFAULT_CHAINS),
  timeoutMs: z.int().min(10).max(60_000).default(10_000),
});
export type TraceQuestion = z.infer<typeof traceQuestion>;

/** The constraints whose effect an answer reports. */
export const constraintNames = [
  'profile',
  'types',
  'minGrade',
  'contested',
  'validDuring',
  'hubCap',
  'exclude',
  'require',
  'maxHops',
] as const;
export type ConstraintName = (typeof constraintNames)[number];

/**
 * What may give a chain where there is none: a constraint lifted (`profile`: the other list is asked), the profile that walks
 * everything, identity steps, parties of unknown status, sanctions of the day of asking instead of an earlier or later one, or work on different
 * productions joined, which no chain shows.
 */
export const helpNames = [
  ...constraintNames,
  'identityHops',
  'anything',
  'statusDate',
  'unknownStatus',
  'production',
] as const;
export type HelpName = (typeof helpNames)[number];
