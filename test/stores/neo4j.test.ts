import { expect, it } from 'vitest';
import neo4j, { type Driver } from 'neo4j-driver';
import { openNeo4jStore } from '../../backend/stores/neo4j/store.ts';
import { entityId, relationshipId } from '../../backend/model/ids.ts';
import { walksOf } from '../../backend/model/walks.ts';
import type { PathQuery, Store } from '../../backend/stores/store.ts';
import { describeOnNeo4j } from '../neo4j/describeOnNeo4j.ts';
import { describeStoreContract } from './contract.ts';
import { everything } from './samples.ts';

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

  const query: PathQuery = {
    ...{ from: [entityId.parse('e1')], targets: [entityId.parse('e2')], exclude: [], require: [] },
    ...{ walks: walksOf({ profile: 'contracting', types: null, identityHops: false }), maxHops: 2 },
    ...{ contested: true, validDuring: null, hubCap: null, limit: 9, timeoutMs: 60_000 },
    minGrade: 'C',
  };

  it.each([
    ['a grade', "r.grade = 'D'"],
    ['whether it is contested', 'r.contested = NOT r.contested'],
    ['an end of its time', "r.end = '1990'"],
    ['its production', "r.production = 'e3'"],
    ['what was written of it', 'r.written = null'],
  ])('answers from no link of which was changed: %s', async (_what, change) => {
    const opened = await open();
    await behindItsBack('MATCH (n) WHERE NOT n:Meta DETACH DELETE n');
    await opened.write(everything);
    expect((await opened.paths?.(query))?.chains).toHaveLength(1);
    const [e1, e2] = [...query.from, ...query.targets];
    if (e1 === undefined || e2 === undefined) throw new RangeError('no ends');
    await behindItsBack(`MATCH (:Entity)-[r {id: 'r1'}]->(:Entity) SET ${change}`);
    const damaged = { code: 'store-damaged' };
    await expect(opened.paths?.(query)).rejects.toMatchObject(damaged);
    await expect(opened.linksBetween([[e1, e2]])).rejects.toMatchObject(damaged);
    await expect(opened.neighbours(e1, { limit: 9, offset: 0 })).rejects.toMatchObject(damaged);
    expect(await opened.verify()).toEqual(['link r1']);
    await behindItsBack(`MATCH (r:Link {id: 'r1'}) SET ${change}`);
    await expect(opened.linksById([relationshipId.parse('r1')])).rejects.toMatchObject(damaged);
    await expect(opened.links()[Symbol.asyncIterator]().next()).rejects.toMatchObject(damaged);
  });

  it('finds no chain, and says so, where a day by which it is found was changed', async () => {
    const opened = await open();
    await behindItsBack('MATCH (n) WHERE NOT n:Meta DETACH DELETE n');
    await opened.write(everything);
    await behindItsBack("MATCH (:Entity)-[r {id: 'r1'}]->(:Entity) SET r.latest = date('1990-01-01')");
    await expect(opened.paths?.(query)).rejects.toMatchObject({ code: 'store-damaged' });
  });

  it('keeps what was written of links that an earlier version left without', async () => {
    const opened = await open();
    await behindItsBack('MATCH (n) WHERE NOT n:Meta DETACH DELETE n');
    await opened.write(everything);
    await behindItsBack('MATCH (l:Link) REMOVE l.written');
    await behindItsBack('MATCH (:Entity)-[r]->(:Entity) REMOVE r.written');
    await behindItsBack("MATCH (m:Meta {name: 'schema'}) SET m.value = 5");
    const reopened = await open();
    expect((await reopened.paths?.(query))?.chains).toHaveLength(1);
    expect(await reopened.verify()).toEqual([]);
  });

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
