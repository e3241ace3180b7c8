import { expect, describe, it } from 'vitest';
import type { Subject } from '../contract.ts';
import { entity, everything, inquiry, LIST } from '../samples.ts';

export function describeConcurrency(subject: Subject): void {
  describe('a write that was made from what was read before', () => {
    const refused = { code: 'changed-meanwhile' };
    const state = async (): Promise<readonly [string, number]> => [
      await subject().digest(),
      await subject().revision(),
    ];

    it('is written where the things are as they were read', async () => {
      await subject().write(everything);
      const before = await subject().records('inquiry', ['i1']);
      const answered = inquiry('i1', 'e2', { answer: 'No.', answeredOn: '2026-11-05' });
      const { written } = await subject().write({ inquiry: [answered] }, { madeFrom: { inquiry: before } });
      expect(written).toBe(1);
    });

    it.each([
      ['changed', { inquiry: [inquiry('i1', 'e2', { answer: 'Yes.', answeredOn: '2026-11-04' })] }],
      ['said by another dataset too', { inquiry: [inquiry('i1', 'e2', { dataset: LIST })] }],
    ])('is refused whole where one of them was %s', async (_what, other) => {
      await subject().write(everything);
      const before = await subject().records('inquiry', ['i1']);
      await subject().write(other);
      const now = await state();
      const batch = {
        entity: [entity('e9')],
        inquiry: [inquiry('i1', 'e2', { answer: 'No.', answeredOn: '2026-11-05' })],
      };
      await expect(subject().write(batch, { madeFrom: { inquiry: before } })).rejects.toMatchObject(refused);
      expect(await state()).toEqual(now);
    });

    it('is refused where one of them was removed, or has come to be', async () => {
      await subject().write(everything);
      const before = await subject().records('inquiry', ['i1']);
      await subject().removeInquiry('i1');
      const answered = inquiry('i1', 'e2', { answer: 'No.', answeredOn: '2026-11-05' });
      const writing = (inquiries: typeof before) =>
        subject().write({ inquiry: [answered] }, { madeFrom: { inquiry: inquiries } });
      await expect(writing(before)).rejects.toMatchObject(refused);
      await subject().write({ inquiry: [inquiry('i1', 'e2')] });
      await expect(writing([])).rejects.toMatchObject(refused);
    });

    it('is nothing to refuse where the store has it already', async () => {
      await subject().write(everything);
      const { entity: given = [] } = everything;
      const { written } = await subject().write({ entity: given }, { madeFrom: { entity: [] } });
      expect(written).toBe(0);
    });

    it('goes by the revision where it depends on more than its own things', async () => {
      const { revision } = await subject().write(everything);
      await subject().write({ entity: [entity('e8')] }, { atRevision: revision });
      const now = await state();
      const late = subject().write({ entity: [entity('e9')] }, { atRevision: revision });
      await expect(late).rejects.toMatchObject(refused);
      expect(await state()).toEqual(now);
    });
  });
}
