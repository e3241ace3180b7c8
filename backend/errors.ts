/** Every error the product raises on purpose: code → HTTP status, exit code and what a reader may do. One table. */

export const errorTable = {
  'bad-question': { status: 400, exit: 2 },
  'bad-input': { status: 400, exit: 2 },
  'bad-file': { status: 422, exit: 3 },
  'ambiguous-name': { status: 409, exit: 2 },
  'not-found': { status: 404, exit: 2 },
  'unsupported-relationship': { status: 422, exit: 3 },
  'dangling-reference': { status: 422, exit: 3 },
  'rejected-edition': { status: 422, exit: 3 },
  'changed-meanwhile': { status: 409, exit: 5 },
  cancelled: { status: 409, exit: 130 },
  unauthorised: { status: 401, exit: 4 },
  'forbidden-origin': { status: 403, exit: 4 },
  'too-large': { status: 413, exit: 3 },
  'wrong-content-type': { status: 415, exit: 3 },
  'too-many-requests': { status: 429, exit: 5 },
  busy: { status: 503, exit: 5 },
  timeout: { status: 504, exit: 5 },
  'bad-configuration': { status: 500, exit: 4 },
  'store-in-use': { status: 503, exit: 4 },
  'store-too-new': { status: 500, exit: 4 },
  'store-damaged': { status: 500, exit: 4 },
  'store-unreachable': { status: 503, exit: 4 },
  'store-refused-login': { status: 500, exit: 4 },
  'store-unsupported': { status: 500, exit: 4 },
  'no-space': { status: 507, exit: 4 },
  internal: { status: 500, exit: 1 },
} as const satisfies Record<string, { readonly status: number; readonly exit: number }>;

export type ErrorCode = keyof typeof errorTable;

/** Where in a file something is wrong; lines and columns count from 1. */
export interface Place {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
}

export interface ErrorDetail {
  /** What the reader can do about it, as a sentence. */
  readonly remedy?: string;
  readonly place?: Place;
  /** Candidates of an ambiguous name, keys of broken records and the like. */
  readonly items?: readonly string[];
  readonly cause?: unknown;
}

/** An error of the table; its message says what failed and with which value. */
export class CutoutError extends Error {
  readonly code: ErrorCode;
  readonly detail: ErrorDetail;

  constructor(code: ErrorCode, message: string, detail: ErrorDetail = {}) {
    super(message, detail.cause === undefined ? undefined : { cause: detail.cause });
    this.name = 'CutoutError';
    this.code = code;
    this.detail = detail;
  }

  get status(): number {
    return errorTable[this.code].status;
  }

  get exitCode(): number {
    return errorTable[this.code].exit;
  }
}

/** `file:line:column: message remedy`, as a compiler would print it. */
export function describeError(error: CutoutError): string {
  const place = error.detail.place;
  const where =
    place === undefined
      ? ''
      : `${[place.file, place.line, place.column].filter((part) => part !== undefined).join(':')}: `;
  return [where + error.message, error.detail.remedy].filter((part) => part !== undefined).join(' ');
}
