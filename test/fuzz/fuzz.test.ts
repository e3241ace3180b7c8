import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seedOfRun } from '../bench/random.ts';
import { Fuzzer, fuzz } from './fuzzing.ts';

const seed = seedOfRun(42);

describe('damaged files of every kind', () => {
  let fuzzer: Fuzzer;
  beforeAll(async () => {
    fuzzer = await Fuzzer.open();
  });
  afterAll(() => fuzzer.close());

  it('are taken in where nothing is wrong with them and an importer reads them', async () => {
    for (const of of fuzzer.names) {
      const { ended } = await fuzzer.run({ of, file: 0, damages: [], sealed: true, packed: [] });
      expect(ended, of).toBe(/ as an? /.test(of) ? 'bad-file' : 'taken in');
    }
  });

  it(
    `are refused in words of our own, and leave nothing behind: 500 of them, CUTOUT_SEED=${String(seed)}`,
    { timeout: 120_000 },
    async () => {
      expect(await fuzz(fuzzer, { seed, inputs: 500, limit: 10_000 })).toBeUndefined();
    },
  );
});
