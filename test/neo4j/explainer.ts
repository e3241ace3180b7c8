/** Asks a server what it thinks of a query without running it. */
import neo4j, { type Driver } from 'neo4j-driver';
import type { Neo4jAccess } from './process.ts';

export class Explainer {
  readonly #driver: Driver;
  readonly #database: string;

  constructor({ uri, user, password, database }: Neo4jAccess) {
    this.#driver = neo4j.driver(uri, neo4j.auth.basic(user, password));
    this.#database = database;
  }

  /** GQL status codes of the plan's notifications. @throws what the server says of a query that it cannot plan */
  async explain(query: string): Promise<readonly string[]> {
    const session = this.#driver.session({ database: this.#database });
    try {
      const { summary } = await session.run(`EXPLAIN ${query}`);
      return summary.gqlStatusObjects.map((one) => one.gqlStatus);
    } finally {
      await session.close();
    }
  }

  close(): Promise<void> {
    return this.#driver.close();
  }
}
