/** Tables as Markdown, and RESULTS.md, of which a run rewrites only the sections that it measured. */
import { cpus, totalmem } from 'node:os';

export type Table = readonly (readonly string[])[];

/** First row = heading. Columns are padded, so that the text is readable as it is. */
export function table(rows: Table): string {
  const [heading = []] = rows;
  const widths = heading.map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  const line = (row: readonly string[]): string =>
    `| ${widths.map((width, column) => (row[column] ?? '').padEnd(width)).join(' | ')} |`;
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  return [line(heading), rule, ...rows.slice(1).map(line)].join('\n');
}

/** Day, machine, Node version and command: what a figure means nothing without. */
export function circumstances(command: string): string {
  const [first] = cpus();
  const gigabytes = Math.round(totalmem() / 2 ** 30);
  const day = new Date().toISOString().slice(0, 10);
  const machine = `${cpus().length} × ${first?.model.trim() ?? 'unknown processor'}, ${gigabytes} GB`;
  return `${day} · ${machine} · Node ${process.versions.node} · \`${command}\``;
}

const HEADING = `# Results of the benchmark

\`npm run bench\` writes this file; \`npm run bench -- trace\` only its own section. The budgets are those of the design for
two cores. p50 and p95 are quantiles over all questions of a row, after one round to warm up.
`;

/** The text with the named section set; sections stand in the given order. */
export function withSection(
  text: string,
  section: { readonly name: string; readonly body: string },
  order: readonly string[],
): string {
  const bodies = new Map(order.map((name) => [name, bodyOf(text, name)]));
  bodies.set(section.name, section.body.trim());
  const parts = order.flatMap((name) => {
    const body = bodies.get(name);
    return body === undefined ? [] : [`${mark('begin', name)}\n\n${body}\n\n${mark('end', name)}\n`];
  });
  return [HEADING, ...parts].join('\n');
}

function bodyOf(text: string, name: string): string | undefined {
  const [, rest] = text.split(mark('begin', name));
  const [body] = (rest ?? '').split(mark('end', name));
  return rest === undefined ? undefined : body?.trim();
}

function mark(edge: 'begin' | 'end', name: string): string {
  return `<!-- ${edge} ${name} -->`;
}
