/** The words of each export of the bundled cases, which several tests read: each is made once in a test run. */
import { readFile, writeFile } from 'node:fs/promises';
import { z } from 'zod';
import { exporters } from '../../backend/exports/index.ts';
import type { Material } from '../../backend/exports/material.ts';
import type { ExportFormat } from '../../backend/model/briefings.ts';
import { fileOfRun } from '../runFolder.ts';
import type { BundledCase } from './material.ts';
import { readers } from './texts.ts';

/** @param material `materialOf` the case in a language, and no other settings */
export async function caseTexts(
  name: BundledCase,
  format: ExportFormat,
  material: Material,
): Promise<readonly string[]> {
  const made = await fileOfRun(`${name}-${material.settings.language}-${format}.json`, async (path) =>
    writeFile(path, JSON.stringify(await textsOf(format, material))),
  );
  if (made === undefined) return textsOf(format, material);
  return z.array(z.string()).parse(JSON.parse(await readFile(made, 'utf8')));
}

async function textsOf(format: ExportFormat, { settings, ...rest }: Material): Promise<readonly string[]> {
  const bytes = await exporters[format].render({ ...rest, settings: { ...settings, format } });
  return readers[format]?.(bytes) ?? [];
}
