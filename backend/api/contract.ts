/**
 * The API as a table: method, path, input and result of each endpoint. Validation, OpenAPI, the browser client, the CLI's
 * way through a running server and the documentation test all follow from it.
 *
 * Inputs are one object: path parameters, then the query string (GET, DELETE) or the JSON body (POST).
 */
import { z } from 'zod';
import { traceAnswer } from '../model/answers.ts';
import { briefingList, briefingView, toldChanges } from '../model/briefingChanges.ts';
import { exportSettings } from '../model/briefings.ts';
import { MAX_HOPS } from '../model/chains.ts';
import { edtfDate, isoDate } from '../model/dates.ts';
import { exportCheck, exportJob } from '../model/exportJobs.ts';
import { grades } from '../model/grades.ts';
import {
  answerRequest,
  inquiryList,
  inquiryRequest,
  inquiryStates,
  inquiryView,
  removedInquiry,
} from '../model/inquiryViews.ts';
import { relationshipTypeName } from '../model/relationships.ts';
import { profiles } from '../model/relationshipTypes.ts';
import {
  archiveResult,
  backupResult,
  cypherList,
  cypherRows,
  entityView,
  importDetail,
  importJob,
  importRequest,
  importUndone,
  neighbourhood,
  nearestResult,
  relationshipView,
  searchResult,
  startView,
  statusView,
  verifyResult,
} from '../model/views.ts';

export interface Endpoint {
  readonly method: 'GET' | 'POST' | 'DELETE';
  /** Express path; `:name` is a parameter of the input. */
  readonly path: string;
  readonly summary: string;
  readonly input: z.ZodType;
  readonly result: z.ZodType;
  /** The answer to one address is the same until the store's revision or the day changes: it has an ETag. */
  readonly revised?: true;
  /** The result is a `fileResult` and travels as bytes with a name, not as JSON. */
  readonly file?: true;
}

/** `preview`: for a frame or an image of the page, not for keeping. */
export const fileUses = ['download', 'preview'] as const;
export const fileResult = z.strictObject({
  name: z.string(),
  mediaType: z.string(),
  use: z.enum(fileUses),
  bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
});
export type FileResult = z.infer<typeof fileResult>;

/** A party as a person names it: id, exact name or alias, or the name of a start set. */
const nameOrId = z.string().trim().min(1).max(200);
const page = {
  limit: z.coerce.number().int().min(1).max(500).default(200),
  offset: z.coerce.number().int().min(0).default(0),
};
const statusDate = isoDate.optional();

/** The trace question as a person puts it, or as an answer gives it back: names are resolved, everything but `from` has a default. */
export const traceRequest = z.strictObject({
  from: z.array(nameOrId).min(1).max(1_000),
  /** Names or ids; `["sanctioned"]` (the default) is every party listed, last seen or reported listed on the status date. */
  to: z
    .union([z.literal('sanctioned').transform((target) => [target]), z.array(nameOrId).min(1).max(1_000)])
    .default(['sanctioned']),
  profile: z.enum(profiles).optional(),
  maxHops: z.int().min(1).max(MAX_HOPS).optional(),
  statusDate,
  /** Only relationships that may have been valid on this date or between the two. */
  asOf: edtfDate.optional(),
  validDuring: z.strictObject({ from: edtfDate, to: edtfDate }).nullable().optional(),
  minGrade: z.enum(grades).optional(),
  contested: z.boolean().optional(),
  types: z.array(relationshipTypeName).min(1).nullable().optional(),
  identityHops: z.boolean().optional(),
  exclude: z.array(nameOrId).max(1_000).optional(),
  require: z.array(nameOrId).max(12).optional(),
  hubCap: z.int().min(1).nullable().optional(),
  limit: z.int().min(1).max(10_000).optional(),
  timeoutMs: z.int().min(10).max(60_000).optional(),
});
export type TraceRequest = z.input<typeof traceRequest>;

export const nearestRequest = z.strictObject({
  from: z.array(nameOrId).min(1).max(1_000),
  profile: z.enum(profiles).optional(),
  maxHops: z.int().min(1).max(MAX_HOPS).optional(),
  identityHops: z.boolean().optional(),
  statusDate,
});

export const exportRequest = z.strictObject({
  question: traceRequest,
  settings: exportSettings,
  /** Keeps the briefing with all that it was made from, so that the same file can be made again. */
  issue: z.boolean().optional(),
});
export type ExportRequest = z.input<typeof exportRequest>;

/** Of the status; the beginning of one will do. */
const importId = z.string().min(1).max(64);
const job = z.strictObject({ job: z.string().min(1).max(64) });
const nothing = z.strictObject({});

export const contract = {
  status: {
    method: 'GET',
    path: '/api/status',
    summary: 'Version, store, revision, counts, imports and progress of the snapshot',
    input: nothing,
    result: statusView,
  },
  start: {
    method: 'GET',
    path: '/api/start',
    summary: 'Start sets and the questions that the start page opens with',
    input: nothing,
    result: startView,
    revised: true,
  },
  search: {
    method: 'GET',
    path: '/api/search',
    summary: 'Entities by name or alias, in any script',
    input: z.strictObject({
      q: z.string().min(1).max(200),
      limit: z.coerce.number().int().min(1).max(50).default(12),
    }),
    result: searchResult,
    revised: true,
  },
  entity: {
    method: 'GET',
    path: '/api/entities/:id',
    summary: 'One entity with its names, listings, statements and sources',
    input: z.strictObject({ id: nameOrId, statusDate }),
    result: entityView,
    revised: true,
  },
  neighbours: {
    method: 'GET',
    path: '/api/entities/:id/neighbours',
    summary: 'Relationships of one entity and the entities at their other ends, by page',
    input: z.strictObject({ id: nameOrId, statusDate, ...page }),
    result: neighbourhood,
    revised: true,
  },
  relationship: {
    method: 'GET',
    path: '/api/relationships/:id',
    summary: 'One relationship with its claims, statements and sources',
    input: z.strictObject({ id: z.string().min(1).max(200), statusDate }),
    result: relationshipView,
    revised: true,
  },
  trace: {
    method: 'POST',
    path: '/api/trace',
    summary:
      'Chains from parties to sanctioned or named parties, with evidence and how complete the search was',
    input: traceRequest,
    result: traceAnswer,
  },
  nearest: {
    method: 'POST',
    path: '/api/nearest',
    summary:
      'The nearest sanctioned party of each entity given, within half a minute; each row says whether its search was complete',
    input: nearestRequest,
    result: nearestResult,
  },
  startImport: {
    method: 'POST',
    path: '/api/imports',
    summary: 'Import a case file, an OFAC list folder or an archive from this computer; answers with a job',
    input: importRequest,
    result: importJob,
  },
  importJob: {
    method: 'GET',
    path: '/api/imports/:job',
    summary: 'Progress or result of an import',
    input: job,
    result: importJob,
  },
  cancelImport: {
    method: 'DELETE',
    path: '/api/imports/:job',
    summary: 'Stop an import after its running batch; what was written stays and a new run completes it',
    input: job,
    result: importJob,
  },
  import: {
    method: 'GET',
    path: '/api/imports/:id/rows',
    summary: 'One import of the status with the rows that it kept out, by page',
    input: z.strictObject({ id: importId, ...page }),
    result: importDetail,
  },
  undoImport: {
    method: 'POST',
    path: '/api/imports/:id/undo',
    summary: 'Take a whole import back; refused where a later record needs it',
    input: z.strictObject({ id: importId }),
    result: importUndone,
  },
  startExport: {
    method: 'POST',
    path: '/api/exports',
    summary: 'Make a briefing, a figure or a data file of a question; answers with a job',
    input: exportRequest,
    result: exportJob,
  },
  checkExport: {
    method: 'POST',
    path: '/api/exports/check',
    summary: 'What such a file would be called and what should be known before it is made',
    input: exportRequest,
    result: exportCheck,
  },
  exportBriefing: {
    method: 'POST',
    path: '/api/briefings/:id/exports',
    summary: 'Make a file of an issued briefing again; answers with a job',
    input: exportSettings
      .pick({ format: true, scale: true, table: true })
      .extend({ id: z.string().min(1).max(200) }),
    result: exportJob,
  },
  exportJob: {
    method: 'GET',
    path: '/api/exports/:job',
    summary: 'Progress or result of an export',
    input: job,
    result: exportJob,
  },
  cancelExport: {
    method: 'DELETE',
    path: '/api/exports/:job',
    summary: 'Stop an export, or drop its file',
    input: job,
    result: exportJob,
  },
  exportedFile: {
    method: 'GET',
    path: '/api/exports/:job/file',
    summary: 'The file of an export that is done; it is kept for some minutes',
    input: job.extend({ use: z.enum(fileUses).default('download') }),
    result: fileResult,
    file: true,
  },
  briefings: {
    method: 'GET',
    path: '/api/briefings',
    summary: 'Issued briefings, newest first',
    input: nothing,
    result: briefingList,
  },
  briefing: {
    method: 'GET',
    path: '/api/briefings/:id',
    summary: 'One issued briefing: its question, what its author chose, the chains that it shows',
    input: z.strictObject({ id: z.string().min(1).max(200) }),
    result: briefingView,
  },
  briefingChanges: {
    method: 'GET',
    path: '/api/briefings/:id/changes',
    summary: 'What has changed since it was issued, on its own status date or another',
    input: z.strictObject({
      id: z.string().min(1).max(200),
      statusDate,
      language: z.enum(['en', 'de']).optional(),
    }),
    result: toldChanges,
  },
  inquiries: {
    method: 'GET',
    path: '/api/inquiries',
    summary: 'Right of reply: who was asked about which claims, and what they answered',
    input: z.strictObject({
      party: nameOrId.optional(),
      /** `open`: not answered yet. */
      state: z.enum([...inquiryStates, 'open']).optional(),
    }),
    result: inquiryList,
    revised: true,
  },
  recordInquiry: {
    method: 'POST',
    path: '/api/inquiries',
    summary: 'Record that a party was asked about claims; recorded again, it keeps its answer',
    input: inquiryRequest,
    result: inquiryView,
  },
  recordAnswer: {
    method: 'POST',
    path: '/api/inquiries/:id/answer',
    summary: 'Record an answer, verbatim',
    input: answerRequest,
    result: inquiryView,
  },
  removeInquiry: {
    method: 'DELETE',
    path: '/api/inquiries/:id',
    summary: 'Take back an inquiry that was recorded by mistake',
    input: z.strictObject({ id: z.string().min(1).max(200) }),
    result: removedInquiry,
  },
  backup: {
    method: 'POST',
    path: '/api/backups',
    summary: 'Write all that the store keeps into a new file on this computer, as of one moment',
    input: z.strictObject({ path: z.string().min(1).max(4_096) }),
    result: backupResult,
  },
  exportArchive: {
    method: 'POST',
    path: '/api/archives',
    summary:
      'Write the store, or what belongs to one sanctions programme, into a new archive file on this computer',
    input: z.strictObject({
      path: z.string().min(1).max(4_096),
      /** An archive that is there may be replaced. */
      force: z.boolean().optional(),
      /** Beginning of a sanctions programme's name, e.g. `DPRK`. */
      only: z.string().min(1).max(100).optional(),
      dataset: z.string().min(1).max(200).optional(),
    }),
    result: archiveResult,
  },
  verify: {
    method: 'POST',
    path: '/api/verify',
    summary: 'Recompute every checksum, and check what is kept beside the records',
    input: nothing,
    result: verifyResult,
  },
  cypherFiles: {
    method: 'GET',
    path: '/api/cypher',
    summary: 'The Cypher files for analysts, with purpose, parameters and text',
    input: nothing,
    result: cypherList,
  },
  runCypher: {
    method: 'POST',
    path: '/api/cypher',
    summary: 'Run one of these files by name (Neo4j store only, reading files only)',
    input: z.strictObject({
      name: z.string().min(1).max(200),
      params: z.record(z.string(), z.unknown()).default({}),
    }),
    result: cypherRows,
  },
} as const satisfies Record<string, Endpoint>;

export type Contract = typeof contract;
export type EndpointName = keyof Contract;
/** What a caller gives, defaults left out. */
export type InputOf<K extends EndpointName> = z.input<Contract[K]['input']>;
/** What a handler gets, defaults filled in. */
export type ParsedInputOf<K extends EndpointName> = z.output<Contract[K]['input']>;
export type ResultOf<K extends EndpointName> = z.output<Contract[K]['result']>;

/** The table again, typed so that the schema of one name gives the type of that name. */
export const schemas: {
  readonly [K in EndpointName]: {
    readonly input: z.ZodType<ParsedInputOf<K>>;
    readonly result: z.ZodType<ResultOf<K>>;
  };
} = contract;
