/** Reading a kind of records page by page: each page is a query of its own, so that nothing is held open between two. */
import type { RecordKind } from '../../model/records.ts';
import type { Connection } from './connection.ts';
import type { Statement } from './statement.ts';

interface Bounds {
  readonly after: string;
  readonly before: string;
  readonly limit: number;
}

const PAGE = 2_000;

/** Pages in order of key; the next one is asked for when the reader is done with the last. */
export async function* pagesOf<R extends { readonly key: string }>(
  connection: Connection,
  statement: Statement<Bounds, R>,
  kind: RecordKind,
): AsyncGenerator<readonly R[]> {
  let after = `${kind} `;
  for (;;) {
    // "!" follows the space: the first text that no key of the kind reaches
    const rows = await connection.read(statement, { after, before: `${kind}!`, limit: PAGE });
    const last = rows.at(-1);
    if (last === undefined) return;
    yield rows;
    if (rows.length < PAGE) return;
    after = last.key;
  }
}
