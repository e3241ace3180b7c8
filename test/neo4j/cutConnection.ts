/** A way to the database that can be cut, as a network or a killed program would. */
import { connect, createServer, type Socket } from 'node:net';
import neo4j from 'neo4j-driver';
import { openNeo4jStore, type Neo4jOptions } from '../../backend/stores/neo4j/store.ts';
import type { Neo4jAccess } from './process.ts';

interface Way {
  readonly access: Neo4jAccess;
  /** Ends every connection and takes no other. */
  cut(): void;
}

async function wayTo(access: Neo4jAccess): Promise<Way> {
  const { hostname, port } = new URL(access.uri);
  const open = new Set<Socket>();
  const keep = (socket: Socket): Socket => {
    open.add(socket);
    // a cut is no failure of the test
    return socket.on('error', () => undefined).on('close', () => open.delete(socket));
  };
  const server = createServer((near) => {
    const far = keep(connect(Number(port), hostname));
    keep(near).pipe(far).pipe(near);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const own = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    access: { ...access, uri: `bolt://127.0.0.1:${String(own)}` },
    cut: () => {
      server.close();
      for (const socket of open) socket.destroy();
    },
  };
}

/** Ends the connection while a part of the records is written again and the rest is set aside. */
export async function breakOffUpgrade(access: Neo4jAccess, options: Neo4jOptions): Promise<void> {
  const driver = neo4j.driver(access.uri, neo4j.auth.basic(access.user, access.password));
  const count = async (label: 'Former' | 'Record'): Promise<number> => {
    const session = driver.session({ database: access.database });
    try {
      const { records } = await session.run(`MATCH (n:${label}) RETURN count(n) AS n`);
      return Number(records[0]?.get('n'));
    } finally {
      await session.close();
    }
  };
  const way = await wayTo(access);
  // tries for half a minute to go on, which nobody waits for
  openNeo4jStore(way.access, options).catch(() => undefined);
  while ((await count('Former')) === 0 || (await count('Record')) === 0);
  way.cut();
  if ((await count('Former')) === 0) throw new Error('the upgrade was finished before it was cut');
  await driver.close();
}
