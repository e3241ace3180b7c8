/** What is said of an export while it is made, and what its reader should know before it leaves the house. */
import { z } from 'zod';
import { claimId, entityId, sourceId } from './ids.ts';
import { unfinishedImport } from './imports.ts';

/** In their order; `protecting` leaves out and replaces what the audience must not see. */
export const exportPhases = ['waiting', 'answering', 'protecting', 'rendering', 'ready'] as const;
export type ExportPhase = (typeof exportPhases)[number];

/** Share of the work that lies behind an export which has come to this phase. */
export const phaseProgress = {
  waiting: 0,
  answering: 0.05,
  protecting: 0.4,
  rendering: 0.5,
  ready: 1,
} as const satisfies Record<ExportPhase, number>;

/** Names are those of the records: whoever makes the file reads them. */
export const exportWarning = z.discriminatedUnion('kind', [
  /** The public reads of parties as targets that are only known to have been listed when the list was last read. */
  z.strictObject({ kind: z.literal('last-seen'), names: z.array(z.string()) }),
  /** Parties of a public export that nobody asked for a reply. */
  z.strictObject({ kind: z.literal('unasked'), names: z.array(z.string()) }),
  /** Size of the smallest text of the figure on the chosen page, in points. */
  z.strictObject({ kind: z.literal('small-text'), points: z.number() }),
  /** More chains exist than were looked for, or than there was time for. */
  z.strictObject({ kind: z.literal('capped'), depth: z.int() }),
  z.strictObject({ kind: z.literal('timed-out'), depth: z.int() }),
  /** A briefing that tells so many chains step by step is read by nobody. */
  z.strictObject({ kind: z.literal('many-chains'), chains: z.int() }),
  z.strictObject({ kind: z.literal('no-chains') }),
  /** An import of which the data holds a part only. */
  z.strictObject({ kind: z.literal('unfinished-import'), ...unfinishedImport.shape }),
  /** Sentences that may speak of a redacted party without its name. */
  z.strictObject({ kind: z.literal('unnamed-mention'), names: z.array(z.string()) }),
  /** Sources that a reader can look up to find who is redacted: titles with ids, and the ids to withhold. */
  z.strictObject({ kind: z.literal('findable'), names: z.array(z.string()), sources: z.array(sourceId) }),
  /** Characters that no font has: the file shows their code points. */
  z.strictObject({ kind: z.literal('no-glyph'), names: z.array(z.string()) }),
]);
export type ExportWarning = z.infer<typeof exportWarning>;

/** Why an export was not made: the code of `errors.ts`, what failed, what to do. */
export const exportProblem = z.strictObject({
  code: z.string(),
  detail: z.string(),
  remedy: z.string().optional(),
  items: z.array(z.string()).optional(),
});

export const exportJob = z.strictObject({
  job: z.string(),
  state: z.enum(['waiting', 'running', 'done', 'failed', 'cancelled']),
  phase: z.enum(exportPhases),
  /** 0 to 1. */
  progress: z.number().min(0).max(1),
  warnings: z.array(exportWarning),
  /** Set when done; `sha256` in hex. */
  file: z
    .strictObject({ name: z.string(), mediaType: z.string(), bytes: z.int(), sha256: z.string() })
    .nullable(),
  /** Id under which the briefing was kept, where that was asked for. */
  briefing: z.string().nullable(),
  /** Set when failed or cancelled. */
  problem: exportProblem.nullable(),
});
export type ExportJob = z.infer<typeof exportJob>;

/** What an export would be, or why it would not be made. */
export const exportCheck = z.discriminatedUnion('possible', [
  z.strictObject({
    possible: z.literal(true),
    name: z.string(),
    warnings: z.array(exportWarning),
    /** Chains that the file would hold, and chains found. */
    chains: z.int(),
    found: z.int(),
    /** Named parties that nobody asked for a reply, with what nobody asked them about. */
    unasked: z.array(z.strictObject({ party: entityId, name: z.string(), claims: z.array(claimId) })),
  }),
  z.strictObject({ possible: z.literal(false), problem: exportProblem }),
]);
export type ExportCheck = z.infer<typeof exportCheck>;
