import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  WEIGHTS,
  chainGrade,
  earnedBy,
  linkGrade,
  linkWeight,
  MAX_HOPS,
  type WalkedRelationship,
} from '../../backend/model/chains.ts';
import { chainTime } from '../../backend/model/chainTime.ts';
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

const link = (...parallel: readonly WalkedRelationship[]) => parallel;

/** Expected values were worked out by hand; the days that decide are in the comments. */
describe('time verdict of a chain', () => {
  it.each([
    ['no link is dated', [[work(null, null)], [work(null, null)]], { verdict: 'undated', links: [] }],
    [
      'one dated link bears order to nothing',
      [[work('2020', '2021')]],
      { verdict: 'undetermined', links: [] },
    ],
    [
      // the client certainly worked from 2020-12-31 on, the contractor until 2021-06-01
      'a contractor at work while its client was',
      [[work('2020', '2022')], [work('2021-03-01', '2021-06')]],
      { verdict: 'fit', links: [] },
    ],
    [
      'a contractor done before its client began',
      [[work('2020', '2021')], [work('2010', '2012')]],
      { verdict: 'impossible', links: [0, 1] },
    ],
    [
      'a contractor that began after its client ended',
      [[work('2010', '2012')], [work('2020', '2021')]],
      { verdict: 'fit', links: [] },
    ],
    [
      // 2020 may have ended the contractor on any of its days, the client began on one in June 2020
      'a contractor that may have ended in time',
      [[work('2020-06-01', '2021')], [work('2019', '2020')]],
      { verdict: 'undetermined', links: [] },
    ],
    [
      'a dated pair beside an undated link',
      [[work('2020', '2022')], [work('2021-03-01', '2021-06')], [work(null, null)]],
      { verdict: 'undetermined', links: [] },
    ],
    [
      'work that ended before it began two steps earlier, around an undated step',
      [[work('2020', null)], [work(null, null)], [work(null, '2015')]],
      { verdict: 'impossible', links: [0, 2] },
    ],
    [
      'the same around a step that passes no work on',
      [[work('2020', null)], [walked({ type: 'PART_OF' })], [work(null, '2015')]],
      { verdict: 'undetermined', links: [] },
    ],
    [
      'payment and receipt in years, of which no day is certain for both',
      [[paid('2019', '2021')], [received('2020', '2020')]],
      { verdict: 'undetermined', links: [] },
    ],
    [
      'payment and receipt on certain days',
      [[paid('2019-05-01', '2021-11-01')], [received('2020-01-01', '2020-02-01')]],
      { verdict: 'fit', links: [] },
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
      'a receipt after the payment, around an undated receipt',
      [[paid('2010', '2011')], [received(null, null)], [received('2015', '2016')]],
      { verdict: 'impossible', links: [0, 2] },
    ],
    [
      'a contractor paid long before or after its client pays: either is usual',
      [[paid('2019', '2021')], [paid('2010', '2012')]],
      { verdict: 'undetermined', links: [] },
    ],
    [
      'work next to money, which bear on each other not',
      [[work('2020', '2021')], [paid('2010', '2011')]],
      { verdict: 'undetermined', links: [] },
    ],
  ])('%s', (_what, links, verdict) => {
    expect(chainTime(links)).toEqual(verdict);
  });

  it('a parallel relationship that fits, or bears no order, saves a link from the clash of another', () => {
    const clash = [link(work('2020', '2022')), link(work('2015', '2018'))];
    expect(chainTime(clash).verdict).toBe('impossible');
    const undated = [link(work('2020', '2022')), link(work('2015', '2018'), work(null, null))];
    expect(chainTime(undated).verdict).toBe('undetermined');
    const payment = [link(work('2020', '2022')), link(work('2015', '2018'), paid('2021', '2021'))];
    expect(chainTime(payment).verdict).toBe('undetermined');
    const fits = [link(work('2020', '2022')), link(work('2015', '2018'), work('2021-02', '2021-04'))];
    expect(chainTime(fits).verdict).toBe('fit');
  });

  it('no reading fits although each pair of links fits in some', () => {
    // with the work of 2015 to 2018 the first two clash, with that of 2023 the last two
    const links = [
      link(work('2020', null)),
      link(work('2015', '2018'), work('2023', '2024')),
      link(work(null, '2021')),
    ];
    expect(chainTime(links)).toEqual({ verdict: 'impossible', links: [1, 2] });
  });

  it('names the first link that clashes with one before it, and the latest of those', () => {
    const links = [[work('2018', '2019')], [work('2018', '2019')], [work('2001', '2002')]];
    expect(chainTime(links)).toEqual({ verdict: 'impossible', links: [1, 2] });
  });

  it('asks nothing of a relationship walked against its direction', () => {
    const links = [[{ ...work('2020', '2021'), direction: 'reverse' as const }], [work('2001', '2002')]];
    expect(chainTime(links).verdict).toBe('undetermined');
  });

  const years = fc.option(fc.constantFrom('2001', '2005', '2010', '2015'));
  const relationship = fc
    .record({
      start: years,
      end: years,
      type: fc.constantFrom('PAID', 'RECEIVED_FOR', 'SUBCONTRACTED_TO', 'COMMISSIONED', 'PART_OF'),
    })
    .filter(({ start, end }) => start === null || end === null || start <= end)
    .map(walked);
  const chains = fc.array(fc.array(relationship, { minLength: 1, maxLength: 3 }), {
    minLength: 1,
    maxLength: 4,
  });

  it('is impossible exactly where each of all readings, written out, has a clash', () => {
    fc.assert(
      fc.property(chains, (links) => {
        const readings = links.reduce<readonly (readonly WalkedRelationship[])[]>(
          (before, bundle) => before.flatMap((reading) => bundle.map((one) => [...reading, one])),
          [[]],
        );
        const dated = links.flat().some(({ start, end }) => start !== null || end !== null);
        const impossible = dated && readings.every(clashes);
        expect(chainTime(links).verdict === 'impossible').toBe(impossible);
      }),
      { numRuns: 2_000 },
    );
  });

  it('is never made impossible by one more parallel relationship', () => {
    fc.assert(
      fc.property(chains, relationship, fc.nat(3), (links, more, at) => {
        const widened = links.map((one, index) => (index === at % links.length ? [...one, more] : one));
        if (chainTime(links).verdict !== 'impossible')
          expect(chainTime(widened).verdict).not.toBe('impossible');
      }),
    );
  });
});

/** Pair by pair, as the rule is written. */
function clashes(reading: readonly WalkedRelationship[]): boolean {
  const year = (text: string | null, open: number): number => (text === null ? open : Number(text));
  const isWork = (one: WalkedRelationship | undefined): boolean =>
    one?.type === 'SUBCONTRACTED_TO' || one?.type === 'COMMISSIONED';
  return reading.some((first, at) =>
    reading.slice(at + 1).some((second, gap) => {
      const between = reading.slice(at, at + gap + 2);
      const ends = year(second.end, 9999) < year(first.start, 0);
      if (between.every(isWork)) return ends;
      const receipts = between.slice(1).every((one) => one.type === 'RECEIVED_FOR');
      return first.type === 'PAID' && receipts && (ends || year(first.end, 9999) < year(second.start, 0));
    }),
  );
}

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
      WEIGHTS.unconfirmedTarget + MAX_HOPS,
    );
  });
});
