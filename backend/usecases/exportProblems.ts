/** Why an export was not made, as its reader is told. */
import type { z } from 'zod';
import { tellError, type ErrorCode } from '../errors.ts';
import type { exportProblem } from '../model/exportJobs.ts';

export type ExportProblem = z.infer<typeof exportProblem> & { readonly code: ErrorCode };

export function exportProblemOf(error: unknown): ExportProblem {
  const { place: _place, ...told } = tellError(error);
  return told;
}
