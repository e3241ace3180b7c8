/** Small records for tests of stores: everything that a test does not care about has a default. */
import type { z } from 'zod';
import type { IssuedBriefing } from '../../backend/model/briefings.ts';
import type { ImportManifest } from '../../backend/model/imports.ts';
import { datasetId } from '../../backend/model/ids.ts';
import { DESK_DATASET } from '../../backend/model/inquiries.ts';
import { recordSchemas, type Batch, type RecordOf } from '../../backend/model/records.ts';

type Input<K extends keyof typeof recordSchemas> = Partial<z.input<(typeof recordSchemas)[K]>>;

/** An amount with every part. */
export const SUM = { value: 1.5, currency: 'EUR', is: 'about', count: 2, of: 'transfers' } as const;
export const CASE = 'case:a';
export const LIST = 'list:b';

export function source(id: string, over: Input<'source'> = {}): RecordOf<'source'> {
  return recordSchemas.source.parse({
    ...{ id, dataset: CASE, publisher: 'Gazette', title: `Report ${id}`, date: '2020-01-02', url: null },
    ...{ urlStatus: 'confirmed', kind: 'article', readAs: 'read in full', note: '' },
    ...{ captured: null, sha256: null, archiveUrl: null },
    ...over,
  });
}

export function entity(id: string, over: Input<'entity'> = {}): RecordOf<'entity'> {
  return recordSchemas.entity.parse({
    ...{ id, dataset: CASE, schema: 'Company', name: `Company ${id}`, aliases: [], placeholder: false },
    ...{ plural: false, countries: [], identifiers: [], addresses: [], startSets: [], roles: [] },
    ...{ sources: [], note: '', language: null, translations: {} },
    ...over,
  });
}

export function relationship(
  id: string,
  ends: readonly [string, string],
  over: Input<'relationship'> = {},
): RecordOf<'relationship'> {
  const [from, to] = ends;
  return recordSchemas.relationship.parse({
    ...{ id, dataset: CASE, type: 'PAID', from, to, production: null, key: '', start: null, end: null },
    ...{ qualifier: '', amounts: [], remark: '', language: null, translations: {} },
    ...over,
  });
}

export function claim(id: string, subject: string, over: Input<'claim'> = {}): RecordOf<'claim'> {
  return recordSchemas.claim.parse({
    ...{ id, dataset: CASE, subject, source: 's1', stance: 'supports', basis: 'documented', origin: 'o1' },
    ...{ place: null, quotation: null, admiralty: null, asOf: null, withdrawn: null, note: '', paper: [] },
    ...over,
  });
}

export function statement(id: string, over: Input<'statement'> = {}): RecordOf<'statement'> {
  return recordSchemas.statement.parse({
    ...{ id, dataset: CASE, party: 'e1', stance: 'denies', text: 'It denies it.', date: null, source: 's1' },
    ...{ aboutRelationships: [], aboutEntities: [], object: '', language: null, translations: {} },
    ...over,
  });
}

export function listing(id: string, party: string, over: Input<'listing'> = {}): RecordOf<'listing'> {
  return recordSchemas.listing.parse({
    ...{
      id,
      dataset: CASE,
      party,
      authority: 'OFAC',
      list: 'OFAC-SDN',
      programme: 'DPRK3',
      measure: null,
      knownBy: 'reading',
      from: '2021-12-10',
    },
    ...{ firstSeen: null, lastSeen: null, to: null, removedAfter: null, sources: [], note: '' },
    ...over,
  });
}

export function judgement(
  id: string,
  parties: readonly [string, string],
  over: Input<'judgement'> = {},
): RecordOf<'judgement'> {
  const [left, right] = parties;
  return recordSchemas.judgement.parse({
    ...{ id, dataset: CASE, left, right, verdict: 'unsure', reason: 'Equal names.', by: 'A. Tester' },
    ...{ decided: '2024-01-01' },
    ...over,
  });
}

export function inquiry(id: string, party: string, over: Input<'inquiry'> = {}): RecordOf<'inquiry'> {
  return recordSchemas.inquiry.parse({
    ...{ id, dataset: DESK_DATASET, party, claims: ['c1'], askedOn: '2024-02-01', means: 'email' },
    ...{ addressee: 'press office', deadline: '2024-02-08', answer: null, answeredOn: null, by: 'A. Tester' },
    ...over,
  });
}

/** Two entities, and what they need to be related. */
export const ground: Batch = { source: [source('s1')], entity: [entity('e1'), entity('e2'), entity('e3')] };

/** One record of every kind, all of which hold together. */
export const everything: Batch = {
  source: [source('s1'), source('s2', { dataset: LIST, url: 'https://example.org/list' })],
  entity: [
    entity('e1', { name: '景罗华山', aliases: [{ name: 'Kyongro Hwasan', kind: 'alias' }], sources: ['s1'] }),
    entity('e2', { schema: 'Person', roles: ['producer', 'contractor'], startSets: ['major-producers'] }),
    entity('e2', { dataset: LIST, schema: 'Person', name: 'Second, Person', sources: ['s2'] }),
    entity('e3', { schema: 'LegalEntity', placeholder: true, name: 'a Chinese company', countries: ['CN'] }),
    entity('p1', { schema: 'Project', name: 'A Series' }),
  ],
  relationship: [
    relationship('r1', ['e1', 'e2'], { production: 'p1', start: '2019~', end: '2020-05' }),
    relationship('r1', ['e1', 'e2'], { dataset: LIST, qualifier: 'also listed', amounts: [SUM] }),
    relationship('r2', ['e3', 'e2'], { type: 'FRONT_FOR' }),
  ],
  claim: [
    claim('c1', 'r1', { basis: 'reported' }),
    claim('c2', 'r1', { dataset: LIST, basis: 'reported', origin: 'o2', source: 's2' }),
    claim('c3', 'r2', { basis: 'suspected', quotation: 'It is said that „it“ fronts.' }),
    claim('c4', 'r2', { stance: 'refutes' }),
  ],
  statement: [
    statement('t1', { object: 'having fronted for it', aboutRelationships: ['r2'], aboutEntities: ['p1'] }),
  ],
  listing: [listing('l1', 'e2', { sources: ['s1'] }), listing('l2', 'e2', { dataset: LIST, from: null })],
  judgement: [judgement('j1', ['e1', 'e3'])],
  inquiry: [inquiry('i1', 'e2', { claims: ['c1', 'c3'] })],
};

export function briefing(id: string, issuedAt: string): IssuedBriefing {
  return {
    ...{
      id,
      title: `Briefing ${id}`,
      audience: 'public',
      language: 'en',
      issuedAt,
      statusDate: '2024-01-01',
    },
    ...{ revision: 1, digest: 'ab'.repeat(32) },
  };
}

export function manifest(id: string, finishedAt: string): ImportManifest {
  return {
    id,
    dataset: datasetId.parse(CASE),
    importer: 'case',
    label: `Import ${id}`,
    startedAt: '2024-01-01T00:00:00.000Z',
    finishedAt,
    files: [{ name: 'a.yaml', bytes: 12, sha256: 'ab'.repeat(32) }],
    options: { keep: true },
    counts: { read: 3, rejected: 1 },
    notes: ['Three rows were read.'],
    rejected: 0,
  };
}
