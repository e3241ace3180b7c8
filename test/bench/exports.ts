/** `npm run bench -- exports`: every format of the SEK case, a workbook of 5,000 rows, and many files at once. */
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Exporter } from '../../backend/exports/exporter.ts';
import { exporters } from '../../backend/exports/index.ts';
import type { Material } from '../../backend/exports/material.ts';
import type { ExportFormat } from '../../backend/model/briefings.ts';
import { openBundledCases } from '../bundledCases.ts';
import { materialOf } from '../exports/material.ts';
import { digits, p50, slowest } from './measure.ts';
import type { Part } from './part.ts';
import { table } from './report.ts';

/** Milliseconds, where the design sets one. */
const budgets: Readonly<Partial<Record<ExportFormat, number>>> = { pdf: 500, docx: 500, png: 300 };
const WORKBOOK_ROWS = 5_000;
const WORKBOOK_MS = 1_000;
const AT_ONCE = 50;
const MEMORY_MB = 1_024;

export const exporting: Part = async ({ quick }) => {
  const cases = await openBundledCases();
  try {
    const material = await materialOf(cases.workspace, quick ? 'it-worker-fronts' : 'sek-studio');
    const times = quick ? 1 : 5;
    const formats: string[][] = [];
    for (const exporter of Object.values(exporters)) {
      const budget = budgets[exporter.format];
      // the quick run is a test: it leaves out what takes a process each
      const cold = quick ? '–' : digits(await coldTime(exporter.format));
      formats.push(await row(exporter.format, { exporter, material, times, budget, cold }));
    }
    const large = withRows(material, quick ? 100 : WORKBOOK_ROWS);
    const name = `xlsx, ${rowsOf(large).toLocaleString('en')} rows of chains`;
    const workbook = { exporter: exporters.xlsx, material: large, times, budget: WORKBOOK_MS, cold: '–' };
    formats.push(await row(name, workbook));
    return [
      '## Exports',
      `Material of the SEK case: ${String(rowsOf(material))} rows of chains, ${String(material.records.claim.length)} claims; the heavy libraries loaded once before; cold: the first export of a new process.`,
      table([['format', 'budget ms', 'cold ms', 'p50 ms', 'max ms', 'budget', 'kB'], ...formats]),
      await atOnce(material, quick ? 4 : AT_ONCE),
    ].join('\n\n');
  } finally {
    await cases.close();
  }
};

interface Measured {
  readonly exporter: Exporter;
  readonly material: Material;
  readonly times: number;
  readonly budget: number | undefined;
  readonly cold: string;
}

async function coldTime(format: ExportFormat): Promise<number> {
  const script = fileURLToPath(new URL('firstExport.js', import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, [script, format]);
  return Number(stdout);
}

async function row(name: string, { exporter, material, times, budget, cold }: Measured): Promise<string[]> {
  const ordered = ordering(material, exporter.format);
  const { length } = await exporter.render(ordered);
  const took: number[] = [];
  for (let run = 0; run < times; run++) {
    const start = performance.now();
    await exporter.render(ordered);
    took.push(performance.now() - start);
  }
  const verdict = budget === undefined ? '' : p50(took) <= budget ? 'met' : 'MISSED';
  const limit = budget === undefined ? '' : `≤ ${budget.toLocaleString('en')}`;
  return [name, limit, cold, digits(p50(took)), digits(slowest(took)), verdict, digits(length / 1_000)];
}

function ordering(material: Material, format: ExportFormat): Material {
  return { ...material, settings: { ...material.settings, format } };
}

function rowsOf({ answers }: Material): number {
  return answers
    .flatMap(({ chains }) => chains)
    .reduce((sum, { links }) => sum + links.reduce((rows, link) => rows + link.relationships.length, 0), 0);
}

/** The chains again and again under ids of their own, until their table has so many rows. */
function withRows(material: Material, rows: number): Material {
  const [first, ...rest] = material.answers;
  const copies = Math.ceil(rows / Math.max(rowsOf({ ...material, answers: [first] }), 1));
  const chains = Array.from({ length: copies }, (_, copy) =>
    first.chains.map((chain) => ({ ...chain, id: `${chain.id}-${String(copy)}` })),
  ).flat();
  return { ...material, answers: [{ ...first, chains }, ...rest] };
}

/** All asked for at the same moment, each format in turn; the peak is of the whole process. */
async function atOnce(material: Material, count: number): Promise<string> {
  const all = Object.values(exporters).filter(({ format }) => format !== 'bundle');
  const chosen = Array.from({ length: Math.ceil(count / all.length) }, () => all).flat();
  const start = performance.now();
  await Promise.all(
    chosen.slice(0, count).map((exporter) => exporter.render(ordering(material, exporter.format))),
  );
  const seconds = (performance.now() - start) / 1_000;
  const peak = process.resourceUsage().maxRSS / 1_024;
  const verdict = peak <= MEMORY_MB ? 'met' : 'MISSED';
  return `${String(count)} exports at once, the formats in turn: ${digits(seconds)} s, none failed; peak memory ${digits(peak)} MB (budget ${MEMORY_MB.toLocaleString('en')} MB: ${verdict}).`;
}
