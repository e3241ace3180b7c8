import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { csvTables, type CsvTable } from '../../../backend/model/briefings.ts';
import { inquiry } from '../../../backend/model/inquiries.ts';
import type { Material } from '../../../backend/exports/material.ts';
import { csvExporter } from '../../../backend/exports/csv.ts';
import { openBundledCases, type OpenedCases } from '../../bundledCases.ts';
import { bundledCaseNames, materialOf } from '../material.ts';
import { parseCsv } from './parseCsv.ts';
import { renamed } from './renamed.ts';

let cases: OpenedCases;
beforeAll(async () => {
  cases = await openBundledCases();
});
afterAll(() => cases.close());

/** Keeps the byte order mark, which a text decoder drops by default. */
const decode = (bytes: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);

async function csvOf(material: Material, table: CsvTable, language: 'en' | 'de' = 'en'): Promise<string> {
  return decode(
    await csvExporter.render({ ...material, settings: { ...material.settings, table, language } }),
  );
}

/** Heads and cells in turn, so that a change is read in a diff. */
function readable(text: string, delimiter: string): string {
  const [heads = [], ...rows] = parseCsv(text.slice(1), delimiter);
  const blocks = rows.map((row) =>
    heads.flatMap((head, at) => ((row[at] ?? '') === '' ? [] : [`${head}: ${row[at] ?? ''}`])).join('\n'),
  );
  return `${[heads.join(' | '), ...blocks].join('\n\n')}\n`;
}

describe('CSV', () => {
  for (const name of bundledCaseNames) {
    it.each(csvTables)(`${name}: the table of %s is as it was`, async (table) => {
      const text = await csvOf(await materialOf(cases.workspace, name), table);
      await expect(readable(text, ',')).toMatchFileSnapshot(`../golden/${name}.${table}.csv.txt`);
    });
  }

  it('German has semicolons and German heads and words', async () => {
    const material = await materialOf(cases.workspace, 'sek-studio', { edits: { trail: false } });
    const text = await csvOf(material, 'chains', 'de');
    await expect(readable(text, ';')).toMatchFileSnapshot('../golden/sek-studio.chains.de.csv.txt');
  });

  it('begins with a byte order mark and ends each line with CR LF, in both languages', async () => {
    const material = await materialOf(cases.workspace, 'it-worker-fronts');
    for (const language of ['en', 'de'] as const) {
      const text = await csvOf(material, 'entities', language);
      expect(text.startsWith('\ufeff')).toBe(true);
      expect(text.endsWith('\r\n')).toBe(true);
      const [heads, ...rows] = parseCsv(text.slice(1), language === 'en' ? ',' : ';');
      expect(rows.length).toBeGreaterThan(0);
      for (const row of rows) expect(row).toHaveLength(heads?.length ?? 0);
    }
  });

  it.each(['=1+1', '+49', '-2', '@SUM(A1)', '\tx', '\rx', '＝1', '=HYPERLINK("http://x","y"), "z"'])(
    'a name that a spreadsheet would run is text: %j',
    async (name) => {
      const material = renamed(await materialOf(cases.workspace, 'it-worker-fronts'), name);
      for (const table of csvTables) {
        const [, ...rows] = parseCsv((await csvOf(material, table)).slice(1), ',');
        const cells = rows.flat();
        expect(cells.filter((cell) => /^[=+\-@\t\r＝＋－＠]/.test(cell))).toEqual([]);
        if (table === 'entities') expect(cells).toContain(`'${name}`);
      }
    },
  );

  it('counts the claims that are withheld, beside the relationship and in their place', async () => {
    const material = await materialOf(cases.workspace, 'it-worker-fronts');
    const relationship = material.answers[0].chains[0]?.links[0]?.relationships[0]?.id;
    if (relationship === undefined) throw new Error('the case has a chain');
    const withheld = { ...material, withheld: [{ relationship, claims: 3 }] };
    expect(await csvOf(withheld, 'claims')).toContain('claims withheld from this audience: 3');
    const [heads = [], ...rows] = parseCsv((await csvOf(withheld, 'relationships')).slice(1), ',');
    const counts = rows.map((row) => row[heads.indexOf('Claims withheld')]);
    expect(counts.filter((count) => count !== '0')).toEqual(['3']);
  });

  it('an answer stands beside the claim that its party was asked about', async () => {
    const material = await materialOf(cases.workspace, 'it-worker-fronts');
    const [claim] = material.records.claim;
    const party = material.answers[0].question.from[0];
    if (claim === undefined || party === undefined) throw new Error('the case has claims and starts');
    const asked = inquiry.parse({
      ...{ id: 'i-1', dataset: 'desk:inquiries', party, claims: [claim.id], askedOn: '2026-11-01' },
      ...{ means: 'letter', addressee: 'The board', deadline: '2026-11-10', by: 'Editor' },
      ...{ answer: 'We never did.', answeredOn: '2026-11-05' },
    });
    const records = { ...material.records, inquiry: [asked] };
    const [heads = [], ...rows] = parseCsv((await csvOf({ ...material, records }, 'claims')).slice(1), ',');
    const replies = rows.filter((row) => row[heads.indexOf('Right of reply')] !== '');
    expect(replies.map((row) => row[0])).toEqual([claim.id]);
    expect(replies[0]?.[heads.indexOf('Right of reply')]).toMatch(
      / was asked on 1 November 2026 \(by letter\)\..* 5 November 2026: “We never did\.”$/,
    );
  });

  it('the same material gives the same bytes', async () => {
    const material = await materialOf(cases.workspace, 'sek-studio');
    expect(await csvExporter.render(material)).toEqual(await csvExporter.render(material));
  });
});
