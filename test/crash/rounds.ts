/**
 * Breaks an import off at random moments, by killing it or by telling it to end, and looks at what is left: no acknowledged
 * batch may be lost, none half-written, a part of an import never without its mark; and taken back or run again it must come
 * to the content of a store without it, or of an undisturbed run.
 */
import type { ChildProcess } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { randomFrom } from '../bench/random.ts';
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

/** What is imported: importer, path and, for a list, its day. */
export type CrashInput = readonly [importer: string, path: string, ...day: readonly string[]];

export interface CrashOptions {
  readonly rounds: number;
  readonly input: CrashInput;
  readonly store: CrashTarget;
  /** How it is broken off. */
  readonly by: 'crash' | 'cancel';
  /** Moments, and whether it is taken back before the new run, are the same for the same seed. */
  readonly seed: number;
  /** Of the same input and store, where it was traced before. */
  readonly undisturbed?: Undisturbed;
}

export interface CrashRound {
  /** Milliseconds after the last acknowledged batch, or the beginning, at which the process was broken off. */
  readonly after: number;
  /** Last revision that was acknowledged before, and the one that was found. */
  readonly acknowledged: number;
  readonly found: number;
  /** False: the import had ended before. */
  readonly disturbed: boolean;
  /** What was found was a part, and marked so. */
  readonly marked: boolean;
}

export interface CrashReport {
  readonly store: string;
  readonly rows: number;
  /** Revisions of an undisturbed run. */
  readonly batches: number;
  readonly digest: string;
  readonly rounds: readonly CrashRound[];
}

/** @throws Error that says which round lost, damaged or hid what */
export async function runCrashRounds(options: CrashOptions): Promise<CrashReport> {
  const undisturbed = options.undisturbed ?? (await traceUndisturbed(options));
  const rounds: CrashRound[] = [];
  for (let round = 0; round < options.rounds; round++) {
    rounds.push(await crashOnce(options, undisturbed, momentOf(options, undisturbed, round)));
  }
  const { rows, batches, digest } = undisturbed;
  return { store: options.store.name, rows, batches, digest, rounds };
}

/** What every round is held against. */
export interface Undisturbed {
  readonly rows: number;
  readonly batches: number;
  /** Of the store without the import, and with all of it. */
  readonly empty: string;
  readonly digest: string;
  /** Mean time of a batch. */
  readonly batchMs: number;
  /** Digest of each revision, that of the empty store included. */
  readonly digests: ReadonlyMap<number, string>;
}

export async function traceUndisturbed({
  store,
  input,
}: Pick<CrashOptions, 'store' | 'input'>): Promise<Undisturbed> {
  const place = await store.fresh();
  try {
    const empty = await lastWords('found', ['look'], place.environment);
    const all = await runChild(['trace', ...input], place.environment).ended;
    const digests = new Map([[empty.revision, empty.digest]]);
    for (const one of all)
      if (one.said === 'committed' && one.digest !== null) digests.set(one.revision, one.digest);
    const end = await lastWords('found', ['look'], place.environment);
    // a second run without digests, which take longer than the batches
    const again = await store.fresh();
    const done = await lastWords('done', ['import', ...input], again.environment).finally(() =>
      again.dispose(),
    );
    const batches = digests.size - 1;
    const { rows, ms } = done;
    return { rows, batches, empty: empty.digest, digest: end.digest, batchMs: ms / batches, digests };
  } finally {
    await place.dispose();
  }
}

/** When a round breaks the import off, and how it goes on then. */
interface Moment {
  readonly round: number;
  /** Acknowledged before. */
  readonly batch: number;
  /** Milliseconds after it, or after the beginning. */
  readonly after: number;
  /** What is unfinished is taken back before it is run again. */
  readonly takesBack: boolean;
}

/** Each round in its own part of the run, at a random batch of it. */
function momentOf({ rounds, seed }: CrashOptions, undisturbed: Undisturbed, round: number): Moment {
  const random = randomFrom(seed + round);
  const share = (round + random()) / rounds;
  return {
    round,
    batch: Math.floor(share * undisturbed.batches),
    after: random() * 2 * undisturbed.batchMs,
    takesBack: random() < 0.5,
  };
}

async function crashOnce(
  options: CrashOptions,
  undisturbed: Undisturbed,
  moment: Moment,
): Promise<CrashRound> {
  const { after, batch, round, takesBack } = moment;
  const { store, input } = options;
  const place = await store.fresh();
  try {
    const heard = await importUntil(options, place.environment, moment);
    const found = await lastWords('found', ['look'], place.environment);
    const acknowledged = heard.reduce((last, one) => (one.said === 'committed' ? one.revision : last), 0);
    const which = `seed ${String(options.seed)}, round ${String(round)}`;
    const what = `${which}: broken off (${options.by}) ${after.toFixed(1)} ms after batch ${String(batch)}`;
    checkFound(what, { found, acknowledged, undisturbed });
    const isPart = found.digest !== undisturbed.empty && found.digest !== undisturbed.digest;
    const [id] = takesBack ? found.unfinished : [];
    if (id !== undefined) await takeBack(what, { id, empty: undisturbed.empty }, place.environment);
    await lastWords('done', ['import', ...input], place.environment);
    const end = await lastWords('found', ['look'], place.environment);
    if (end.digest !== undisturbed.digest) throw new Error(`${what}: a new run comes to another content`);
    if (end.unfinished.length > 0) throw new Error(`${what}: a new run leaves it unfinished`);
    const disturbed = !heard.some((one) => one.said === 'done');
    return { after, acknowledged, found: found.revision, disturbed, marked: isPart };
  } finally {
    await place.dispose();
  }
}

interface Found {
  readonly found: Extract<Said, { readonly said: 'found' }>;
  readonly acknowledged: number;
  readonly undisturbed: Undisturbed;
}

function checkFound(what: string, { found, acknowledged, undisturbed }: Found): void {
  const { revision, digest, damaged, unfinished } = found;
  if (damaged.length > 0) throw new Error(`${what}: damaged ${damaged.slice(0, 5).join(', ')}`);
  if (revision < acknowledged) {
    throw new Error(
      `${what}: revision ${String(acknowledged)} was acknowledged, ${String(revision)} is there`,
    );
  }
  if (undisturbed.digests.get(revision) !== digest)
    throw new Error(`${what}: revision ${String(revision)} is not that of an undisturbed run`);
  const isPart = digest !== undisturbed.empty && digest !== undisturbed.digest;
  if (isPart && unfinished.length === 0) throw new Error(`${what}: a part of it is there without its mark`);
}

async function takeBack(
  what: string,
  of: { readonly id: string; readonly empty: string },
  environment: Environment,
): Promise<void> {
  const left = await lastWords('found', ['undo', of.id], environment);
  if (left.digest !== of.empty) throw new Error(`${what}: taken back, something of it is left`);
  if (left.unfinished.length > 0) throw new Error(`${what}: taken back, it is still unfinished`);
}

/** Breaks the import off some time after it began or acknowledged so many batches. */
async function importUntil(
  { store, input, by }: CrashOptions,
  environment: Environment,
  at: Moment,
): Promise<readonly Said[]> {
  let batches = 0;
  let disturbing: Promise<void> | undefined;
  const disturb = async (): Promise<void> => {
    await wait(at.after);
    if (by === 'cancel') run.child.kill('SIGTERM');
    else if (store.disturb === undefined) run.child.kill('SIGKILL');
    else await store.disturb(run.child);
  };
  const run = runChild(['import', ...input], environment, (one) => {
    if (one.said === 'committed') batches++;
    if (batches >= at.batch) disturbing ??= disturb();
  });
  const heard = await run.ended;
  await disturbing;
  return heard;
}
