/** An export: from a question and what the briefer chose to a file with a name, a type and warnings. */
import { setImmediate as turn } from 'node:timers/promises';
import { applyAudience } from '../exports/audience.ts';
import { composeBriefing } from '../exports/briefing/compose.ts';
import { exporters } from '../exports/index.ts';
import type { Exporter } from '../exports/exporter.ts';
import type { Material } from '../exports/material.ts';
import { CutoutError } from '../errors.ts';
import { exportFormats, type ExportSettings } from '../model/briefings.ts';
import type { ExportCheck, ExportPhase, ExportWarning } from '../model/exportJobs.ts';
import { exportProblemOf } from './exportProblems.ts';
import { resolveQuestion, type TraceInput } from './askTrace.ts';
import { gatherMaterial } from './exportMaterial.ts';
import { exportName } from './exportNames.ts';
import { exportWarnings } from './exportWarnings.ts';
import type { Workspace } from './workspace.ts';

export interface ExportOrder {
  readonly question: TraceInput;
  readonly settings: ExportSettings;
}

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
}

/** @throws `cancelled` once the signal is aborted, `bad-question` where the format cannot show the material */
export async function exportFile(
  context: ExportContext,
  order: ExportOrder,
  hooks: ExportHooks,
): Promise<ExportedFile> {
  const exporter = exporterOf(order.settings);
  const material = await prepare(context, order, hooks);
  await next('rendering', hooks);
  const bytes = await exporter.render(material);
  await next('ready', hooks);
  return {
    name: exportName(material),
    mediaType: exportFormats[order.settings.format].mediaType,
    bytes,
    warnings: exportWarnings(material),
  };
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
  exporterOf(order.settings);
  const material = await prepare(context, order, hooks);
  // what no briefing can tell is refused here already
  if (exportFormats[order.settings.format].briefing) composeBriefing(material);
  return {
    possible: true,
    name: exportName(material),
    warnings: [...exportWarnings(material)],
    chains: material.answers.reduce((sum, answer) => sum + answer.chains.length, 0),
    found: material.found,
  };
}

function exporterOf({ format }: ExportSettings): Exporter {
  const exporter = exporters[format];
  if (exporter !== undefined) return exporter;
  throw new CutoutError('bad-question', `This version writes no ${format} files.`, {
    remedy: `Choose one of ${Object.keys(exporters).join(', ')}.`,
  });
}

async function prepare(context: ExportContext, order: ExportOrder, hooks: ExportHooks): Promise<Material> {
  const { workspace, version, now } = context;
  await next('answering', hooks);
  const question = await resolveQuestion(workspace, order.question);
  const material = await gatherMaterial(workspace, question, order.settings, {
    at: toTheSecond(now()),
    version,
    signal: hooks.signal,
  });
  await next('protecting', hooks);
  return applyAudience(material);
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
