/**
 * A statement of `cypher/`: one file, read once, with the types of its parameters and rows. A file begins with comments:
 * its purpose in one sentence or more, then `params: name: TYPE, …` or `params: none`.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

export const cypherFolder = fileURLToPath(new URL('../../../cypher/', import.meta.url));

/** `schema` runs outside a transaction of ours; an analyst may run what reads. */
export type Access = 'read' | 'write' | 'schema';

export interface Parameter {
  readonly name: string;
  /** A Cypher type, e.g. `LIST<STRING>`. */
  readonly type: string;
}

export interface Statement<P, R> {
  /** Path under `cypher/` without extension. */
  readonly name: string;
  readonly access: Access;
  /** The whole file, comments included: what the database is given and what its query log shows. */
  readonly text: string;
  readonly purpose: string;
  readonly parameters: readonly Parameter[];
  readonly params: z.ZodType<P>;
  readonly row: z.ZodType<R>;
}

const HEADER = /^((?:\/\/ [^\n]*\n)+?)\/\/ params: ([^\n]+)\n/;

/** @throws RangeError when the file does not begin as it should */
export function statement<P, R>(
  access: Access,
  name: string,
  types: { readonly params: z.ZodType<P>; readonly row: z.ZodType<R> },
): Statement<P, R> {
  const text = readFileSync(join(cypherFolder, `${name}.cypher`), 'utf8');
  const [, purpose = '', params] = HEADER.exec(text) ?? [];
  if (params === undefined) throw new RangeError(`cypher/${name}.cypher has no purpose or no line of params`);
  return {
    name,
    access,
    text,
    purpose: purpose
      .replace(/^\/\/ /gm, '')
      .trim()
      .replace(/\n/g, ' '),
    parameters: params === 'none' ? [] : params.split(/, (?=\w+: )/).map(parameterOf),
    ...types,
  };
}

function parameterOf(text: string): Parameter {
  const [name = '', type = ''] = text.split(': ');
  return { name, type };
}

export const noParams = z.strictObject({});
/** For statements that give nothing back. */
export const noRow = z.never();
