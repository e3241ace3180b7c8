/** What is withheld or redacted stands in no file of any format, however the format keeps its text. */
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { unzipSync } from 'fflate';
import { applyAudience } from '../../../backend/exports/protection/audience.ts';
import { exporters } from '../../../backend/exports/index.ts';
import { applyRedaction } from '../../../backend/exports/protection/redaction.ts';
import type { BriefingEdits } from '../../../backend/model/briefings.ts';
import { entityId } from '../../../backend/model/ids.ts';
import { openBundledCases, type OpenedCases } from '../../bundledCases.ts';
import { materialOf } from '../material.ts';

let cases: OpenedCases;
/** With nothing withheld. */
let open: ReadonlyMap<string, string>;
beforeAll(async () => {
  cases = await openBundledCases();
  open = await bundle({});
}, 120_000);
afterAll(() => cases.close());

/** Every file within a file, unpacked, by its path. */
function filesIn(name: string, bytes: Uint8Array): ReadonlyMap<string, string> {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
    const inner = Object.entries(unzipSync(bytes));
    return new Map(inner.flatMap(([path, content]) => [...filesIn(`${name}/${path}`, content)]));
  }
  const plain = bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes;
  return new Map([[name, new TextDecoder().decode(plain)]]);
}

async function bundle(edits: Partial<BriefingEdits>): Promise<ReadonlyMap<string, string>> {
  const material = await materialOf(cases.workspace, 'sek-studio', { edits });
  const shown = applyRedaction(applyAudience(material));
  const bytes = await exporters.bundle.render({
    ...shown,
    settings: { ...shown.settings, format: 'bundle' },
  });
  return filesIn('bundle', bytes);
}

function mentioning(files: ReadonlyMap<string, string>, words: RegExp): readonly string[] {
  return [...files].filter(([name, text]) => words.test(name) || words.test(text)).map(([name]) => name);
}

describe('all formats in one bundle', () => {
  it('name a source that is shown, and not one that is withheld', { timeout: 120_000 }, async () => {
    const shown = mentioning(open, /kidscreen/i);
    for (const ending of ['.md', '.csv', '.graphml', '.gexf', 'document.xml', '.cutout.gz'])
      expect(
        shown.some((name) => name.endsWith(ending) || name.includes(ending)),
        ending,
      ).toBe(true);
    const withheld = await bundle({ withhold: [{ id: 'kidscreen-2024', from: 'public' }] });
    const formats = (files: ReadonlyMap<string, string>): string[] =>
      [...new Set([...files.keys()].map((name) => name.split('/')[1] ?? name))].sort();
    expect(formats(withheld)).toEqual(formats(open));
    expect(mentioning(withheld, /kidscreen/i)).toEqual([]);
  });

  it('name a party, and not once it is redacted', { timeout: 120_000 }, async () => {
    expect(mentioning(open, /amazon/i).length).toBeGreaterThan(5);
    const redacted = await bundle({ redact: [entityId.parse('amazon')] });
    expect(mentioning(redacted, /amazon|prime ?video/i)).toEqual([]);
    expect(mentioning(redacted, /Party 1/).length).toBeGreaterThan(5);
  });

  it('leave no part of a redacted name in placeholders, ids or digests', { timeout: 240_000 }, async () => {
    const { records, made } = await materialOf(cases.workspace, 'sek-studio');
    const mondo = records.entity.find(({ name }) => name.startsWith('Mondo'))?.id;
    const redacted = await bundle({ redact: mondo === undefined ? [] : [mondo] });
    expect(mentioning(open, /mondo/i).length).toBeGreaterThan(5);
    expect(mentioning(redacted, /mondo/i)).toEqual([]);
    expect(mentioning(redacted, new RegExp(made.digest.slice(0, 12)))).toEqual([]);
  });
});
