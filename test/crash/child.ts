/**
 * The process that is killed: imports a list into the store that its settings name (as the program's: CUTOUT_STORE,
 * NEO4J_URI …) and says on standard output, one JSON per line, what was committed.
 *
 * `child.js import <folder> <day>` · `child.js trace <folder> <day>` with the digest of each revision · `child.js look`
 */
import { writeSync } from 'node:fs';
import { join } from 'node:path';
import { readConfig } from '../../backend/config.ts';
import { openEmbeddedStore } from '../../backend/stores/embedded/store.ts';
import { openNeo4jStore } from '../../backend/stores/neo4j/store.ts';
import type { Store } from '../../backend/stores/store.ts';
import { runRequest } from '../../backend/usecases/importRequests.ts';
import type { Said } from './said.ts';

/** At once, whatever happens to the process next. */
function say(said: Said): void {
  writeSync(1, `${JSON.stringify(said)}\n`);
}

/** Says each write once it is acknowledged. */
function sayWrites(store: Store, withDigest: boolean): void {
  const write = store.write.bind(store);
  store.write = async (batch, options) => {
    const result = await write(batch, options);
    const { revision } = result;
    say({ said: 'committed', revision, digest: withDigest ? await store.digest() : null });
    return result;
  };
}

async function importList(store: Store, path: string, listDate: string): Promise<void> {
  const start = performance.now();
  const hooks = { signal: new AbortController().signal, progress: () => undefined };
  const { manifest } = await runRequest(store, { importer: 'ofac', path, listDate }, hooks);
  say({
    said: 'done',
    rows: manifest.counts['rows read'] ?? 0,
    ms: performance.now() - start,
    // in kilobytes
    rss: process.resourceUsage().maxRSS * 1_024,
  });
}

async function look(store: Store): Promise<void> {
  say({
    said: 'found',
    revision: await store.revision(),
    digest: await store.digest(),
    damaged: await store.verify(),
  });
}

const [mode = '', folder = '', day = ''] = process.argv.slice(2);
const config = readConfig(process.env);
const store =
  config.neo4j === null
    ? await openEmbeddedStore({ file: join(config.folder, 'store.sqlite') })
    : await openNeo4jStore(config.neo4j);
if (mode === 'look') await look(store);
else {
  sayWrites(store, mode === 'trace');
  await importList(store, folder, day);
}
await store.close();
