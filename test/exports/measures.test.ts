/** What a list stands for is said once of an entry, not beside each programme, and only as far as the list was read. */
import { describe, expect, it } from 'vitest';
import { exporters } from '../../backend/exports/index.ts';
import { dictionaries, listMeasures, listMeasureText, ownMeasure } from '../../backend/locales/index.ts';
import type { ListingStatus } from '../../backend/model/listings.ts';
import { materialOfCase } from './ownCase.ts';
import { readers } from './texts.ts';

/** Told on 1 June 2024. */
const CASE = `case: own
title: Entries with several programmes
sources: [{id: paper, publisher: The Paper, title: A sale, date: 2024-01-02, read_as: in full}]
entities:
  - {id: a, schema: Company, name: Alpha Works}
  - {id: b, schema: Company, name: Beta Works}
  - {id: c, schema: Company, name: Gamma Works}
  - {id: d, schema: Company, name: Delta Works}
relationships:
  - {type: PAID, from: a, to: b, claims: [{source: paper, basis: documented}]}
  - {type: PAID, from: b, to: c, claims: [{source: paper, basis: documented}]}
  - {type: PAID, from: b, to: d, claims: [{source: paper, basis: documented}]}
listings:
  - {party: b, list: OFAC-SDN, programme: SDGT, known_by: reading, first_seen: 2019-01-01, to: 2020-01-01, sources: [paper]}
  - {party: c, list: OFAC-SDN, programme: SDGT, known_by: reading, first_seen: 2024-05-31, sources: [paper]}
  - {party: c, list: OFAC-SDN, programme: NS-PLC, known_by: reading, first_seen: 2024-05-31, sources: [paper]}
  - {party: d, list: OFAC-SDN, programme: DPRK3, from: 2023-01-01, sources: [paper]}
`;

const blocked = {
  en: 'property blocked; US persons may not deal',
  de: 'Vermögenswerte blockiert; US-Personen dürfen keine Geschäfte machen',
} as const;
const once = { en: 'while listed', de: 'solange gelistet' } as const;
const ifSo = { en: 'if listed', de: 'falls gelistet' } as const;

describe('the measure of a list', async () => {
  const material = await materialOfCase(CASE, { from: ['Alpha Works'], to: ['sanctioned'] });
  const partsOf = async (format: 'md' | 'xlsx' | 'ftm' | 'graphml', language: 'en' | 'de') => {
    const told = { ...material, settings: { ...material.settings, language } };
    const read = readers[format];
    if (read === null) throw new Error(`${format} has no words to read`);
    return read(await exporters[format].render(told)).join('\n');
  };

  it.each(
    (['xlsx', 'ftm', 'graphml', 'md'] as const).flatMap((format) =>
      (['en', 'de'] as const).map((language) => ({ format, language })),
    ),
  )('is told of the entry once in $format ($language)', async ({ format, language }) => {
    const text = await partsOf(format, language);
    const all = text.split(blocked[language]).slice(0, -1);
    expect(all).toHaveLength(3);
    const ends = all.map((before) => before.slice(-40));
    expect(ends.filter((before) => before.endsWith(`${once[language]}: `))).toHaveLength(1);
    expect(ends.filter((before) => before.endsWith(`${ifSo[language]}: `))).toHaveLength(1);
    expect(ends.join('|')).not.toMatch(/(?:SDGT|NS-PLC|DPRK3), $/u);
  });

  it('names the party in a briefing where it is not the same for all on the list', async () => {
    const text = await partsOf('md', 'en');
    expect(text).toContain(`OFAC SDN, Gamma Works: ${blocked.en}.`);
    expect(text).toContain(`OFAC SDN, Delta Works: if listed: ${blocked.en}.`);
    expect(text).toContain(`OFAC SDN, Beta Works: while listed: ${blocked.en}.`);
  });

  it('stands for an entry whose other programmes have ended, and for none that is not listed yet', () => {
    const gone: ListingStatus = { status: 'formerly-listed', until: '2020-01-01', between: null };
    const told = (statuses: readonly ListingStatus[]) =>
      listMeasures(
        statuses.map((status) => ({ list: 'OFAC-SDN', measure: null, status })),
        dictionaries.en,
      ).map((one) => listMeasureText(one, dictionaries.en));
    expect(told([gone, { status: 'listed' }])).toEqual([`OFAC SDN: ${blocked.en}`]);
    expect(told([{ status: 'not-yet-listed', from: '2025-01-01' }])).toEqual([]);
  });

  it('stays with its programme where the entry itself says what it is', () => {
    const measure = 'Executive Order 13662: Directive 1';
    const listing = { list: 'OFAC-SSI', measure, status: { status: 'listed' as const } };
    expect(ownMeasure(listing, dictionaries.en)).toBe(measure);
    expect(listMeasures([listing], dictionaries.en)).toEqual([]);
  });
});
