/**
 * The process that is killed or told to end: imports into the store that its settings name (as the program's: CUTOUT_STORE,
 * NEO4J_URI …) and says on standard output, one JSON per line, what was committed.
 *
 * `child.js import <importer> <path> <day>` · `child.js trace <importer> <path> <day>` with the digest of each revision ·
 * `child.js die <batches> <importer> <path> <day>` kills itself once so many are acknowledged · `child.js look` ·
 * `child.js undo <id>` · `child.js archive <file>`
 */
import { writeSync } from 'node:fs';
import { join } from 'node:path';
import { readConfig } from '../../backend/config.ts';
import { CutoutError } from '../../backend/errors.ts';
import { importRequest } from '../../backend/model/views.ts';
import { openEmbeddedStore } from '../../backend/stores/embedded/store.ts';
import { openNeo4jStore } from '../../backend/stores/neo4j/store.ts';
import type { Store } from '../../backend/stores/store.ts';
import { exportArchive } from '../../backend/usecases/exporting.ts';
import { runRequest } from '../../backend/usecases/importRequests.ts';
import { search } from '../../backend/usecases/search.ts';
import { status } from '../../backend/usecases/status.ts';
import { verify } from '../../backend/usecases/verify.ts';
import { undoImport } from '../../backend/usecases/undoImport.ts';
import { Workspace } from '../../backend/usecases/workspace.ts';
import type { Said } from './said.ts';

/** At once, whatever happens to the process next. */
function say(said: Said): void {
  writeSync(1, `${JSON.stringify(said)}\n`);
}

/** Says each change of the data or of an import's record once it is acknowledged. */
function sayWrites(store: Store, { withDigest = false, dieAfter = Infinity }): void {
  let batches = 0;
  const write = store.write.bind(store);
  const recordImport = store.recordImport.bind(store);
  const tell = async (): Promise<void> => {
    const revision = await store.revision();
    say({ said: 'committed', revision, digest: withDigest ? await store.digest() : null });
    if (++batches === dieAfter) process.kill(process.pid, 'SIGKILL');
  };
  store.write = async (batch, options) => {
    const result = await write(batch, options);
    await tell();
    return result;
  };
  store.recordImport = async (manifest, rejections) => {
    await recordImport(manifest, rejections);
    await tell();
  };
}

async function runImport(store: Store, [importer, path, day]: readonly string[]): Promise<void> {
  const start = performance.now();
  const controller = new AbortController();
  process.once('SIGTERM', () => controller.abort());
  const request = importRequest.parse({ importer, path, ...(day === undefined ? {} : { listDate: day }) });
  say({ said: 'begun' });
  try {
    const { manifest } = await runRequest(store, request, {
      signal: controller.signal,
      progress: () => undefined,
    });
    const rows = manifest.counts['rows read'] ?? Object.values(manifest.counts).reduce((a, b) => a + b, 0);
    // in kilobytes
    const rss = process.resourceUsage().maxRSS * 1_024;
    say({ said: 'done', rows, ms: performance.now() - start, rss });
  } catch (error) {
    if (!(error instanceof CutoutError) || error.code !== 'cancelled') throw error;
    say({ said: 'cancelled', message: error.message });
  }
}

async function look(store: Store): Promise<void> {
  const workspace = new Workspace({ store, cache: null, today: () => '2026-11-23' });
  const { damaged, digest, unfinished } = await verify(workspace);
  const ids = unfinished.map((one) => one.id);
  for (const other of [await status(workspace, '0'), await search(workspace, { q: 'party', limit: 1 })]) {
    const named = other.unfinished.map((one) => one.id);
    if (named.join() !== ids.join()) throw new Error(`Answers differ on what is unfinished: ${named.join()}`);
  }
  say({ said: 'found', revision: await store.revision(), digest, damaged, unfinished: ids });
}

const [mode = '', ...args] = process.argv.slice(2);
const config = readConfig(process.env);
const store =
  config.neo4j === null
    ? await openEmbeddedStore({ file: join(config.folder, 'store.sqlite') })
    : await openNeo4jStore(config.neo4j);
if (mode === 'look') await look(store);
else if (mode === 'undo') {
  await undoImport(store, args[0] ?? '');
  await look(store);
} else if (mode === 'archive') {
  await exportArchive(store, { path: args[0] ?? '' });
} else if (mode === 'die') {
  const [batches, ...input] = args;
  sayWrites(store, { dieAfter: Number(batches) });
  await runImport(store, input);
} else {
  sayWrites(store, { withDigest: mode === 'trace' });
  await runImport(store, args);
}
await store.close();
