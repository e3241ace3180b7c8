/** Broken archives: everything is found before the first record is written. */
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { canonicalJson } from '../../backend/model/records.ts';
import type { ImportRequest } from '../../backend/model/views.ts';
import { runRequest } from '../../backend/usecases/importRequests.ts';
import { Bench, casefile } from '../ofacEditions.ts';
import { FilledBench } from '../refusals.ts';

let filled: FilledBench;
beforeAll(async () => {
  filled = await FilledBench.open();
});
afterAll(() => filled.close());

describe('a broken archive', () => {
  const source = {
    id: 'paper',
    dataset: 'case:x',
    publisher: 'P',
    title: 'T',
    date: null,
    url: null,
    urlStatus: 'unconfirmed',
    kind: 'news',
    readAs: '',
    note: '',
    captured: null,
    sha256: null,
    archiveUrl: null,
  };
  const entity = (id: string) => ({
    id,
    dataset: 'case:x',
    schema: 'Company',
    name: id,
    aliases: [],
    placeholder: false,
    plural: false,
    countries: [],
    identifiers: [],
    addresses: [],
    startSets: [],
    roles: [],
    sources: ['paper'],
    note: '',
    language: null,
    translations: {},
  });
  const tie = {
    id: 'r-1',
    dataset: 'case:x',
    type: 'PAID',
    from: 'a',
    to: 'b',
    production: null,
    key: '',
    start: null,
    end: null,
    qualifier: '',
    amounts: [],
    remark: '',
    language: null,
    translations: {},
  };
  const claim = {
    id: 'c-1',
    dataset: 'case:x',
    subject: 'r-1',
    source: 'paper',
    stance: 'supports',
    basis: 'reported',
    origin: 'paper',
    place: null,
    quotation: null,
    admiralty: null,
    asOf: null,
    withdrawn: null,
    note: '',
    paper: [],
  };
  type Line = readonly [kind: string, record: object];
  const good: readonly Line[] = [
    ['source', source],
    ['entity', entity('a')],
    ['entity', entity('b')],
    ['relationship', tie],
    ['claim', claim],
  ];
  const header = canonicalJson({ format: 'cutout archive', version: 3 });
  const archive = (lines: readonly Line[]): string => {
    const text = `${[header, ...lines.map(([kind, record]) => canonicalJson({ kind, record }))].join('\n')}\n`;
    const sha256 = createHash('sha256').update(text).digest('hex');
    return `${text}${canonicalJson({ end: lines.length, sha256 })}\n`;
  };
  const file = async (content: Uint8Array): Promise<ImportRequest> => {
    const path = join(await filled.bench.newFolder(), 'x.cutout.gz');
    await writeFile(path, content);
    return { importer: 'archive', path };
  };
  const zipped = (text: string | Uint8Array): Promise<ImportRequest> => file(gzipSync(text));
  const without = (...kinds: readonly string[]): readonly Line[] =>
    good.filter(([kind]) => !kinds.includes(kind));

  it('is not what the good one beside it is', async () => {
    const own = await Bench.open();
    const hooks = { signal: new AbortController().signal, progress: () => undefined };
    expect((await runRequest(own.store, await zipped(archive(good)), hooks)).written).toBe(good.length);
    await own.close();
  });

  it.each<readonly [string, readonly Line[], number, string, RegExp]>([
    [
      'a record given twice',
      [...without('relationship', 'claim'), ['entity', entity('b')]],
      5,
      'bad-file',
      /entity "b" of case:x is given twice/,
    ],
    [
      'two records of one id',
      [
        ['source', source],
        ['source', { ...source, title: 'Another' }],
      ],
      3,
      'bad-file',
      /is given twice/,
    ],
    [
      'records out of order',
      [
        ['entity', entity('b')],
        ['entity', entity('a')],
      ],
      3,
      'bad-file',
      /out of order/,
    ],
    [
      'a party that refers to no source',
      without('source', 'relationship', 'claim'),
      2,
      'dangling-reference',
      /entity "a" refers to source "paper"/,
    ],
    [
      'a relationship without its end',
      good.filter(([, record]) => record !== good[2]?.[1]),
      4,
      'dangling-reference',
      /refers to entity "b"/,
    ],
    [
      'a claim about nothing',
      without('relationship'),
      5,
      'dangling-reference',
      /refers to relationship "r-1"/,
    ],
    [
      'a relationship that nothing supports',
      without('claim'),
      5,
      'bad-file',
      /no claim supports the relationship "r-1"/,
    ],
    [
      'only a denial',
      [...without('claim'), ['claim', { ...claim, stance: 'refutes' }]],
      5,
      'bad-file',
      /no claim supports/,
    ],
    [
      '30 February',
      [...without('relationship', 'claim'), ['relationship', { ...tie, start: '2021-02-30' }]],
      5,
      'bad-file',
      /relationship is not valid \(start/,
    ],
    [
      'an unknown property',
      [['source', { ...source, colour: 'red' }]],
      2,
      'bad-file',
      /source is not valid.*colour/,
    ],
    ['an unknown kind', [['rumour', source]], 2, 'bad-file', /no record/],
    [
      'an id with a NUL byte',
      [['source', { ...source, id: 'a\0b' }]],
      2,
      'bad-file',
      /source is not valid \(id/,
    ],
  ])('is refused with %s, and the line is named', async (...row) => {
    const [, lines, line, code, message] = row;
    const error = await filled.refusal(await zipped(archive(lines)));
    expect(error.message).toMatch(message);
    expect([error.code, error.detail.place]).toEqual([code, { file: 'x.cutout.gz', line }]);
  });

  it('is refused when an error stands behind thousands of good records', async () => {
    const many = Array.from({ length: 5_000 }, (_, index) => entity(`e${String(10_000 + index)}`));
    const lines: readonly Line[] = [
      ['source', source],
      ...many.map((one): Line => ['entity', one]),
      [
        'listing',
        {
          id: 'l-1',
          dataset: 'case:x',
          party: 'nobody',
          authority: 'X',
          programme: '',
          from: null,
          firstSeen: null,
          lastSeen: null,
          to: null,
          removedAfter: null,
          sources: [],
          note: '',
        },
      ],
    ];
    const error = await filled.refusal(await zipped(archive(lines)));
    expect(error.detail.place).toEqual({ file: 'x.cutout.gz', line: 5_003 });
  });

  it.each<readonly [string, (text: string) => string | Uint8Array, RegExp]>([
    ['a line changed', (text) => text.replace('"name":"a"', '"name":"A"'), /checksum/],
    ['a line missing', (text) => text.split('\n').toSpliced(2, 1).join('\n'), /checksum/],
    ['no end line', (text) => `${text.split('\n').slice(0, -2).join('\n')}\n`, /before its end line/],
    ['a last line cut off', (text) => text.slice(0, -20), /last line is cut off/],
    ['something after its end', (text) => `${text}{}\n`, /more after its end line/],
    ['another header', (text) => text.replace('cutout archive', 'another archive'), /no archive of Cutout/],
    ['no JSON', (text) => text.replace('{"kind"', 'kind'), /no JSON/],
    ['Latin-1', (text) => Buffer.from(text.replace('"title":"T"', '"title":"É"'), 'latin1'), /not in UTF-8/],
    ['UTF-16', (text) => Buffer.from(text, 'utf16le'), /no JSON|not in UTF-8/],
    ['nothing', () => '', /before its end line/],
  ])('is refused with %s', async (_what, change, message) => {
    const error = await filled.refusal(await zipped(change(archive(good))));
    expect(error.code).toBe('bad-file');
    expect(error.message).toMatch(message);
    expect(error.detail.place?.line).toBeGreaterThan(0);
  });

  it('is refused, by its name, when it is cut off, or not packed at all, or not there', async () => {
    const whole = await readFile(casefile('ofac-dprk-2023-12-28.cutout.gz'));
    const cut = await filled.refusal(await file(whole.subarray(0, whole.length >> 1)));
    expect([cut.code, cut.message]).toEqual([
      'bad-file',
      expect.stringMatching(/^The archive x\.cutout\.gz cannot be used: its gzip packing is damaged or cut/),
    ]);
    expect(cut.detail.remedy).toContain('copy it again');
    expect((await filled.refusal(await file(Buffer.from(archive(good))))).code).toBe('bad-file');
    expect(
      (await filled.refusal({ importer: 'archive', path: join(filled.bench.folder, 'none.cutout.gz') })).code,
    ).toBe('bad-file');
  });

  it('is refused with 100 MB in one line, in little memory', async () => {
    const error = await filled.boundedRefusal(
      await zipped(Buffer.concat([Buffer.from(`${header}\n`), Buffer.alloc(100_000_000, 'x')])),
    );
    expect(error.message).toMatch(/longer than any record/);
    expect(error.detail.place?.line).toBe(2);
  });

  it('of a newer version says which Cutout is needed', async () => {
    const error = await filled.refusal(await zipped(archive(good).replace('"version":3', '"version":4')));
    expect(error.message).toMatch(/has version 4; this Cutout reads up to 3/);
  });
});
