import { openNeo4jStore } from '../../../backend/stores/neo4j/store.ts';
import { Workspace } from '../../../backend/usecases/workspace.ts';
import { loadCasesInto, MODEL_DAY } from '../../bundledCases.ts';
import { describeOnNeo4j } from '../../neo4j/describeOnNeo4j.ts';
import { describeModelChains, type Asked } from '../../usecases/modelChains.ts';

describeOnNeo4j('the bundled cases', (server) => {
  const open = (by: 'engine' | 'store') => async (): Promise<Asked> => {
    const store = await openNeo4jStore(server.access());
    await loadCasesInto(store);
    const workspace = new Workspace({ store, cache: null, today: () => MODEL_DAY });
    return { workspace, by, close: () => store.close() };
  };
  describeModelChains('Neo4j store, engine', open('engine'));
  describeModelChains('Neo4j store, Cypher', open('store'));
});
