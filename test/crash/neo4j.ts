/** A Neo4j server as a target of crashes: emptied for each round, killed in the middle of an import and started again. */
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { emptyDatabase } from '../neo4j/emptying.ts';
import { findJavas, javaFor } from '../neo4j/java.ts';
import { canHaveJars } from '../neo4j/jars.ts';
import { neo4jLines } from '../neo4j/lines.ts';
import { Neo4jServer } from '../neo4j/process.ts';
import type { CrashTarget } from './rounds.ts';

export interface Neo4jTarget extends CrashTarget {
  close(): Promise<void>;
}

/** On the first line whose Java is found; `undefined` where there is none, or no Maven to fetch the server with. */
export async function openNeo4jTarget(): Promise<Neo4jTarget | undefined> {
  const javas = findJavas();
  for (const line of neo4jLines) {
    const java = javaFor(line, javas);
    if (java === undefined || !canHaveJars(line.version)) continue;
    const folder = await mkdtemp(join(tmpdir(), 'cutout-crash-neo4j-'));
    const server = await Neo4jServer.open({ line, java, folder, password: 'for-tests-only', passing: true });
    return targetOn(server, line.version);
  }
  return undefined;
}

function targetOn(server: Neo4jServer, version: string): Neo4jTarget {
  const { uri, user, password, database } = server.access;
  return {
    name: `Neo4j ${version}`,
    async fresh() {
      await emptyDatabase(server.access);
      return {
        environment: { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password, NEO4J_DATABASE: database },
        dispose: () => Promise.resolve(),
      };
    },
    async disturb() {
      await server.kill();
      await server.start();
    },
    close: () => server.stop(),
  };
}
