/** A database as version 0.1.0 left it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import neo4j, { type Driver } from 'neo4j-driver';
import { z } from 'zod';
import { cypherFolder } from '../../backend/stores/neo4j/statement.ts';
import { fixture } from '../upgrades/fixtures.ts';
import type { Neo4jAccess } from './process.ts';

const node = z.object({
  node: z.int(),
  labels: z.array(z.string()),
  properties: z.record(z.string(), z.unknown()),
});
const edge = z.object({
  relationship: z.string(),
  from: z.int(),
  to: z.int(),
  properties: z.record(z.string(), z.unknown()),
});

/** Fills an empty database with the nodes, relationships and indexes of version 0.1.0. */
export async function loadOldDatabase(access: Neo4jAccess): Promise<void> {
  const driver = neo4j.driver(access.uri, neo4j.auth.basic(access.user, access.password));
  const lines = gunzipSync(readFileSync(fixture('neo4j.jsonl.gz')))
    .toString('utf8')
    .trim()
    .split('\n')
    .map((line): unknown => JSON.parse(line));
  const run = runner(driver, access.database);
  try {
    for (const name of readdirSync(join(cypherFolder, 'schema')).filter((one) => /unique|index\./.test(one)))
      await run(readFileSync(join(cypherFolder, 'schema', name), 'utf8'), []);
    await run('CREATE INDEX fixture IF NOT EXISTS FOR (n:Fixture) ON (n.fixture)', []);
    await run(
      'UNWIND $rows AS row CREATE (n:Fixture {fixture: row.node}) SET n += row.properties SET n:$(row.labels)',
      lines.flatMap((line) => node.safeParse(line).data ?? []),
    );
    await run(
      `UNWIND $rows AS row MATCH (a:Fixture {fixture: row.from}), (b:Fixture {fixture: row.to})
       CREATE (a)-[r:$(row.relationship)]->(b) SET r = row.properties`,
      lines.flatMap((line) => edge.safeParse(line).data ?? []),
    );
    await run('MATCH (n:Fixture) REMOVE n:Fixture, n.fixture', []);
    await run('DROP INDEX fixture', []);
  } finally {
    await driver.close();
  }
}

function runner(driver: Driver, database: string) {
  return async (query: string, rows: readonly unknown[]): Promise<void> => {
    await driver.executeQuery(query, { rows: rows.map(whole) }, { database });
  };
}

/** The driver sends every number as a float unless told otherwise. */
function whole(value: unknown): unknown {
  if (typeof value === 'number') return Number.isInteger(value) ? neo4j.int(value) : value;
  if (Array.isArray(value)) return value.map(whole);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, whole(inner)]));
}
