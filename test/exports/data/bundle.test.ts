import { createHash } from 'node:crypto';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { CutoutError } from '../../../backend/errors.ts';
import { bundleExporter } from '../../../backend/exports/bundle.ts';
import { archiveExporter } from '../../../backend/exports/caseArchive.ts';
import { csvExporter } from '../../../backend/exports/csv.ts';
import type { Exporter } from '../../../backend/exports/exporter.ts';
import { exporters } from '../../../backend/exports/index.ts';
import type { Material } from '../../../backend/exports/material.ts';
import { csvTables } from '../../../backend/model/briefings.ts';
import { openBundledCases, type OpenedCases } from '../../bundledCases.ts';
import { materialOf } from '../material.ts';
import { unzipped } from './unzipped.ts';

let cases: OpenedCases;
let material: Material;
/** Of every format, in German; made once, because figures and briefings take their time. */
let whole: Uint8Array;
beforeAll(async () => {
  cases = await openBundledCases();
  material = await materialOf(cases.workspace, 'it-worker-fronts', { language: 'de' });
  whole = await exporters.bundle.render(material);
});
afterAll(() => cases.close());

const manifestFile = z.object({
  digest: z.string(),
  files: z.array(z.object({ file: z.string(), format: z.string(), bytes: z.int(), sha256: z.string() })),
  leftOut: z.array(z.object({ file: z.string(), format: z.string(), reason: z.string() })),
});

const manifestOf = (bytes: Uint8Array) =>
  manifestFile.parse(JSON.parse(unzipped(bytes).get('manifest.json') ?? '{}'));

const refusing: Exporter = {
  format: 'poster',
  render: () => Promise.reject(new CutoutError('bad-question', 'Too large for A3.')),
};
const failing: Exporter = { format: 'poster', render: () => Promise.reject(new Error('broken')) };

describe('bundle', () => {
  it('has a file of every format, and the manifest has its size and checksum', () => {
    const manifest = manifestOf(whole);
    const files = unzipSync(whole);
    expect(Object.keys(files).sort()).toEqual(
      [...manifest.files.map(({ file }) => file), 'README.txt', 'manifest.json'].sort(),
    );
    for (const { file, bytes: size, sha256 } of manifest.files) {
      const content = files[file] ?? new Uint8Array();
      expect([content.length, createHash('sha256').update(content).digest('hex')]).toEqual([size, sha256]);
    }
    const formats = new Set(manifest.files.map(({ format }) => format));
    expect([...formats, 'bundle'].sort()).toEqual(Object.keys(exporters).sort());
    expect(manifest.leftOut).toEqual([]);
    expect(manifest.digest).toBe(material.made.digest);
  });

  it('has all four tables as CSV, and a note in the chosen language on every file', () => {
    const readme = unzipped(whole).get('README.txt') ?? '';
    for (const table of csvTables) expect(readme).toContain(`${table}.csv: eine Zeile je `);
    for (const { file } of manifestOf(whole).files) expect(readme).toMatch(new RegExp(`^${file}: \\S`, 'm'));
    expect(readme).toContain('D – vermutet:');
  });

  it('says which format was left out and why', async () => {
    const bytes = await bundleExporter([csvExporter, refusing]).render(material);
    expect(manifestOf(bytes).leftOut).toEqual([
      { file: 'poster.pdf', format: 'poster', reason: 'Too large for A3.' },
    ]);
    expect(unzipped(bytes).get('README.txt')).toContain('poster.pdf: ausgelassen. Too large for A3.');
  });

  it('is not made where a format fails for another reason', async () => {
    await expect(bundleExporter([csvExporter, failing]).render(material)).rejects.toThrow('broken');
  });

  it('the same material gives the same bytes', async () => {
    const bundle = bundleExporter([csvExporter, archiveExporter]);
    expect(Buffer.from(await bundle.render(material))).toEqual(Buffer.from(await bundle.render(material)));
  });
});
