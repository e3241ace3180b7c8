/** Runs a block of tests on each supported line of Neo4j whose Java is found; says loudly where one is not. */
import { connect } from 'node:net';
import { createInterface } from 'node:readline';
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
  for (const line of ordered) {
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
  let loan: Loan | undefined;
  const lent = (): Loan => {
    if (loan === undefined) throw new Error('the server is lent only while hooks and tests run');
    return loan;
  };
  beforeAll(() => {
    loan = new Loan();
    return loan.ask({ ask: 'lend', version: line.version });
  }, LENDING_MS);
  // hooks run in the order of a stack: what the block closes is closed before the server goes back
  afterAll(() => loan?.giveBack());
  block({
    version: line.version,
    newest: line === neo4jLines.at(-1),
    access: () => lent().access(),
    kill: () => lent().ask({ ask: 'kill' }),
    start: () => lent().ask({ ask: 'start' }),
  });
}

/** A connection to the keeper. */
class Loan {
  readonly #socket = connect(inject('neo4jKeeper'), '127.0.0.1');
  readonly #lines = createInterface({ input: this.#socket });
  #access: Neo4jAccess | undefined;

  async order(): Promise<readonly string[]> {
    return (await this.#ask({ ask: 'order' })).order;
  }

  access(): Neo4jAccess {
    if (this.#access === undefined) throw new Error('the server is lent only while hooks and tests run');
    return this.#access;
  }

  async ask(asked: z.infer<typeof request>): Promise<void> {
    this.#access = (await this.#ask(asked)).access ?? undefined;
  }

  #ask(asked: z.infer<typeof request>): Promise<z.infer<typeof answer>> {
    return new Promise((resolve, reject) => {
      this.#socket.once('error', reject);
      this.#lines.once('line', (text) => {
        const said = answer.parse(JSON.parse(text));
        if (said.failure === null) resolve(said);
        else reject(new Error(said.failure));
      });
      this.#socket.write(`${JSON.stringify(asked)}\n`);
    });
  }

  giveBack(): void {
    this.#lines.close();
    this.#socket.end();
  }
}

/** Two files at once begin on different lines, so that neither waits while a server is idle. */
const ordered = await orderLines();

async function orderLines(): Promise<readonly Neo4jLine[]> {
  const loan = new Loan();
  const order = await loan.order();
  loan.giveBack();
  return [...neo4jLines].sort((a, b) => order.indexOf(a.version) - order.indexOf(b.version));
}
