import { describe, expect, it } from 'vitest';
import type { Subject } from '../contract.ts';
import {
  CASE,
  claim,
  entity,
  everything,
  inquiry,
  judgement,
  LIST,
  relationship,
  statement,
} from '../samples.ts';

const relationshipId = (id: string) => relationship(id, ['x', 'y']).id;
const entityId = (id: string) => entity(id).id;

export function describeEvidence(subject: Subject): void {
  describe('evidence', () => {
    it('claims are found by their relationships, of all datasets', async () => {
      await subject().write(everything);
      const claims = await subject().claimsOf([relationshipId('r2'), relationshipId('r1')]);
      expect(claims.map((one) => one.id)).toEqual(['c1', 'c2', 'c3', 'c4']);
      expect(await subject().claimsOf([relationshipId('r9')])).toEqual([]);
    });

    it('statements are found by relationship, by entity and by who made them, each once', async () => {
      await subject().write(everything);
      await subject().write({ statement: [statement('t2', { party: 'e2', aboutEntities: ['e1', 'e2'] })] });
      const about = async (...ids: string[]) => (await subject().statementsAbout(ids)).map((one) => one.id);
      expect(await about('r2')).toEqual(['t1']);
      expect(await about('p1')).toEqual(['t1']);
      expect(await about('e1')).toEqual(['t1', 't2']);
      expect(await about('e2')).toEqual(['t2']);
      expect(await about('r1', 'e3')).toEqual([]);
    });

    it('a statement that is changed is found by what it is about now and no longer by what it was', async () => {
      await subject().write(everything);
      await subject().write({ statement: [statement('t1', { party: 'e3', aboutRelationships: ['r1'] })] });
      const about = async (id: string) => (await subject().statementsAbout([id])).map((one) => one.id);
      expect(await about('r1')).toEqual(['t1']);
      expect(await about('e3')).toEqual(['t1']);
      for (const id of ['r2', 'p1', 'e1']) expect(await about(id)).toEqual([]);
    });

    it('listings are found by party', async () => {
      await subject().write(everything);
      const listings = await subject().listingsOf([entityId('e2'), entityId('e1')]);
      expect(listings.map((one) => `${one.id} ${one.dataset}`)).toEqual([`l1 ${CASE}`, `l2 ${LIST}`]);
    });

    it('judgements are found by either party, each once, and can be taken back', async () => {
      await subject().write(everything);
      const ids = async () =>
        (await subject().judgementsOf([entityId('e1'), entityId('e3')])).map((one) => one.id);
      expect(await ids()).toEqual(['j1']);
      const before = await subject().digest();
      await subject().write({ judgement: [judgement('j2', ['e2', 'e3'])] });
      expect(await ids()).toEqual(['j1', 'j2']);
      expect(await subject().removeJudgement('j2')).toBe(true);
      expect(await subject().digest()).toBe(before);
      expect(await subject().revision()).toBe(3);
      expect(await subject().removeJudgement('j2')).toBe(false);
      expect(await subject().revision()).toBe(3);
    });

    it('inquiries are found by the party that was asked, updated by its answer, and can be taken back', async () => {
      await subject().write(everything);
      const of = async (...ids: string[]) =>
        (await subject().inquiriesOf(ids.map(entityId))).map((one) => one.id);
      expect(await of('e2', 'e1')).toEqual(['i1']);
      expect(await of('e1')).toEqual([]);
      const before = await subject().digest();
      const answered = inquiry('i1', 'e2', { claims: ['c1', 'c3'], answer: 'No.', answeredOn: '2024-02-05' });
      expect(await subject().write({ inquiry: [answered] })).toMatchObject({ written: 1, revision: 2 });
      expect(await subject().inquiriesOf([entityId('e2')])).toEqual([answered]);
      await subject().write({ inquiry: [inquiry('i2', 'e1')] });
      expect(await of('e1', 'e2')).toEqual(['i1', 'i2']);
      expect(await subject().removeInquiry('i2')).toBe(true);
      expect(await subject().removeInquiry('i2')).toBe(false);
      expect(await subject().revision()).toBe(4);
      await subject().write({ inquiry: everything.inquiry ?? [] });
      expect(await subject().digest()).toBe(before);
    });

    it('texts in any script and with any sign come back as they were', async () => {
      const note = 'Ünïcode 조선4·26 «» \u0000\u0001 \\ " \' $x {a} `b` \u{1F600} \u2028';
      await subject().write(everything);
      await subject().write({ claim: [claim('c1', 'r1', { note, quotation: note })] });
      const [read] = await subject().records('claim', ['c1']);
      expect([read?.note, read?.quotation]).toEqual([note, note]);
      expect(await subject().verify()).toEqual([]);
    });
  });
}
