/** Errors as problem details (RFC 9457): the table's codes, a remedy, and no stack. */
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { CutoutError, errorTable, tellError, type ToldError } from '../errors.ts';
import { tellIssues } from '../model/issues.ts';

export interface Problem extends ToldError {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  /** For unknown errors: under this number the log has the details. */
  readonly instance?: string;
}

export function problemOf(error: unknown): Problem {
  const told = tellError(requestError(error) ?? error);
  const { code } = told;
  return {
    ...{ type: `urn:cutout:error:${code}`, title: code, status: errorTable[code].status },
    ...told,
    ...(code === 'internal' ? { instance: `urn:uuid:${randomUUID()}` } : {}),
  };
}

/** What the parts in front of the handlers find wrong with a request. */
function requestError(error: unknown): CutoutError | undefined {
  if (error instanceof z.ZodError) return invalidInput(error);
  return serverError(error);
}

export function invalidInput(error: z.ZodError): CutoutError {
  const items = tellIssues(error);
  return new CutoutError('bad-question', `The input is not valid: ${items.slice(0, 3).join('; ')}.`, {
    remedy: 'The description at /api/openapi.json says what each endpoint takes.',
    items,
  });
}

/** What express and its parsers throw of a request: whatever they call it, the status says whose fault it is. */
function serverError(error: unknown): CutoutError | undefined {
  if (error instanceof CutoutError || !(error instanceof Error) || !('status' in error)) return undefined;
  const { status } = error;
  if (typeof status !== 'number' || status < 400 || status > 499) return undefined;
  if (status === 413) {
    return new CutoutError('too-large', 'The body of the request is too large.', {
      remedy: 'Send at most 1 MB.',
    });
  }
  if (status === 404) {
    return new CutoutError('not-found', 'Nothing is served there.', {
      remedy: 'The description at /api/openapi.json lists the endpoints.',
    });
  }
  const isBody = 'type' in error || 'code' in error;
  return isBody
    ? new CutoutError('bad-question', 'The body of the request is no JSON in UTF-8.', {
        remedy: 'Send JSON with the content type application/json.',
      })
    : new CutoutError('bad-question', 'The address of the request cannot be read.', {
        remedy: 'Encode what stands in it: % as %25.',
      });
}
