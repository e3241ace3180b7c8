/** What is withheld from an audience, and names that are redacted, are in no data file. */
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { applyAudience } from '../../../backend/exports/protection/audience.ts';
import { exporters } from '../../../backend/exports/index.ts';
import type { Material } from '../../../backend/exports/material.ts';
import { applyRedaction } from '../../../backend/exports/protection/redaction.ts';
import { csvTables, type CsvTable, type ExportFormat } from '../../../backend/model/briefings.ts';
import { openBundledCases, type OpenedCases } from '../../bundledCases.ts';
import { materialOf } from '../material.ts';
import { unzipped } from './unzipped.ts';

const dataFormats = [
  'csv',
  'xlsx',
  'graphml',
  'gexf',
  'ftm',
  'archive',
  'neo4j',
] as const satisfies readonly ExportFormat[];

let cases: OpenedCases;
beforeAll(async () => {
  cases = await openBundledCases();
});
afterAll(() => cases.close());

/** All text of a file, packed or not. */
async function textOf(material: Material, format: ExportFormat, table: CsvTable = 'chains'): Promise<string> {
  const bytes = await exporters[format].render({
    ...material,
    settings: { ...material.settings, format, table },
  });
  if (format === 'archive') return gunzipSync(bytes).toString('utf8');
  if (format === 'xlsx' || format === 'neo4j') return [...unzipped(bytes).values()].join('\n');
  return new TextDecoder().decode(bytes);
}

async function everyFile(material: Material): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>();
  for (const format of dataFormats) {
    for (const table of format === 'csv' ? csvTables : (['chains'] as const))
      files.set(`${format} ${table}`, await textOf(material, format, table));
  }
  return files;
}

/** A source that is not the only one of any link, so that it can be withheld. */
const SOURCE = { id: 'kidscreen-2024', publisher: 'Kidscreen', host: 'staging.kidscreen.com' };

describe('what an audience does not see', () => {
  it('a withheld source is in no data file, and its claims are counted', async () => {
    const material = await materialOf(cases.workspace, 'sek-studio', {
      edits: { audience: 'public', withhold: [{ id: SOURCE.id, from: 'public' }] },
    });
    const before = await everyFile(material);
    const after = await everyFile(applyAudience(material));
    const holds = (text: string | undefined): boolean =>
      [SOURCE.id, SOURCE.publisher, SOURCE.host].some((part) => text?.includes(part) ?? false);
    expect([...before].filter(([, text]) => holds(text)).length).toBeGreaterThan(5);
    expect([...after].filter(([, text]) => holds(text)).map(([name]) => name)).toEqual([]);
    expect(after.get('csv claims')).toContain('claims withheld from this audience: ');
    expect(after.get('ftm chains')).toContain('2 claims are withheld from it.');
  });

  it('a redacted name is in no data file', async () => {
    const material = await materialOf(cases.workspace, 'sek-studio', {
      edits: { trail: false, redact: ['youneek'] },
    });
    const files = await everyFile(applyRedaction(material));
    expect([...files].filter(([, text]) => /youneek/i.test(text)).map(([name]) => name)).toEqual([]);
    expect((await everyFile(material)).get('csv chains')).toMatch(/youneek/i);
  });
});
