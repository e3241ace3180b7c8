/** Export material of the bundled cases, from a real store: what every exporter is tested with. */
import { exportSettings } from '../../backend/model/briefings.ts';
import type { z } from 'zod';
import type { Material } from '../../backend/exports/material.ts';
import { resolveQuestion, type TraceInput } from '../../backend/usecases/askTrace.ts';
import { gatherMaterial } from '../../backend/usecases/exportMaterial.ts';
import type { Workspace } from '../../backend/usecases/workspace.ts';

export const MADE_AT = '2026-11-23T12:00:00Z';

/** A question for each bundled case that has chains in its answer. */
export const bundledQuestions = {
  /** Contracting chains, and the evidence trails as a second answer. */
  'sek-studio': { from: ['major-producers'], to: ['sanctioned'], maxHops: 7 },
  /** Listed starts, a party with parallel claims, one without a chain, links of several types. */
  'it-worker-fronts': {
    from: ['asatryan-llc', 'fortuna-llc', 'osong', 'son-kyong-sik', 'yanbian', 'volasys', 'tonywang'],
    to: ['sanctioned'],
  },
} as const satisfies Record<string, TraceInput>;
export type BundledCase = keyof typeof bundledQuestions;
export const bundledCaseNames = ['sek-studio', 'it-worker-fronts'] as const satisfies readonly BundledCase[];

type Settings = Partial<z.input<typeof exportSettings>>;

/** @param workspace of `openBundledCases()` */
export async function materialOf(
  workspace: Workspace,
  name: BundledCase,
  settings: Settings = {},
): Promise<Material> {
  return gatherMaterial(
    workspace,
    await resolveQuestion(workspace, bundledQuestions[name]),
    exportSettings.parse({ format: 'archive', ...settings }),
    { at: MADE_AT, version: '0.1.0' },
  );
}
