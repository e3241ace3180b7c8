/** What a schema finds wrong with a value, in words of a person: the library's own speak of "undefined" where nothing is. */
import type { z } from 'zod';

type Issue = z.ZodError['issues'][number];

/** The library's names of types, as whoever wrote a file or a request knows them. */
const types: ReadonlyMap<string, string> = new Map([
  ['string', 'a text'],
  ['number', 'a number'],
  ['int', 'a whole number'],
  ['boolean', 'true or false'],
  ['array', 'a list'],
  ['object', 'a group of keys'],
  ['record', 'a group of keys'],
  ['null', 'nothing'],
  ['NaN', 'no number'],
]);

/** Without a full stop, e.g. `is missing: expected a text`. */
export function tellIssue({ message }: Pick<Issue, 'message'>): string {
  const [, expected = '', found = ''] = /^Invalid input: expected (\w+), received (\w+)$/.exec(message) ?? [];
  if (expected === '') return message;
  const wanted = `expected ${types.get(expected) ?? expected}`;
  return found === 'undefined' ? `is missing: ${wanted}` : `${wanted}, found ${types.get(found) ?? found}`;
}

/** `entities.0.name: is missing: expected a text`, one for each. */
export function tellIssues(error: z.ZodError): readonly string[] {
  return error.issues.map((issue) =>
    [issue.path.join('.'), tellIssue(issue)].filter((part) => part !== '').join(': '),
  );
}

export function firstIssue(error: z.ZodError): string {
  return tellIssues(error)[0] ?? '';
}
