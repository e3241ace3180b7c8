import { describe, expect, it } from 'vitest';
import { profiles, relationshipTypeNames, type Profile } from '../../backend/model/relationshipTypes.ts';
import { allWalks, walkCode, walksOf } from '../../backend/model/walks.ts';

/** How each type is walked: `>` from → to, `<` against it, `=` both ways, `.` not at all. */
const columns = [
  'contracting',
  'money',
  'control',
  'trail',
  'anything',
] as const satisfies readonly Profile[];
const expected = `
SUBCONTRACTED_TO        > . . . =
COMMISSIONED            > . . . =
PAID                    > > . . =
RECEIVED_FOR            > > . . =
FACILITATED_PAYMENTS_TO > > . . =
SUPPLIES                > > . . =
DISTRIBUTES             > . . > =
CREATED                 > . . > =
PRODUCES                = . . > =
WORKED_ON               < . . . =
CONTROLS                < . < . =
OWNS                    < . < . =
DIRECTS                 < . < . =
PART_OF                 > . > . =
FRONT_FOR               > . . . =
ACTS_FOR                > . . . =
LINKED_TO               > . . . =
SUPPLIES_LABOUR_TO      < . . . =
MATERIAL_FOUND_ON       . . . > .
NAMED_IN_FILES_OF       . . . > .
USED                    . . . < .
POSSIBLY_SAME_AS        . . . . .
RENAMED_TO              . . . . .
JUDGED_SAME_AS          . . . . .
ASSOCIATED_WITH         . . . . =
FAMILY_OF               . . . . =
ACCESSED_FROM           . . . . .
EXAMINED                . . . . .
PROCESSED_FOR           . . . . .
NAMED_IN_PROCEEDINGS    . . . . .
`;

function mark(profile: Profile, type: string): string {
  const walks = walksOf({ profile, types: null, identityHops: false }).filter((walk) => walk.type === type);
  if (walks.length === 2) return '=';
  if (walks.length === 0) return '.';
  return walks[0]?.direction === 'forward' ? '>' : '<';
}

describe('walks', () => {
  it('are those of the table of types', () => {
    const rows = expected
      .trim()
      .split('\n')
      .map((row) => row.split(/ +/));
    const actual = relationshipTypeNames.map((type) => [
      type,
      ...columns.map((profile) => mark(profile, type)),
    ]);
    expect(columns).toEqual(profiles);
    expect(actual).toEqual(rows);
  });

  it('pass sameness both ways only when asked', () => {
    const walks = walksOf({
      profile: 'contracting',
      types: ['POSSIBLY_SAME_AS', 'RENAMED_TO'],
      identityHops: true,
    });
    expect(walks).toHaveLength(4);
  });

  it('are narrowed by types and never widened', () => {
    const walks = walksOf({ profile: 'contracting', types: ['PAID', 'EXAMINED'], identityHops: true });
    expect(walks).toEqual([{ type: 'PAID', direction: 'forward' }]);
  });

  it('have a code of their own each, below 256, and a snapshot holds all that a profile walks', () => {
    const codes = allWalks.map(walkCode);
    expect(new Set(codes).size).toBe(codes.length);
    expect(Math.max(...codes)).toBeLessThan(256);
    for (const profile of profiles)
      for (const walk of walksOf({ profile, types: null, identityHops: true }))
        expect(codes).toContain(walkCode(walk));
  });
});
