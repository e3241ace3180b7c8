/**
 * Damaged files through the import use case into a store: whatever is wrong with a file, its refusal is one of the product's
 * own errors and the store is as it was; and what is taken in can be taken back. Inputs are drawn by fast-check from a seed,
 * and one that fails is made as small as it can be.
 */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { CutoutError } from '../../backend/errors.ts';
import type { ImportRequest } from '../../backend/model/views.ts';
import { undoImport } from '../../backend/usecases/undoImport.ts';
import { Bench, casefile } from '../ofacEditions.ts';
import { byteDamages, damage, damages, type Damage } from './damage.ts';
import { faultOfImport, faultOfRefusal } from './judging.ts';
import { originals, pack, seal, type Original } from './originals.ts';

/** One damaged file, or one of several that belong together. */
export interface FuzzInput {
  readonly of: string;
  readonly file: number;
  readonly damages: readonly Damage[];
  /** Of an archive: its checksum is right all the same. */
  readonly sealed: boolean;
  /** Of an archive: after it was packed. */
  readonly packed: readonly Damage[];
}

/** What became of it: taken in, or refused with a code. */
export interface Outcome {
  readonly of: string;
  readonly ended: string;
  /** In words. */
  readonly told: string;
  /** Of the processor. */
  readonly ms: number;
}

const damageOf = (ways: readonly Damage['how'][]): fc.Arbitrary<Damage> =>
  fc.record({
    how: fc.constantFrom(...ways),
    at: fc.nat({ max: 1_000_000 }),
    size: fc.nat({ max: 200 }),
    pick: fc.nat({ max: 10_000 }),
  });

export function fuzzInputs(names: readonly string[]): fc.Arbitrary<FuzzInput> {
  return fc.record({
    of: fc.constantFrom(...names),
    file: fc.nat({ max: 3 }),
    damages: fc.array(damageOf(damages), { maxLength: 5 }),
    sealed: fc.integer({ min: 0, max: 9 }).map((one) => one > 0),
    packed: fc.oneof(
      { arbitrary: fc.constant([]), weight: 4 },
      { arbitrary: fc.array(damageOf(byteDamages), { maxLength: 2 }), weight: 1 },
    ),
  });
}

/** A store with a case and a list in it, into which damaged files are imported. */
export class Fuzzer {
  readonly #bench: Bench;
  readonly #originals: ReadonlyMap<string, Original>;
  readonly #folder: string;
  /** Of the store without any damaged file. */
  #content: string;

  private constructor(
    bench: Bench,
    originals: readonly Original[],
    of: { readonly folder: string; readonly content: string },
  ) {
    this.#bench = bench;
    this.#content = of.content;
    this.#originals = new Map(originals.map((one) => [one.name, one]));
    this.#folder = of.folder;
  }

  static async open(): Promise<Fuzzer> {
    const files = await originals();
    const bench = await Bench.open();
    await bench.importFile({ importer: 'case', path: casefile('sek-studio.yaml') });
    await bench.importOfac(join('test', 'fixtures', 'ofac', '2023-12-28'), '2023-12-28');
    const folder = await mkdtemp(join(tmpdir(), 'cutout-fuzz-'));
    return new Fuzzer(bench, files, { folder, content: await bench.store.digest() });
  }

  get names(): readonly string[] {
    return [...this.#originals.keys()];
  }

  /** @throws Error that says what is not as it should be */
  async run(input: FuzzInput): Promise<Outcome> {
    const request = await this.#write(input);
    const { store } = this.#bench;
    const before = await this.#counts();
    const start = process.cpuUsage();
    const ended = await this.#bench.importFile(request).catch((error: unknown) => error);
    const used = process.cpuUsage(start);
    const ms = (used.user + used.system) / 1_000;
    if (ended instanceof Error) {
      const fault = faultOfRefusal(ended);
      if (fault !== undefined) throw new Error(fault, { cause: ended });
      if ((await this.#counts()) !== before) throw new Error('A refused import is on record.');
      await this.#checkContent('the refusal');
      return { of: input.of, ended: ended instanceof CutoutError ? ended.code : '', told: ended.message, ms };
    }
    const [latest] = await store.imports();
    if (latest === undefined) throw new Error('The import is not on record.');
    const fault = await faultOfImport(store, latest);
    await undoImport(store, latest.id);
    if (fault !== undefined) throw new Error(fault);
    await this.#checkContent('the import that was taken back');
    return { of: input.of, ended: 'taken in', told: latest.label, ms };
  }

  async #counts(): Promise<string> {
    const { store } = this.#bench;
    return [await store.revision(), (await store.imports()).length].join(' ');
  }

  async #checkContent(since: string): Promise<void> {
    const content = await this.#bench.store.digest();
    if (content === this.#content) return;
    // so that a smaller input is not blamed for it
    this.#content = content;
    throw new Error(`The store is not as it was before ${since}.`);
  }

  async #write(input: FuzzInput): Promise<ImportRequest> {
    const original = this.#originals.get(input.of);
    if (original === undefined) throw new Error(`Nothing is called ${input.of}.`);
    await rm(this.#folder, { recursive: true, force: true });
    await mkdir(this.#folder, { recursive: true });
    const names = [...original.files.keys()];
    const damaged = names[input.file % names.length];
    for (const [name, content] of original.files)
      await writeFile(
        join(this.#folder, name),
        name === damaged ? this.#damaged(original, content, input) : content,
      );
    const [only = ''] = names;
    return { ...original.request, path: names.length === 1 ? join(this.#folder, only) : this.#folder };
  }

  #damaged(original: Original, content: Buffer, input: FuzzInput): Buffer {
    const all = [...this.#originals.values()];
    const other = [...(all[input.file % all.length]?.files.values() ?? [])][0] ?? content;
    const text = damage(content, input.damages, other);
    if (!original.packed) return text;
    return damage(pack(input.sealed ? seal(text) : text), input.packed, pack(other));
  }

  async close(): Promise<void> {
    await this.#bench.close();
    await rm(this.#folder, { recursive: true, force: true });
  }
}

export interface FuzzRun {
  readonly seed: number;
  readonly inputs: number;
  /** Milliseconds of the processor that one input may take. */
  readonly limit: number;
  /** Is given each input before it is tried, and what became of it. */
  readonly hear?: (input: FuzzInput, outcome: Outcome | undefined) => void;
}

/** @returns what the smallest failing input is and how it is done again; `undefined` where none fails */
export async function fuzz(
  fuzzer: Fuzzer,
  { seed, inputs, limit, hear }: FuzzRun,
): Promise<string | undefined> {
  const property = fc.asyncProperty(fuzzInputs(fuzzer.names), async (input) => {
    hear?.(input, undefined);
    const outcome = await fuzzer.run(input);
    hear?.(input, outcome);
    if (outcome.ms > limit) throw new Error(`It took ${outcome.ms.toFixed(0)} ms of the processor.`);
  });
  const found = await fc.check(property, { seed, numRuns: inputs });
  if (!found.failed) return undefined;
  const { counterexample, errorInstance: error } = found;
  const why =
    error instanceof Error
      ? `${error.message} ${error.cause instanceof Error ? (error.cause.stack ?? '') : ''}`
      : String(error);
  return `CUTOUT_SEED=${String(seed)}: ${JSON.stringify(counterexample?.[0])}\n${why}`;
}
