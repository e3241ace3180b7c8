/** A reader of RFC 4180, independent of the library that writes: quotes, doubled quotes, line ends inside quotes. */
export function parseCsv(text: string, delimiter: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    const { cell, end } = text[at] === '"' ? quoted(text, at) : bare(text, at, delimiter);
    row.push(cell);
    if (text[end] === delimiter) {
      at = end + 1;
      continue;
    }
    if (text.slice(end, end + 2) !== '\r\n') throw new Error(`no line end at ${String(end)}`);
    rows.push(row);
    row = [];
    at = end + 2;
  }
  return rows;
}

function quoted(text: string, start: number): { readonly cell: string; readonly end: number } {
  let cell = '';
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] !== '"') cell += text[at] ?? '';
    else if (text[at + 1] === '"') {
      cell += '"';
      at++;
    } else return { cell, end: at + 1 };
  }
  throw new Error('a quotation mark is not closed');
}

function bare(
  text: string,
  start: number,
  delimiter: string,
): { readonly cell: string; readonly end: number } {
  let end = start;
  while (end < text.length && text[end] !== delimiter && text[end] !== '\r' && text[end] !== '\n') {
    if (text[end] === '"') throw new Error(`a bare quotation mark at ${String(end)}`);
    end++;
  }
  return { cell: text.slice(start, end), end };
}
