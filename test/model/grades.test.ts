import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  gradeRank,
  restsOnUnnamed,
  standingClaims,
  standingOf,
  type GradedClaim,
} from '../../backend/model/grades.ts';

const claim = (over: Partial<GradedClaim> = {}): GradedClaim => ({
  stance: 'supports',
  basis: 'reported',
  origin: 'a',
  asOf: null,
  withdrawn: null,
  ...over,
});

const anyClaim: fc.Arbitrary<GradedClaim> = fc.record({
  stance: fc.constantFrom('supports', 'refutes'),
  basis: fc.constantFrom('designated', 'documented', 'reported', 'suspected'),
  origin: fc.constantFrom('a', 'b', 'c'),
  asOf: fc.constantFrom(null, '2020-01-01', '2024-01-01'),
  withdrawn: fc.constantFrom(null, '2022'),
});
const standing = anyClaim.map((one) => ({ ...one, withdrawn: null }));

/** 4 = no grade at all. */
const rankOf = (claims: readonly GradedClaim[]): number => {
  const { grade } = standingOf(claims);
  return grade === null ? 4 : gradeRank(grade);
};

describe('unnamed people behind a report', () => {
  const unnamed = (origin: string) => claim({ origin, anonymous: true });

  it('may be one person where there are several and nobody else says it; the grade stays', () => {
    expect(restsOnUnnamed([unnamed('a'), unnamed('b')])).toBe(true);
    expect(standingOf([unnamed('a'), unnamed('b')]).grade).toBe('B');
    expect(restsOnUnnamed([unnamed('a')])).toBe(false);
    expect(restsOnUnnamed([unnamed('a'), unnamed('a')])).toBe(false);
    expect(restsOnUnnamed([unnamed('a'), unnamed('b'), claim({ origin: 'c' })])).toBe(false);
    expect(restsOnUnnamed([])).toBe(false);
  });
});

describe('grade of a relationship', () => {
  it('never worsens by one more supporting claim', () => {
    fc.assert(
      fc.property(fc.array(anyClaim, { maxLength: 6 }), standing, (claims, more) => {
        expect(rankOf([...claims, { ...more, stance: 'supports' }])).toBeLessThanOrEqual(rankOf(claims));
      }),
    );
  });

  it('counts claims of one origin and basis once, however many repeat it', () => {
    fc.assert(
      fc.property(fc.array(standing, { maxLength: 6 }), fc.nat(5), (claims, pick) => {
        const repeated = claims[pick % Math.max(1, claims.length)];
        if (repeated === undefined) return;
        expect(standingOf([...claims, repeated, repeated])).toEqual(standingOf(claims));
      }),
    );
  });

  it('does not depend on the order of claims', () => {
    const claimsAndOrder = fc
      .array(anyClaim, { maxLength: 6 })
      .chain((claims) =>
        fc.tuple(fc.constant(claims), fc.shuffledSubarray(claims, { minLength: claims.length })),
      );
    fc.assert(
      fc.property(claimsAndOrder, ([claims, shuffled]) => {
        expect(standingOf(shuffled)).toEqual(standingOf(claims));
      }),
    );
  });

  it('loses nothing to a refuting claim, which only contests', () => {
    fc.assert(
      fc.property(fc.array(standing, { maxLength: 6 }), standing, (claims, more) => {
        const after = standingOf([...claims, { ...more, stance: 'refutes' }]);
        expect(after).toEqual({ grade: standingOf(claims).grade, contested: true });
      }),
    );
  });

  it.each([
    ['A where the list or the finding itself says so', [claim({ basis: 'designated' })], 'A'],
    ['A where a party documents it', [claim({ basis: 'documented' })], 'A'],
    ['B by two independent reports', [claim(), claim({ origin: 'b' })], 'B'],
    ['C by two relays of one report', [claim(), claim()], 'C'],
    ['C by a report beside a suspicion', [claim(), claim({ basis: 'suspected', origin: 'b' })], 'C'],
    [
      'D by any number of suspicions',
      ['a', 'b', 'c'].map((origin) => claim({ basis: 'suspected', origin })),
      'D',
    ],
    ['none without a supporter', [claim({ stance: 'refutes' })], null],
    ['none where all was withdrawn', [claim({ withdrawn: '2025-07' })], null],
  ])('is %s', (_what, claims, grade) => {
    expect(standingOf(claims).grade).toBe(grade);
  });

  it('is not brought back by an older edition of a list that withdrew it, but by a later one', () => {
    const withdrawn = claim({ basis: 'designated', withdrawn: '2025-07' });
    const older = claim({ basis: 'designated', asOf: '2023-12-28' });
    const later = claim({ basis: 'designated', asOf: '2025-08-01' });
    expect(standingClaims([withdrawn, older])).toEqual([]);
    expect(standingClaims([withdrawn, older, later])).toEqual([later]);
  });
});
