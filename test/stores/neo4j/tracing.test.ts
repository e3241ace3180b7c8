import { openNeo4jStore } from '../../../backend/stores/neo4j/store.ts';
import { describeOnNeo4j } from '../../neo4j/describeOnNeo4j.ts';
import { describeTracing, type TracingStore } from '../../usecases/tracing.ts';

describeOnNeo4j('tracing', (server) => {
  const open = (by: 'engine' | 'store') => async (): Promise<TracingStore> => {
    const store = await openNeo4jStore(server.access());
    return { store, by, close: () => store.close() };
  };
  describeTracing('Neo4j store, engine', open('engine'));
  describeTracing('Neo4j store, Cypher', open('store'));
});
