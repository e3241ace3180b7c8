import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seedOfRun } from '../bench/random.ts';
import { embeddedTarget } from './embedded.ts';
import { archiveOf, listOf } from './inputs.ts';
import { lastWords, runChild } from './process.ts';
import { runCrashRounds, traceUndisturbed, type CrashInput, type Undisturbed } from './rounds.ts';

const ROUNDS = 2;
const seed = seedOfRun();
const PARTIES = 1_200;
const casefile = join(
  dirname(dirname(dirname(fileURLToPath(import.meta.url)))),
  'backend',
  'casefiles',
  'sek-studio.yaml',
);

describe(
  `an import into the embedded store that is broken off (CUTOUT_SEED=${String(seed)})`,
  { timeout: 240_000 },
  () => {
    let folder = '';
    let list: CrashInput;
    let archive: CrashInput;
    let ofArchive: Undisturbed;
    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'cutout-crash-list-'));
      list = await listOf(PARTIES, folder);
      archive = await archiveOf(list, join(folder, 'list.cutout.gz'));
      ofArchive = await traceUndisturbed({ input: archive, store: embeddedTarget });
    }, 120_000);
    afterAll(() => rm(folder, { recursive: true, force: true }));

    it(`loses no acknowledged batch in ${String(ROUNDS)} rounds, keeps none in part, and can be completed`, async () => {
      const report = await runCrashRounds({
        ...{ rounds: ROUNDS, input: list, store: embeddedTarget, by: 'crash', seed },
      });
      expect(report.rows).toBe(2 * PARTIES);
      expect(report.batches).toBeGreaterThan(5);
      expect(report.rounds).toHaveLength(ROUNDS);
    });

    it('is never there in part without its mark: an archive that is killed', async () => {
      const report = await runCrashRounds({
        ...{ rounds: ROUNDS, input: archive, store: embeddedTarget, by: 'crash', seed },
        undisturbed: ofArchive,
      });
      expect(report.batches).toBeGreaterThan(5);
      expect(report.rounds).toHaveLength(ROUNDS);
    });

    it('is never there in part without its mark: an archive and a case that are told to end', async () => {
      const told = { rounds: ROUNDS, store: embeddedTarget, by: 'cancel', seed } as const;
      await runCrashRounds({ ...told, input: archive, undisturbed: ofArchive });
      await runCrashRounds({ ...told, input: ['case', casefile] });
    });

    // a random moment may fall before the first batch or after the last; here the process ends itself at a batch of the middle
    it('leaves the store to the next process at once, its part marked: a list, an archive', async () => {
      for (const input of [list, archive]) {
        const place = await embeddedTarget.fresh();
        const heard = await runChild(['die', '3', ...input], place.environment).ended;
        expect(heard.filter((one) => one.said === 'committed')).toHaveLength(3);
        const found = await lastWords('found', ['look'], place.environment);
        expect(found.revision).toBeGreaterThan(0);
        expect(found.damaged).toEqual([]);
        expect(found.unfinished).toHaveLength(1);
        await place.dispose();
      }
    });
  },
);
