/** Exports: the formats, what a briefer may choose before one is made, and what is kept of a briefing that was issued. */
import { z } from 'zod';
import { isoDate } from './dates.ts';
import { entityId } from './ids.ts';

/** Format → file name ending and media type. `briefing`: rendered from the document; the others carry data or the figure. */
export const exportFormats = {
  pdf: { briefing: true, ending: 'pdf', mediaType: 'application/pdf' },
  docx: {
    briefing: true,
    ending: 'docx',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  },
  pptx: {
    briefing: true,
    ending: 'pptx',
    mediaType: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  },
  html: { briefing: true, ending: 'html', mediaType: 'text/html; charset=utf-8' },
  md: { briefing: true, ending: 'md', mediaType: 'text/markdown; charset=utf-8' },
  svg: { briefing: false, ending: 'svg', mediaType: 'image/svg+xml' },
  png: { briefing: false, ending: 'png', mediaType: 'image/png' },
  /** The figure alone on one A3 page. */
  poster: { briefing: false, ending: 'pdf', mediaType: 'application/pdf' },
  csv: { briefing: false, ending: 'csv', mediaType: 'text/csv; charset=utf-8' },
  xlsx: {
    briefing: false,
    ending: 'xlsx',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  },
  graphml: { briefing: false, ending: 'graphml', mediaType: 'application/graphml+xml' },
  gexf: { briefing: false, ending: 'gexf', mediaType: 'application/gexf+xml' },
  /** FollowTheMoney entities, one a line. */
  ftm: { briefing: false, ending: 'ftm.json', mediaType: 'application/x-ndjson' },
  /** The records behind the chains as a case archive, which another store can import. */
  archive: { briefing: false, ending: 'cutout.gz', mediaType: 'application/gzip' },
  /** Nodes and relationships as CSV with the Cypher that loads them, in a ZIP. */
  neo4j: { briefing: false, ending: 'neo4j.zip', mediaType: 'application/zip' },
  /** All of these in a ZIP, with a manifest of checksums. */
  bundle: { briefing: false, ending: 'zip', mediaType: 'application/zip' },
} as const satisfies Record<
  string,
  { readonly briefing: boolean; readonly ending: string; readonly mediaType: string }
>;
export type ExportFormat = keyof typeof exportFormats;
export const exportFormatNames = [
  'pdf',
  'docx',
  'pptx',
  'html',
  'md',
  'svg',
  'png',
  'poster',
  'csv',
  'xlsx',
  'graphml',
  'gexf',
  'ftm',
  'archive',
  'neo4j',
  'bundle',
] as const satisfies readonly ExportFormat[];

/** Who will read it. Each may read all that those before it may. */
export const audiences = ['public', 'partner', 'counsel'] as const;
export type Audience = (typeof audiences)[number];

/** Parts of a briefing, in their order. */
export const sectionIds = [
  'answer',
  'figure',
  'chains',
  'trails',
  'evidence',
  'denials',
  'replies',
  'status',
  'unknowns',
  'coverage',
  'method',
  'certainty',
  'sources',
  'about',
] as const;
export type SectionId = (typeof sectionIds)[number];

export const pageFormats = ['a4', 'letter'] as const;
export type PageFormat = (typeof pageFormats)[number];

/** The tables that a CSV file can hold, one a file. */
export const csvTables = ['chains', 'relationships', 'claims', 'entities'] as const;
export type CsvTable = (typeof csvTables)[number];

/** Likelihood words of ICD 203 with their ranges in percent. They are an author's; nothing here computes one. */
export const likelihoods = {
  'almost-no-chance': [1, 5],
  'very-unlikely': [5, 20],
  unlikely: [20, 45],
  'roughly-even-chance': [45, 55],
  likely: [55, 80],
  'very-likely': [80, 95],
  'almost-certain': [95, 99],
} as const satisfies Record<string, readonly [number, number]>;
export type Likelihood = keyof typeof likelihoods;
export const likelihoodNames = [
  'almost-no-chance',
  'very-unlikely',
  'unlikely',
  'roughly-even-chance',
  'likely',
  'very-likely',
  'almost-certain',
] as const satisfies readonly Likelihood[];
export const confidences = ['low', 'moderate', 'high'] as const;
export type Confidence = (typeof confidences)[number];

/** A claim or a whole source that some readers must not see: `public` keeps it from the public, `partner` from partners as well. */
export const withholding = z.strictObject({
  id: z.string().min(1).max(200),
  from: z.enum(['public', 'partner']),
});
export type Withholding = z.infer<typeof withholding>;

/** What the briefer chooses. Every text in it is printed as the author's. */
export const briefingEdits = z.strictObject({
  /** `null`: the answer in a sentence. */
  title: z.string().trim().min(1).max(300).nullable().default(null),
  summary: z.string().trim().max(10_000).default(''),
  author: z.string().trim().max(200).default(''),
  audience: z.enum(audiences).default('public'),
  page: z.enum(pageFormats).default('a4'),
  /** Ids of the chains to show, in this order; `null`: all, best evidence first. */
  chains: z.array(z.string().min(1).max(200)).min(1).max(1_000).nullable().default(null),
  /** Whether a contracting briefing lists the evidence trails from the same starts, as a list of their own. */
  trail: z.boolean().default(true),
  withhold: z.array(withholding).max(1_000).default([]),
  /** Parties whose names are replaced wherever they would be printed. */
  redact: z.array(entityId).max(1_000).default([]),
  /** The author's own judgement; likelihood and confidence are two things and stand in two sentences. */
  assessment: z
    .strictObject({
      likelihood: z.enum(likelihoodNames),
      confidence: z.enum(confidences),
      /** What is judged to be so. */
      judgement: z.string().trim().min(1).max(2_000),
    })
    .nullable()
    .default(null),
});
export type BriefingEdits = z.infer<typeof briefingEdits>;

/** How the file is to be made. */
export const exportSettings = z.strictObject({
  format: z.enum(exportFormatNames),
  language: z.enum(['en', 'de']).default('en'),
  edits: briefingEdits.prefault({}),
  /** PNG: pixels per unit of the figure. */
  scale: z.int().min(1).max(4).default(2),
  table: z.enum(csvTables).default('chains'),
});
export type ExportSettings = z.infer<typeof exportSettings>;

/** What a list of issued briefings shows. */
export const issuedBriefing = z.strictObject({
  /** SHA-256 over what was issued, shortened: the same content has the same id. */
  id: z.string().min(1).max(200),
  title: z.string(),
  audience: z.enum(audiences),
  language: z.enum(['en', 'de']),
  /** Instant, UTC, to the second. */
  issuedAt: z.iso.datetime(),
  statusDate: isoDate,
  revision: z.int(),
  /** SHA-256 over the answer and the records behind it. */
  digest: z.string(),
});
export type IssuedBriefing = z.infer<typeof issuedBriefing>;
