/** Words of a case that stand in another language than the document's: in German where the case gives it, else marked. */
import { constants, inflateSync } from 'node:zlib';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ExportFormat } from '../../backend/model/briefings.ts';
import { exporters } from '../../backend/exports/index.ts';
import type { Material } from '../../backend/exports/material.ts';
import type { Language } from '../../backend/locales/index.ts';
import { materialOfCase } from './ownCase.ts';
import { readers } from './texts.ts';

const OWN = `case: own
title: Two payments
language: en
sources:
  - id: paper
    publisher: The Paper
    title: Who paid whom at night
    date: 2024-01-02
    kind: court filing
    read_as: through an archive copy
    translations: {de: {kind: Gerichtsakte, read_as: über eine Archivkopie}}
  - {id: blog, publisher: A Blog, title: Money, date: 2024-01-03, read_as: the abstract only}
  - {id: kiji, publisher: A Gazette, title: 夜の支払い, language: ja}
entities:
  - {id: a, schema: Company, name: Alpha Works}
  - {id: b, schema: Company, name: Beta Works}
  - {id: c, schema: Company, name: Gamma Works}
relationships:
  - {type: PAID, from: a, to: b, claims: [{source: paper, basis: reported}]}
  - {type: PAID, from: b, to: c, claims: [{source: blog, basis: reported}, {source: kiji, basis: reported}]}
listings:
  - {party: c, list: OFAC-SDN, known_by: reading, first_seen: 2024-05-31, sources: [blog]}
`;

let material: Material;
beforeAll(async () => {
  material = await materialOfCase(OWN, { from: ['Alpha Works'], to: ['sanctioned'] });
});

const inLanguage = (language: Language): Material => ({
  ...material,
  settings: { ...material.settings, language },
});

async function textOf(format: ExportFormat, language: Language): Promise<string> {
  const read = readers[format];
  if (read === null) throw new Error(`${format} has no words to read`);
  const bytes = await exporters[format].render(inLanguage(language));
  return read(bytes).join('\n').replace(/\s+/gu, ' ');
}

describe('words in another language than the document', () => {
  it('bear it in a German page, Word document, presentation and PDF', async () => {
    const page = decode(await exporters.html.render(inLanguage('de')));
    expect(page).toContain('<span lang="en">Who paid whom at night</span>');
    expect(page).toContain('<span lang="ja">夜の支払い</span>');
    const word = partOf(await exporters.docx.render(inLanguage('de')), 'word/footnotes.xml');
    expect(word).toMatch(/<w:lang w:val="en-GB"\/><\/w:rPr><w:t[^>]*>Who paid whom at night/);
    const slides = Object.entries(unzipSync(await exporters.pptx.render(inLanguage('de'))))
      .filter(([name]) => /slides\/slide\d+\.xml$/.test(name))
      .map(([, bytes]) => strFromU8(bytes))
      .join('');
    expect(slides).toMatch(/<a:rPr lang="en-GB"[^>]*>(?:(?!<a:t>).)*<a:t>Who paid whom at night/s);
    const pdf = unpacked(await exporters.pdf.render(inLanguage('de')));
    expect(/\/Lang ?\(en\)/.test(pdf)).toBe(true);
  });

  it('bear none in an English one, but for other scripts', async () => {
    const page = decode(await exporters.html.render(inLanguage('en')));
    expect(
      [...page.matchAll(/ lang="(\w+)"/g)].map(([, lang]) => lang).filter((lang) => lang !== 'ja'),
    ).toEqual(['en']);
  });
});

/** Everything that a PDF has in compressed streams. */
function unpacked(pdf: Uint8Array): string {
  const bytes = Buffer.from(pdf);
  const starts = [...bytes.toString('latin1').matchAll(/[^d]stream\r?\n/g)].map(
    ({ 0: mark, index }) => index + mark.length,
  );
  return starts
    .map((start) => {
      try {
        return inflateSync(bytes.subarray(start), { finishFlush: constants.Z_SYNC_FLUSH }).toString('latin1');
      } catch {
        // a stream that is not compressed
        return '';
      }
    })
    .join('\n');
}

const decode = (bytes: Uint8Array): string => Buffer.from(bytes).toString('utf8');
const partOf = (bytes: Uint8Array, name: string): string =>
  strFromU8(unzipSync(bytes)[name] ?? new Uint8Array());

describe('how a source was read', () => {
  it.each(['md', 'html', 'docx', 'pptx', 'xlsx', 'ftm'] as const)(
    'stands in German in a German %s, and in its own words where the case gives none',
    async (format) => {
      const german = await textOf(format, 'de');
      expect(german).toContain('über eine Archivkopie (übersetzt)');
      expect(german).not.toContain('through an archive copy');
      expect(german).toContain('„the abstract only“ (Englisch)');
      const english = await textOf(format, 'en');
      expect(english).toContain('through an archive copy');
      expect(english).not.toContain('Archivkopie');
    },
  );
});
