/** What narrows a relationship stands beside it in every export, in both languages; remarks on our reading in none. */
import { beforeAll, describe, expect, it } from 'vitest';
import { exportFormatNames, type ExportFormat } from '../../backend/model/briefings.ts';
import type { Batch } from '../../backend/model/records.ts';
import { exporters } from '../../backend/exports/index.ts';
import type { Material } from '../../backend/exports/material.ts';
import { applyAudience } from '../../backend/exports/protection/audience.ts';
import type { Language } from '../../backend/locales/index.ts';
import { claim, entity, listing, relationship, source, statement } from '../stores/samples.ts';
import { smallMaterial } from './small.ts';
import { readers } from './texts.ts';

const ONE_PERCENT = '1 % of the shares';
const GERMAN = '1 % der Anteile';
const REMARK = 'Read in the register only.';

/** A listed person with one per cent of a company that paid another company an exact sum. */
const minority: Batch = {
  source: [source('s1')],
  entity: [
    entity('payer', { name: 'Paying Works' }),
    entity('holding', { name: 'Holding Zett' }),
    entity('holder', { name: 'Tiny Holder', schema: 'Person' }),
  ],
  relationship: [
    relationship('r1', ['payer', 'holding'], {
      qualifier: 'In cash, at night.',
      amounts: [
        { value: 15_000, currency: 'USD', is: 'exactly', count: null, of: null },
        { value: null, currency: null, is: 'up to', count: 12, of: 'transfers' },
      ],
      language: 'en',
      translations: { de: { qualifier: 'In bar, nachts.', amounts: ['', 'Überweisungen'] } },
    }),
    relationship('r2', ['holding', 'holder'], { type: 'PAID', remark: REMARK, language: 'en' }),
    relationship('r3', ['holder', 'holding'], {
      type: 'OWNS',
      qualifier: ONE_PERCENT,
      language: 'en',
      translations: { de: { qualifier: GERMAN } },
    }),
  ],
  claim: [claim('c1', 'r1'), claim('c2', 'r2'), claim('c3', 'r3')],
  listing: [listing('l1', 'holder', { from: '2022-03-11', lastSeen: '2024-06-01' })],
};

const asked = { from: ['payer'], to: ['sanctioned'] };

const withWords = exportFormatNames.filter((format) => readers[format] !== null);

async function wordsOf(material: Material, format: ExportFormat): Promise<string> {
  const read = readers[format];
  if (read === null) throw new Error(`${format} has no words to read`);
  const bytes = await exporters[format].render(material);
  return read(bytes).join('\n').replace(/\s+/gu, ' ');
}

const inLanguage = (material: Material, language: Language): Material => ({
  ...material,
  settings: { ...material.settings, language },
});

describe('what narrows a relationship', () => {
  let material: Material;
  beforeAll(async () => {
    material = await smallMaterial(minority, asked);
  });

  it.each(withWords)('stands in %s, with the figures, in English', async (format) => {
    const text = await wordsOf(material, format);
    expect(text).toContain('In cash, at night.');
    expect(text).toContain(ONE_PERCENT);
    expect(text).toMatch(/exactly USD 15,000; up to 12 transfers/);
  });

  it.each(withWords)('stands in %s in German, marked as translated', async (format) => {
    const text = await wordsOf(inLanguage(material, 'de'), format);
    expect(text).toMatch(/In bar, nachts \(übersetzt/);
    expect(text).toMatch(/1 % der Anteile \(übersetzt/);
    expect(text).toMatch(/genau 15\.000 USD; bis zu 12 Überweisungen/);
  });

  it.each(['chains', 'relationships', 'claims'] as const)(
    'stands in the table %s alone, with what parties say of the link, in both languages',
    async (table) => {
      const denied = await smallMaterial(
        {
          ...minority,
          statement: [
            statement('t1', { party: 'holding', text: 'We got nothing.', aboutRelationships: ['r1'] }),
            statement('t2', {
              party: 'payer',
              text: 'We know no holder.',
              aboutEntities: ['payer'],
              aboutRelationships: [],
            }),
          ],
        },
        asked,
      );
      const told = async (language: Language): Promise<string> => {
        const own = inLanguage(denied, language);
        return wordsOf({ ...own, settings: { ...own.settings, table } }, 'csv');
      };
      const english = await told('en');
      expect(english).toContain('In cash, at night.');
      expect(english).toMatch(/exactly USD 15,000; up to 12 transfers/);
      expect(english).toMatch(/Holding Zett denies[^"]*We got nothing\./);
      expect(english).toMatch(/Paying Works denies[^"]*We know no holder\./);
      const german = await told('de');
      expect(german).toMatch(/In bar, nachts \(übersetzt/);
      expect(german).toMatch(/genau 15\.000 USD; bis zu 12 Überweisungen/);
      expect(german).toMatch(/Holding Zett bestreitet[^"]*We got nothing\./);
    },
  );

  it.each(withWords)('a remark on our reading is not in %s', async (format) => {
    expect(await wordsOf(material, format)).not.toContain(REMARK);
  });

  it('a holder of one per cent does not read like an owner', async () => {
    const text = await wordsOf(material, 'md');
    expect(text).not.toMatch(/Tiny Holder owns Holding Zett|(?<!partly )owned by Tiny Holder/);
    expect(text).toMatch(/wholly or partly owned by|owns all or part of/);
  });

  it('a remark stays in the archive of the house and leaves with no other', () => {
    const remarks = (of: Material) => of.records.relationship.map((one) => one.remark);
    expect(remarks(applyAudience(withAudience(material, 'counsel')))).toContain(REMARK);
    for (const audience of ['partner', 'public'] as const) {
      const shown = applyAudience(withAudience(material, audience));
      expect(JSON.stringify(shown)).not.toContain(REMARK);
    }
  });
});

function withAudience(material: Material, audience: 'counsel' | 'partner' | 'public'): Material {
  const { settings } = material;
  return { ...material, settings: { ...settings, edits: { ...settings.edits, audience } } };
}
