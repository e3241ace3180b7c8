/** Reading, working out and writing as one: begun again where another wrote the same things in between. */
import { setTimeout as wait } from 'node:timers/promises';
import { CutoutError } from '../errors.ts';

const ATTEMPTS = 12;
const LONGEST_PAUSE_MS = 40;

/**
 * @param work reads, then writes with `madeFrom` or `atRevision`; run anew it sees what the other wrote
 * @throws `changed-meanwhile` where others were first every time
 */
export async function untilUnchanged<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      const lost = error instanceof CutoutError && error.code === 'changed-meanwhile';
      if (!lost || attempt === ATTEMPTS) throw error;
      // two that lost to each other do not meet again at once
      await wait(Math.random() * LONGEST_PAUSE_MS);
    }
  }
}
