/** A database as it was installed, again. */
import neo4j from 'neo4j-driver';
import type { Neo4jAccess } from './process.ts';

/** Removes nodes, constraints and indexes. */
export async function emptyDatabase(access: Neo4jAccess): Promise<void> {
  const driver = neo4j.driver(access.uri, neo4j.auth.basic(access.user, access.password));
  const session = driver.session({ database: access.database });
  try {
    await session.run('MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS');
    for (const kind of ['CONSTRAINT', 'INDEX']) {
      const shown = await session.run(
        kind === 'INDEX'
          ? "SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP'"
          : 'SHOW CONSTRAINTS YIELD name',
      );
      for (const record of shown.records)
        await session.run(`DROP ${kind} $name`, { name: String(record.get('name')) });
    }
  } finally {
    await session.close();
    await driver.close();
  }
}
