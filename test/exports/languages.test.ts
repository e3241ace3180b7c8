/** Words of a case that stand in another language than the document's: in German where the case gives it, else marked. */
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
entities:
  - {id: a, schema: Company, name: Alpha Works}
  - {id: b, schema: Company, name: Beta Works}
  - {id: c, schema: Company, name: Gamma Works}
relationships:
  - {type: PAID, from: a, to: b, claims: [{source: paper, basis: reported}]}
  - {type: PAID, from: b, to: c, claims: [{source: blog, basis: reported}]}
listings:
  - {party: c, list: OFAC-SDN, first_seen: 2024-05-31, sources: [blog]}
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
