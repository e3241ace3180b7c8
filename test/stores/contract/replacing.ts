import { describe, expect, it } from 'vitest';
import { datasetId } from '../../../backend/model/ids.ts';
import type { Batch } from '../../../backend/model/records.ts';
import type { Subject } from '../contract.ts';
import {
  CASE,
  claim,
  entity,
  everything,
  ground,
  inquiry,
  LIST,
  listing,
  relationship,
  source,
  statement,
} from '../samples.ts';

const replaces = datasetId.parse(CASE);

const chain: Batch = {
  ...ground,
  relationship: [relationship('r1', ['e1', 'e2']), relationship('r2', ['e2', 'e3'])],
  claim: [claim('c1', 'r1'), claim('c2', 'r2')],
};

export function describeReplacing(subject: Subject): void {
  describe('replacing a dataset', () => {
    it('removes what the new batch does not hold, in the same transaction', async () => {
      await subject().write(chain);
      const smaller: Batch = {
        source: [source('s1')],
        entity: [entity('e1'), entity('e2', { name: 'Renamed' })],
        relationship: [relationship('r1', ['e1', 'e2'])],
        claim: [claim('c1', 'r1')],
      };
      expect(await subject().write(smaller, { replaces })).toEqual({ revision: 2, written: 1, removed: 3 });
      expect(await subject().counts()).toMatchObject({ entity: 2, relationship: 1, claim: 1 });
      expect(await subject().linksById([relationship('r2', ['x', 'y']).id])).toEqual([]);
      expect(await subject().verify()).toEqual([]);
    });

    it('by the same batch changes nothing', async () => {
      await subject().write(everything);
      const own = (dataset: string) => dataset === CASE;
      const batch: Batch = {
        source: everything.source?.filter((one) => own(one.dataset)) ?? [],
        entity: everything.entity?.filter((one) => own(one.dataset)) ?? [],
        relationship: everything.relationship?.filter((one) => own(one.dataset)) ?? [],
        claim: everything.claim?.filter((one) => own(one.dataset)) ?? [],
        statement: everything.statement ?? [],
        listing: everything.listing?.filter((one) => own(one.dataset)) ?? [],
        judgement: everything.judgement ?? [],
      };
      expect(await subject().write(batch, { replaces })).toEqual({ revision: 1, written: 0, removed: 0 });
    });

    it('leaves every other dataset as it is', async () => {
      await subject().write({
        source: [source('s1'), source('s1', { dataset: LIST })],
        entity: [entity('e1'), entity('e1', { dataset: LIST, name: 'Listed' }), entity('e2')],
        listing: [listing('l1', 'e1', { dataset: LIST })],
      });
      await subject().write({}, { replaces });
      expect(await subject().counts()).toMatchObject({ source: 1, entity: 1, listing: 1 });
      expect((await subject().records('entity', ['e1'])).map((one) => one.name)).toEqual(['Listed']);
    });

    it('keeps the last record of a thing to which another dataset refers, and what that needs', async () => {
      await subject().write(chain);
      await subject().write({ statement: [statement('t1', { dataset: LIST, aboutRelationships: ['r1'] })] });
      expect(await subject().write({}, { replaces })).toMatchObject({ removed: 3 });
      expect(await subject().counts()).toMatchObject({ source: 1, entity: 2, relationship: 1, claim: 1 });
      expect(await subject().verify()).toEqual([]);
    });

    it('keeps a supporting claim only while no other supports the relationship', async () => {
      const other: Batch = { relationship: [relationship('r1', ['e1', 'e2'], { dataset: LIST })] };
      await subject().write(chain);
      await subject().write(other);
      await subject().write({}, { replaces });
      expect((await subject().claimsOf([relationship('r1', ['x', 'y']).id])).map((one) => one.id)).toEqual([
        'c1',
      ]);
      await subject().write({ claim: [claim('c9', 'r1', { dataset: LIST })] });
      await subject().write({}, { replaces });
      expect((await subject().claimsOf([relationship('r1', ['x', 'y']).id])).map((one) => one.id)).toEqual([
        'c9',
      ]);
      expect(await subject().verify()).toEqual([]);
    });

    it('does not keep a claim because somebody was asked about it, but keeps whom it was', async () => {
      await subject().write(chain);
      const asked = inquiry('i1', 'e3', { claims: ['c1', 'c2'] });
      await subject().write({ inquiry: [asked] });
      const corrected: Batch = {
        source: [source('s1')],
        entity: [entity('e1'), entity('e2')],
        relationship: [relationship('r1', ['e1', 'e2'])],
        claim: [claim('c1', 'r1')],
      };
      expect(await subject().write(corrected, { replaces })).toMatchObject({ removed: 2 });
      expect(await subject().linksById([relationship('r2', ['x', 'y']).id])).toEqual([]);
      expect(await subject().records('inquiry', ['i1'])).toEqual([asked]);
      expect(await subject().counts()).toMatchObject({ entity: 3, claim: 1 });
      expect(await subject().verify()).toEqual([]);
      const again = { ...asked, answer: 'It was wrong.' };
      await expect(subject().write({ inquiry: [again] })).rejects.toMatchObject({
        code: 'dangling-reference',
      });
      expect(await subject().write({ inquiry: [again] }, { restores: true })).toMatchObject({ written: 1 });
    });

    it('that breaks a rule removes nothing', async () => {
      await subject().write(chain);
      const before = await subject().digest();
      const broken: Batch = { entity: [entity('e1')], listing: [listing('l1', 'nobody')] };
      await expect(subject().write(broken, { replaces })).rejects.toMatchObject({
        code: 'dangling-reference',
      });
      expect(await subject().digest()).toBe(before);
    });

    it('takes the removed entity out of the search', async () => {
      const searchTokens = new Map([[entity('e3').id, 'third']]);
      await subject().write(ground, { searchTokens });
      expect(await subject().search(['third'], 10)).toEqual(['e3']);
      await subject().write({ source: [source('s1')] }, { replaces });
      expect(await subject().search(['third'], 10)).toEqual([]);
    });
  });
}
