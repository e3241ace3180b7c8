/** Runs a block of tests on each supported line of Neo4j whose Java is found; says loudly where one is not. */
import { connect, type Socket } from 'node:net';
import { createInterface, type Interface } from 'node:readline';
import { afterAll, beforeAll, describe, inject, it } from 'vitest';
import type { z } from 'zod';
import { canHaveJars } from './jars.ts';
import { findJavas, javaFor, type Java } from './java.ts';
import { answer, type request } from './keeper.ts';
import { neo4jLines, type Neo4jLine } from './lines.ts';
import type { Neo4jAccess } from './process.ts';

/** A server as a test sees it: empty when the block begins, and nobody else's until the block ends. */
export interface LentServer {
  readonly version: string;
  /** The newest line; what takes long may do less of it on the older one. */
  readonly newest: boolean;
  /** How to reach it; only inside hooks and tests. */
  readonly access: () => Neo4jAccess;
  /** Ends it as a crash would; `start` begins again on the same data and address. */
  readonly kill: () => Promise<void>;
  readonly start: () => Promise<void>;
}

/** Another file may hold the server for that long, and the first start may fetch jars. */
const LENDING_MS = 900_000;

/** @param title names the block; the version is added to it */
export function describeOnNeo4j(title: string, block: (server: LentServer) => void): void {
  const javas = findJavas();
  for (const line of neo4jLines) {
    describe(`${title} (Neo4j ${line.version})`, () => {
      const reason = whyNot(line, javas);
      if (reason === undefined) lentBlock(line, block);
      else it('needs Java and Maven', (context) => context.skip(reason));
    });
  }
}

function whyNot(line: Neo4jLine, javas: readonly Java[]): string | undefined {
  if (javaFor(line, javas) === undefined) {
    const wanted = [...line.javas].sort((a, b) => a - b).join(' or ');
    return `no Java ${wanted} found by JAVA_HOME, JAVA_HOME_*, PATH or in /usr/lib/jvm`;
  }
  return canHaveJars(line.version) ? undefined : 'no Maven (mvn) found to fetch Neo4j with';
}

function lentBlock(line: Neo4jLine, block: (server: LentServer) => void): void {
  const loan = new Loan();
  beforeAll(() => loan.take(line.version), LENDING_MS);
  // hooks run in the order of a stack: what the block closes is closed before the server goes back
  afterAll(() => loan.giveBack());
  block({
    version: line.version,
    newest: line === neo4jLines.at(-1),
    access: () => loan.access(),
    kill: () => loan.ask({ ask: 'kill' }),
    start: () => loan.ask({ ask: 'start' }),
  });
}

class Loan {
  #socket: Socket | undefined;
  #lines: Interface | undefined;
  #access: Neo4jAccess | undefined;

  async take(version: string): Promise<void> {
    const socket = connect(inject('neo4jKeeper'), '127.0.0.1');
    this.#socket = socket;
    this.#lines = createInterface({ input: socket });
    await this.ask({ ask: 'lend', version });
  }

  access(): Neo4jAccess {
    if (this.#access === undefined) throw new Error('the server is lent only while hooks and tests run');
    return this.#access;
  }

  ask(asked: z.infer<typeof request>): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#socket?.once('error', reject);
      this.#lines?.once('line', (text) => {
        const { access, failure } = answer.parse(JSON.parse(text));
        if (failure === null) this.#access = access ?? undefined;
        if (failure === null) resolve();
        else reject(new Error(failure));
      });
      this.#socket?.write(`${JSON.stringify(asked)}\n`);
    });
  }

  giveBack(): void {
    this.#lines?.close();
    this.#socket?.end();
  }
}
