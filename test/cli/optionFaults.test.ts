import { describe, expect, it } from 'vitest';
import { requestOf } from '../../backend/cli/questionOptions.ts';

const asked = { from: ['a'], to: ['sanctioned'], contested: true };

describe('an option with a value that cannot be', () => {
  it.each([
    [{ asOf: '31.12.2020' }, /^The question is not valid: --as-of: expected a date such as 2019.*\.$/],
    [{ statusDate: '2020-13-01' }, /^The question is not valid: --status-date: expected a day/],
    [{ validFrom: 'never' }, /^The question is not valid: --valid-from: expected a date/],
    [{ timeout: '99999999' }, /^The question is not valid: --timeout: /],
  ])('is named as it was typed, in one line: %j', (given, message) => {
    expect(() => requestOf({ ...asked, ...given })).toThrow(message);
    expect(() => requestOf({ ...asked, ...given })).not.toThrow(/[✖\n]/);
  });
});
