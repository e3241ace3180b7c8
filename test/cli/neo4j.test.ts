import { existsSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { traceAnswer } from '../../backend/model/answers.ts';
import { cypherRows, verifyResult } from '../../backend/model/views.ts';
import { openNeo4jStore } from '../../backend/stores/neo4j/store.ts';
import { describeOnNeo4j } from '../neo4j/describeOnNeo4j.ts';
import { Desk, ended } from './program.ts';

const problem = z.object({ error: z.object({ code: z.string() }) });
const announced = z.object({ host: z.string(), port: z.int(), token: z.string(), store: z.string() });

/** Cases and the bundled part of the list, into a database that has just started. */
const LOADING_MS = 180_000;

describeOnNeo4j('cutout on Neo4j', (server) => {
  let desk: Desk;
  let env: Record<string, string>;

  beforeAll(async () => {
    desk = await Desk.openWithCases();
    const { uri, user, password, database } = server.access();
    env = { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password, NEO4J_DATABASE: database };
  });

  afterAll(async () => {
    await desk.close();
  });

  it(
    'loads the bundled cases once and traces them with the chains of the embedded store, byte for byte',
    async () => {
      const question = ['trace', '--from', 'major-producers', '--max-hops', '7', '--json'];
      const first = await desk.run(question, env);
      expect(first.err).toContain('Loaded SEK Studio and the 2024 server.');
      const again = await desk.run(question, env);
      expect(again).toMatchObject({ code: 0, err: '' });
      const embedded = await desk.run(question);
      const chains = (out: string) => JSON.stringify(traceAnswer.parse(JSON.parse(out)).chains);
      expect(chains(first.out)).toBe(chains(embedded.out));
      expect(chains(again.out)).toBe(chains(embedded.out));
      const digest = async (of?: Record<string, string>) =>
        verifyResult.parse(JSON.parse((await desk.run(['verify', '--json'], of)).out)).digest;
      expect(await digest(env)).toBe(await digest());
    },
    LOADING_MS,
  );

  it('marks who is sanctioned today for queries by hand, and runs the query files', async () => {
    const { code, out } = await desk.run(
      ['cypher', 'run', 'trace/chains-to-sanctioned', '--param', 'from=Amazon', '--json'],
      env,
    );
    expect(code).toBe(0);
    expect(cypherRows.parse(JSON.parse(out)).rows).toHaveLength(1);
    const none = await desk.run(
      ['cypher', 'run', 'trace/chains-to-sanctioned', '--param', 'from=BBC', '--json'],
      env,
    );
    expect(cypherRows.parse(JSON.parse(none.out)).rows).toEqual([]);
  });

  it('refuses a search that Lucene cannot read as a bad question', async () => {
    const { code, err } = await desk.run(
      ['cypher', 'run', 'entities/search', '--param', 'query=AND (', '--param', 'limit=5', '--json'],
      env,
    );
    expect([code, problem.parse(JSON.parse(err)).error.code]).toEqual([2, 'bad-question']);
    const store = await openNeo4jStore(server.access());
    for (const query of ['"open', '[a TO', 'a:b:c'])
      await expect(store.runFile?.('entities/search', { query, limit: 5 }), query).rejects.toMatchObject({
        code: 'bad-question',
      });
    await store.close();
  });

  it('gives programs a token where it serves, and takes it back when it ends', async () => {
    const { child } = await desk.serve(env);
    const file = desk.path('store', 'server.json');
    const { host, port, token, store } = announced.parse(JSON.parse(readFileSync(file, 'utf8')));
    expect(store).toBe('neo4j');
    const address = `http://${host}:${String(port)}/api/status`;
    const withToken = await fetch(address, { headers: { Authorization: `Bearer ${token}` } });
    expect([withToken.status, (await fetch(address)).status]).toEqual([200, 401]);
    child.kill('SIGTERM');
    await ended(child);
    expect(existsSync(file)).toBe(false);
  });

  // words of ours that hang on no version
  if (server.newest) {
    it('says in one sentence that the password is wrong, and what to do', async () => {
      const { code, err } = await desk.run(['verify'], { ...env, NEO4J_PASSWORD: 'not-the-password' });
      expect(code).toBe(4);
      expect(err).toContain('NEO4J_PASSWORD');
      expect(err).not.toMatch(/\n +at /);
    });

    it('says in one sentence that nothing answers at the address', async () => {
      const { code, err } = await desk.run(['verify'], { ...env, NEO4J_URI: 'bolt://127.0.0.1:1' });
      expect(code).toBe(4);
      expect(err).toContain('bolt://127.0.0.1:1');
      expect(err).not.toMatch(/\n +at /);
    });
  }
});
