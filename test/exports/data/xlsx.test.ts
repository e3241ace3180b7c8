import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { csvTables } from '../../../backend/model/briefings.ts';
import { csvExporter } from '../../../backend/exports/csv.ts';
import { xlsxExporter } from '../../../backend/exports/xlsx.ts';
import { openBundledCases, type OpenedCases } from '../../bundledCases.ts';
import { bundledCaseNames, materialOf } from '../material.ts';
import { parseCsv } from './parseCsv.ts';
import { renamed } from './renamed.ts';
import { unzipped } from './unzipped.ts';

let cases: OpenedCases;
beforeAll(async () => {
  cases = await openBundledCases();
});
afterAll(() => cases.close());

const part = (parts: ReadonlyMap<string, string>, name: string): string => {
  const text = parts.get(name);
  if (text === undefined) throw new Error(`no ${name} in ${[...parts.keys()].join(', ')}`);
  return text;
};

const plain = (xml: string): string =>
  xml
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&');

interface Sheet {
  readonly name: string;
  readonly xml: string;
  /** Rows of cells as text, empty ones as ''. */
  readonly rows: readonly (readonly string[])[];
}

function sheetsOf(bytes: Uint8Array): readonly Sheet[] {
  const parts = unzipped(bytes);
  const strings = [...part(parts, 'xl/sharedStrings.xml').matchAll(/<t[^>]*>([^<]*)<\/t>/g)].map((match) =>
    plain(match[1] ?? ''),
  );
  const names = [...part(parts, 'xl/workbook.xml').matchAll(/<sheet [^>]*name="([^"]*)"/g)];
  return names.map(([, name = ''], at) => {
    const xml = part(parts, `xl/worksheets/sheet${String(at + 1)}.xml`);
    return { name: plain(name), xml, rows: rowsOf(xml, strings) };
  });
}

function rowsOf(xml: string, strings: readonly string[]): string[][] {
  const rows: string[][] = [];
  for (const cell of xml.matchAll(/<c r="([A-Z]+)(\d+)"([^>]*)><v>([^<]*)<\/v><\/c>/g)) {
    const [, letters = '', number = '', attributes = '', value = ''] = cell;
    const column = Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
    const row = (rows[Number(number) - 1] ??= []);
    while (row.length < column) row.push('');
    row[column - 1] = attributes.includes('t="s"') ? (strings[Number(value)] ?? '?') : value;
  }
  return rows;
}

/** What makes a sheet a sheet; the cells of the four tables are those of CSV, which has golden files of its own. */
function readable({ name, xml, rows }: Sheet, at: number): string {
  const pane = /<pane [^>]*>/.exec(xml)?.[0] ?? 'no pane';
  const filter = /<autoFilter [^>]*>/.exec(xml)?.[0] ?? 'no filter';
  const widths = [...xml.matchAll(/<col [^>]*width="(\d+)"/g)].map((match) => match[1]).join(' ');
  const shown = at < csvTables.length ? rows.slice(0, 2) : rows;
  return [`# ${name}`, pane, filter, `widths ${widths}`, ...shown.map((row) => row.join(' | '))]
    .join('\n')
    .replace(/\b[0-9a-f]{64}\b/g, '<digest>');
}

describe('XLSX', () => {
  it.each(bundledCaseNames)(
    '%s: sheets, heads, widths, filters and what it says of itself are as they were',
    async (name) => {
      const sheets = sheetsOf(await xlsxExporter.render(await materialOf(cases.workspace, name)));
      await expect(`${sheets.map(readable).join('\n\n')}\n`).toMatchFileSnapshot(
        `../golden/${name}.xlsx.txt`,
      );
    },
  );

  it.each(bundledCaseNames)('%s: the sheets have the cells of the CSV tables', async (name) => {
    const material = await materialOf(cases.workspace, name);
    const sheets = sheetsOf(await xlsxExporter.render(material));
    for (const [at, table] of csvTables.entries()) {
      const csv = await csvExporter.render({ ...material, settings: { ...material.settings, table } });
      const expected = parseCsv(new TextDecoder().decode(csv), ',');
      const width = expected[0]?.length ?? 0;
      const cells = sheets[at]?.rows.map((row) => [...row, ...Array<string>(width - row.length).fill('')]);
      expect(cells).toEqual(expected);
    }
  });

  it('the German workbook has German sheets', async () => {
    const material = await materialOf(cases.workspace, 'it-worker-fronts', { language: 'de' });
    expect(sheetsOf(await xlsxExporter.render(material)).map((sheet) => sheet.name)).toEqual([
      'Ketten',
      'Beziehungen',
      'Aussagen',
      'Parteien und Dinge',
      'Über diese Datei',
    ]);
  });

  it('a name that looks like a formula is text, and no cell is a formula', async () => {
    const material = renamed(await materialOf(cases.workspace, 'it-worker-fronts'), '=HYPERLINK("http://x")');
    const bytes = await xlsxExporter.render(material);
    expect(sheetsOf(bytes).at(3)?.rows.flat()).toContain('=HYPERLINK("http://x")');
    for (const [name, xml] of unzipped(bytes)) {
      if (name.startsWith('xl/worksheets/')) expect(/<f[ >/]|t="str"/.exec(xml)?.[0], name).toBeUndefined();
    }
  });

  it('text that is longer than Excel takes is cut, visibly', async () => {
    const material = renamed(await materialOf(cases.workspace, 'it-worker-fronts'), 'x'.repeat(40_000));
    const strings = part(unzipped(await xlsxExporter.render(material)), 'xl/sharedStrings.xml');
    const longest = [...strings.matchAll(/<t[^>]*>([^<]*)<\/t>/g)].map((match) => match[1] ?? '');
    expect(Math.max(...longest.map((text) => text.length))).toBe(32_767);
    expect(longest.some((text) => text.endsWith('x […]'))).toBe(true);
  });

  it('the same material gives the same bytes, whatever the clock and the time zone', async () => {
    const material = await materialOf(cases.workspace, 'sek-studio');
    const first = await xlsxExporter.render(material);
    const zone = process.env['TZ'];
    process.env['TZ'] = 'Asia/Seoul';
    const second = await xlsxExporter.render(material);
    process.env['TZ'] = zone ?? '';
    if (zone === undefined) delete process.env['TZ'];
    expect(Buffer.from(second).equals(Buffer.from(first))).toBe(true);
  });
});
