import { describe, expect, it } from 'vitest';
import { endSentence, withOneStop, withoutStop } from '../../backend/locales/index.ts';

describe('a sentence', () => {
  it.each([
    ['X paid Y', 'X paid Y.'],
    ['X paid Y.', 'X paid Y.'],
    ['X paid Y S.p.A..', 'X paid Y S.p.A.'],
    ['He said “No.”', 'He said “No.”'],
    ['He said “No.”.', 'He said “No.”'],
    ['Er sagt: „Nein.“.', 'Er sagt: „Nein.“'],
    ['Er sagt: „Nein“', 'Er sagt: „Nein“.'],
    ['Bar (übersetzt; im Original: „Cash“)', 'Bar (übersetzt; im Original: „Cash“).'],
    ['Who paid?.', 'Who paid?'],
    ['To our fans: ...', 'To our fans: ...'],
    ['(It stands alone.)', '(It stands alone.)'],
    ['', ''],
  ])('ends on one full stop: %s', (text, ended) => {
    expect(endSentence(text)).toBe(ended);
  });

  it('keeps what ended it already, and its abbreviations', () => {
    expect(withOneStop('X S.p.A..')).toBe('X S.p.A.');
    expect(withOneStop('X paid')).toBe('X paid');
    expect(['In cash.', 'To X S.p.A.', 'To X Ltd.', 'And so on ...'].map(withoutStop)).toEqual([
      'In cash',
      'To X S.p.A.',
      'To X Ltd.',
      'And so on ...',
    ]);
  });
});
