/** Every error the product raises on purpose: code → HTTP status, exit code and what a reader may do. One table. */
import { withoutControls } from './model/controls.ts';

export const errorTable = {
  'bad-question': { status: 400, exit: 2 },
  'bad-input': { status: 400, exit: 2 },
  'bad-file': { status: 422, exit: 3 },
  'ambiguous-name': { status: 409, exit: 2 },
  'not-found': { status: 404, exit: 2 },
  'wrong-method': { status: 405, exit: 2 },
  'unsupported-relationship': { status: 422, exit: 3 },
  'dangling-reference': { status: 422, exit: 3 },
  'rejected-edition': { status: 422, exit: 3 },
  'changed-meanwhile': { status: 409, exit: 5 },
  /** Something that is to go, but other records need it. */
  'still-needed': { status: 409, exit: 2 },
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
  'not-writable': { status: 503, exit: 4 },
  internal: { status: 500, exit: 1 },
} as const satisfies Record<string, { readonly status: number; readonly exit: number }>;

/** Characters of a sentence of an error, and of its end where it is longer. */
const LONGEST = 1_000;
const TAIL = 200;

export type ErrorCode = keyof typeof errorTable;

/** Where in a file something is wrong; lines and columns count from 1. */
export interface Place {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
}

export interface Meant {
  readonly given: string;
  readonly id: string;
}

export interface ErrorDetail {
  /** What the reader can do about it, as a sentence. */
  readonly remedy?: string;
  readonly place?: Place;
  /** Candidates of an ambiguous name, keys of broken records and the like. */
  readonly items?: readonly string[];
  /** What was given, and the id of the one party that may be meant: to ask again with, never taken by itself. */
  readonly meant?: Meant;
  readonly cause?: unknown;
}

/** An error of the table; its message says what failed and with which value. */
export class CutoutError extends Error {
  readonly code: ErrorCode;
  readonly detail: ErrorDetail;

  constructor(code: ErrorCode, message: string, detail: ErrorDetail = {}) {
    super(printable(message), detail.cause === undefined ? undefined : { cause: detail.cause });
    this.name = 'CutoutError';
    this.code = code;
    this.detail = printableDetail(detail);
  }

  get status(): number {
    return errorTable[this.code].status;
  }

  get exitCode(): number {
    return errorTable[this.code].exit;
  }
}

/** What a file or a request brought is told with it: nothing that a terminal obeys, and no pages of it. */
function printable(text: string): string {
  if (text.length <= LONGEST) return withoutControls(text);
  return withoutControls(`${text.slice(0, LONGEST - TAIL)} … ${text.slice(-TAIL)}`);
}

function printableDetail(detail: ErrorDetail): ErrorDetail {
  const { remedy, place, items } = detail;
  return {
    ...detail,
    ...(remedy === undefined ? {} : { remedy: printable(remedy) }),
    ...(place === undefined ? {} : { place: { ...place, file: printable(place.file) } }),
    ...(items === undefined ? {} : { items: items.map(printable) }),
  };
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

/** What the system says where something cannot be written: it means the same wherever it is met. */
const NO_SPACE = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);
const READ_ONLY = new Set(['EROFS', 'EACCES', 'EPERM']);

/** Any error in the product's terms; `undefined` where the program does not know it. */
export function knownError(error: unknown): CutoutError | undefined {
  if (error instanceof CutoutError) return error;
  if (!(error instanceof Error)) return undefined;
  if (error.name === 'AbortError') return new CutoutError('cancelled', 'It was cancelled.', { cause: error });
  const code = 'code' in error ? String(error.code) : '';
  const path = 'path' in error && typeof error.path === 'string' ? error.path : 'A file';
  if (NO_SPACE.has(code)) {
    return new CutoutError('no-space', `${path} cannot be written: there is no space left.`, {
      remedy: 'Free some space and try again.',
      cause: error,
    });
  }
  if (!READ_ONLY.has(code)) return undefined;
  return new CutoutError('not-writable', `${path} cannot be written (${code}).`, {
    remedy: 'Check the rights of the folder, or choose another one.',
    cause: error,
  });
}

/** An error as whoever asked is told it; `internal` for one that the program does not know. */
export interface ToldError {
  readonly code: ErrorCode;
  readonly detail: string;
  readonly remedy?: string;
  readonly items?: string[];
  readonly meant?: Meant;
  readonly place?: Place;
}

/** The one place that turns errors into answers. Whoever tells an `internal` one also writes the error itself to the log. */
export function tellError(error: unknown): ToldError {
  const known = knownError(error);
  if (known === undefined) {
    return {
      code: 'internal',
      detail: 'Something failed that the program does not know.',
      remedy: 'The program wrote the details to its error output.',
    };
  }
  const { remedy, items, meant, place } = known.detail;
  return {
    code: known.code,
    detail: known.message,
    ...(remedy === undefined ? {} : { remedy }),
    ...(items === undefined ? {} : { items: [...items] }),
    ...(meant === undefined ? {} : { meant }),
    ...(place === undefined ? {} : { place }),
  };
}

/** "1 place", "3 places", "2 entries". */
export function counted(count: number, one: string, other = `${one}s`): string {
  return `${String(count)} ${count === 1 ? one : other}`;
}
