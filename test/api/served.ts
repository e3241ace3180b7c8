/** The API over the bundled cases, listening in this process: for tests that need no program of its own. */
import { pino } from 'pino';
import { afterAll } from 'vitest';
import { createApp } from '../../backend/api/app.ts';
import {
  contract,
  schemas,
  type EndpointName,
  type InputOf,
  type ResultOf,
} from '../../backend/api/contract.ts';
import { createHandlers } from '../../backend/api/handlers.ts';
import { listen } from '../../backend/api/server.ts';
import { Sessions } from '../../backend/api/session.ts';
import { answerOf, requestOf } from '../../backend/api/wire.ts';
import { exportFile } from '../../backend/usecases/exportFile.ts';
import { ExportJobs, type ExportLimits, type RunExport } from '../../backend/usecases/exportJobs.ts';
import { ImportJobs } from '../../backend/usecases/importJobs.ts';
import { runRequest } from '../../backend/usecases/importRequests.ts';
import type { Workspace } from '../../backend/usecases/workspace.ts';
import { openBundledCases, type OpenedCases } from '../bundledCases.ts';

export interface Served {
  readonly base: string;
  readonly headers: Readonly<Record<string, string>>;
  /** As a program with the token. */
  send(path: string, init?: RequestInit): Promise<Response>;
  /** @throws where the answer is not 200 */
  ask<K extends EndpointName>(name: K, input: InputOf<K>): Promise<ResultOf<K>>;
  close(): Promise<void>;
}

export const NOON = new Date('2026-11-23T12:00:00Z');

export interface ServeOptions {
  readonly limits?: ExportLimits;
  readonly now?: () => number;
  /** Around the making of a file, e.g. to hold it up. */
  readonly around?: (run: RunExport) => RunExport;
}

/** Served from before the first test of a file to after its last one. */
export async function serveBundledCases(): Promise<{ readonly cases: OpenedCases; readonly served: Served }> {
  const cases = await openBundledCases();
  const served = await serveWorkspace(cases.workspace);
  afterAll(async () => {
    await served.close();
    await cases.close();
  });
  return { cases, served };
}

export async function serveWorkspace(workspace: Workspace, options: ServeOptions = {}): Promise<Served> {
  const { around = (run: RunExport): RunExport => run, ...jobOptions } = options;
  const context = { workspace, version: '0.1.0', now: () => NOON };
  const jobs = new ExportJobs(
    around((order, hooks) => exportFile(context, order, hooks)),
    {
      ...jobOptions,
      report: (error) => {
        throw error;
      },
    },
  );
  const sessions = new Sessions();
  const imports = new ImportJobs(
    (request, hooks) => runRequest(workspace.store, request, { ...hooks, today: workspace.today() }),
    { report: () => undefined },
  );
  const handlers = createHandlers({
    workspace,
    jobs: imports,
    exports: { jobs, context },
    version: '0',
    cypher: () => Promise.resolve([]),
  });
  const app = createApp({
    handlers,
    edition: () => workspace.edition(),
    sessions,
    version: '0',
    page: '.',
    port: () => listening.port,
    log: pino({ level: 'silent' }),
    linkUsed: () => undefined,
  });
  const listening = await listen(app, { host: '127.0.0.1', port: 0 });
  const base = `http://127.0.0.1:${String(listening.port)}`;
  const headers = {
    Authorization: `Bearer ${sessions.programToken}`,
    'Content-Type': 'application/json',
  };
  const send: Served['send'] = (path, init = {}) =>
    fetch(base + path, {
      ...init,
      headers: { ...headers, ...Object.fromEntries(new Headers(init.headers)) },
    });
  return {
    base,
    headers,
    send,
    ask: async (name, input) => {
      const { url, init } = requestOf(contract[name], input);
      const response = await send(url, init);
      if (!response.ok) throw new Error(`${url}: ${await response.text()}`);
      return schemas[name].result.parse(await answerOf(contract[name], response));
    },
    close: async () => {
      await jobs.close();
      await listening.close();
    },
  };
}
