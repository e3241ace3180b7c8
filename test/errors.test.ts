import { describe, expect, it } from 'vitest';
import { CutoutError, describeError } from '../backend/errors.ts';

describe('an error', () => {
  it('tells a value of a file or a request without what a terminal obeys or what turns the reading direction', () => {
    const error = new CutoutError('bad-file', 'There is no "\u001b[31m\u202eb".', {
      place: { file: 'a\u0007.yaml', line: 1 },
      remedy: 'Correct "\u0000".',
      items: ['\u009b'],
    });
    expect(describeError(error)).toBe('a\ufffd.yaml:1: There is no "\ufffd[31m\ufffdb". Correct "\ufffd".');
    expect(error.detail.items).toEqual(['\ufffd']);
  });

  it('tells the beginning and the end of a value that would fill pages', () => {
    const { message } = new CutoutError('bad-file', `There is no "${'x'.repeat(100_000)}" here.`);
    expect(message).toMatch(/^There is no "x+ … x+" here\.$/);
    expect(message.length).toBeLessThan(1_100);
  });
});
