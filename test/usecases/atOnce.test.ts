/** Several at once on one store: whoever reads and then writes loses nothing that another was told is kept. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CutoutError } from '../../backend/errors.ts';
import { inquiryRequest } from '../../backend/model/inquiryViews.ts';
import { openEmbeddedStore } from '../../backend/stores/embedded/store.ts';
import { openNeo4jStore } from '../../backend/stores/neo4j/store.ts';
import type { Store } from '../../backend/stores/store.ts';
import { exportArchive } from '../../backend/usecases/exporting.ts';
import { runRequest } from '../../backend/usecases/importRequests.ts';
import { recordAnswer, recordInquiry } from '../../backend/usecases/inquiries.ts';
import { Workspace } from '../../backend/usecases/workspace.ts';
import { MODEL_DAY } from '../bundledCases.ts';
import { describeOnNeo4j } from '../neo4j/describeOnNeo4j.ts';
import { everything } from '../stores/samples.ts';

/** @param open a store for each of two workers; both may be one */
function describeAtOnce(name: string, rounds: number, open: () => Promise<readonly [Store, Store]>): void {
  describe(`two at once (${name})`, () => {
    const folder = mkdtempSync(join(tmpdir(), 'cutout-at-once-'));
    let desks: readonly Workspace[] = [];
    const desk = (index: number): Workspace => desks[index] ?? fail();
    beforeAll(async () => {
      const stores = await open();
      desks = stores.map((store) => new Workspace({ store, cache: null, today: () => MODEL_DAY }));
      await desk(0).store.write(everything);
    });
    afterAll(async () => {
      for (const store of new Set(desks.map((one) => one.store))) await store.close();
      rmSync(folder, { recursive: true, force: true });
    });

    const asked = (round: number, deadline: string) =>
      inquiryRequest.parse({
        ...{ party: 'e2', claims: ['c1'], askedOn: '2026-11-02', means: 'email', by: 'A. Tester' },
        ...{ addressee: `desk ${String(round)}`, deadline },
      });

    it(
      `keep every acknowledged answer while the same inquiry is written again, ${String(rounds)} times`,
      { timeout: 240_000 },
      async () => {
        const lost: number[] = [];
        for (let round = 0; round < rounds; round++) {
          const { id } = await recordInquiry(desk(0), asked(round, '2026-11-09'));
          const answer = { id, answer: `Answer ${String(round)}`, answeredOn: '2026-11-05', replace: false };
          await Promise.all([
            recordAnswer(desk(0), answer),
            recordInquiry(desk(1), asked(round, '2026-11-10')),
            recordInquiry(desk(1), asked(round, '2026-11-11')),
          ]);
          const [kept] = await desk(0).store.records('inquiry', [id]);
          if (kept?.answer !== answer.answer) lost.push(round);
        }
        expect(lost).toEqual([]);
      },
    );

    it('let one of two different answers stand and refuse the other', async () => {
      const { id } = await recordInquiry(desk(0), asked(-1, '2026-11-09'));
      const answers = ['Yes.', 'No.'].map((answer, index) =>
        recordAnswer(desk(index), { id, answer, answeredOn: '2026-11-05', replace: false }),
      );
      const results = await Promise.allSettled(answers);
      const failures = results.flatMap((one): unknown[] => (one.status === 'rejected' ? [one.reason] : []));
      expect(failures).toHaveLength(1);
      expect(failures[0]).toBeInstanceOf(CutoutError);
      expect(failures[0]).toMatchObject({ code: 'bad-question' });
    });

    it('keep an answer that is not in an archive loaded later', async () => {
      const { id } = await recordInquiry(desk(0), asked(-2, '2026-11-09'));
      const path = join(folder, 'before.cutout.gz');
      await exportArchive(desk(0).store, { path });
      const answer = 'We have no comment.';
      await recordAnswer(desk(0), { id, answer, answeredOn: '2026-11-05', replace: false });
      const hooks = { signal: new AbortController().signal, progress: () => undefined };
      await runRequest(desk(1).store, { importer: 'archive', path }, hooks);
      const [kept] = await desk(0).store.records('inquiry', [id]);
      expect(kept).toMatchObject({ answer, answeredOn: '2026-11-05' });
    });
  });
}

function fail(): never {
  throw new Error('the stores are open only while tests run');
}

const folder = mkdtempSync(join(tmpdir(), 'cutout-at-once-store-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describeAtOnce('embedded', 40, async () => {
  const store = await openEmbeddedStore({ file: join(folder, 'store.sqlite') });
  return [store, store];
});

describeOnNeo4j('desks', (server) => {
  describeAtOnce('Neo4j', server.newest ? 40 : 10, async () => [
    await openNeo4jStore(server.access()),
    await openNeo4jStore(server.access()),
  ]);
});
