/** A link whose end is known and past is told as what was, in every export and both languages; one that ends later is not. */
import { describe, expect, it } from 'vitest';
import type { ExportFormat } from '../../backend/model/briefings.ts';
import { exporters } from '../../backend/exports/index.ts';
import type { Material } from '../../backend/exports/material.ts';
import type { Language } from '../../backend/locales/index.ts';
import { graphOf } from '../../backend/exports/graph.ts';
import { claim, entity, listing, relationship, source } from '../stores/samples.ts';
import { materialOfCase } from './ownCase.ts';
import { smallMaterial } from './small.ts';
import { readers } from './texts.ts';

/** Told on 1 June 2024. */
const ownedUntil = (end: string): string => `case: own
title: A sold company
sources: [{id: paper, publisher: The Paper, title: A sale, date: 2024-01-02, read_as: in full}]
entities:
  - {id: a, schema: Company, name: Alpha Works}
  - {id: b, schema: Company, name: Beta Works}
  - {id: c, schema: Company, name: Gamma Works}
relationships:
  - {type: PAID, from: a, to: b, claims: [{source: paper, basis: documented}]}
  - {type: OWNS, from: c, to: b, start: 2015, end: ${end}, claims: [{source: paper, basis: documented}]}
listings: [{party: c, list: OFAC-SDN, known_by: reading, first_seen: 2024-05-31, sources: [paper]}]
`;

async function textOf(material: Material, format: ExportFormat, language: Language): Promise<string> {
  const read = readers[format];
  if (read === null) throw new Error(`${format} has no words to read`);
  const bytes = await exporters[format].render({ ...material, settings: { ...material.settings, language } });
  return read(bytes).join('\n').replace(/\s+/gu, ' ');
}

const told = {
  en: { was: /owned \(?(?:all|wholly) /, is: /(?:\bowns|is (?:all|wholly) .{0,10}owned)/ },
  de: { was: /war (?:zu|ganz) /, is: /\bist ganz oder zum Teil / },
} as const;
const formats = ['md', 'html', 'docx', 'pptx', 'svg', 'csv', 'xlsx', 'ftm', 'graphml'] as const;

describe('a link that has ended', async () => {
  const asked = { from: ['Alpha Works'], to: ['sanctioned'] };
  const [past, later] = await Promise.all(
    ['2019', '2030'].map((end) => materialOfCase(ownedUntil(end), asked)),
  );
  it.each(formats.flatMap((format) => (['en', 'de'] as const).map((language) => ({ format, language }))))(
    'is told in the past in $format ($language)',
    async ({ format, language }) => {
      if (past === undefined || later === undefined) throw new Error('no material');
      const text = await textOf(past, format, language);
      expect(text).not.toMatch(told[language].is);
      const other = await textOf(later, format, language);
      expect(other).toMatch(told[language].is);
      expect(other).not.toMatch(told[language].was);
    },
  );
});

describe('a listing of which the end is announced', () => {
  const delisted = async (to: string): Promise<unknown[]> => {
    const batch = {
      source: [source('s1')],
      entity: [entity('a'), entity('b')],
      relationship: [relationship('r1', ['a', 'b'])],
      claim: [claim('c1', 'r1')],
      listing: [listing('l1', 'b', { lastSeen: '2024-01-05', to, sources: ['s1'] })],
    };
    const material = await smallMaterial(batch, { from: ['a'], to: ['b'] });
    const { nodes, nodeAttributes } = graphOf(material);
    const party = nodes.find(({ id }) => id === 'b');
    if (party === undefined) throw new Error('no party');
    return ['delisted', 'delistingAnnounced'].map((name) => nodeAttributes[name]?.value(party));
  };

  it('is over in a graph for its reader only when that day has come', async () => {
    expect(await delisted('2030-01-01')).toEqual([null, '2030-01-01']);
    expect(await delisted('2024-02-01')).toEqual(['2024-02-01', null]);
  });
});
