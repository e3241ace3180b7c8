/** An export: from a question and what the briefer chose to a file with a name, a type and warnings. */
import { setImmediate as turn } from 'node:timers/promises';
import { applyAudience } from '../exports/protection/audience.ts';
import { redactionOf } from '../exports/protection/redaction.ts';
import { composeBriefing } from '../exports/briefing/compose.ts';
import { exporters } from '../exports/index.ts';
import type { Material } from '../exports/material.ts';
import { CutoutError } from '../errors.ts';
import { exportFormats, type ExportSettings } from '../model/briefings.ts';
import type { ExportCheck, ExportPhase, ExportWarning } from '../model/exportJobs.ts';
import { exportProblemOf } from './exportProblems.ts';
import { issueBriefing, readBriefing } from './briefings.ts';
import { resolveQuestion, type TraceInput } from './askTrace.ts';
import { gatherMaterial } from './exportMaterial.ts';
import { exportName } from './exportNames.ts';
import { exportWarnings, missingLetters, redactionWarnings } from './exportWarnings.ts';
import { unasked, type Unasked } from './unasked.ts';
import type { Workspace } from './workspace.ts';

/** A question, or a briefing that was issued: of that the same file can be made again, in any format. */
export type ExportOrder =
  | {
      readonly question: TraceInput;
      readonly settings: ExportSettings;
      /** Keeps the briefing with all that it was made from. */
      readonly issue?: boolean | undefined;
    }
  | { readonly briefing: string; readonly settings: Pick<ExportSettings, 'format' | 'scale' | 'table'> };

export interface ExportContext {
  readonly workspace: Workspace;
  /** Of the program. */
  readonly version: string;
  readonly now: () => Date;
}

export interface ExportHooks {
  /** Ends the work between two phases. */
  readonly signal: AbortSignal;
  readonly phase?: (phase: ExportPhase) => void;
}

export interface ExportedFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  readonly warnings: readonly ExportWarning[];
  /** Id under which it was issued; `null` where it was not. */
  readonly briefing: string | null;
}

/** @throws `cancelled` once the signal is aborted, `bad-question` where the format cannot show the material */
export async function exportFile(
  context: ExportContext,
  order: ExportOrder,
  hooks: ExportHooks,
): Promise<ExportedFile> {
  const exporter = exporters[order.settings.format];
  const { gathered, shown, warnings } = await prepare(context, order, hooks);
  await next('rendering', hooks);
  const bytes = await exporter.render(shown);
  await next('ready', hooks);
  return {
    name: exportName(shown),
    mediaType: exportFormats[order.settings.format].mediaType,
    bytes,
    warnings,
    briefing: await kept(context, order, gathered),
  };
}

/** Only what could be made is kept. */
async function kept(
  { workspace }: ExportContext,
  order: ExportOrder,
  gathered: Material,
): Promise<string | null> {
  if ('briefing' in order) return order.briefing;
  return order.issue === true ? (await issueBriefing(workspace, gathered)).id : null;
}

/** All but the rendering: whether it would be refused, and what should be known before. */
export async function checkExport(
  context: ExportContext,
  order: ExportOrder,
  hooks: ExportHooks,
): Promise<ExportCheck> {
  try {
    return await foresee(context, order, hooks);
  } catch (error) {
    if (error instanceof CutoutError) return { possible: false, problem: exportProblemOf(error) };
    throw error;
  }
}

async function foresee(context: ExportContext, order: ExportOrder, hooks: ExportHooks): Promise<ExportCheck> {
  const { format } = order.settings;
  const { shown, warnings, unasked: parties } = await prepare(context, order, hooks);
  // what no briefing can tell is refused here already
  if (exportFormats[format].briefing) composeBriefing(shown);
  return {
    possible: true,
    name: exportName(shown),
    warnings: [...warnings],
    chains: shown.answers.reduce((sum, answer) => sum + answer.chains.length, 0),
    found: shown.found,
    unasked: parties.map(({ party, name, claims }) => ({ party, name, claims: [...claims] })),
  };
}

interface Prepared {
  /** With nothing withheld. */
  readonly gathered: Material;
  /** What the audience may see. */
  readonly shown: Material;
  readonly warnings: readonly ExportWarning[];
  readonly unasked: readonly Unasked[];
}

async function prepare(context: ExportContext, order: ExportOrder, hooks: ExportHooks): Promise<Prepared> {
  await next('answering', hooks);
  const gathered = await gather(context, order, hooks);
  await next('protecting', hooks);
  const forAudience = applyAudience(gathered);
  const parties = unasked(forAudience);
  const redacted = redactionOf(forAudience);
  return {
    gathered,
    shown: redacted.material,
    // whoever makes the file reads them: with names
    warnings: [
      ...exportWarnings(forAudience, parties),
      ...redactionWarnings(redacted),
      ...(await missingLetters(forAudience)),
    ],
    unasked: parties,
  };
}

async function gather(
  { workspace, version, now }: ExportContext,
  order: ExportOrder,
  { signal }: ExportHooks,
): Promise<Material> {
  if ('briefing' in order) {
    const issued = await readBriefing(workspace, order.briefing);
    return { ...issued, settings: { ...issued.settings, ...order.settings } };
  }
  const question = await resolveQuestion(workspace, order.question);
  return gatherMaterial(workspace, question, order.settings, {
    at: toTheSecond(now()),
    version,
    signal,
  });
}

/** Between phases others get their turn, and a cancelled export ends. */
async function next(phase: ExportPhase, { signal, phase: tell }: ExportHooks): Promise<void> {
  await turn();
  if (signal.aborted) throw new CutoutError('cancelled', 'The export was cancelled.');
  tell?.(phase);
}

function toTheSecond(instant: Date): string {
  return `${instant.toISOString().slice(0, 19)}Z`;
}
