/** Reading files by name: what `cutout cypher` lists and runs. */
import { z } from 'zod';
import { CutoutError } from '../../errors.ts';
import { tellIssue } from '../../model/issues.ts';
import { compareText } from '../../model/merge.ts';
import type { CypherFile, CypherRows } from '../../model/views.ts';
import { catalogue } from './catalogue.ts';
import type { Connection } from './connection.ts';
import { toQuestionError } from './driverErrors.ts';
import type { Statement } from './statement.ts';

type AnyStatement = Statement<unknown, unknown>;

const folders: readonly Readonly<Record<string, AnyStatement>>[] = Object.values(catalogue);
const reading = folders
  .flatMap((folder) => Object.values(folder))
  .filter((statement) => statement.access === 'read');

/** The files that change nothing, with those for analysts first: questions about chains, then the others. */
export function readingFiles(): readonly CypherFile[] {
  const rank = (name: string): number => {
    if (name.startsWith('trace/')) return 0;
    return name.startsWith('questions/') ? 1 : 2;
  };
  return reading
    .map(({ name, purpose, parameters, text }) => ({ name, purpose, params: [...parameters], text }))
    .sort((a, b) => rank(a.name) - rank(b.name) || compareText(a.name, b.name));
}

/** @throws `not-found` for unknown names, `bad-question` for parameters that the file does not take or lacks */
export async function runReadingFile(
  connection: Connection,
  name: string,
  params: Readonly<Record<string, unknown>>,
): Promise<CypherRows> {
  const statement = reading.find((one) => one.name === name);
  if (statement === undefined) {
    throw new CutoutError('not-found', `No query file is called "${name}".`, {
      remedy: '`cutout cypher list` lists them.',
    });
  }
  const parsed = statement.params.safeParse(params);
  if (!parsed.success) throw badParameters(statement, parsed.error);
  const rows = await connection.read(statement, parsed.data).catch((error: unknown) => {
    throw toQuestionError(error);
  });
  const columns = columnsOf(statement);
  return {
    columns: [...columns],
    rows: rows.map((row) => {
      const cells = new Map(Object.entries(z.record(z.string(), z.unknown()).parse(row)));
      return columns.map((column) => cells.get(column));
    }),
  };
}

function columnsOf({ name, row }: AnyStatement): readonly string[] {
  if (row instanceof z.ZodObject) return Object.keys(row.shape);
  throw new RangeError(`the rows of ${name} have no columns`);
}

function badParameters({ name, parameters }: AnyStatement, error: z.ZodError): CutoutError {
  const issues = error.issues.map((issue) => {
    const unknown = issue.code === 'unrecognized_keys' ? issue.keys.join(', ') : '';
    return `${issue.path.join('.') || unknown}: ${tellIssue(issue)}`;
  });
  const takes = parameters.map((one) => `${one.name} (${one.type})`).join(', ') || 'none';
  return new CutoutError('bad-question', `The parameters do not fit ${name}: ${issues.join('; ')}.`, {
    remedy: `It takes: ${takes}.`,
  });
}
