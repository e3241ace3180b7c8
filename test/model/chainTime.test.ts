import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  WEIGHTS,
  chainGrade,
  chainTime,
  earnedBy,
  linkGrade,
  linkWeight,
  MAX_HOPS,
  type WalkedRelationship,
} from '../../backend/model/chains.ts';
import { grades } from '../../backend/model/grades.ts';

const walked = (over: Partial<WalkedRelationship> = {}): WalkedRelationship => ({
  type: 'SUBCONTRACTED_TO',
  direction: 'forward',
  grade: 'C',
  contested: false,
  start: null,
  end: null,
  ...over,
});
const work = (start: string | null, end: string | null) => walked({ start, end });
const paid = (start: string | null, end: string | null) => walked({ type: 'PAID', start, end });
const received = (start: string | null, end: string | null) => walked({ type: 'RECEIVED_FOR', start, end });

describe('time verdict of a chain', () => {
  it.each([
    ['undated work', [[work(null, null)], [work(null, null)]], { verdict: 'undetermined' }],
    ['one link', [[work('2020', '2021')]], { verdict: 'consistent' }],
    [
      'a contractor at work while its client was',
      [[work('2020', '2022')], [work('2021-03-01', '2021-06')]],
      { verdict: 'consistent' },
    ],
    [
      'a contractor done before its client began',
      [[work('2020', '2021')], [work('2010', '2012')]],
      { verdict: 'impossible', links: [0, 1] },
    ],
    [
      'a contractor that began after its client ended',
      [[work('2010', '2012')], [work('2020', '2021')]],
      { verdict: 'consistent' },
    ],
    [
      'a contractor that may have ended in time',
      [[work('2020-06-01', '2021')], [work('2019', '2020')]],
      { verdict: 'undetermined' },
    ],
    [
      'payment and receipt at one time',
      [[paid('2019', '2021')], [received('2020', '2020')]],
      { verdict: 'undetermined' },
    ],
    [
      'payment and receipt on certain days',
      [[paid('2019-05-01', '2021-11-01')], [received('2020-01-01', '2020-02-01')]],
      { verdict: 'consistent' },
    ],
    [
      'a receipt before the payment',
      [[paid('2019', '2021')], [received('2010', '2012')]],
      { verdict: 'impossible', links: [0, 1] },
    ],
    [
      'a receipt after the payment',
      [[paid('2010', '2012')], [received('2019', '2021')]],
      { verdict: 'impossible', links: [0, 1] },
    ],
    [
      'work next to money, which bear on each other not',
      [[work('2020', '2021')], [paid('2010', '2011')]],
      { verdict: 'consistent' },
    ],
  ])('%s', (_what, links, verdict) => {
    expect(chainTime(links)).toEqual(verdict);
  });

  it('takes the parallel relationship that fits', () => {
    const links = [[work('2020', '2021')], [work('2010', '2012'), work('2020', '2020')]];
    expect(chainTime(links).verdict).not.toBe('impossible');
  });

  it('names the first pair that clashes', () => {
    const links = [[work('2018', '2019')], [work('2018', '2019')], [work('2001', '2002')]];
    expect(chainTime(links)).toEqual({ verdict: 'impossible', links: [1, 2] });
  });

  it('asks nothing of a relationship walked against its direction', () => {
    const links = [[{ ...work('2020', '2021'), direction: 'reverse' as const }], [work('2001', '2002')]];
    expect(chainTime(links)).toEqual({ verdict: 'consistent' });
  });

  it('is never made impossible by one more parallel relationship', () => {
    const years = fc.option(fc.constantFrom('2001', '2005', '2010', '2015'));
    const relationship = fc
      .record({
        start: years,
        end: years,
        type: fc.constantFrom('PAID' as const, 'SUBCONTRACTED_TO' as const),
      })
      .filter(({ start, end }) => start === null || end === null || start <= end)
      .map(walked);
    const bundle = fc.array(relationship, { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(
        fc.array(bundle, { minLength: 2, maxLength: 4 }),
        relationship,
        fc.nat(3),
        (links, more, at) => {
          const widened = links.map((one, index) => (index === at % links.length ? [...one, more] : one));
          if (chainTime(links).verdict !== 'impossible')
            expect(chainTime(widened).verdict).not.toBe('impossible');
        },
      ),
    );
  });
});

describe('grade and rank', () => {
  it('a link has the best grade of its relationships, a chain the worst of its links', () => {
    expect(linkGrade([walked({ grade: 'D' }), walked({ grade: 'B' })])).toBe('B');
    expect(chainGrade([{ grade: 'A' }, { grade: 'D' }, { grade: 'B' }])).toBe('D');
  });

  it('a link is earned by the best grade, uncontested before contested', () => {
    const contested = walked({ grade: 'B', contested: true });
    const clear = walked({ grade: 'B', type: 'PAID' });
    expect(earnedBy([walked({ grade: 'C' }), contested, clear])).toBe(clear);
  });

  it('one worse link outweighs any number of better ones, within the longest chain', () => {
    for (const [at, grade] of grades.slice(0, -1).entries()) {
      const worse = grades[at + 1] ?? 'D';
      const many = Array.from({ length: MAX_HOPS }, () => ({ grade, contested: false }));
      const sum = many.reduce((total, link) => total + linkWeight(link), 0);
      const one = linkWeight({ grade: worse, contested: false });
      expect(sum - MAX_HOPS * WEIGHTS.hop).toBeLessThan(one);
    }
    expect(MAX_HOPS * linkWeight({ grade: 'D', contested: true })).toBeLessThan(
      WEIGHTS.lastSeenTarget + MAX_HOPS,
    );
  });
});
