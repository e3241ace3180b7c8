/**
 * Keeps the Neo4j servers of one test run: vitest starts it before the tests and ends it after them. A server is started
 * when the first test asks for it, and lent to one test file at a time, emptied; Community has a single database. A loan
 * is an open connection, so that a test process which dies gives its server back.
 */
import { mkdtemp } from 'node:fs/promises';
import { createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { TestProject } from 'vitest/node';
import { z } from 'zod';
import { emptyDatabase } from './emptying.ts';
import { javaFor } from './java.ts';
import { neo4jLines } from './lines.ts';
import { Neo4jServer } from './process.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Port on which the keeper of the Neo4j servers listens. */
    readonly neo4jKeeper: number;
  }
}

/** One line of JSON each way: what a test asks, and the answer. */
export const request = z.discriminatedUnion('ask', [
  z.object({ ask: z.literal('order') }),
  z.object({ ask: z.literal('lend'), version: z.string() }),
  z.object({ ask: z.literal('start') }),
  z.object({ ask: z.literal('kill') }),
]);
export const answer = z.object({
  access: z
    .object({ uri: z.string(), user: z.string(), password: z.string(), database: z.string() })
    .nullable(),
  /** Versions, the one first whose server is to be had soonest. */
  order: z.array(z.string()),
  failure: z.string().nullable(),
});

export default async function keep(project: TestProject): Promise<() => Promise<void>> {
  const shelf = new Map(neo4jLines.map((line) => [line.version, new Lendable(line.version)]));
  let asked = 0;
  const server = createServer((socket) => void serve(socket, shelf, () => asked++));
  project.provide('neo4jKeeper', await listen(server));
  return async () => {
    server.close();
    await Promise.all([...shelf.values()].map((one) => one.stop()));
  };
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : 0);
    });
  });
}

type Shelf = ReadonlyMap<string, Lendable>;

/** Two files that begin at once are given different ones. */
function orderOf(shelf: Shelf, asked: number): string[] {
  const versions = [...shelf.keys()];
  const turned = [...versions.slice(asked % versions.length), ...versions.slice(0, asked % versions.length)];
  return turned.sort((a, b) => (shelf.get(a)?.wanted ?? 0) - (shelf.get(b)?.wanted ?? 0));
}

/** One server and the queue of those who wait for it. */
class Lendable {
  readonly #version: string;
  #server: Promise<Neo4jServer> | undefined;
  #last: Promise<void> = Promise.resolve();
  /** Who has it or waits for it. */
  #wanted = 0;

  constructor(version: string) {
    this.#version = version;
  }

  /** Waits for its turn; `returned` ends the loan. */
  async lend(returned: Promise<void>): Promise<Neo4jServer> {
    const before = this.#last;
    this.#wanted++;
    this.#last = Promise.all([before, returned]).then(() => {
      this.#wanted--;
    });
    await before;
    const server = await this.#open();
    await server.start();
    await emptyDatabase(server.access);
    return server;
  }

  get wanted(): number {
    return this.#wanted;
  }

  async stop(): Promise<void> {
    await (await this.#server?.catch(() => undefined))?.stop();
  }

  #open(): Promise<Neo4jServer> {
    this.#server ??= open(this.#version);
    return this.#server;
  }
}

async function open(version: string): Promise<Neo4jServer> {
  const line = neo4jLines.find((one) => one.version === version);
  const java = line === undefined ? undefined : javaFor(line);
  if (line === undefined || java === undefined) throw new Error(`No Java was found for Neo4j ${version}.`);
  const folder = await mkdtemp(join(tmpdir(), `cutout-neo4j-${version}-`));
  return Neo4jServer.open({ line, java, folder, password: 'for-tests-only', passing: true });
}

async function serve(socket: Socket, shelf: Shelf, turn: () => number): Promise<void> {
  const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()));
  // a test process that is gone has nobody to tell
  socket.on('error', () => undefined);
  let server: Neo4jServer | undefined;
  for await (const text of createInterface({ input: socket })) {
    const said: z.infer<typeof answer> = { access: null, order: [], failure: null };
    try {
      const asked = request.parse(JSON.parse(text));
      if (asked.ask === 'order') said.order = orderOf(shelf, turn());
      else if (asked.ask === 'lend') server = await shelf.get(asked.version)?.lend(closed);
      else await (asked.ask === 'kill' ? server?.kill() : server?.start());
      said.access = server?.access ?? null;
    } catch (error) {
      said.failure = error instanceof Error ? error.message : String(error);
    }
    socket.write(`${JSON.stringify(said)}\n`);
  }
}
