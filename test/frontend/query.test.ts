import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languages } from '../../backend/locales/index.ts';
import { grades } from '../../backend/model/grades.ts';
import { profiles, relationshipTypeNames } from '../../backend/model/relationshipTypes.ts';
import {
  decodeQuery,
  DEFAULT_QUERY,
  encodeQuery,
  pages,
  routes,
  views,
  type Query,
} from '../../frontend/state/query.ts';
import type { Selection } from '../../frontend/state/selection.ts';

const decode = (url: string): Query => {
  const { pathname, search } = new URL(url, 'http://127.0.0.1');
  return decodeQuery({ pathname, search });
};

/** Ids as stores have them: no white space, everything else. */
const id = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
  .map((text) => text.replace(/[\s\p{Cc}\p{Cs}]/gu, ''))
  .filter((text) => text !== '');
const ids = fc.uniqueArray(id, { maxLength: 4 }).map((list) => list.sort());
const date = fc.constantFrom('2019', '2019-05', '2019-05-03', '199X', '2019~', '2024-02-29');
const selection: fc.Arbitrary<Selection> = fc.oneof(
  fc.constant({ kind: 'none' as const }),
  fc.record({ kind: fc.constant('chain' as const), id }),
  fc.record({ kind: fc.constant('entity' as const), id }),
  fc.record({ kind: fc.constant('link' as const), from: id, to: id, chain: fc.option(id) }),
);
const query: fc.Arbitrary<Query> = fc.record({
  page: fc.constantFrom(...pages),
  question: fc.record({
    from: ids,
    to: ids,
    profile: fc.constantFrom(...profiles),
    maxHops: fc.integer({ min: 1, max: 12 }),
    statusDate: fc.option(fc.constantFrom('2023-06-01', '2026-11-23')),
    validity: fc.option(
      fc.oneof(
        fc.record({ kind: fc.constant('asOf' as const), date }),
        fc.record({ kind: fc.constant('during' as const), from: date, to: date }),
      ),
    ),
    minGrade: fc.constantFrom(...grades),
    contested: fc.boolean(),
    identityHops: fc.boolean(),
    types: fc.option(
      fc
        .uniqueArray(fc.constantFrom(...relationshipTypeNames), { minLength: 1, maxLength: 3 })
        .map((types) => types.sort()),
    ),
    exclude: ids,
    require: ids,
    hubCap: fc.option(fc.integer({ min: 1, max: 10_000 })),
    limit: fc.integer({ min: 1, max: 10_000 }),
  }),
  selection,
  view: fc.option(fc.constantFrom(...views)),
  routes: fc.constantFrom(...routes),
  at: fc.option(id),
  language: fc.option(fc.constantFrom(...languages)),
});

describe('the URL of a view', () => {
  it('says nothing of what is as usual', () => {
    expect(encodeQuery(DEFAULT_QUERY)).toBe('/trace');
    expect(decode('/')).toEqual(DEFAULT_QUERY);
  });

  it('gives the view again', () => {
    fc.assert(
      fc.property(query, (view) => {
        expect(decode(encodeQuery(view))).toEqual(view);
      }),
    );
  });

  it('is the same for equal views, in whatever order they were put', () => {
    fc.assert(
      fc.property(query, (view) => {
        const [path = '', search = ''] = encodeQuery(view).split('?');
        const turned = [...new URLSearchParams(search)].reverse();
        expect(encodeQuery(decode(`${path}?${new URLSearchParams(turned).toString()}`))).toBe(
          encodeQuery(view),
        );
      }),
    );
  });

  it('takes anything without failing, and what it makes of it is stable', () => {
    const keys = [
      'from',
      'to',
      'profile',
      'maxHops',
      'statusDate',
      'asOf',
      'validDuring',
      'minGrade',
      'contested',
    ];
    const more = ['sel', 'view', 'routes', 'at', 'lang', 'other'];
    const pairs = fc.array(fc.tuple(fc.constantFrom(...keys, ...more), fc.string()));
    fc.assert(
      fc.property(fc.constantFrom('/', '/trace', '/explore', '/x/y'), pairs, (path, list) => {
        const view = decode(`${path}?${new URLSearchParams(list).toString()}`);
        expect(decode(encodeQuery(view))).toEqual(view);
      }),
    );
  });

  it('leaves out what is not valid', () => {
    const view = decode(
      '/trace?maxHops=99&minGrade=E&asOf=2019-02-30&sel=link+a&statusDate=2023&lang=fr&from=a b',
    );
    expect(view).toEqual(DEFAULT_QUERY);
  });

  it('has its keys sorted and no name of a party', () => {
    const view = decode('/trace?to=x&from=b&from=a&maxHops=7&sel=link+a+b+c&from=a');
    expect(encodeQuery(view)).toBe('/trace?from=a&from=b&maxHops=7&sel=link+a+b+c&to=x');
  });
});
