/** What a party may be called in a text, from the name that data have. */
import { describe, expect, it } from 'vitest';
import { formsOf, formsOfRole } from '../../../backend/exports/protection/names.ts';

describe('the forms of a name', () => {
  it.each([
    ['Alpha (Boy) Works', ['Alpha Works']],
    ['Alpha Works (Beta), Ltd.', ['Alpha Works, Ltd.', 'Alpha Works']],
    ['「飛燕草」 (Larkspur) committee', ['「飛燕草」 committee']],
  ])('of “%s” leave out a bracket in the middle', (name, without) => {
    for (const form of without) expect([...formsOf(name)]).toContain(form);
  });

  it.each(['(Alpha) Works', 'Alpha Works', 'Alpha Works (Beta)', 'Alpha Works (', ''])(
    'of “%s” have no name without an inner bracket',
    (name) => {
      expect(formsOfRole(name).slice(2)).toEqual([]);
    },
  );

  it('of a role do not have what names others in its bracket', () => {
    expect(formsOfRole('Unnamed studio (Alpha chain)')).toEqual([
      'Unnamed studio (Alpha chain)',
      'Unnamed studio',
    ]);
  });
});
