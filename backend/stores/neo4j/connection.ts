/** The one place that speaks to the driver: sessions, transactions, timeouts, and whole numbers sent as integers. */
import neo4j, { type Driver, type ManagedTransaction, type Session } from 'neo4j-driver';
import { CutoutError } from '../../errors.ts';
import { toStoreError } from './driverErrors.ts';
import { Day, Float } from './catalogue/shapes.ts';
import type { Statement } from './statement.ts';

export interface Neo4jAddress {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  readonly database: string;
}

/** Runs a statement inside a transaction. */
export type Run = <P, R>(statement: Statement<P, R>, params: P) => Promise<readonly R[]>;

const READ_MS = 60_000;
const WRITE_MS = 300_000;
const SCHEMA_MS = 600_000;

export class Connection {
  readonly place: string;
  readonly #driver: Driver;
  readonly #database: string;

  private constructor(driver: Driver, address: Neo4jAddress) {
    this.#driver = driver;
    this.#database = address.database;
    this.place = `${address.uri}, database ${address.database}`;
  }

  /** @throws `store-unreachable`, `store-refused-login`, `store-unsupported`, `bad-configuration` */
  static async open(address: Neo4jAddress): Promise<Connection> {
    const driver = driverOf(address);
    const connection = new Connection(driver, address);
    try {
      const { agent = '' } = await driver.getServerInfo({ database: address.database });
      requireSupported(agent, connection.place);
      return connection;
    } catch (error) {
      await driver.close();
      throw toStoreError(error, connection.place);
    }
  }

  read<P, R>(statement: Statement<P, R>, params: P, options: { readonly timeoutMs?: number } = {}) {
    const { timeoutMs = READ_MS } = options;
    return this.#session('READ', (session) =>
      session.executeRead((transaction) => runIn(transaction)(statement, params), settings(timeoutMs)),
    );
  }

  /** All of `work` or nothing; it may run several times, so that it must not depend on having run before. */
  write<T>(work: (run: Run) => Promise<T>): Promise<T> {
    return this.#session('WRITE', (session) =>
      session.executeWrite((transaction) => work(runIn(transaction)), settings(WRITE_MS)),
    );
  }

  /** Outside a transaction of ours: changes of the schema stand alone. */
  alone<P, R>(statement: Statement<P, R>, params: P): Promise<readonly R[]> {
    return this.#session('WRITE', async (session) => {
      const { records } = await session.run(statement.text, sendable(params), settings(SCHEMA_MS));
      return records.map((record) => statement.row.parse(record.toObject()));
    });
  }

  async #session<T>(mode: 'READ' | 'WRITE', work: (session: Session) => Promise<T>): Promise<T> {
    const session = this.#driver.session({
      database: this.#database,
      defaultAccessMode: mode,
      // what one session wrote the next one reads, in a cluster too
      bookmarkManager: this.#driver.executeQueryBookmarkManager,
    });
    try {
      return await work(session);
    } catch (error) {
      throw toStoreError(error, this.place);
    } finally {
      await session.close().catch(() => undefined);
    }
  }

  close(): Promise<void> {
    return this.#driver.close();
  }
}

function driverOf({ uri, user, password }: Neo4jAddress): Driver {
  try {
    return neo4j.driver(uri, neo4j.auth.basic(user, password), {
      disableLosslessIntegers: true,
      telemetryDisabled: true,
      userAgent: 'cutout',
      connectionTimeout: 5_000,
      connectionAcquisitionTimeout: 10_000,
      maxConnectionPoolSize: 30,
      maxTransactionRetryTime: 30_000,
      connectionLivenessCheckTimeout: 60_000,
    });
  } catch (cause) {
    throw new CutoutError('bad-configuration', `NEO4J_URI "${uri}" is no address of a Neo4j server.`, {
      remedy: 'Use an address such as neo4j://localhost:7687.',
      cause,
    });
  }
}

function settings(timeout: number) {
  return { timeout, metadata: { app: 'cutout' } };
}

function runIn(transaction: ManagedTransaction): Run {
  return async (statement, params) => {
    const { records } = await transaction.run(statement.text, sendable(params));
    return records.map((record) => statement.row.parse(record.toObject()));
  };
}

/** The driver sends every number as a float unless told otherwise. */
function sendable(value: unknown): unknown {
  if (typeof value === 'number') return Number.isInteger(value) ? neo4j.int(value) : value;
  if (Array.isArray(value)) return value.map(sendable);
  if (value instanceof Float) return value.value;
  if (value instanceof Day) return neo4j.types.Date.fromStandardDateLocal(new Date(`${value.iso}T00:00:00`));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, sendable(inner)]));
}

const OLDEST = [5, 26] as const;

/** @param agent as the server names itself, e.g. `Neo4j/5.26.29` */
export function requireSupported(agent: string, place: string): void {
  const match = /^Neo4j\/(\d+)\.(\d+)/.exec(agent);
  const [major, minor] = [Number(match?.[1] ?? 0), Number(match?.[2] ?? 0)];
  if (major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])) return;
  throw new CutoutError('store-unsupported', `The server at ${place} is ${agent || 'of an unknown kind'}.`, {
    remedy: 'Cutout works with Neo4j 5.26 and newer; update the server or use another one.',
  });
}
