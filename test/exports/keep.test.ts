import { describe, expect, it } from 'vitest';
import { keep } from '../../backend/exports/fonts/keep.ts';

describe('what is made once', () => {
  it('is made once for all who ask at the same time', async () => {
    let made = 0;
    const kept = new Map<string, Promise<number>>();
    const ask = (): Promise<number> => keep(kept, 'a', () => Promise.resolve(++made));
    expect(await Promise.all([ask(), ask(), ask()])).toEqual([1, 1, 1]);
  });

  it('is tried again after a failure', async () => {
    const kept = new Map<string, Promise<string>>();
    await expect(keep(kept, 'a', () => Promise.reject(new Error('disk')))).rejects.toThrow('disk');
    expect(await keep(kept, 'a', () => Promise.resolve('read'))).toBe('read');
  });
});
