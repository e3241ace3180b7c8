import { describe, expect, it } from 'vitest';
import { inTurn } from '../../backend/exports/inTurn.ts';

describe('heavy work', () => {
  it('runs one piece at a time, in the order asked for, and goes on after one that fails', async () => {
    let running = 0;
    const done: number[] = [];
    const ended = await Promise.allSettled(
      Array.from({ length: 5 }, (_, index) =>
        inTurn(async () => {
          running++;
          expect(running).toBe(1);
          await new Promise((resolve) => setTimeout(resolve, 5 - index));
          running--;
          if (index === 2) throw new RangeError('the third');
          done.push(index);
        }),
      ),
    );
    expect(done).toEqual([0, 1, 3, 4]);
    expect(ended.map((end) => end.status === 'rejected')).toEqual([false, false, true, false, false]);
  });
});
