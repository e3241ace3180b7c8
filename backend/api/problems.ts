/** Errors as problem details (RFC 9457): the table's codes, a remedy, and no stack. */
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { CutoutError, errorTable, type ErrorCode } from '../errors.ts';

export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: ErrorCode;
  readonly detail: string;
  readonly remedy?: string;
  readonly items?: readonly string[];
  readonly place?: CutoutError['detail']['place'];
  /** For unknown errors: under this number the log has the details. */
  readonly instance?: string;
}

export function problemOf(error: unknown): Problem {
  const known = knownError(error);
  if (known === undefined) {
    return {
      ...head('internal'),
      detail: 'Something failed that the program does not know.',
      remedy: 'The log of the program has the details under the number of this answer.',
      instance: `urn:uuid:${randomUUID()}`,
    };
  }
  const { remedy, items, place } = known.detail;
  return {
    ...head(known.code),
    detail: known.message,
    ...(remedy === undefined ? {} : { remedy }),
    ...(items === undefined ? {} : { items }),
    ...(place === undefined ? {} : { place }),
  };
}

function head(code: ErrorCode) {
  return { type: `urn:cutout:error:${code}`, title: code, status: errorTable[code].status, code };
}

function knownError(error: unknown): CutoutError | undefined {
  if (error instanceof CutoutError) return error;
  if (error instanceof z.ZodError) return invalidInput(error);
  return bodyError(error);
}

export function invalidInput(error: z.ZodError): CutoutError {
  const items = error.issues.map((issue) =>
    [issue.path.join('.'), issue.message].filter((part) => part !== '').join(': '),
  );
  return new CutoutError('bad-question', `The input is not valid: ${items.slice(0, 3).join('; ')}.`, {
    remedy: 'The description at /api/openapi.json says what each endpoint takes.',
    items,
  });
}

/** What express's body parser throws. */
function bodyError(error: unknown): CutoutError | undefined {
  if (!(error instanceof Error) || !('type' in error)) return undefined;
  if (error.type === 'entity.too.large') {
    return new CutoutError('too-large', 'The body of the request is too large.', {
      remedy: 'Send at most 1 MB.',
    });
  }
  if (
    error.type === 'entity.parse.failed' ||
    error.type === 'charset.unsupported' ||
    error.type === 'encoding.unsupported'
  ) {
    return new CutoutError('bad-question', 'The body of the request is no JSON in UTF-8.', {
      remedy: 'Send JSON with the content type application/json.',
    });
  }
  return undefined;
}
