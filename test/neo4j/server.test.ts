import neo4j, { type Driver } from 'neo4j-driver';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describeOnNeo4j, type LentServer } from './describeOnNeo4j.ts';
import { javaFor } from './java.ts';
import { neo4jLines } from './lines.ts';

/** Runs a query and gives the first column. */
function firstColumn(server: LentServer): (query: string) => Promise<unknown[]> {
  let driver: Driver;
  beforeAll(() => {
    const { uri, user, password } = server.access();
    driver = neo4j.driver(uri, neo4j.auth.basic(user, password), {
      disableLosslessIntegers: true,
      maxTransactionRetryTime: 0,
    });
  });
  afterAll(() => driver.close());
  return async (query) => {
    const { records } = await driver.executeQuery(query, {}, { database: server.access().database });
    return records.map((record): unknown => record.get(0));
  };
}

describeOnNeo4j('the test server', (server) => {
  const rows = firstColumn(server);

  it('is of the line that the block names, and empty', async () => {
    const versions =
      "CALL dbms.components() YIELD name, versions WHERE name = 'Neo4j Kernel' RETURN versions[0]";
    expect(await rows(versions)).toEqual([server.version]);
    expect(await rows('MATCH (n) RETURN count(n)')).toEqual([0]);
    expect(await rows("SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' RETURN name")).toEqual([]);
    // for the block after this
    await rows('CREATE CONSTRAINT thing_id FOR (n:Thing) REQUIRE n.id IS UNIQUE');
    await rows('UNWIND range(1, 10) AS id CREATE (:Thing {id: id})');
    expect(await rows('MATCH (n:Thing) RETURN count(n)')).toEqual([10]);
  });
});

describeOnNeo4j('a test server that another block used before', (server) => {
  const rows = firstColumn(server);

  it('is empty again', async () => {
    expect(await rows('MATCH (n) RETURN count(n)')).toEqual([0]);
    expect(await rows('SHOW CONSTRAINTS YIELD name RETURN name')).toEqual([]);
  });
});

describe('choice of Java', () => {
  const java = (major: number) => ({ home: `/java/${String(major)}`, binary: 'java', major });
  const [lts, calendar] = neo4jLines;

  it('a line takes the newest Java that it supports and no other', () => {
    if (lts === undefined || calendar === undefined) throw new Error('two lines are supported');
    expect(javaFor(lts, [java(11), java(17), java(21), java(25)])?.major).toBe(21);
    expect(javaFor(calendar, [java(17), java(21), java(25)])?.major).toBe(25);
    expect(javaFor(lts, [java(25)])).toBeUndefined();
    expect(javaFor(calendar, [java(17)])).toBeUndefined();
  });
});
