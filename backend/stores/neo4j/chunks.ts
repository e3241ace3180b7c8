/** Rows of one statement, so that no single one holds a whole large batch. */
const ROWS = 2_000;

export function inChunks<T>(rows: readonly T[]): readonly (readonly T[])[] {
  const chunks: (readonly T[])[] = [];
  for (let start = 0; start < rows.length; start += ROWS) chunks.push(rows.slice(start, start + ROWS));
  return chunks;
}
