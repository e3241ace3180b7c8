/** Imports that must fail and leave the store as it was. */
import { open } from 'node:fs/promises';
import { expect } from 'vitest';
import { CutoutError } from '../backend/errors.ts';
import type { ImportRequest } from '../backend/model/views.ts';
import { runRequest } from '../backend/usecases/importRequests.ts';
import { Bench, fixtureEdition } from './ofacEditions.ts';

const DAY = '2023-12-28';
/** Bytes of memory that refusing a file may take, however large the file is. */
const MEMORY = 150_000_000;

/** A store with a case and an edition in it. */
export class FilledBench {
  readonly bench: Bench;
  readonly #digest: string;
  readonly #revision: number;

  private constructor(bench: Bench, digest: string, revision: number) {
    this.bench = bench;
    this.#digest = digest;
    this.#revision = revision;
  }

  static async open(): Promise<FilledBench> {
    const bench = await Bench.open();
    await bench.importCase('sek-studio.yaml');
    await bench.importOfac(fixtureEdition(DAY), DAY);
    return new FilledBench(bench, await bench.store.digest(), await bench.store.revision());
  }

  /** The error of an import that must fail, once it is sure that the store is as it was. */
  async refusal(request: ImportRequest): Promise<CutoutError> {
    const { store } = this.bench;
    const hooks = { signal: new AbortController().signal, progress: () => undefined };
    const error: unknown = await runRequest(store, request, hooks).catch((one: unknown) => one);
    if (!(error instanceof CutoutError))
      throw new Error('the import did not fail as it should', { cause: error });
    expect(error.exitCode).not.toBe(0);
    expect(error.detail.remedy).toBeTruthy();
    expect([await store.digest(), await store.revision()]).toEqual([this.#digest, this.#revision]);
    return error;
  }

  /** The same in little memory. */
  async boundedRefusal(request: ImportRequest): Promise<CutoutError> {
    const before = process.memoryUsage().rss;
    const error = await this.refusal(request);
    expect(process.memoryUsage().rss - before).toBeLessThan(MEMORY);
    return error;
  }

  close(): Promise<void> {
    return this.bench.close();
  }
}

/** The error that an import ends with, `undefined` where it ends well. */
export async function refusalOf(running: Promise<unknown>): Promise<CutoutError | undefined> {
  const error: unknown = await running.then(
    () => undefined,
    (one: unknown) => one,
  );
  if (error === undefined || error instanceof CutoutError) return error;
  throw new Error('the import failed in a way that is not meant', { cause: error });
}

/** 100 MB without the end of a line, written in pieces. */
export async function writeLongLine(path: string, start = ''): Promise<void> {
  const file = await open(path, 'w');
  await file.write(start);
  const piece = Buffer.alloc(1_000_000, 'x');
  for (let pieces = 0; pieces < 100; pieces++) await file.write(piece);
  await file.close();
}
