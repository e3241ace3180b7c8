/** Random sequences of writes, held against the plain reference after every step. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CutoutError } from '../../../backend/errors.ts';
import { datasetId } from '../../../backend/model/ids.ts';
import type { AnyRecord } from '../../../backend/model/records.ts';
import type { Store } from '../../../backend/stores/store.ts';
import type { StoreFactory, Subject } from '../contract.ts';
import { batchOf, Reference } from '../reference.ts';
import {
  CASE,
  claim,
  entity,
  inquiry,
  judgement,
  LIST,
  listing,
  relationship,
  source,
  statement,
} from '../samples.ts';

const dataset = fc.constantFrom(CASE, LIST, 'case:c');
const party = fc.constantFrom('e1', 'e2', 'e3', 'e4');
const publication = fc.constantFrom('s1', 's2');
const tie = fc.constantFrom('r1', 'r2', 'r3');
const word = fc.constantFrom('', 'one', 'two');

const item: fc.Arbitrary<AnyRecord> = fc.oneof(
  fc
    .record({ dataset, note: word, id: publication })
    .map(({ id, ...over }): AnyRecord => ({ kind: 'source', record: source(id, over) })),
  fc
    .record({ dataset, note: word, id: party, sources: fc.uniqueArray(publication, { maxLength: 1 }) })
    .map(({ id, ...over }): AnyRecord => ({ kind: 'entity', record: entity(id, over) })),
  fc
    .record({ dataset, qualifier: word, id: tie, from: party, to: fc.constantFrom('e5', 'e6') })
    .map(({ id, from, to, ...over }): AnyRecord => ({
      kind: 'relationship',
      record: relationship(id, [from, to], over),
    })),
  fc
    .record({
      ...{ dataset, id: fc.constantFrom('c1', 'c2', 'c3', 'c4', 'c5'), subject: tie, source: publication },
      stance: fc.constantFrom('supports' as const, 'supports' as const, 'refutes' as const),
      basis: fc.constantFrom('documented' as const, 'reported' as const, 'suspected' as const),
      withdrawn: fc.constantFrom(null, null, '2020'),
    })
    .map(({ id, subject, ...over }): AnyRecord => ({ kind: 'claim', record: claim(id, subject, over) })),
  fc
    .record({
      dataset,
      party,
      source: publication,
      aboutRelationships: fc.uniqueArray(tie, { maxLength: 1 }),
    })
    .map((over): AnyRecord => ({ kind: 'statement', record: statement('t1', over) })),
  fc
    .record({ dataset, party })
    .map(({ party: of, ...over }): AnyRecord => ({ kind: 'listing', record: listing('l1', of, over) })),
  fc.record({ dataset, left: party }).map(({ left, ...over }): AnyRecord => ({
    kind: 'judgement',
    record: judgement('j1', [left, 'e5'], over),
  })),
  fc
    .record({ party, claims: fc.uniqueArray(fc.constantFrom('c1', 'c2', 'c3'), { minLength: 1 }) })
    .map(({ party: of, ...over }): AnyRecord => ({ kind: 'inquiry', record: inquiry('i1', of, over) })),
);

/** The ends of relationships, which are always there; a relationship has a claim beside it more often than not. */
const step = fc.oneof(
  { weight: 6, arbitrary: fc.array(item, { minLength: 1, maxLength: 6 }).map((items) => ({ items })) },
  {
    weight: 3,
    arbitrary: fc.record({ items: fc.array(item, { maxLength: 4 }), replaces: dataset }),
  },
  { weight: 1, arbitrary: fc.constantFrom({ undo: 'judgement' as const }, { undo: 'inquiry' as const }) },
);

const GROUND: readonly AnyRecord[] = [
  ...['s1', 's2'].map((id): AnyRecord => ({ kind: 'source', record: source(id, { dataset: 'base' }) })),
  ...['e5', 'e6', 'e1'].map((id): AnyRecord => ({ kind: 'entity', record: entity(id, { dataset: 'base' }) })),
  { kind: 'relationship', record: relationship('r1', ['e5', 'e6']) },
  { kind: 'claim', record: claim('c1', 'r1') },
];

export function describeSequences(subject: Subject, factory: StoreFactory): void {
  describe('random sequences of writes', () => {
    it('end as the plain reference says, step by step', { timeout: 300_000 }, async () => {
      let store = subject();
      await fc.assert(
        fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 14 }), async (steps) => {
          store = await factory.openEmpty();
          const reference = new Reference();
          await compareStep(store, reference, { items: GROUND });
          for (const one of steps) await compareStep(store, reference, one);
          expect(await store.verify()).toEqual([]);
        }),
        { numRuns: 10 },
      );
    });
  });
}

interface Step {
  readonly items?: readonly AnyRecord[];
  readonly replaces?: string;
  readonly undo?: 'judgement' | 'inquiry';
}

async function compareStep(
  store: Store,
  reference: Reference,
  { items = [], replaces, undo }: Step,
): Promise<void> {
  if (undo === 'judgement') {
    expect(await store.removeJudgement('j1')).toBe(reference.undo(undo, 'j1'));
  } else if (undo === 'inquiry') {
    expect(await store.removeInquiry('i1')).toBe(reference.undo(undo, 'i1'));
  } else {
    const options = replaces === undefined ? {} : { replaces: datasetId.parse(replaces) };
    const outcome = await store.write(batchOf(items), options).then(
      () => 'done',
      (error: unknown) => (error instanceof CutoutError ? error.code : String(error)),
    );
    expect(outcome).toBe(reference.write(items, replaces));
  }
  expect(await store.digest()).toBe(reference.digest());
  expect(await store.revision()).toBe(reference.revision);
  expect(await store.counts()).toEqual(reference.counts());
  expect(await linksInWords(store)).toEqual(reference.links());
}

async function linksInWords(store: Store): Promise<string[]> {
  const words: string[] = [];
  for await (const page of store.links()) {
    for (const { id, type, from, to, grade, contested } of page)
      words.push(`${id} ${type} ${from} ${to} ${grade} ${String(contested)}`);
  }
  return words;
}
