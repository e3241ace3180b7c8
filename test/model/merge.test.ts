import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EntityRecord } from '../../backend/model/entities.ts';
import { datasetId, entityId, listingId, relationshipId, sourceId } from '../../backend/model/ids.ts';
import type { ListingRecord } from '../../backend/model/listings.ts';
import { leadRecords, mergeEntities, mergeListings, mergeRelationships } from '../../backend/model/merge.ts';
import type { RelationshipRecord } from '../../backend/model/relationships.ts';

const datasets = ['case:a', 'case:b', 'list:2023', 'list:2025'].map((name) => datasetId.parse(name));

/** One record each of some datasets, beside the same in another order. */
function shuffled<T>(
  make: (dataset: (typeof datasets)[number]) => fc.Arbitrary<T>,
): fc.Arbitrary<readonly [T[], T[]]> {
  return fc
    .subarray(datasets, { minLength: 1 })
    .chain((chosen) => fc.tuple(...chosen.map(make)))
    .chain((records) =>
      fc.tuple(fc.constant(records), fc.shuffledSubarray(records, { minLength: records.length })),
    );
}

const word = fc.constantFrom('Alpha', 'ALPHA', 'Beta', 'Gamma');
const day = fc.option(fc.constantFrom('2021-12-10', '2023-12-28', '2025-12-24'));

const entity = (dataset: EntityRecord['dataset']): fc.Arbitrary<EntityRecord> =>
  fc.record({
    id: fc.constant(entityId.parse('e')),
    dataset: fc.constant(dataset),
    schema: fc.constantFrom('Company' as const, 'Person' as const),
    name: word,
    aliases: fc.array(fc.record({ name: word, kind: fc.constantFrom('alias' as const, 'weak' as const) }), {
      maxLength: 2,
    }),
    placeholder: fc.boolean(),
    plural: fc.boolean(),
    countries: fc.subarray(['KP', 'CN']),
    identifiers: fc.constant([]),
    addresses: fc.constant([]),
    startSets: fc.subarray(['one', 'two']),
    roles: fc.subarray(['producer' as const, 'witness' as const]),
    sources: fc.constant([]),
    note: fc.constantFrom('', 'x', 'y'),
    language: fc.constant(null),
    translations: fc.constant({}),
  });

const sum = (value: number) => ({ value, currency: 'EUR', is: null, count: null, of: null });

const relationship = (dataset: RelationshipRecord['dataset']): fc.Arbitrary<RelationshipRecord> =>
  fc.record({
    id: fc.constant(relationshipId.parse('r')),
    dataset: fc.constant(dataset),
    type: fc.constant('PAID' as const),
    from: fc.constant(entityId.parse('a')),
    to: fc.constant(entityId.parse('b')),
    production: fc.constant(null),
    key: fc.constant(''),
    start: day,
    end: fc.constant(null),
    qualifier: fc.constantFrom('', 'x', 'y'),
    amounts: fc.subarray([sum(1), sum(2)]),
    remark: fc.constantFrom('', 'x', 'y'),
    language: fc.constantFrom('en', null),
    translations: fc.constantFrom({}, { de: { qualifier: 'z' } }),
  });

const listing = (dataset: ListingRecord['dataset']): fc.Arbitrary<ListingRecord> =>
  fc.record({
    id: fc.constant(listingId.parse('l')),
    dataset: fc.constant(dataset),
    party: fc.constant(entityId.parse('e')),
    authority: fc.constant('OFAC'),
    list: fc.constant('OFAC-SDN'),
    programme: fc.constant('DPRK3'),
    measure: fc.constantFrom(null, 'Directive 1'),
    knownBy: fc.constantFrom('edition' as const, 'reading' as const, 'report' as const),
    from: fc.option(fc.constantFrom('2021-12-10', '2022-12-09')),
    firstSeen: day,
    lastSeen: day,
    to: fc.option(fc.constantFrom('2025-07', '2024-01-01')),
    removedAfter: fc.constant(null),
    sources: fc.constant([]),
    note: fc.constantFrom('', 'x', 'y'),
  });

describe('merging', () => {
  it('does not depend on loading order', () => {
    fc.assert(
      fc.property(shuffled(entity), ([a, b]) => {
        expect(mergeEntities(b)).toEqual(mergeEntities(a));
      }),
    );
    fc.assert(
      fc.property(shuffled(relationship), ([a, b]) => {
        expect(mergeRelationships(b)).toEqual(mergeRelationships(a));
      }),
    );
    fc.assert(
      fc.property(shuffled(listing), ([a, b]) => {
        expect(mergeListings(b)).toEqual(mergeListings(a));
      }),
    );
  });

  it('keeps every name, once', () => {
    fc.assert(
      fc.property(shuffled(entity), ([records]) => {
        const merged = mergeEntities(records);
        const names = [merged.name, ...merged.aliases.map((alias) => alias.name)].map((name) =>
          name.toLowerCase(),
        );
        expect(new Set(names).size).toBe(names.length);
        for (const record of records) expect(names).toContain(record.name.toLowerCase());
      }),
    );
  });

  it('lets a case name the party before a list does', () => {
    const listed = named('list:2023', 'LIST NAME');
    const known = named('case:a', 'Known name');
    const merged = mergeEntities([listed, known]);
    expect(merged.name).toBe('Known name');
    expect(merged.aliases).toEqual([{ name: 'LIST NAME', kind: 'alias' }]);
    expect(leadRecords([listed, known])).toEqual([known]);
  });

  it('keeps a party a placeholder only while nobody names it', () => {
    const unnamed = { ...named('case:a', 'A company'), placeholder: true };
    expect(mergeEntities([unnamed]).placeholder).toBe(true);
    expect(mergeEntities([unnamed, named('list:2023', 'Acme')]).placeholder).toBe(false);
  });

  it('keeps a listing ended that a later source ended, and begins another where a later edition has it again', () => {
    const ended = seen('case:a', '2025-02-27', '2025-07');
    const older = seen('list:2023', '2023-12-28', null);
    const again = { ...seen('list:2026', '2026-01-05', null), from: null };
    for (const records of [
      [ended, older],
      [older, ended],
    ])
      expect(mergeListings(records)).toMatchObject([{ to: '2025-07', lastSeen: '2025-02-27' }]);
    for (const records of [
      [ended, older, again],
      [again, older, ended],
    ])
      expect(mergeListings(records)).toMatchObject([
        { from: '2022-12-09', firstSeen: '2023-12-28', lastSeen: '2025-02-27', to: '2025-07' },
        { from: null, firstSeen: '2026-01-05', to: null, datasets: ['list:2026'] },
      ]);
  });

  it('gives each period of a listing only what is said of it, of a record of several too', () => {
    const [one, two] = ['s.one', 's.two'].map((id) => sourceId.parse(id));
    if (one === undefined || two === undefined) throw new Error('two sources');
    const both: ListingRecord = {
      ...seen('case:a', '2026-01-05', null),
      ...{ from: '2010', firstSeen: '2024-02-01', knownBy: 'reading', sources: [one, two], lastSeenIn: two },
    };
    const gone: ListingRecord = {
      ...seen('list:2025', '2025-06-01', '2025-06-01'),
      ...{ from: null, firstSeen: null, lastSeen: null, removedAfter: '2025-01-10', note: 'Gone.' },
    };
    // a day of designation between the two begins the second, though nobody has read the list then
    const renewed: ListingRecord = {
      ...seen('case:b', '2025-10-01', null),
      ...{ from: '2025-10', knownBy: 'report', firstSeen: null, lastSeen: null },
    };
    expect(mergeListings([both, gone, renewed])).toMatchObject([
      {
        ...{ from: '2010', firstSeen: '2024-02-01', lastSeen: '2024-02-01', to: '2025-06-01' },
        ...{ note: 'Gone.', seen: { by: 'reading', sources: [one] }, datasets: ['case:a', 'list:2025'] },
      },
      {
        ...{ from: '2025-10', firstSeen: '2026-01-05', to: null, removedAfter: null, note: '' },
        ...{ seen: { by: 'reading', sources: [two] }, datasets: ['case:a', 'case:b'] },
      },
    ]);
  });
});

describe('notes of several datasets on one thing', () => {
  const rome = { note: 'Of Rome.', translations: { de: { note: 'Aus Rom.', name: 'Eine Firma' } } };

  it('have German together only where each has it; the name keeps its own', () => {
    const one = { ...named('case:a', 'A firm'), ...rome };
    const other = { ...named('case:b', 'A firm'), note: 'Small.', translations: { de: { note: 'Klein.' } } };
    expect(mergeEntities([one, other]).translations.de).toEqual({
      note: 'Aus Rom. Klein.',
      name: 'Eine Firma',
    });
    expect(mergeEntities([one, { ...other, translations: {} }]).translations.de).toEqual({
      name: 'Eine Firma',
    });
  });

  it('of listings say their language where they agree on it', () => {
    const one = { ...seen('case:a', '2024-01-01', null), note: 'Read.', language: 'en' };
    const silent = seen('list:b', '2024-01-02', null);
    const other = { ...silent, note: 'Gelesen.', language: 'de' };
    expect(mergeListings([one, silent])).toMatchObject([{ language: 'en' }]);
    expect(mergeListings([one, other]).map((merged) => merged.language)).toEqual([undefined]);
  });
});

function named(dataset: string, name: string): EntityRecord {
  return {
    id: entityId.parse('e'),
    dataset: datasetId.parse(dataset),
    schema: 'Company',
    name,
    aliases: [],
    placeholder: false,
    plural: false,
    countries: [],
    identifiers: [],
    addresses: [],
    startSets: [],
    roles: [],
    sources: [],
    note: '',
    language: null,
    translations: {},
  };
}

function seen(dataset: string, lastSeen: string, to: string | null): ListingRecord {
  return {
    id: listingId.parse('l'),
    dataset: datasetId.parse(dataset),
    party: entityId.parse('e'),
    authority: 'OFAC',
    list: 'OFAC-SDN',
    programme: 'DPRK3',
    measure: null,
    knownBy: 'edition',
    from: '2022-12-09',
    firstSeen: lastSeen,
    lastSeen,
    to,
    removedAfter: null,
    sources: [],
    note: '',
  };
}
