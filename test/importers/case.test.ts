import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CutoutError } from '../../backend/errors.ts';
import { caseImporter, inferredJudgements } from '../../backend/importers/caseImporter.ts';
import { CaseIndex } from '../../backend/importers/caseIndex.ts';
import { unshownReadings } from '../../backend/importers/caseListings.ts';
import { caseRecords } from '../../backend/importers/caseRecords.ts';
import { readCaseText } from '../../backend/importers/caseText.ts';

const head = `case: small
title: A small case
sources:
  - {id: paper, publisher: Paper, title: An article}
entities:
  - {id: a, schema: Company, name: A}
  - {id: b, schema: Company, name: B}
  - {id: film, schema: Project, name: Film}
`;

const load = (text: string | Uint8Array) =>
  caseRecords(readCaseText(typeof text === 'string' ? Buffer.from(text) : text, 'small.yaml'), {
    today: null,
  });

function refusal(text: string | Uint8Array): CutoutError {
  try {
    load(text);
  } catch (error) {
    if (error instanceof CutoutError) return error;
    throw error;
  }
  throw new Error('the file was accepted');
}

const numbered = (number: number, basis: string): string =>
  head.replace('{id: b, schema', `{id: b, ofac: {number: ${String(number)}, basis: "${basis}"}, schema`);

const relationship = (lines: string): string => `${head}relationships:\n  - ${lines}\n`;

describe('case importer', () => {
  it('reads sources, entities and relationships with claims', () => {
    const records = load(
      relationship('{type: SUBCONTRACTED_TO, from: a, to: b, claims: [{source: paper, basis: reported}]}'),
    );
    expect(records.relationship).toHaveLength(1);
    expect(records.claim[0]).toMatchObject({
      source: 'small.paper',
      stance: 'supports',
      origin: 'small.paper',
      basis: 'reported',
    });
  });

  it('follows what a source repeats to its origin', () => {
    const text = relationship(
      '{type: PAID, from: a, to: b, claims: [{source: copy, basis: reported}]}',
    ).replace('entities:', '  - {id: copy, publisher: Copy, title: A copy, origin: paper}\nentities:');
    expect(load(text).claim[0]?.origin).toBe('small.paper');
  });

  const claims = 'claims: [{source: paper, basis: reported}]';
  it.each([
    [
      '30 February',
      relationship(`{type: PAID, from: a, to: b, start: 2021-02-30, ${claims}}`),
      10,
      /expected a date/,
    ],
    [
      'an end before the start',
      relationship(`{type: PAID, from: a, to: b, start: 2021, end: 2019, ${claims}}`),
      10,
      /lies before/,
    ],
    [
      'an unknown end',
      relationship(`{type: PAID, from: a, to: nobody, ${claims}}`),
      10,
      /no entity "nobody"/,
    ],
    [
      'an unknown source',
      relationship('{type: PAID, from: a, to: b, claims: [{source: none, basis: reported}]}'),
      10,
      /no source "none"/,
    ],
    [
      'only a denial',
      relationship(
        '{type: PAID, from: a, to: b, claims: [{source: paper, stance: refutes, basis: reported}]}',
      ),
      10,
      /No claim supports/,
    ],
    ['no claim at all', relationship('{type: PAID, from: a, to: b, claims: []}'), 10, /at least one claim/],
    [
      'ends that the type forbids',
      relationship(`{type: PAID, from: a, to: film, ${claims}}`),
      10,
      /PAID cannot end at a Project/,
    ],
    [
      'an unknown type',
      relationship(`{type: BRIBED, from: a, to: b, ${claims}}`),
      10,
      /relationships.0.type/,
    ],
    ['an unknown key', relationship(`{type: PAID, from: a, to: b, colour: red, ${claims}}`), 10, /colour/],
    [
      'a party related to itself',
      relationship(`{type: PAID, from: a, to: a, ${claims}}`),
      10,
      /related to itself/,
    ],
    [
      'the same relationship twice',
      `${relationship(`{type: PAID, from: a, to: b, ${claims}}`)}  - {type: PAID, from: a, to: b, ${claims}}\n`,
      11,
      /given twice/,
    ],
    [
      'a scope that is no production',
      relationship(`{type: PAID, from: a, to: b, production: b, ${claims}}`),
      10,
      /no production/,
    ],
    [
      'a duplicate entity',
      `${head}  - {id: a, schema: Company, name: Again}\n`,
      9,
      /entity id "a" is given twice/,
    ],
    [
      'an id of the list',
      `${head}  - {id: ofac-1, schema: Company, name: One}\n`,
      9,
      /kept for entities of the list/,
    ],
    [
      'a list number given to two',
      `${numbered(7, 'sdn.csv')}  - {id: c, schema: Company, name: C, ofac: {number: 7, basis: sdn.csv}}\n`,
      9,
      /number 7 is given to two/,
    ],
    [
      'a listing that ends before it begins',
      `${head}listings:\n  - {party: a, authority: OFAC SDN, from: 2022, to: 2021}\n`,
      10,
      /ends \(2021\) before/,
    ],
    [
      'a listing last seen before it was first seen',
      `${head}listings:\n  - {party: a, authority: OFAC SDN, first_seen: 2022-01-02, last_seen: 2022-01-01}\n`,
      10,
      /last seen/,
    ],
    [
      'a statement about nothing in the file',
      `${head}statements:\n  - {party: a, stance: denies, source: paper, about: [nobody]}\n`,
      10,
      /no entity "nobody"/,
    ],
    [
      'a judgement of one entity',
      `${head}judgements:\n  - {left: a, right: a, verdict: same, reason: r, by: B, decided: 2024-01-01}\n`,
      10,
      /against itself/,
    ],
    ['brackets without end', `${head}summary: ${'['.repeat(200_000)}\n`, 9, /nested too deeply/],
    ['dashes without end', `${head}summary:\n${'- '.repeat(20_000)}x\n`, 10, /nested too deeply/],
    ['question marks without end', `${head}summary:\n${'? '.repeat(5_000)}x\n`, 10, /nested too deeply/],
    ['millions of parts', `${head}summary: [${'x, '.repeat(2_000_000)}]\n`, 9, /more than 1500000 parts/],
    ['a duplicate key', `${head}title: again\n`, 9, /given twice/],
    ['broken YAML', `${head}relationships: [\n`, 10, /YAML/],
    ['nothing', '', 1, /The file/],
    ['a list', '- 1\n', 1, /The file/],
  ])('refuses %s and names the line', (_what, text, line, message) => {
    const error = refusal(text);
    expect(error.code).toBe('bad-file');
    expect(error.message).toMatch(message);
    expect(error.detail.place?.line).toBe(line);
    expect(error.detail.remedy).toBeTruthy();
  });

  it('refuses origins that go round in a circle', () => {
    const text = head.replace(
      'entities:',
      '  - {id: x, publisher: X, title: X, origin: y}\n  - {id: y, publisher: Y, title: Y, origin: x}\nentities:',
    );
    const error = refusal(text);
    expect(error.message).toMatch(/x → y → x/);
    expect(error.detail.place?.line).toBe(5);
  });

  it('refuses another encoding and names the line of the first wrong byte', () => {
    const error = refusal(Buffer.concat([Buffer.from(head), Buffer.from([0x23, 0x20, 0xe9, 0x0a])]));
    expect(error.message).toMatch(/UTF-8/);
    expect(error.detail.place?.line).toBe(9);
  });

  it('refuses aliases that unfold into millions of nodes', () => {
    const bomb = `case: bomb\ntitle: &a [x, x, x, x, x, x, x, x, x]\nsummary: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a]\nsources: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b]\nentities: [*c, *c, *c, *c, *c, *c, *c, *c, *c]\n`;
    expect(refusal(bomb).code).toBe('bad-file');
  });

  it('refuses a file of more than 20 MB, one line or many', () => {
    expect(refusal(Buffer.alloc(20_000_001, 'x')).message).toMatch(/at most 20 MB/);
  });

  it('follows the origin that a claim names to its end', () => {
    const text = relationship(
      '{type: PAID, from: a, to: b, claims: [{source: paper, origin: copy, basis: reported}]}',
    ).replace('entities:', '  - {id: copy, publisher: Copy, title: A copy, origin: wire}\nentities:');
    expect(load(text).claim[0]?.origin).toBe('wire');
  });

  it('takes a reading of a list that no source shows for the report of the case', () => {
    const [listing] = load(
      `${head}listings:\n  - {party: a, list: OFAC-SDN, first_seen: 2022-01-01, last_seen: 2025-01-01}\n`,
    ).listing;
    expect(listing).toMatchObject({ knownBy: 'report', from: '2022-01-01', firstSeen: null, lastSeen: null });
    expect(listing?.note).toBe('Read on the list by this case, without a source: 2022-01-01 to 2025-01-01.');
    const [read] = load(
      `${head}listings:\n  - {party: a, list: OFAC-SDN, known_by: reading, last_seen: 2025-01-01, sources: [paper]}\n`,
    ).listing;
    expect(read).toMatchObject({ knownBy: 'reading', from: null, lastSeen: '2025-01-01', note: '' });
  });

  it('takes a day on a list for a reading of it only where a source is said to be the list', () => {
    const listed = (kind: string) =>
      `${head.replace('{id: paper,', `{id: paper, kind: ${kind},`)}listings:\n  - {party: a, list: OFAC-SDN, last_seen: 2025-01-01, sources: [paper]}\n`;
    expect(load(listed('filing')).listing).toMatchObject([
      { knownBy: 'report', from: '2025-01-01', firstSeen: null, lastSeen: null },
    ]);
    const index = new CaseIndex(readCaseText(Buffer.from(listed('filing')), 'small.yaml'), null);
    expect(unshownReadings(index).join()).toMatch(/listings of a\. .*known_by: reading/);
    expect(load(listed('Sanctions list')).listing).toMatchObject([
      { knownBy: 'reading', lastSeen: '2025-01-01' },
    ]);
  });

  it('joins an entity to the list by a certain number only', () => {
    const ids = (text: string): string[] => load(text).entity.map((one) => one.id);
    expect(ids(numbered(7, 'alias match in alt.csv'))).toEqual(['small.a', 'ofac-7', 'small.film']);
    expect(ids(numbered(7, 'inferred: neighbouring numbers'))).toEqual(['small.a', 'small.b', 'small.film']);
  });

  it('says "possibly the same, unsure" of an inferred number once the list entity is there', () => {
    const { entity } = load(numbered(7, 'inferred: neighbouring numbers'));
    expect(inferredJudgements(entity, () => false)).toEqual([]);
    const judged = inferredJudgements(entity, (id) => id === 'ofac-7');
    expect(judged).toMatchObject([{ left: 'small.b', right: 'ofac-7', verdict: 'unsure' }]);
  });
});

describe('case importer on files', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'cutout-case-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const plan = async (content: string | Uint8Array) => {
    const path = join(folder, 'small.yaml');
    await writeFile(path, content);
    return caseImporter.plan(
      {
        path,
        signal: new AbortController().signal,
        today: null,
        reject: () => undefined,
        count: () => undefined,
        strangers: () => Promise.resolve(() => undefined),
        others: () => Promise.resolve([]),
        agree: () => true,
        known: () => Promise.resolve(new Set()),
        loadedAs: () => Promise.resolve(undefined),
        holds: () => Promise.resolve(false),
        own: () => Promise.resolve([]),
        note: () => undefined,
      },
      {},
    );
  };

  it('yields one batch, the same one each time', async () => {
    const batches = async () => {
      const { steps } = await plan(head);
      const found = [];
      for await (const step of steps) found.push(step.batch);
      return found;
    };
    const first = await batches();
    expect(first).toHaveLength(1);
    expect(await batches()).toEqual(first);
  });

  it('refuses a broken file before there is anything to write', async () => {
    await expect(plan(`${head}colour: red\n`)).rejects.toMatchObject({
      code: 'bad-file',
      detail: { place: { file: 'small.yaml', line: 9 } },
    });
  });

  it('refuses a file cut off in the middle', async () => {
    await expect(plan(head.slice(0, -20))).rejects.toMatchObject({ code: 'bad-file' });
  });

  it('refuses 100 MB in one line without reading it', async () => {
    await expect(plan(Buffer.alloc(100_000_000, 'x'))).rejects.toThrow(/has more than 20000000 bytes/);
  });

  it('says so when there is no such file', async () => {
    const context = { path: join(folder, 'none.yaml'), signal: new AbortController().signal };
    const hooks = {
      today: null,
      reject: () => undefined,
      count: () => undefined,
      strangers: () => Promise.resolve(() => undefined),
      others: () => Promise.resolve([]),
      agree: () => true,
      known: () => Promise.resolve(new Set<string>()),
      loadedAs: () => Promise.resolve(undefined),
      holds: () => Promise.resolve(false),
      own: () => Promise.resolve([]),
      note: () => undefined,
    };
    await expect(caseImporter.plan({ ...context, ...hooks }, {})).rejects.toMatchObject({ code: 'bad-file' });
  });
});
