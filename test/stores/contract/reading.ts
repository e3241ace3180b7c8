import { describe, expect, it } from 'vitest';
import { recordKinds } from '../../../backend/model/records.ts';
import type { Subject } from '../contract.ts';
import { itemsOf } from '../reference.ts';
import { entity, everything, LIST } from '../samples.ts';

/** More than a page of either store. */
const MANY = 2_500;

export function describeReading(subject: Subject): void {
  describe('reading', () => {
    it('gives back every record as it was given', async () => {
      await subject().write(everything);
      for (const kind of recordKinds) {
        const given = itemsOf(everything).filter((item) => item.kind === kind);
        const ids = given.map((item) => item.record.id);
        const read = await subject().records(kind, ids);
        expect(read).toHaveLength(given.length);
        for (const { record } of given) expect(read).toContainEqual(record);
      }
    });

    it('gives records in order of id and dataset, each once, and leaves out unknown ids', async () => {
      await subject().write(everything);
      const read = await subject().records('entity', ['p1', 'nobody', 'e2', 'e1', 'e2']);
      expect(read.map((record) => `${record.id} ${record.dataset}`)).toEqual([
        'e1 case:a',
        'e2 case:a',
        `e2 ${LIST}`,
        'p1 case:a',
      ]);
      expect(await subject().records('claim', [])).toEqual([]);
    });

    it('an id that begins like another one is another one', async () => {
      await subject().write({ entity: [entity('e1'), entity('e10'), entity('e1:x')] });
      expect((await subject().records('entity', ['e1'])).map((record) => record.id)).toEqual(['e1']);
    });

    it('counts records by kind', async () => {
      await subject().write(everything);
      expect(await subject().counts()).toEqual({
        ...{ source: 2, entity: 5, relationship: 3, claim: 4, statement: 1, listing: 2, judgement: 1 },
        inquiry: 1,
      });
    });

    it('streams every record of a kind in order, by pages', async () => {
      await subject().write({ entity: manyEntities() });
      const seen: string[] = [];
      let pages = 0;
      for await (const page of subject().stream('entity')) {
        pages++;
        seen.push(...page.map((record) => record.id));
      }
      expect(seen).toHaveLength(MANY);
      expect(seen).toEqual([...seen].sort());
      expect(pages).toBeGreaterThan(1);
    });

    it('reads ahead no more than one page: what is written meanwhile is seen on later pages', async () => {
      await subject().write({ entity: manyEntities() });
      let first = true;
      let last = '';
      for await (const page of subject().stream('entity')) {
        if (first) await subject().write({ entity: [entity('zzz')] });
        first = false;
        last = page.at(-1)?.id ?? last;
      }
      expect(last).toBe('zzz');
    });

    it('a reader may stop after the first page', async () => {
      await subject().write({ entity: manyEntities() });
      for await (const page of subject().stream('entity')) {
        expect(page.length).toBeGreaterThan(0);
        break;
      }
      expect(await subject().write({ entity: [entity('e1')] })).toMatchObject({ written: 1 });
    });
  });
}

function manyEntities() {
  return Array.from({ length: MANY }, (_, index) => entity(`n${String(index).padStart(5, '0')}`));
}
