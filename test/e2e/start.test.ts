import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startProgram, temporaryFolder } from './program.ts';

/** The budget is 3 s on two cores that do nothing else; tests share them. */
const GENEROUS_MS = 6_000;

describe('starting', () => {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  beforeAll(async () => {
    folder = await temporaryFolder();
  });
  afterAll(() => folder.remove());

  it('the second start prints its link within seconds', async () => {
    const first = await startProgram(folder.path);
    expect(await first.stop()).toBe(0);
    const second = await startProgram(folder.path);
    console.log(
      `first start ${first.startedInMs.toFixed(0)} ms, second start ${second.startedInMs.toFixed(0)} ms`,
    );
    const answer = await fetch(second.origin);
    expect(answer.status).toBe(200);
    expect(await second.stop()).toBe(0);
    expect(second.startedInMs).toBeLessThan(GENEROUS_MS);
  });
});
