/** One handler for each endpoint of the contract: what the API, and the command line without a server, answer with. */
import type { CypherFile } from '../model/views.ts';
import { CutoutError } from '../errors.ts';
import { askTrace } from '../usecases/askTrace.ts';
import { writeBackup } from '../usecases/backup.ts';
import { listBriefings, showBriefing } from '../usecases/briefings.ts';
import { tellChanges } from '../usecases/compareBriefing.ts';
import { checkExport, type ExportContext } from '../usecases/exportFile.ts';
import type { ExportJobs } from '../usecases/exportJobs.ts';
import { listInquiries, recordAnswer, recordInquiry, removeInquiry } from '../usecases/inquiries.ts';
import type { ImportJobs } from '../usecases/importJobs.ts';
import { markListed } from '../usecases/markListed.ts';
import { nearest } from '../usecases/nearest.ts';
import { search } from '../usecases/search.ts';
import { showEntity, showRelationship } from '../usecases/show.ts';
import { showNeighbours } from '../usecases/showNeighbours.ts';
import { startPage } from '../usecases/startPage.ts';
import { showImport, status } from '../usecases/status.ts';
import { verify } from '../usecases/verify.ts';
import { undoImport } from '../usecases/undoImport.ts';
import type { Workspace } from '../usecases/workspace.ts';
import { exportArchive } from '../usecases/exporting.ts';
import { schemas, type EndpointName, type ParsedInputOf, type ResultOf } from './contract.ts';

export interface Services {
  readonly workspace: Workspace;
  readonly jobs: ImportJobs;
  readonly exports: { readonly jobs: ExportJobs; readonly context: ExportContext };
  readonly version: string;
  /** The query files that analysts may run; they can be listed and read with any store, and run on Neo4j. */
  readonly cypher: () => Promise<readonly CypherFile[]>;
}

export interface Call {
  readonly signal: AbortSignal;
}

export type Handlers = {
  readonly [K in EndpointName]: (input: ParsedInputOf<K>, call: Call) => Promise<ResultOf<K>>;
};

export function createHandlers({ workspace, jobs, exports, version, cypher }: Services): Handlers {
  return {
    status: () => status(workspace, version),
    start: () => startPage(workspace),
    search: (input) => search(workspace, input),
    entity: (input) => showEntity(workspace, input),
    neighbours: (input) => showNeighbours(workspace, input),
    relationship: (input) => showRelationship(workspace, input),
    trace: (input, { signal }) => askTrace(workspace, input, { signal }),
    nearest: (input, { signal }) => nearest(workspace, input, { signal }),
    startImport: (input) => Promise.resolve(jobs.start(input)),
    importJob: ({ job }) => Promise.resolve(jobs.get(job)),
    cancelImport: ({ job }) => jobs.cancel(job),
    import: (input) => showImport(workspace, input),
    undoImport: ({ id }) =>
      jobs.alone(async () => {
        const undone = await undoImport(workspace.store, id);
        await markListed(workspace);
        return undone;
      }),
    startExport: (input) => Promise.resolve(exports.jobs.start(input)),
    exportBriefing: ({ id, ...settings }) => Promise.resolve(exports.jobs.start({ briefing: id, settings })),
    checkExport: (input, { signal }) => checkExport(exports.context, input, { signal }),
    exportJob: ({ job }) => Promise.resolve(exports.jobs.get(job)),
    cancelExport: ({ job }) => exports.jobs.cancel(job),
    exportedFile: ({ job, use }) => {
      const { name, mediaType, bytes } = exports.jobs.file(job);
      return Promise.resolve({ name, mediaType, use, bytes });
    },
    briefings: async () => ({ briefings: [...(await listBriefings(workspace))] }),
    briefing: ({ id }) => showBriefing(workspace, id),
    briefingChanges: ({ id, ...input }, { signal }) => tellChanges(workspace, id, { ...input, signal }),
    inquiries: (input) => listInquiries(workspace, input),
    recordInquiry: (input) => recordInquiry(workspace, input),
    recordAnswer: (input) => recordAnswer(workspace, input),
    removeInquiry: ({ id }) => removeInquiry(workspace, id),
    backup: (input) => jobs.meanwhile(() => writeBackup(workspace.store, input)),
    exportArchive: (input) => jobs.meanwhile(() => exportArchive(workspace.store, input)),
    verify: () => verify(workspace),
    cypherFiles: async () => ({ files: [...(await cypher())] }),
    runCypher: async ({ name, params }) => {
      if (workspace.store.runFile === undefined) {
        throw new CutoutError('bad-question', 'The embedded store cannot run Cypher.', {
          remedy: 'Set NEO4J_URI, NEO4J_USER and NEO4J_PASSWORD to work with a Neo4j database.',
        });
      }
      return workspace.store.runFile(name, params);
    },
  };
}

/** Validates the input by the contract and calls the handler of that name. */
export async function callHandler<K extends EndpointName>(
  handlers: Handlers,
  name: K,
  input: unknown,
  call: Call,
): Promise<ResultOf<K>> {
  return handlers[name](schemas[name].input.parse(input), call);
}
