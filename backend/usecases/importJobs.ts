/** Imports as jobs of the running program: one at a time, with progress, cancel and a result that can be asked for. */
import { randomUUID } from 'node:crypto';
import { CutoutError, tellError } from '../errors.ts';
import { requireWholePath } from '../files/output.ts';
import type { ImportJob, ImportRequest } from '../model/views.ts';
import type { ImportHooks, ImportOutcome } from './importing.ts';
import { importSummary } from './status.ts';

/** Finished jobs that can still be asked for. */
const REMEMBERED = 50;

export type RunImport = (request: ImportRequest, hooks: ImportHooks) => Promise<ImportOutcome>;

interface Running {
  readonly id: string;
  readonly controller: AbortController;
  readonly done: Promise<void>;
}

export class ImportJobs {
  readonly #run: RunImport;
  readonly #report: (error: unknown) => void;
  readonly #jobs = new Map<string, ImportJob>();
  #running: Running | undefined;
  /** What a running import waits for. */
  #reading: Promise<unknown> = Promise.resolve();

  /** @param options.report is told of errors that the program does not know */
  constructor(run: RunImport, options: { readonly report: (error: unknown) => void }) {
    this.#run = run;
    this.#report = options.report;
  }

  /** @throws `busy` while another import runs, `bad-question` where the path is not whole */
  start(request: ImportRequest): ImportJob {
    requireWholePath(request.path);
    this.#requireNone();
    const id = randomUUID();
    const controller = new AbortController();
    this.#set({ job: id, state: 'running', rowsRead: 0, rowsTotal: null, summary: null, problem: null });
    this.#running = { id, controller, done: this.#follow(id, request, controller) };
    return this.get(id);
  }

  /** Work that must not meet a running import. @throws `busy` while one runs */
  alone<T>(work: () => Promise<T>): Promise<T> {
    this.#requireNone();
    const result = work();
    const done = result.then(
      () => undefined,
      () => undefined,
    );
    this.#running = { id: '', controller: new AbortController(), done };
    return result.finally(() => {
      this.#running = undefined;
    });
  }

  /** Work that reads all of the store as of one moment: a running import waits for it between two batches. */
  meanwhile<T>(work: () => Promise<T>): Promise<T> {
    const result = work();
    this.#reading = Promise.allSettled([this.#reading, result]);
    return result;
  }

  #requireNone(): void {
    if (this.#running === undefined) return;
    throw new CutoutError('busy', 'Another import is running.', {
      remedy: 'Wait until it has ended, or cancel it.',
      items: this.#running.id === '' ? [] : [this.#running.id],
    });
  }

  get(id: string): ImportJob {
    const job = this.#jobs.get(id);
    if (job !== undefined) return job;
    throw new CutoutError('not-found', `No import has the number "${id}".`, {
      remedy: 'Jobs are forgotten when the program ends; finished imports stand in the status.',
    });
  }

  async cancel(id: string): Promise<ImportJob> {
    this.get(id);
    if (this.#running?.id === id) {
      this.#running.controller.abort();
      await this.#running.done;
    }
    return this.get(id);
  }

  /** Cancels and waits; for an orderly end of the program. @returns what became of the import that was running */
  async close(): Promise<ImportJob | undefined> {
    const running = this.#running;
    if (running === undefined) return undefined;
    running.controller.abort();
    await running.done;
    return this.#jobs.get(running.id);
  }

  async #follow(id: string, request: ImportRequest, controller: AbortController): Promise<void> {
    try {
      const outcome = await this.#run(request, {
        signal: controller.signal,
        progress: (rowsRead, rowsTotal) => this.#set({ ...this.get(id), rowsRead, rowsTotal }),
        committed: async () => {
          await this.#reading;
        },
      });
      const { manifest, written, removed, revision } = outcome;
      const summary = { ...importSummary(manifest), written, removed, revision };
      this.#set({ ...this.get(id), state: 'done', summary });
    } catch (error) {
      const problem = tellError(error);
      if (problem.code === 'internal') this.#report(error);
      const state = problem.code === 'cancelled' ? 'cancelled' : 'failed';
      this.#set({ ...this.get(id), state, problem });
    } finally {
      this.#running = undefined;
    }
  }

  #set(job: ImportJob): void {
    this.#jobs.delete(job.job);
    this.#jobs.set(job.job, job);
    for (const old of [...this.#jobs.keys()].slice(0, -REMEMBERED)) this.#jobs.delete(old);
  }
}
