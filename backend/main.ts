#!/usr/bin/env node
/** Composition root: settings → store → use cases → API or command line. The only place that knows all parts. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { localClient, remoteClient } from './api/client.ts';
import { createHandlers, type Handlers } from './api/handlers.ts';
import {
  addressOf,
  announceServer,
  findServer,
  listen,
  withdrawServer,
  type Listening,
} from './api/server.ts';
import { Sessions } from './api/session.ts';
import { runCommandLine } from './cli/main.ts';
import type { OpenClient, Program, ServeOptions } from './cli/program.ts';
import { openOutput } from './cli/streams.ts';
import { readConfig, type Config } from './config.ts';
import { CutoutError } from './errors.ts';
import { openEmbeddedStore } from './stores/embedded/store.ts';
import type { Store } from './stores/store.ts';
import { backUpFormer } from './usecases/backup.ts';
import { loadBundled } from './usecases/bundled.ts';
import { exportFile, type ExportContext } from './usecases/exportFile.ts';
import { ExportJobs } from './usecases/exportJobs.ts';
import { ImportJobs } from './usecases/importJobs.ts';
import { runRequest } from './usecases/importRequests.ts';
import { linkJudgements } from './usecases/judgedLinks.ts';
import { markListed } from './usecases/markListed.ts';
import { restoreBackup } from './usecases/restore.ts';
import { SnapshotCache } from './usecases/snapshotCache.ts';
import { Workspace } from './usecases/workspace.ts';

const here = dirname(fileURLToPath(import.meta.url));
const version = packageVersion();

function packageVersion(): string {
  const text: unknown = JSON.parse(readFileSync(join(here, '..', 'package.json'), 'utf8'));
  return typeof text === 'object' && text !== null && 'version' in text ? String(text.version) : 'unknown';
}

async function openStore(config: Config, say: (text: string) => void): Promise<Store> {
  if (config.neo4j === null) return openEmbeddedStore({ file: join(config.folder, 'store.sqlite') });
  // half of what a command would load: only where it is used
  const { openNeo4jStore } = await import('./stores/neo4j/store.ts');
  return openNeo4jStore(config.neo4j, {
    beforeMigration: async (former) => {
      const path = await backUpFormer(config.folder, former);
      say(`The database is brought to schema ${String(former.next)}; a backup of it as it was: ${path}`);
    },
  });
}

interface Opened {
  readonly handlers: Handlers;
  readonly workspace: Workspace;
  close(): Promise<void>;
}

async function openHere(config: Config, signal: AbortSignal, say: (text: string) => void): Promise<Opened> {
  const store = await openStore(config, say);
  const workspace = new Workspace({ store, cache: new SnapshotCache(config.cache), today });
  try {
    await loadBundled(store, join(here, 'casefiles'), {
      run: (request, hooks) => runRequest(store, request, hooks),
      signal,
      say: (label) => say(`Loaded ${label}.`),
    });
    await linkJudgements(store);
    await markListed(workspace);
  } catch (error) {
    await store.close();
    throw error;
  }
  const report = (error: unknown): void =>
    say(`Something failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  const jobs = new ImportJobs(
    async (request, hooks) => {
      const outcome = await runRequest(store, request, { ...hooks, today: today() });
      // an archive of an earlier version has judgements without their links
      if (request.importer === 'archive') await linkJudgements(store);
      await markListed(workspace);
      return outcome;
    },
    { report },
  );
  const context: ExportContext = { workspace, version, now: () => new Date() };
  const exports = new ExportJobs((order, hooks) => exportFile(context, order, hooks), { report });
  const handlers = createHandlers({
    workspace,
    jobs,
    exports: { jobs: exports, context },
    version,
    cypher: async () => (await import('./stores/neo4j/queries.ts')).readingFiles(),
  });
  return {
    handlers,
    workspace,
    close: async () => {
      const job = await jobs.close();
      if (job?.problem != null) say([job.problem.detail, job.problem.remedy ?? ''].join(' ').trim());
      await exports.close();
      await workspace.settled();
      await store.close();
    },
  };
}

/** The reader's own calendar day; a listing's status is asked as of it. */
function today(): string {
  const now = new Date();
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${String(now.getFullYear())}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

async function openClient(
  config: Config,
  signal: AbortSignal,
  note: (text: string) => void,
): Promise<OpenClient> {
  const server = config.neo4j === null ? await findServer(config.folder) : undefined;
  if (server?.store === 'embedded') return { client: remoteClient(server), close: () => Promise.resolve() };
  const opened = await openHere(config, signal, note);
  return { client: localClient(opened.handlers), close: () => opened.close() };
}

async function serve(config: Config, program: Program): Promise<void> {
  if ((await findServer(config.folder)) !== undefined) {
    throw new CutoutError('store-in-use', `A server already runs on the folder ${config.folder}.`, {
      remedy: 'Use the page that it serves, end it with Ctrl-C, or choose another folder with --store.',
    });
  }
  const [{ createApp }, { pino }] = await Promise.all([import('./api/app.ts'), import('pino')]);
  const opened = await openHere(config, program.signal, program.note);
  const log = pino({ level: config.logLevel }, pino.destination({ fd: 2, sync: true }));
  const sessions = new Sessions();
  let port = config.port;
  const link = (): string => addressOf({ host: config.host, port }) + sessions.linkPath;
  const app = createApp({
    handlers: opened.handlers,
    edition: () => opened.workspace.edition(),
    sessions,
    version,
    page: join(here, '..', 'frontend'),
    port: () => port,
    log,
    linkUsed: () => program.out(`Opened. For another browser: ${link()}`),
  });
  let listening: Listening | undefined;
  try {
    listening = await listen(app, config);
    port = listening.port;
    const { host } = config;
    const { place, kind: store } = opened.workspace.store;
    await announceServer(config.folder, { host, port, token: sessions.programToken, store });
    program.out(
      `Cutout is running on ${place}. Open this link, it works once:\n\n  ${link()}\n\nCtrl-C ends it.`,
    );
    void opened.workspace.readySnapshot();
    await aborted(program.signal);
  } finally {
    // also where the start failed after the port was taken: nothing of it is left
    await withdrawServer(config.folder).catch(() => undefined);
    await listening?.close();
    await opened.close();
  }
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}

// whatever is written, in whatever place, is for its owner alone
process.umask(0o077);

const interrupt = new AbortController();
for (const name of ['SIGINT', 'SIGTERM'] as const) {
  process.on(name, () => {
    // a second one does not wait for an orderly end
    if (interrupt.signal.aborted) process.exit(130);
    interrupt.abort();
  });
}

const output = openOutput(process.stdout);
const remarks = openOutput(process.stderr);

const program: Program = {
  version,
  signal: interrupt.signal,
  out: (text) => void output.write(`${text}\n`),
  bytes: (bytes) => output.write(bytes),
  terminal: process.stderr.isTTY,
  note: (text) => void remarks.write(`${text}\n`),
  open: (options) => openClient(readConfig(process.env, options), interrupt.signal, program.note),
  restore: async (file, options) => {
    const store = await openStore(readConfig(process.env, options), program.note);
    try {
      return await restoreBackup(store, file, { signal: interrupt.signal, progress: () => undefined });
    } finally {
      await store.close();
    }
  },
  serve: (options: ServeOptions) => serve(readConfig(process.env, options), program),
};

process.exitCode = await runCommandLine(program, process.argv.slice(2), () => output.failure());
