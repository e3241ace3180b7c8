/** Records as an earlier version left them, in a store that holds others: they are read as what they are. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { TraceAnswer } from '../../backend/model/answers.ts';
import type { Store } from '../../backend/stores/store.ts';
import type { TraceInput } from '../../backend/usecases/askTrace.ts';
import { linkJudgements } from '../../backend/usecases/judgedLinks.ts';
import { showEntity } from '../../backend/usecases/show.ts';
import { verify } from '../../backend/usecases/verify.ts';
import type { Workspace } from '../../backend/usecases/workspace.ts';
import { entity, judgement, listing, source } from '../stores/samples.ts';

interface Subject {
  readonly store: Store;
  readonly workspace: Workspace;
  readonly ask: (from: string, input: Partial<TraceInput>) => Promise<TraceAnswer>;
}

/** @param way whose own the judgement is: ways may share a database, and the link that it gets stays */
export function describeEarlierRecords(subject: () => Subject, way: string): void {
  const [left, right] = [`old-left-${way}`, `old-right-${way}`];
  describe('with records as an earlier version left them', () => {
    const seen = (id: string, over: Parameters<typeof listing>[2]) => listing(`l-${id}`, id, over);
    beforeAll(async () => {
      const names = [left, right, 'old-first', 'old-from', 'old-undated'];
      await subject().store.write({
        source: [source('s1')],
        entity: names.map((id) => entity(id)),
        judgement: [judgement(`j-old-${way}`, [left, right], { verdict: 'same' })],
        listing: [
          seen('old-first', { firstSeen: '2022-01-01', lastSeen: '2999-01-01', sources: ['s1'] }),
          seen('old-from', { lastSeen: '2999-01-01', sources: ['s1'] }),
          seen('old-undated', { from: null, lastSeen: '2999-01-01', sources: ['s1'] }),
        ],
      });
    });

    it('a judgement without its link is given it once', async () => {
      const linked = { from: [left], to: [right], identityHops: true };
      expect((await subject().ask(left, linked)).chains).toEqual([]);
      await linkJudgements(subject().store);
      const { chains } = await subject().ask(left, linked);
      expect(chains.map(({ grade, links }) => [grade, links[0]?.earnedBy])).toEqual([
        ['D', 'JUDGED_SAME_AS'],
      ]);
      const revision = await subject().store.revision();
      await linkJudgements(subject().store);
      expect(await subject().store.revision()).toBe(revision);
    });

    it('a party last seen on a day that has not come is not listed by that, and verify names it', async () => {
      const status = async (id: string) => (await showEntity(subject().workspace, { id })).summary.status;
      expect(await status('old-first')).toMatchObject({ status: 'last-seen-listed', on: '2022-01-01' });
      expect(await status('old-from')).toMatchObject({ status: 'reported-listed', sources: ['s1'] });
      expect(await status('old-undated')).toEqual({ status: 'unknown' });
      const { damaged } = await verify(subject().workspace);
      const listings = damaged.filter((one) => one.startsWith('listing'));
      expect(listings).toHaveLength(3);
      expect(listings[0]).toBe(
        'listing l-old-first of old-first in case:a: last seen on 2999-01-01, a day that has not come',
      );
    });
  });
}
