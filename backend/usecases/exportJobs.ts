/**
 * Exports as jobs of the running program: a few at a time, a bounded number waiting, with progress and cancel; the files
 * stay in memory for some minutes.
 */
import { hash, randomUUID } from 'node:crypto';
import { CutoutError } from '../errors.ts';
import { phaseProgress, type ExportJob, type ExportPhase } from '../model/exportJobs.ts';
import { exportProblemOf } from './exportProblems.ts';
import type { ExportedFile, ExportHooks, ExportOrder } from './exportFile.ts';

export interface ExportLimits {
  /** Exports made at a time; each may hold a document library and its fonts in memory. */
  readonly running: number;
  readonly waiting: number;
  /** Bytes of one file, and of all that are kept. */
  readonly fileBytes: number;
  readonly keptBytes: number;
  readonly keptFiles: number;
  readonly keptMs: number;
}

export const defaultLimits: ExportLimits = {
  // one thread does the work: two at a time would be no faster, and hold twice the memory
  running: 1,
  waiting: 100,
  fileBytes: 64 * 1024 * 1024,
  keptBytes: 128 * 1024 * 1024,
  keptFiles: 64,
  keptMs: 10 * 60_000,
};

/** Jobs whose state can still be asked for. */
const REMEMBERED = 500;

export type RunExport = (order: ExportOrder, hooks: ExportHooks) => Promise<ExportedFile>;

export interface ExportJobsOptions {
  readonly limits?: ExportLimits;
  /** Milliseconds of a clock. */
  readonly now?: () => number;
  /** Told of errors that the program does not know. */
  readonly report: (error: unknown) => void;
}

interface Entry {
  job: ExportJob;
  readonly order: ExportOrder;
  readonly controller: AbortController;
  /** Resolves when the job has ended, in whatever way. */
  readonly ended: Promise<void>;
  readonly end: () => void;
}

interface Kept {
  readonly file: ExportedFile;
  readonly until: number;
}

export class ExportJobs {
  readonly #run: RunExport;
  readonly #limits: ExportLimits;
  readonly #now: () => number;
  readonly #report: (error: unknown) => void;
  readonly #entries = new Map<string, Entry>();
  readonly #waiting: Entry[] = [];
  readonly #running = new Set<Entry>();
  readonly #files = new Map<string, Kept>();
  #sweep: NodeJS.Timeout | undefined;

  constructor(run: RunExport, options: ExportJobsOptions) {
    this.#run = run;
    this.#limits = options.limits ?? defaultLimits;
    this.#now = options.now ?? Date.now;
    this.#report = options.report;
  }

  /** @throws `busy` where too many wait already */
  start(order: ExportOrder): ExportJob {
    if (this.#waiting.length >= this.#limits.waiting) {
      throw new CutoutError('busy', `${String(this.#waiting.length)} exports are waiting already.`, {
        remedy: 'Wait until some of them have ended and export again.',
      });
    }
    const entry = newEntry(order);
    this.#entries.set(entry.job.job, entry);
    this.#forget();
    this.#waiting.push(entry);
    this.#pump();
    return entry.job;
  }

  get(id: string): ExportJob {
    return this.#entry(id).job;
  }

  async cancel(id: string): Promise<ExportJob> {
    const entry = this.#entry(id);
    const at = this.#waiting.indexOf(entry);
    if (at >= 0) {
      this.#waiting.splice(at, 1);
      this.#fail(entry, new CutoutError('cancelled', 'The export was cancelled.'));
    } else if (this.#running.has(entry)) {
      entry.controller.abort();
      await entry.ended;
    }
    this.#files.delete(id);
    return entry.job;
  }

  /** @throws `not-found` where there is no such file any more, `busy` where there is none yet */
  file(id: string): ExportedFile {
    const { state } = this.#entry(id).job;
    if (state === 'waiting' || state === 'running') {
      throw new CutoutError('busy', 'The file is not ready yet.', {
        remedy: 'Ask for the export until its state is "done".',
      });
    }
    this.#dropOld();
    const kept = this.#files.get(id);
    if (kept !== undefined) return kept.file;
    throw new CutoutError('not-found', 'The file of this export is not kept any more.', {
      remedy: `Export again; files are kept for ${String(Math.round(this.#limits.keptMs / 60_000))} minutes.`,
    });
  }

  /** Cancels what runs and waits; for an orderly end of the program. */
  async close(): Promise<void> {
    clearTimeout(this.#sweep);
    await Promise.all([...this.#waiting, ...this.#running].map((entry) => this.cancel(entry.job.job)));
    this.#files.clear();
  }

  #entry(id: string): Entry {
    const entry = this.#entries.get(id);
    if (entry !== undefined) return entry;
    throw new CutoutError('not-found', `No export has the number "${id}".`, {
      remedy: 'Export again; jobs are forgotten when the program ends.',
    });
  }

  #pump(): void {
    while (this.#running.size < this.#limits.running) {
      const entry = this.#waiting.shift();
      if (entry === undefined) return;
      this.#running.add(entry);
      void this.#follow(entry).finally(() => {
        this.#running.delete(entry);
        entry.end();
        this.#pump();
      });
    }
  }

  async #follow(entry: Entry): Promise<void> {
    entry.job = { ...entry.job, state: 'running' };
    try {
      const file = await this.#run(entry.order, {
        signal: entry.controller.signal,
        phase: (phase) => tell(entry, phase),
      });
      if (file.bytes.byteLength > this.#limits.fileBytes) throw tooLarge(file, this.#limits);
      this.#keep(entry, file);
    } catch (error) {
      this.#fail(entry, error);
    }
  }

  #keep(entry: Entry, file: ExportedFile): void {
    const { name, mediaType, bytes, warnings, briefing } = file;
    const sha256 = hash('sha256', bytes, 'hex');
    tell(entry, 'ready');
    entry.job = {
      ...entry.job,
      state: 'done',
      warnings: [...warnings],
      briefing,
      file: { name, mediaType, bytes: bytes.byteLength, sha256 },
    };
    this.#files.set(entry.job.job, { file, until: this.#now() + this.#limits.keptMs });
    this.#dropOld();
  }

  #fail(entry: Entry, error: unknown): void {
    const problem = exportProblemOf(error);
    if (problem.code === 'internal') this.#report(error);
    const state = problem.code === 'cancelled' ? 'cancelled' : 'failed';
    entry.job = { ...entry.job, state, problem };
    if (!this.#running.has(entry)) entry.end();
  }

  /** The oldest go first, whether their time is up or the room is needed. */
  #dropOld(): void {
    const { keptBytes, keptFiles } = this.#limits;
    let bytes = [...this.#files.values()].reduce((sum, { file }) => sum + file.bytes.byteLength, 0);
    for (const [id, { file, until }] of this.#files) {
      if (until > this.#now() && bytes <= keptBytes && this.#files.size <= keptFiles) break;
      this.#files.delete(id);
      bytes -= file.bytes.byteLength;
    }
    clearTimeout(this.#sweep);
    if (this.#files.size === 0) return;
    this.#sweep = setTimeout(() => this.#dropOld(), this.#limits.keptMs);
    this.#sweep.unref();
  }

  #forget(): void {
    for (const [id, { job }] of this.#entries) {
      if (this.#entries.size <= REMEMBERED) return;
      if (job.state === 'waiting' || job.state === 'running') continue;
      this.#entries.delete(id);
      this.#files.delete(id);
    }
  }
}

function newEntry(order: ExportOrder): Entry {
  let end = (): void => undefined;
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  const job: ExportJob = {
    job: randomUUID(),
    state: 'waiting',
    phase: 'waiting',
    progress: phaseProgress.waiting,
    warnings: [],
    file: null,
    briefing: null,
    problem: null,
  };
  return { job, order, controller: new AbortController(), ended, end: () => end() };
}

function tell(entry: Entry, phase: ExportPhase): void {
  entry.job = { ...entry.job, phase, progress: phaseProgress[phase] };
}

function tooLarge({ bytes }: ExportedFile, { fileBytes }: ExportLimits): CutoutError {
  const inMegabytes = (count: number): string => `${String(Math.ceil(count / 1024 / 1024))} MB`;
  return new CutoutError(
    'too-large',
    `The file would have ${inMegabytes(bytes.byteLength)}; at most ${inMegabytes(fileBytes)} are made.`,
    { remedy: 'Choose fewer chains, or another format.' },
  );
}
