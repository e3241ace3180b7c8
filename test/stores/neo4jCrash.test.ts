/** Neo4j killed in the middle of an import: nothing acknowledged is lost, nothing is half written, a new run completes it. */
import { setTimeout as wait } from 'node:timers/promises';
import { expect, it } from 'vitest';
import type { Batch } from '../../backend/model/records.ts';
import { openNeo4jStore } from '../../backend/stores/neo4j/store.ts';
import type { Store } from '../../backend/stores/store.ts';
import { randomFrom, seedOfRun } from '../bench/random.ts';
import { describeOnNeo4j } from '../neo4j/describeOnNeo4j.ts';
import { referenceDigest } from './reference.ts';
import { claim, entity, relationship, source } from './samples.ts';

const seed = seedOfRun();
const BATCHES = 20;
/** Entities of a batch; each but the first is related to the one before it. */
const SIZE = 50;

function batchOf(number: number): Batch {
  const ids = Array.from({ length: SIZE }, (_, index) => `e-${String(number)}-${String(index)}`);
  const pairs = ids.slice(1).map((to, index) => [ids[index] ?? to, to] as const);
  return {
    source: [source('s1')],
    entity: ids.map((id) => entity(id)),
    relationship: pairs.map(([from, to]) => relationship(`r-${to}`, [from, to])),
    claim: pairs.map(([, to]) => claim(`c-${to}`, `r-${to}`)),
  };
}

function joined(batches: readonly Batch[]): Batch {
  return {
    source: [source('s1')],
    entity: batches.flatMap((batch) => batch.entity ?? []),
    relationship: batches.flatMap((batch) => batch.relationship ?? []),
    claim: batches.flatMap((batch) => batch.claim ?? []),
  };
}

/** Writes in turn until all is written or the server is gone; gives the number of acknowledged batches. */
async function importAll(store: Store, batches: readonly Batch[]): Promise<number> {
  let acknowledged = 0;
  for (const batch of batches) {
    const done = await store.write(batch).then(
      () => true,
      () => false,
    );
    if (!done) break;
    acknowledged++;
  }
  return acknowledged;
}

describeOnNeo4j(`Neo4j killed while it imports (CUTOUT_SEED=${String(seed)})`, (server) => {
  // starting the killed server is most of the time it takes; `npm run bench -- crash` does twenty
  it(
    'loses nothing acknowledged, keeps nothing in part, and can be completed',
    { timeout: 240_000 },
    async () => {
      const batches = Array.from({ length: BATCHES }, (_, number) => batchOf(number));
      const before = await openNeo4jStore(server.access());
      // acknowledged whenever the server is killed
      expect(await importAll(before, batches.slice(0, 1))).toBe(1);
      const running = importAll(before, batches);
      await wait(100 + randomFrom(seed)() * 900);
      await server.kill();
      await expect(openNeo4jStore(server.access())).rejects.toMatchObject({ code: 'store-unreachable' });
      await server.start();
      const acknowledged = Math.max(1, await running);
      await before.close();

      const store = await openNeo4jStore(server.access());
      for (const [number, batch] of batches.entries()) {
        const ids = (batch.entity ?? []).map((record) => record.id);
        const found = (await store.records('entity', ids)).length;
        expect([0, SIZE], `batch ${String(number)}`).toContain(found);
        if (number < acknowledged) expect(found, `acknowledged batch ${String(number)}`).toBe(SIZE);
      }
      expect(await importAll(store, batches)).toBe(BATCHES);
      expect(await store.verify()).toEqual([]);
      expect(await store.digest()).toBe(referenceDigest(joined(batches)));
      await store.close();
    },
  );
});
