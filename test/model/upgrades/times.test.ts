import { describe, expect, it } from 'vitest';
import { upgradeTimes } from '../../../backend/model/upgrades/times.ts';

const link = (from: string, to: string, start: string | null, end: string | null) => ({
  from,
  to,
  relationships: [{ type: 'SUBCONTRACTED_TO', direction: 'forward', start, end }],
});

const kept = (validDuring: unknown, ...links: readonly unknown[]) => ({
  question: { from: ['a'], validDuring },
  chains: [{ id: 'ch-1', time: { verdict: 'consistent', links: [] }, links }],
  answer: { status: 'complete' },
});

describe('answers kept before verdicts on time told undated chains apart', () => {
  it('an undated chain that read "consistent" reads "undated"', () => {
    expect(upgradeTimes(kept(null, link('a', 'b', null, null)))).toMatchObject({
      question: { from: ['a'] },
      chains: [{ id: 'ch-1', time: { verdict: 'undated', links: [] } }],
      answer: { status: 'complete', undatedKept: null },
    });
  });

  it('a clash around an undated step is found, and what the date filter kept is counted', () => {
    const links = [link('a', 'b', '2020', null), link('b', 'c', null, null), link('c', 'd', null, '2015')];
    expect(upgradeTimes(kept({ from: '2010', to: '2024' }, ...links))).toMatchObject({
      chains: [{ time: { verdict: 'impossible', links: [0, 2] } }],
      answer: { undatedKept: 1 },
    });
  });

  it('is the same when done twice', () => {
    const once = upgradeTimes(kept(null, link('a', 'b', '2020', '2022'), link('b', 'c', '2021', '2021')));
    expect(upgradeTimes(once)).toEqual(once);
  });
});
