/** The bundled cases in Neo4j, marked for the day of the model's table, with a session by hand beside the store. */
import neo4j, { type Driver, type QueryResult } from 'neo4j-driver';
import { afterAll, beforeAll } from 'vitest';
import { openNeo4jStore } from '../../../backend/stores/neo4j/store.ts';
import type { Store } from '../../../backend/stores/store.ts';
import { readLedger } from '../../../backend/usecases/ledger.ts';
import { loadCasesInto, MODEL_DAY } from '../../bundledCases.ts';
import type { LentServer } from '../../neo4j/describeOnNeo4j.ts';

export interface LoadedCases {
  /** Only inside hooks and tests. */
  readonly store: () => Store;
  /** Marks who is sanctioned on a day. */
  readonly mark: (day: string) => Promise<void>;
  /** What a query gives that somebody pastes. */
  readonly run: (text: string, params?: Record<string, unknown>) => Promise<QueryResult>;
  readonly rows: (text: string, params?: Record<string, unknown>) => Promise<unknown[]>;
}

/** Loaded before the tests of the block. */
export function loadCases(server: LentServer): LoadedCases {
  let driver: Driver;
  let store: Store;
  const mark = async (day: string): Promise<void> => {
    const { listings } = await readLedger(store, { revision: await store.revision(), today: '2026-11-30' });
    await store.markSanctioned([...listings.sanctionedOn(day).keys()], day);
  };
  const run: LoadedCases['run'] = async (text, params = {}) => {
    const session = driver.session({ database: server.access().database });
    try {
      return await session.run(text, params);
    } finally {
      await session.close();
    }
  };
  beforeAll(async () => {
    const { uri, user, password } = server.access();
    driver = neo4j.driver(uri, neo4j.auth.basic(user, password), { disableLosslessIntegers: true });
    store = await openNeo4jStore(server.access());
    await loadCasesInto(store);
    await mark(MODEL_DAY);
  }, 240_000);
  afterAll(async () => {
    await store.close();
    await driver.close();
  });
  return {
    store: () => store,
    mark,
    run,
    rows: async (text, params) =>
      (await run(text, params)).records.map((record): unknown => record.toObject()),
  };
}
