/** Why an export was not made, as its reader is told. */
import type { z } from 'zod';
import { CutoutError, type ErrorCode } from '../errors.ts';
import type { exportProblem } from '../model/exportJobs.ts';

export type ExportProblem = z.infer<typeof exportProblem> & { readonly code: ErrorCode };

export function exportProblemOf(error: unknown): ExportProblem {
  if (error instanceof CutoutError) {
    const { remedy, items } = error.detail;
    return {
      code: error.code,
      detail: error.message,
      ...(remedy === undefined ? {} : { remedy }),
      ...(items === undefined ? {} : { items: [...items] }),
    };
  }
  if (error instanceof Error && error.name === 'AbortError')
    return { code: 'cancelled', detail: 'The export was cancelled.' };
  return {
    code: 'internal',
    detail: 'The export failed for a reason that the program does not know.',
    remedy: 'Export again; if it fails again, report it with the format and the question.',
  };
}
