/** Data files say how much is withheld from their audience. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { applyAudience } from '../../../backend/exports/protection/audience.ts';
import { exporters } from '../../../backend/exports/index.ts';
import type { Material } from '../../../backend/exports/material.ts';
import { openBundledCases, type OpenedCases } from '../../bundledCases.ts';
import { materialOf } from '../material.ts';

let cases: OpenedCases;
beforeAll(async () => {
  cases = await openBundledCases();
});
afterAll(() => cases.close());

async function textOf(material: Material, format: 'csv' | 'ftm'): Promise<string> {
  const settings = { ...material.settings, format, table: 'claims' as const };
  return new TextDecoder().decode(await exporters[format].render({ ...material, settings }));
}

it('claims that an audience does not see are counted in the files that it gets', async () => {
  const material = await materialOf(cases.workspace, 'sek-studio', {
    edits: { audience: 'public', withhold: [{ id: 'kidscreen-2024', from: 'public' }] },
  });
  const shown = applyAudience(material);
  expect(await textOf(shown, 'csv')).toContain('claims withheld from this audience: ');
  expect(await textOf(shown, 'ftm')).toContain('2 claims are withheld from it.');
});
