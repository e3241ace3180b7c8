import { describe, expect, it } from 'vitest';
import { CutoutError, type ErrorCode } from '../../../backend/errors.ts';
import type { Batch } from '../../../backend/model/records.ts';
import type { StoreFactory, Subject } from '../contract.ts';
import { batchOf, itemsOf, referenceDigest } from '../reference.ts';
import {
  CASE,
  claim,
  entity,
  everything,
  ground,
  inquiry,
  judgement,
  LIST,
  listing,
  relationship,
  source,
  statement,
} from '../samples.ts';

/** Each breaks one rule, beside records that do not. */
const breaking: readonly {
  readonly rule: string;
  readonly code: ErrorCode;
  /** Must stand in the message. */
  readonly names: readonly string[];
  readonly batch: Batch;
}[] = [
  {
    rule: 'an entity that cites a source that no dataset has',
    code: 'dangling-reference',
    names: ['e9', 'sources', 'nowhere'],
    batch: { entity: [entity('e8'), entity('e9', { sources: ['s1', 'nowhere'] })] },
  },
  ...(['from', 'to', 'production'] as const).map((field) => ({
    rule: `a relationship whose ${field} is missing`,
    code: 'dangling-reference' as const,
    names: ['r9', field, 'nobody'],
    batch: {
      relationship: [relationship('r9', ['e1', 'e2'], { [field]: 'nobody' })],
      claim: [claim('c9', 'r9')],
    },
  })),
  {
    rule: 'a claim about a relationship that no dataset has',
    code: 'dangling-reference',
    names: ['c9', 'subject', 'r9'],
    batch: { entity: [entity('e8')], claim: [claim('c9', 'r9')] },
  },
  {
    rule: 'a claim from a source that no dataset has',
    code: 'dangling-reference',
    names: ['c9', 'source', 'nowhere'],
    batch: {
      relationship: [relationship('r9', ['e1', 'e2'])],
      claim: [claim('c9', 'r9', { source: 'nowhere' })],
    },
  },
  {
    rule: 'a statement by a party that no dataset has',
    code: 'dangling-reference',
    names: ['t9', 'party', 'nobody'],
    batch: { entity: [entity('e8')], statement: [statement('t9', { party: 'nobody' })] },
  },
  {
    rule: 'a statement about a relationship that no dataset has',
    code: 'dangling-reference',
    names: ['t9', 'aboutRelationships', 'r9'],
    batch: { entity: [entity('e8')], statement: [statement('t9', { aboutRelationships: ['r9'] })] },
  },
  {
    rule: 'a statement about an entity that no dataset has',
    code: 'dangling-reference',
    names: ['t9', 'aboutEntities', 'nobody'],
    batch: { entity: [entity('e8')], statement: [statement('t9', { aboutEntities: ['nobody'] })] },
  },
  {
    rule: 'a listing of a party that no dataset has',
    code: 'dangling-reference',
    names: ['l9', 'party', 'nobody'],
    batch: { entity: [entity('e8')], listing: [listing('l9', 'nobody')] },
  },
  {
    rule: 'a judgement on an entity that no dataset has',
    code: 'dangling-reference',
    names: ['j9', 'right', 'nobody'],
    batch: { entity: [entity('e8')], judgement: [judgement('j9', ['e1', 'nobody'])] },
  },
  {
    rule: 'an inquiry to a party that no dataset has',
    code: 'dangling-reference',
    names: ['i9', 'party', 'nobody'],
    batch: {
      relationship: [relationship('r9', ['e1', 'e2'])],
      claim: [claim('c9', 'r9')],
      inquiry: [inquiry('i9', 'nobody', { claims: ['c9'] })],
    },
  },
  {
    rule: 'an inquiry about a claim that no dataset has',
    code: 'dangling-reference',
    names: ['i9', 'claims', 'c8'],
    batch: {
      relationship: [relationship('r9', ['e1', 'e2'])],
      claim: [claim('c9', 'r9')],
      inquiry: [inquiry('i9', 'e1', { claims: ['c9', 'c8'] })],
    },
  },
  {
    rule: 'a relationship without any claim',
    code: 'unsupported-relationship',
    names: ['r9'],
    batch: { entity: [entity('e8')], relationship: [relationship('r9', ['e1', 'e8'])] },
  },
  {
    rule: 'a relationship that is only denied',
    code: 'unsupported-relationship',
    names: ['r9'],
    batch: {
      relationship: [relationship('r9', ['e1', 'e2'])],
      claim: [claim('c9', 'r9', { stance: 'refutes' })],
    },
  },
  {
    rule: 'two different records under one key',
    code: 'bad-input',
    names: ['e9'],
    batch: { entity: [entity('e9'), entity('e9', { name: 'Another' })] },
  },
];

export function describeWriting(subject: Subject, factory: StoreFactory): void {
  describe('writing', () => {
    it('a new store is empty, at revision 0', async () => {
      expect(await subject().revision()).toBe(0);
      expect(Object.values(await subject().counts()).every((count) => count === 0)).toBe(true);
      expect(await subject().digest()).toBe(referenceDigest({}));
    });

    it('counts what it wrote and raises the revision by one', async () => {
      expect(await subject().write(ground)).toEqual({ revision: 1, written: 4, removed: 0 });
      expect(await subject().revision()).toBe(1);
      expect(await subject().counts()).toMatchObject({ source: 1, entity: 3, claim: 0 });
    });

    it('writing the same twice changes nothing', async () => {
      await subject().write(everything);
      const before = await subject().digest();
      expect(await subject().write(everything)).toEqual({ revision: 1, written: 0, removed: 0 });
      expect(await subject().digest()).toBe(before);
    });

    it('a changed record is written over, and only it counts', async () => {
      await subject().write(ground);
      const before = await subject().digest();
      const changed: Batch = { entity: [entity('e1', { name: 'Renamed' }), entity('e2')] };
      expect(await subject().write(changed)).toEqual({ revision: 2, written: 1, removed: 0 });
      expect(await subject().digest()).not.toBe(before);
      await subject().write(ground);
      expect(await subject().digest()).toBe(before);
    });

    it('an empty batch changes nothing', async () => {
      expect(await subject().write({})).toEqual({ revision: 0, written: 0, removed: 0 });
    });

    it('equal records given twice in one batch are one', async () => {
      expect(await subject().write({ entity: [entity('e1'), entity('e1')] })).toMatchObject({ written: 1 });
    });

    it('records of several datasets about one thing stand side by side', async () => {
      await subject().write({ entity: [entity('e1'), entity('e1', { dataset: LIST, name: 'Listed' })] });
      const records = await subject().records('entity', ['e1']);
      expect(records.map((record) => [record.dataset, record.name])).toEqual([
        [CASE, 'Company e1'],
        [LIST, 'Listed'],
      ]);
    });

    it('a batch may refer to what an earlier one wrote', async () => {
      await subject().write(ground);
      const batch: Batch = { relationship: [relationship('r1', ['e1', 'e2'])], claim: [claim('c1', 'r1')] };
      expect(await subject().write(batch)).toMatchObject({ written: 2 });
    });

    for (const { rule, code, names, batch } of breaking) {
      it(`${rule} is refused by name, with all of its batch`, async () => {
        await subject().write(ground);
        const before = await subject().digest();
        const error: unknown = await subject()
          .write(batch)
          .catch((caught: unknown) => caught);
        expect(error).toBeInstanceOf(CutoutError);
        if (!(error instanceof CutoutError)) return;
        expect(error.code).toBe(code);
        for (const name of names) expect(error.message).toContain(name);
        expect(await subject().digest()).toBe(before);
        expect(await subject().revision()).toBe(1);
      });
    }

    it('a supporting claim that turns into a refuting one leaves its relationship unsupported', async () => {
      await subject().write(everything);
      const turned = claim('c3', 'r2', { stance: 'refutes' });
      await expect(subject().write({ claim: [turned] })).rejects.toMatchObject({
        code: 'unsupported-relationship',
      });
    });

    it('a claim that is moved to another relationship must not leave its old one unsupported', async () => {
      await subject().write(everything);
      await expect(subject().write({ claim: [claim('c3', 'r1')] })).rejects.toMatchObject({
        code: 'unsupported-relationship',
      });
      const both: Batch = { claim: [claim('c3', 'r1'), claim('c5', 'r2')] };
      expect(await subject().write(both)).toMatchObject({ written: 2 });
      expect((await subject().claimsOf(everyId('r1'))).map((one) => one.id)).toEqual(['c1', 'c2', 'c3']);
    });

    it('the digest is that of the records, whatever the order and the steps of writing', async () => {
      const expected = referenceDigest(everything);
      await subject().write(everything);
      expect(await subject().digest()).toBe(expected);
      await factory.openEmpty().then(async (store) => {
        for (const one of itemsOf(everything).filter(({ kind }) => kind === 'source' || kind === 'entity'))
          await store.write(batchOf([one]));
        const rest = itemsOf(everything).filter(({ kind }) => kind !== 'source' && kind !== 'entity');
        await store.write(batchOf(rest.reverse()));
        expect(await store.digest()).toBe(expected);
      });
    });

    it('a kind without records adds nothing to the digest', async () => {
      const { inquiry: _inquiry, ...rest } = everything;
      await subject().write(rest);
      expect(await subject().digest()).toBe(referenceDigest(rest));
    });

    it('the digest takes ids beyond the basic plane in order of code points', async () => {
      const ids = ['e\u{1F600}', 'e\uFFFD', 'eZ', 'eé', 'e'];
      const batch: Batch = { entity: ids.map((id) => entity(id)) };
      await subject().write(batch);
      expect(await subject().digest()).toBe(referenceDigest(batch));
    });

    it('what was committed is there after closing and opening again', async () => {
      await subject().write(everything);
      const before = await subject().digest();
      const store = await factory.reopen();
      expect(await store.digest()).toBe(before);
      expect(await store.revision()).toBe(1);
    });

    it('marking sanctioned parties changes neither digest nor revision', async () => {
      await subject().write(everything);
      const before = await subject().digest();
      const parties = everything.entity?.map((one) => one.id) ?? [];
      await subject().markSanctioned(parties, '2024-01-01');
      await subject().markSanctioned([], '2024-01-02');
      expect(await subject().digest()).toBe(before);
      expect(await subject().revision()).toBe(1);
    });

    it('several writers at once are served one after the other', async () => {
      await subject().write(ground);
      const writes = ['a', 'b', 'c', 'd', 'e'].map((id) =>
        subject().write({ entity: [entity(id), entity('same')] }),
      );
      const results = await Promise.all(writes);
      expect(results.reduce((sum, one) => sum + one.written, 0)).toBe(6);
      expect(await subject().revision()).toBe(6);
      expect(await subject().counts()).toMatchObject({ entity: 9 });
    });

    it('a source is written over without losing what cites it', async () => {
      await subject().write(everything);
      await subject().write({ source: [source('s1', { title: 'Corrected' })] });
      expect(await subject().verify()).toEqual([]);
    });
  });
}

function everyId(...ids: readonly string[]) {
  return ids.map((id) => relationship(id, ['x', 'y']).id);
}
