/**
 * The trace answer: chains with their evidence, and how complete the search was. The same shape for page, CLI, REST API
 * and exports; a pure function of store content and question, so that equal data give equal bytes.
 */
import { z } from 'zod';
import { timeVerdicts } from './chainTime.ts';
import { claim } from './claims.ts';
import { schemaName } from './entities.ts';
import { grades } from './grades.ts';
import { entityId, relationshipId, sourceId } from './ids.ts';
import { unfollowedName } from './listings.ts';
import { unfinishedImport } from './imports.ts';
import { constraintNames, helpNames, traceQuestion } from './questions.ts';
import { over, relationshipTypeName, textFields } from './relationships.ts';
import { directions } from './relationshipTypes.ts';
import { judgement } from './judgements.ts';
import { source } from './sources.ts';
import { statement } from './statements.ts';
import { languageTag, nameTranslations } from './translations.ts';

const seenOn = z.strictObject({
  on: z.string(),
  list: z.string(),
  /** An edition loaded here, or a cited reading of the list; `sources` name which. */
  by: z.enum(['edition', 'reading']),
  sources: z.array(sourceId),
});

/** Where they are several; those that freeze property first. */
const lists = z.array(seenOn).optional();

const listingEnd = {
  /** A stated end; `null` where absence from a later edition is all that is known. */
  until: z.string().nullable(),
  between: z.strictObject({ after: z.string(), before: z.string() }).nullable(),
};

export const listingStatusShape = z.discriminatedUnion('status', [
  z.strictObject({
    status: z.literal('listed'),
    /** Every listing that holds on the day asked about, `on`, has an end after it. */
    ending: z.strictObject({ on: z.string(), ...listingEnd }).optional(),
    lists,
  }),
  seenOn.extend({ status: z.literal('last-seen-listed'), lists }),
  z.strictObject({
    status: z.literal('reported-listed'),
    since: z.string(),
    list: z.string(),
    /** Which are not the list. */
    sources: z.array(sourceId),
  }),
  z.strictObject({ status: z.literal('not-yet-listed'), from: z.string() }),
  z.strictObject({ status: z.literal('formerly-listed'), ...listingEnd }),
  z.strictObject({ status: z.literal('unknown') }),
  z.strictObject({ status: z.literal('not-listed') }),
]);

/** A tie that a list names of a party, to a name that does not tell to whom. */
export const unfollowedShape = unfollowedName.extend({
  party: entityId,
  list: z.string(),
  /** Day of the edition that names it. */
  on: z.string(),
  source: sourceId,
});
export type UnfollowedTie = z.infer<typeof unfollowedShape>;

/** What a picture or a table needs to know of an entity. */
export const entitySummary = z.strictObject({
  id: entityId,
  name: z.string(),
  schema: schemaName,
  placeholder: z.boolean(),
  plural: z.boolean(),
  countries: z.array(z.string()),
  language: languageTag.nullable(),
  translations: nameTranslations,
  /** On the status date of the question. */
  status: listingStatusShape,
});
export type EntitySummary = z.infer<typeof entitySummary>;

/** A claim without its storage fields; `source` refers to `sources` of the answer. */
export const claimShape = claim.omit({ dataset: true, subject: true, paper: true });
/** A relationship that somebody speaks of, so far that it can be named where it is not shown. */
export const spokenOf = z.strictObject({
  id: relationshipId,
  type: relationshipTypeName,
  from: entityId,
  to: entityId,
});
export const statementShape = statement.omit({ dataset: true }).extend({
  /** The relationships that it is about; their ends are among the entities of the answer. */
  aboutLinks: z.array(spokenOf),
});
export type ToldStatement = z.infer<typeof statementShape>;

export const evidencedRelationship = z.strictObject({
  id: relationshipId,
  type: relationshipTypeName,
  direction: z.enum(directions),
  from: entityId,
  to: entityId,
  production: entityId.nullable(),
  start: z.string().nullable(),
  end: z.string().nullable(),
  grade: z.enum(grades),
  contested: z.boolean(),
  /** On the status date: told as what was. */
  over,
  ...textFields,
  claims: z.array(claimShape),
  /** What parties said of this relationship. */
  statements: z.array(statementShape),
});
export type EvidencedRelationship = z.infer<typeof evidencedRelationship>;

export const chainLink = z.strictObject({
  from: entityId,
  fromName: z.string(),
  to: entityId,
  toName: z.string(),
  /** Best grade among the relationships, and the type that earns it. */
  grade: z.enum(grades),
  earnedBy: relationshipTypeName,
  contested: z.boolean(),
  /** `false`: comes after the chain's production on the way and no source says that it is about it. */
  productionStated: z.boolean().nullable(),
  relationships: z.array(evidencedRelationship).min(1),
  /** Listing status of both ends while the link was valid; `unknown` where it is undated. */
  statusAtHop: z.strictObject({ from: listingStatusShape, to: listingStatusShape }),
});
export type ChainLink = z.infer<typeof chainLink>;

export const timeShape = z.strictObject({
  verdict: z.enum(timeVerdicts),
  /** Positions from 0 of the two links that clash; empty unless impossible. */
  links: z.array(z.int()),
});

export const chain = z.strictObject({
  /** Stable name of the chain: its entities and production, hashed by the caller's route; equal chains, equal id. */
  id: z.string(),
  from: entityId,
  to: entityId,
  grade: z.enum(grades),
  hops: z.int(),
  contested: z.boolean(),
  time: timeShape,
  production: entityId.nullable(),
  targetStatus: listingStatusShape,
  links: z.array(chainLink).min(1),
  /** What was said by or of any party on the chain, beside what was said of its relationships. */
  statements: z.array(statementShape),
  /** Parties that steps of identity in a row take for one, and that somebody judged to be different. */
  judgedDifferent: z
    .array(judgement.pick({ left: true, right: true, by: true, decided: true, reason: true }))
    .optional(),
});
export type Chain = z.infer<typeof chain>;

export const searchReport = z.strictObject({
  status: z.enum(['complete', 'capped', 'timed-out']),
  /** Hops fully explored. */
  depth: z.int(),
  /**
   * Distinct relationships of the store that fail this constraint alone. Empty in an edition from which something was taken
   * out: they are counted over what its reader must not see, and a guess could be checked by them.
   */
  removed: z.partialRecord(z.enum(constraintNames), z.int()),
  /**
   * For starts without a chain: what each alone would give one, and from which of them; none are named where very many would
   * have to be asked one by one. `identityHops` is tried where they are off; `maxHops` only where no start has a chain, and
   * `anything` only for starts that nothing else helps; `statusDate` where the status of another day than that of asking counts;
   * `production` says that only the rule of one production a chain stands in the way.
   */
  wouldHelp: z.array(z.strictObject({ by: z.enum(helpNames), from: z.array(entityId) })),
  /**
   * Parties that count as sanctioned on the status date; only where `wouldHelp` names `statusDate`, and never in an edition
   * from which something was taken out.
   */
  sanctionedThen: z.int().optional(),
  /**
   * With a date filter: distinct links of these chains that no source dates, kept because they may have been valid then.
   * `null` without such a filter.
   */
  undatedKept: z.int().nullable(),
  /** `engine`: snapshot in memory; `store`: the store's own query language. */
  by: z.enum(['engine', 'store']),
});
export type SearchReport = z.infer<typeof searchReport>;

export const traceAnswer = z.strictObject({
  question: traceQuestion,
  chains: z.array(chain),
  answer: searchReport,
  /** Starts that are themselves listed, last seen or reported listed: to be said first. */
  listedStarts: z.array(entityId),
  /** Starts from which no chain was found. */
  withoutChain: z.array(entityId),
  /** What was said by or of parties asked about at which no chain begins or ends. */
  statements: z.array(statementShape),
  /** Starts by and of whom no statement is known: all of the store were looked at, whatever the question leaves out. */
  withoutStatement: z.array(entityId),
  entities: z.array(entitySummary),
  sources: z.array(source.omit({ dataset: true })),
  revision: z.int(),
  /** What lists name of parties asked about or on these chains, and nobody follows: a chain may lie there. Only where they do. */
  unfollowed: z.array(unfollowedShape).optional(),
  /** Imports of which the data held a part only: what was not found may be in the rest. */
  unfinished: z.array(unfinishedImport).default([]),
});
export type TraceAnswer = z.infer<typeof traceAnswer>;
