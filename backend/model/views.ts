/** What the ways in show besides traces: search hits, an entity with all that is known of it, neighbourhoods, status. */
import { z } from 'zod';
import {
  chain,
  chainLink,
  claimShape,
  entitySummary,
  evidencedRelationship,
  statementShape,
} from './answers.ts';
import { address, alias, identifier } from './entities.ts';
import { entityId, relationshipId, sourceId } from './ids.ts';
import { grades } from './grades.ts';
import { judgement } from './judgements.ts';
import { unfinishedImport } from './imports.ts';
import { listingRecord } from './listings.ts';
import { editionShape, editionShown } from './lists.ts';
import { listingStatusShape, unfollowedShape } from './answers.ts';
import { traceQuestion, type HelpName } from './questions.ts';
import { recordKinds } from './records.ts';
import { over, relationshipTypeName, textFields } from './relationships.ts';
import { directions } from './relationshipTypes.ts';
import { source } from './sources.ts';
import { noteTranslations } from './translations.ts';

/** Imports of which the data held a part only when the answer was made: what it does not find may be in the rest. */
const unfinished = z.array(unfinishedImport);

export const sourceShape = source.omit({ dataset: true });

export const searchHit = entitySummary.extend({
  /** The name or alias that matched. */
  matched: z.string(),
  /** How many words of the query it bears, in all its names; legal forms are not counted. */
  words: z.strictObject({
    has: z.int(),
    of: z.int(),
    /** 1: of the last word, not among `has`, one of its words has the beginning. */
    begins: z.int(),
  }),
});
export const searchResult = z.strictObject({
  hits: z.array(searchHit),
  /** That this is a search and no screening. */
  notice: z.string(),
  revision: z.int(),
  unfinished,
});
export type SearchHit = z.infer<typeof searchHit>;
export type SearchResult = z.infer<typeof searchResult>;

export const listingView = listingRecord.omit({ dataset: true, unfollowed: true }).extend({
  status: listingStatusShape,
  seen: z.strictObject({ by: z.enum(['edition', 'reading']), sources: z.array(sourceId) }).nullable(),
  reportedBy: z.array(sourceId),
});
export type ListingView = z.infer<typeof listingView>;

export const entityView = z.strictObject({
  summary: entitySummary,
  aliases: z.array(alias),
  identifiers: z.array(identifier),
  addresses: z.array(address),
  roles: z.array(z.string()),
  startSets: z.array(z.string()),
  note: z.string(),
  noteTranslations,
  /** What loaded editions of lists note of it, in their words; not in `note`. */
  listNotes: z.array(editionShape.extend({ note: z.string() })),
  datasets: z.array(z.string()),
  listings: z.array(listingView),
  /** What lists name as tied to it and nobody follows, as they do not tell who is meant. */
  unfollowed: z.array(unfollowedShape),
  /** What it said, and what was said about it. */
  statements: z.array(statementShape),
  judgements: z.array(judgement.omit({ dataset: true })),
  /** Walked relationships by type and by the end at which this party stands: `forward` from it, `reverse` to it. */
  relationships: z.array(
    z.strictObject({ type: relationshipTypeName, direction: z.enum(directions), count: z.int() }),
  ),
  /** The parties to its statements and judgements, so that nobody's words are read as another's. */
  entities: z.array(entitySummary),
  sources: z.array(sourceShape),
  revision: z.int(),
  unfinished,
});
export type EntityView = z.infer<typeof entityView>;

export const linkView = z.strictObject({
  id: relationshipId,
  type: relationshipTypeName,
  from: entityId,
  to: entityId,
  production: entityId.nullable(),
  start: z.string().nullable(),
  end: z.string().nullable(),
  grade: z.enum(grades),
  contested: z.boolean(),
  /** No source says it: the case puts several together. */
  inferred: z.boolean(),
  over,
  ...textFields,
});
export type LinkView = z.infer<typeof linkView>;

/** A party of a neighbourhood. */
export const neighbour = entitySummary.extend({
  /** Its links in all; `null` while the snapshot that counts them is being made. */
  links: z.int().nullable(),
});
export type Neighbour = z.infer<typeof neighbour>;

export const neighbourhood = z.strictObject({
  centre: entityId,
  links: z.array(linkView),
  entities: z.array(neighbour),
  /** Links of the centre in all; `links` is one page of them. */
  total: z.int(),
  revision: z.int(),
  unfinished,
});
export type Neighbourhood = z.infer<typeof neighbourhood>;

export const relationshipView = z.strictObject({
  relationship: evidencedRelationship,
  claims: z.array(claimShape),
  entities: z.array(entitySummary),
  sources: z.array(sourceShape),
  revision: z.int(),
  unfinished,
});
export type RelationshipView = z.infer<typeof relationshipView>;

/** A link without its evidence, which the ids of its relationships lead to. */
const nearestLink = chainLink
  .pick({ from: true, fromName: true, to: true, toName: true, grade: true, contested: true })
  .extend({
    relationships: z.array(
      evidencedRelationship.pick({ id: true, type: true, direction: true, start: true, end: true }),
    ),
  });

/** Identity steps; sanctions of the day of asking; parties of whom the data do not say whether they were listed on the day. */
export const nearestHelps = [
  'identityHops',
  'statusDate',
  'unknownStatus',
] as const satisfies readonly HelpName[];
export type NearestHelp = (typeof nearestHelps)[number];

export const nearestRow = z.strictObject({
  from: entitySummary,
  /** `complete`: searched to the end. Otherwise the time was over within this start or before it, and `null` means nothing. */
  search: z.enum(['complete', 'timed-out', 'not-asked']),
  /** `null` after a complete search: no sanctioned party within the hops asked for. */
  nearest: chain
    .pick({
      ...{ to: true, hops: true, grade: true, contested: true, time: true, production: true },
      judgedDifferent: true,
    } as const)
    .extend({ target: entitySummary, links: z.array(nearestLink) })
    .nullable(),
  /**
   * For a start that has none: what was found to give it one. Looked for once its own search was complete, and only while
   * there was time: empty does not say that neither helps.
   */
  wouldHelp: z.array(z.enum(nearestHelps)),
});
export const nearestResult = z.strictObject({
  rows: z.array(nearestRow),
  maxHops: z.int(),
  statusDate: z.string(),
  /** Parties that count as sanctioned on that day: what was looked for. */
  sanctionedThen: z.int(),
  revision: z.int(),
  unfinished,
});
export type NearestResult = z.infer<typeof nearestResult>;

export const startView = z.strictObject({
  sets: z.array(z.strictObject({ name: z.string(), entities: z.array(entitySummary) })),
  /** The questions that the start page opens with; `null` while no case is loaded. */
  contracting: traceQuestion.nullable(),
  trail: traceQuestion.nullable(),
});
export type StartView = z.infer<typeof startView>;

export const importView = z.strictObject({
  id: z.string(),
  dataset: z.string(),
  importer: z.string(),
  label: z.string(),
  startedAt: z.string(),
  /** `null`: unfinished; the data holds a part of it. */
  finishedAt: z.string().nullable(),
  counts: z.record(z.string(), z.number()),
  notes: z.array(z.string()),
  /** Rows kept out in whole or in part. */
  rejected: z.int(),
});
export type ImportView = z.infer<typeof importView>;

/** One import with a page of the rows that it kept out, in the order of its files. */
export const importDetail = importView.extend({
  files: z.array(z.strictObject({ name: z.string(), bytes: z.int(), sha256: z.string() })),
  options: z.record(z.string(), z.union([z.string(), z.boolean()])),
  rejections: z.array(
    z.strictObject({ file: z.string(), line: z.int(), reason: z.string(), row: z.string() }),
  ),
});
export type ImportDetail = z.infer<typeof importDetail>;

export const importUndone = z.strictObject({
  undone: importView,
  /** Records that went, and records that are as they were before it. */
  removed: z.int(),
  restored: z.int(),
  revision: z.int(),
});
export type ImportUndone = z.infer<typeof importUndone>;

export const statusView = z.strictObject({
  version: z.string(),
  store: z.enum(['embedded', 'neo4j']),
  place: z.string(),
  revision: z.int(),
  unfinished,
  counts: z.record(z.enum(recordKinds), z.int()),
  /** 0 to 1; 1 = the snapshot of this revision answers, below it the store does. */
  snapshot: z.number().min(0).max(1),
  imports: z.array(importView),
  /** The newest edition loaded of each list; after it a listing on it only reads "last seen listed". */
  listEditions: z.array(editionShown),
});
export type StatusView = z.infer<typeof statusView>;

export const importRequest = z.strictObject({
  importer: z.enum(['case', 'ofac', 'archive']),
  path: z.string().min(1).max(4_096),
  listDate: z.string().optional(),
  keepPersonalIdentifiers: z.boolean().optional(),
  confirmRowCount: z.boolean().optional(),
  /** Id of the list, where the files' names and numbers do not say which it is. */
  list: z.string().min(1).max(100).optional(),
  /** So many listings are to end: asked for where an edition lacks more than 2 % of those of its list. */
  endMissing: z.int().min(0).optional(),
  /** Id of the loaded case whose place the file takes under another title. */
  replace: z.string().min(1).max(100).optional(),
});
export type ImportRequest = z.infer<typeof importRequest>;

/** An error as problem details have it; `code` stands in the table of errors. */
const toldError = z.strictObject({
  code: z.string(),
  detail: z.string(),
  remedy: z.string().optional(),
  items: z.array(z.string()).optional(),
  place: z
    .strictObject({ file: z.string(), line: z.int().optional(), column: z.int().optional() })
    .optional(),
});

export const importJob = z.strictObject({
  job: z.string(),
  state: z.enum(['running', 'done', 'failed', 'cancelled']),
  rowsRead: z.int(),
  rowsTotal: z.int().nullable(),
  /** Set when done. */
  summary: importView.extend({ written: z.int(), removed: z.int(), revision: z.int() }).nullable(),
  /** Set when failed or cancelled: what failed, where and what to do. */
  problem: toldError.nullable(),
});
export type ImportJob = z.infer<typeof importJob>;

export const archiveResult = z.strictObject({
  path: z.string(),
  bytes: z.int(),
  sha256: z.string(),
  counts: z.record(z.enum(recordKinds), z.int()),
  unfinished,
});
export type ArchiveResult = z.infer<typeof archiveResult>;

export const backupResult = z.strictObject({
  path: z.string(),
  bytes: z.int(),
  sha256: z.string(),
  revision: z.int(),
  counts: z.record(z.enum(recordKinds), z.int()),
  imports: z.int(),
  briefings: z.int(),
});
export type BackupResult = z.infer<typeof backupResult>;

export const verifyResult = z.strictObject({
  digest: z.string(),
  revision: z.int(),
  unfinished,
  counts: z.record(z.enum(recordKinds), z.int()),
  damaged: z.array(z.string()),
});
export type VerifyResult = z.infer<typeof verifyResult>;

export const cypherFile = z.strictObject({
  name: z.string(),
  purpose: z.string(),
  params: z.array(z.strictObject({ name: z.string(), type: z.string() })),
  text: z.string(),
});
export const cypherList = z.strictObject({ files: z.array(cypherFile) });
export const cypherRows = z.strictObject({
  columns: z.array(z.string()),
  rows: z.array(z.array(z.unknown())),
});
export type CypherFile = z.infer<typeof cypherFile>;
export type CypherList = z.infer<typeof cypherList>;
export type CypherRows = z.infer<typeof cypherRows>;
