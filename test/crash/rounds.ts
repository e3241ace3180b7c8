/**
 * Kills an import at random moments and looks at what is left: no acknowledged batch may be lost, none half-written, and
 * a new run must come to the content of an undisturbed one.
 */
import type { ChildProcess } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { lastWords, runChild, type Environment } from './process.ts';
import type { Said } from './said.ts';

/** Where the import goes to. */
export interface CrashTarget {
  readonly name: string;
  /** An empty store: the settings by which a process opens it, and how to clear it away. */
  fresh(): Promise<{ readonly environment: Environment; dispose(): Promise<void> }>;
  /** Disturbs the import; killing its process is the default. A store of its own process may be killed and started again. */
  disturb?(child: ChildProcess): Promise<void>;
}

export interface CrashOptions {
  readonly rounds: number;
  readonly list: { readonly folder: string; readonly day: string };
  readonly store: CrashTarget;
}

export interface CrashRound {
  /** Milliseconds after the last acknowledged batch at which the process was killed. */
  readonly after: number;
  /** Last revision that was acknowledged before, and the one that was found. */
  readonly acknowledged: number;
  readonly found: number;
  /** False: the import had ended before. */
  readonly disturbed: boolean;
}

export interface CrashReport {
  readonly store: string;
  readonly rows: number;
  /** Revisions of an undisturbed run. */
  readonly batches: number;
  readonly digest: string;
  readonly rounds: readonly CrashRound[];
}

/** @throws Error that says which round lost or damaged what */
export async function runCrashRounds(options: CrashOptions): Promise<CrashReport> {
  const undisturbed = await traceUndisturbed(options);
  const rounds: CrashRound[] = [];
  for (let round = 0; round < options.rounds; round++) {
    // each round in its own part of the run, at a random batch of it
    const share = (round + Math.random()) / options.rounds;
    rounds.push(await crashOnce(options, undisturbed, Math.floor(share * undisturbed.batches)));
  }
  const { rows, batches, digest } = undisturbed;
  return { store: options.store.name, rows, batches, digest, rounds };
}

interface Undisturbed {
  readonly rows: number;
  readonly batches: number;
  readonly digest: string;
  /** Mean time of a batch. */
  readonly batchMs: number;
  /** Digest of each revision, that of the empty store included. */
  readonly digests: ReadonlyMap<number, string>;
}

async function traceUndisturbed({ store, list }: CrashOptions): Promise<Undisturbed> {
  const place = await store.fresh();
  try {
    const empty = await lastWords('found', ['look'], place.environment);
    const all = await runChild(['trace', list.folder, list.day], place.environment).ended;
    const digests = new Map([[empty.revision, empty.digest]]);
    for (const one of all)
      if (one.said === 'committed' && one.digest !== null) digests.set(one.revision, one.digest);
    const end = await lastWords('found', ['look'], place.environment);
    // a second run without digests, which take longer than the batches
    const again = await store.fresh();
    const done = await lastWords('done', ['import', list.folder, list.day], again.environment).finally(() =>
      again.dispose(),
    );
    const batches = digests.size - 1;
    return { rows: done.rows, batches, digest: end.digest, batchMs: done.ms / batches, digests };
  } finally {
    await place.dispose();
  }
}

async function crashOnce(
  { store, list }: CrashOptions,
  undisturbed: Undisturbed,
  batch: number,
): Promise<CrashRound> {
  const place = await store.fresh();
  try {
    const after = Math.random() * 2 * undisturbed.batchMs;
    const heard = await importUntil({ store, list }, place.environment, { batch, after });
    const found = await lastWords('found', ['look'], place.environment);
    const acknowledged = heard.reduce((last, one) => (one.said === 'committed' ? one.revision : last), 0);
    const what = `killed ${after.toFixed(1)} ms after batch ${String(batch)}`;
    if (found.damaged.length > 0) throw new Error(`${what}: damaged ${found.damaged.slice(0, 5).join(', ')}`);
    if (found.revision < acknowledged) {
      throw new Error(
        `${what}: revision ${String(acknowledged)} was acknowledged, ${String(found.revision)} is there`,
      );
    }
    if (undisturbed.digests.get(found.revision) !== found.digest) {
      throw new Error(`${what}: revision ${String(found.revision)} is not that of an undisturbed run`);
    }
    await lastWords('done', ['import', list.folder, list.day], place.environment);
    const end = await lastWords('found', ['look'], place.environment);
    if (end.digest !== undisturbed.digest) throw new Error(`${what}: a new run comes to another content`);
    const disturbed = !heard.some((one) => one.said === 'done');
    return { after, acknowledged, found: found.revision, disturbed };
  } finally {
    await place.dispose();
  }
}

/** Disturbs the import some time after it acknowledged so many batches. */
async function importUntil(
  { store, list }: Pick<CrashOptions, 'store' | 'list'>,
  environment: Environment,
  at: { readonly batch: number; readonly after: number },
): Promise<readonly Said[]> {
  let batches = 0;
  let disturbing: Promise<void> | undefined;
  const disturb = async (): Promise<void> => {
    await wait(at.after);
    if (store.disturb === undefined) run.child.kill('SIGKILL');
    else await store.disturb(run.child);
  };
  const run = runChild(['import', list.folder, list.day], environment, (one) => {
    if (one.said === 'committed') batches++;
    if (batches >= at.batch) disturbing ??= disturb();
  });
  if (at.batch === 0) disturbing = disturb();
  const heard = await run.ended;
  await disturbing;
  return heard;
}
