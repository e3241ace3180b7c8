import { afterAll, beforeAll } from 'vitest';
import { openNeo4jStore } from '../../../backend/stores/neo4j/store.ts';
import type { Store } from '../../../backend/stores/store.ts';
import { Workspace } from '../../../backend/usecases/workspace.ts';
import { loadCasesInto, MODEL_DAY } from '../../bundledCases.ts';
import { describeOnNeo4j } from '../../neo4j/describeOnNeo4j.ts';
import { describeModelChains, type Asked } from '../../usecases/modelChains.ts';

describeOnNeo4j('the bundled cases', (server) => {
  let store: Store;
  beforeAll(async () => {
    store = await openNeo4jStore(server.access());
    await loadCasesInto(store);
  }, 240_000);
  afterAll(() => store.close());

  const open = (by: 'engine' | 'store') => (): Promise<Asked> => {
    const workspace = new Workspace({ store, cache: null, today: () => MODEL_DAY });
    return Promise.resolve({ workspace, by, close: () => workspace.settled() });
  };
  describeModelChains('Neo4j store, engine', open('engine'));
  describeModelChains('Neo4j store, Cypher', open('store'));
});
