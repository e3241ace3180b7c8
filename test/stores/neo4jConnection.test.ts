/** What only the Neo4j store has: a server that may be too old, full of other data, slow, or gone. */
import neo4j, { Neo4jError, type Driver } from 'neo4j-driver';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { CutoutError } from '../../backend/errors.ts';
import { catalogue } from '../../backend/stores/neo4j/catalogue.ts';
import { Connection, requireSupported } from '../../backend/stores/neo4j/connection.ts';
import { toStoreError } from '../../backend/stores/neo4j/driverErrors.ts';
import { writeBatch } from '../../backend/stores/neo4j/writing.ts';
import { openNeo4jStore } from '../../backend/stores/neo4j/store.ts';
import { describeOnNeo4j } from '../neo4j/describeOnNeo4j.ts';
import { entity, everything } from './samples.ts';

describe('errors of Neo4j', () => {
  it('a server older than 5.26 is refused with what to do', () => {
    for (const agent of ['Neo4j/4.4.40', 'Neo4j/5.25.1', 'Neo4j/5.9.0', 'Memgraph/2.0', '']) {
      expect(() => requireSupported(agent, 'bolt://db')).toThrow(CutoutError);
      expect(() => requireSupported(agent, 'bolt://db')).toThrow(/The server at bolt:\/\/db is/);
    }
  });

  it('5.26 and everything newer is taken', () => {
    for (const agent of [
      'Neo4j/5.26.0',
      'Neo4j/5.26.29',
      'Neo4j/2025.01.0',
      'Neo4j/2026.09.0',
      'Neo4j/5.27.0-2025',
    ])
      expect(() => requireSupported(agent, 'bolt://db')).not.toThrow();
  });

  for (const [code, expected] of [
    ['ServiceUnavailable', 'store-unreachable'],
    ['SessionExpired', 'store-unreachable'],
    ['Neo.ClientError.Security.Unauthorized', 'store-refused-login'],
    ['Neo.ClientError.Security.AuthenticationRateLimit', 'store-refused-login'],
    ['Neo.ClientError.Database.DatabaseNotFound', 'bad-configuration'],
    ['Neo.ClientError.Transaction.TransactionTimedOut', 'timeout'],
    ['Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration', 'timeout'],
    ['Neo.TransientError.General.MemoryPoolOutOfMemoryError', 'busy'],
    ['Neo.TransientError.Transaction.DeadlockDetected', 'busy'],
    ['Neo.ClientError.Statement.SyntaxError', 'internal'],
  ] as const) {
    it(`${code} is ${expected}`, () => {
      const theirs = new Neo4jError('what the server says', code, '50N42', 'general processing exception');
      const ours = toStoreError(theirs, 'bolt://db');
      expect(ours).toBeInstanceOf(CutoutError);
      expect(ours).toMatchObject({ code: expected, cause: theirs });
    });
  }
});

describeOnNeo4j('the connection', (server) => {
  let driver: Driver;
  const query = async (text: string, parameters: Record<string, unknown> = {}): Promise<unknown[]> => {
    const { records } = await driver.executeQuery(text, parameters, { database: server.access().database });
    return records.map((record): unknown => record.get(0));
  };

  beforeAll(() => {
    const { uri, user, password } = server.access();
    driver = neo4j.driver(uri, neo4j.auth.basic(user, password), { disableLosslessIntegers: true });
  });
  afterAll(() => driver.close());
  beforeEach(() => query('MATCH (n) DETACH DELETE n'));

  it('a wrong password, a wrong database and a wrong port are told apart', async () => {
    const access = server.access();
    const codeOf = (over: Partial<typeof access>) =>
      openNeo4jStore({ ...access, ...over }).then(
        () => 'opened',
        (error: unknown) => (error instanceof CutoutError ? error.code : String(error)),
      );
    expect(await codeOf({ password: 'not-the-password' })).toBe('store-refused-login');
    expect(await codeOf({ database: 'nowhere' })).toBe('bad-configuration');
    expect(await codeOf({ uri: 'bolt://127.0.0.1:1' })).toBe('store-unreachable');
  });

  it("a database with another program's data is refused and left as it is", async () => {
    await query('CREATE (:Theirs {id: 1})');
    await expect(openNeo4jStore(server.access())).rejects.toMatchObject({ code: 'bad-configuration' });
    expect(await query('MATCH (n) RETURN labels(n)[0]')).toEqual(['Theirs']);
  });

  it('a database of a newer version is refused and left as it is', async () => {
    await (await openNeo4jStore(server.access())).close();
    await query("MATCH (m:Meta {name: 'schema'}) SET m.value = m.value + 1");
    await expect(openNeo4jStore(server.access())).rejects.toMatchObject({ code: 'store-too-new' });
  });

  it('a database that was left within the making of its schema is completed', async () => {
    await (await openNeo4jStore(server.access())).close();
    await query('MATCH (m:Meta) DELETE m');
    await query('DROP INDEX claim_subject');
    const store = await openNeo4jStore(server.access());
    expect(await query("SHOW INDEXES YIELD name WHERE name = 'claim_subject' RETURN name")).toHaveLength(1);
    expect(await store.revision()).toBe(0);
    await store.close();
  });

  it('a database of an older schema is brought up to date with its data', async () => {
    const { inquiry: _inquiry, ...older } = everything;
    let store = await openNeo4jStore(server.access());
    await store.write(older);
    const before = await store.digest();
    await store.close();
    await query("MATCH (m:Meta {name: 'schema'}) SET m.value = 4");
    await query('DROP INDEX undo_key');
    await query('DROP INDEX undo_before');
    store = await openNeo4jStore(server.access());
    expect(await store.digest()).toBe(before);
    const names = "SHOW INDEXES YIELD name WHERE name IN ['undo_key', 'undo_before'] RETURN name";
    expect(await query(names)).toHaveLength(2);
    expect(await store.write(everything)).toMatchObject({ written: 1, revision: 2 });
    await store.close();
  });

  it('an index of that name with another analyzer is noticed', async () => {
    await (await openNeo4jStore(server.access())).close();
    await query('DROP INDEX entity_tokens');
    await query('CREATE FULLTEXT INDEX entity_tokens FOR (n:Entity) ON EACH [n.searchTokens]');
    await expect(openNeo4jStore(server.access())).rejects.toMatchObject({ code: 'store-damaged' });
    await query('DROP INDEX entity_tokens');
    await query('MATCH (m:Meta) DELETE m');
  });

  it('a question that takes longer than it may is a timeout', async () => {
    await (await openNeo4jStore(server.access())).close();
    const connection = await Connection.open(server.access());
    const endless = {
      ...catalogue.maintenance.revision,
      text: 'UNWIND range(1, 100000000) AS a UNWIND range(1, 1000) AS b RETURN max(a * b) AS revision',
    };
    await expect(connection.read(endless, {}, { timeoutMs: 300 })).rejects.toMatchObject({ code: 'timeout' });
    await connection.close();
  });

  it('work whose commit was done but never acknowledged is repeated without doubling anything', async () => {
    const store = await openNeo4jStore(server.access());
    await store.close();
    const connection = await Connection.open(server.access());
    const committed: unknown[] = [];
    /** As the driver does it: the whole work again, on top of what the first time committed. */
    const repeating: Pick<Connection, 'write'> = {
      write: async (work) => {
        committed.push(await connection.write(work));
        return connection.write(work);
      },
    };
    const result = await writeBatch(repeating, everything, {});
    expect(result).toEqual(committed[0]);
    expect(result.revision).toBe(1);
    expect(await query('MATCH (:Entity)-[r]->(:Entity) RETURN count(r)')).toEqual([2]);
    expect(await query("MATCH (m:Meta {name: 'revision'}) RETURN m.value")).toEqual([1]);
    await connection.close();
  });

  it('gives analysts entities with their schema and roles, and fronts only with a supported FRONT_FOR', async () => {
    const store = await openNeo4jStore(server.access());
    await store.write(everything);
    await store.markSanctioned([entity('e2').id], '2024-02-03');
    const said = 'MATCH (e:Entity) UNWIND labels(e) AS label RETURN e.id + " " + label AS said ORDER BY said';
    expect(await query(said)).toEqual([
      ...['e1 Company', 'e1 Entity'],
      ...['e2 Contractor', 'e2 Entity', 'e2 Person', 'e2 Producer', 'e2 Sanctioned'],
      ...['e3 Entity', 'e3 FrontCompany', 'e3 LegalEntity'],
      ...['p1 Entity', 'p1 Project'],
    ]);
    await store.markSanctioned([], '2024-02-04');
    expect(await query('MATCH (e:Sanctioned) RETURN e.id')).toEqual([]);
    await store.close();
  });
});
