/** An import that has not come to its end is named in every file that is made meanwhile, in both languages. */
import { gunzipSync, strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exporters } from '../../backend/exports/index.ts';
import type { Material } from '../../backend/exports/material.ts';
import { exportSettings, type ExportFormat } from '../../backend/model/briefings.ts';
import { exportWarnings } from '../../backend/usecases/exportWarnings.ts';
import { openBundledCases, type OpenedCases } from '../bundledCases.ts';
import { materialOf } from './material.ts';

const SAID = { en: 'Unfinished import:', de: 'Unfertiger Import:' } as const;
const LABEL = 'OFAC SDN list of 2024-01-01';

let cases: OpenedCases;
let material: Material;
beforeAll(async () => {
  cases = await openBundledCases();
  const [any] = await cases.store.imports();
  if (any === undefined) throw new Error('the bundled cases were imported');
  await cases.store.recordImport({ ...any, id: 'broken', label: LABEL, finishedAt: null }, []);
  material = await materialOf(cases.workspace, 'sek-studio');
});
afterAll(() => cases.close());

/** All text of a file; of a ZIP that of its parts. */
function textOf(bytes: Uint8Array): string {
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return strFromU8(gunzipSync(bytes));
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return Object.values(unzipSync(bytes)).map(textOf).join('\n');
  return new TextDecoder().decode(bytes).replace(/<[^>]*>/g, '');
}

describe.each(['en', 'de'] as const)('an unfinished import (%s)', (language) => {
  it.each<ExportFormat>(['md', 'html', 'docx', 'svg', 'csv', 'xlsx', 'graphml', 'gexf', 'ftm', 'neo4j'])(
    'is named in %s',
    async (format) => {
      const settings = exportSettings.parse({ format, language });
      const text = textOf(await exporters[format].render({ ...material, settings })).replace(/\s+/g, ' ');
      expect(text).toContain(SAID[language]);
      expect(text).toContain('cutout import undo broken');
    },
  );
});

describe('an unfinished import', () => {
  it('is named in the head of an archive, for the store that loads it', async () => {
    const settings = exportSettings.parse({ format: 'archive' });
    const text = textOf(await exporters.archive.render({ ...material, settings }));
    expect(JSON.parse(text.split('\n')[0] ?? '')).toMatchObject({
      unfinished: [{ id: 'broken', label: LABEL }],
    });
  });

  it('is the first warning before an export', () => {
    expect(exportWarnings(material, [])[0]).toMatchObject({ kind: 'unfinished-import', label: LABEL });
  });
});
