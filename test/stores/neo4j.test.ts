import neo4j, { type Driver } from 'neo4j-driver';
import { openNeo4jStore } from '../../backend/stores/neo4j/store.ts';
import type { Store } from '../../backend/stores/store.ts';
import { describeOnNeo4j } from '../neo4j/describeOnNeo4j.ts';
import { describeStoreContract } from './contract.ts';

describeOnNeo4j('the store', (server) => {
  let store: Store | undefined;
  let driver: Driver | undefined;

  async function open(): Promise<Store> {
    await store?.close();
    store = await openNeo4jStore(server.access());
    return store;
  }

  async function behindItsBack(query: string, parameters: Record<string, string> = {}): Promise<void> {
    const { uri, user, password, database } = server.access();
    driver ??= neo4j.driver(uri, neo4j.auth.basic(user, password));
    await driver.executeQuery(query, parameters, { database });
  }

  describeStoreContract('Neo4j', {
    openEmpty: async () => {
      await behindItsBack('MATCH (n) WHERE NOT n:Meta DETACH DELETE n');
      await behindItsBack("MATCH (m:Meta {name: 'revision'}) SET m.value = 0");
      return store ?? open();
    },
    reopen: open,
    damage: (kind, id) =>
      behindItsBack(
        "MATCH (r:Record) WHERE r.key STARTS WITH $prefix SET r.payload = replace(r.payload, 'o1', 'o2')",
        { prefix: `${kind} ${id} ` },
      ),
    damageLink: (id) => behindItsBack("MATCH ()-[r]->() WHERE r.id = $id SET r.grade = 'A'", { id }),
    misfile: (id) =>
      behindItsBack("MATCH (c:Claim) WHERE c.key STARTS WITH $prefix SET c.subject = 'other'", {
        prefix: `claim ${id} `,
      }),
    untie: (id) =>
      behindItsBack('MATCH (s:Statement)-[tie:ABOUT]->() WHERE s.key STARTS WITH $prefix DELETE tie', {
        prefix: `statement ${id} `,
      }),
    close: async () => {
      await store?.close();
      await driver?.close();
    },
  });
});
