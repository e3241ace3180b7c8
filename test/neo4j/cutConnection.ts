/** A way to the database that can be cut, as a network or a killed program would. */
import { connect, createServer, type Socket } from 'node:net';
import type { Neo4jAccess } from './process.ts';

export interface Way {
  readonly access: Neo4jAccess;
  /** Ends every connection and takes no other. */
  cut(): void;
}

export async function wayTo(access: Neo4jAccess): Promise<Way> {
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
