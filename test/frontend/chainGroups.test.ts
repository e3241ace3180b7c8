import { describe, expect, it } from 'vitest';
import { chain as chainShape, type Chain } from '../../backend/model/answers.ts';
import { contestedSteps, groupChains, sourcesOn, weakestSteps } from '../../frontend/state/chainGroups.ts';

const listed = { status: 'not-listed' };

/** Nodes in turn; one grade per step, `!` for a disputed one. */
function chainOf(nodes: string, steps: string, production: string | null = null): Chain {
  const ids = nodes.split(' ');
  const links = steps.split(' ').map((step, index) => linkOf(ids[index] ?? '', ids[index + 1] ?? '', step));
  return chainShape.parse({
    id: nodes,
    from: ids[0],
    to: ids.at(-1),
    grade: [...links.map((link) => link.grade)].sort().at(-1),
    hops: links.length,
    contested: links.some((link) => link.contested),
    time: { verdict: 'undetermined', links: [] },
    production,
    targetStatus: { status: 'listed' },
    links,
    statements: [],
  });
}

function linkOf(from: string, to: string, step: string) {
  const grade = step.charAt(0);
  const contested = step.endsWith('!');
  const claim = (source: string, stance: string) => ({
    id: `${from}${to}${source}${stance}`,
    source,
    stance,
    basis: 'reported',
    origin: source,
    place: null,
    quotation: null,
    admiralty: null,
    asOf: null,
    withdrawn: null,
    note: '',
  });
  return {
    from,
    fromName: from,
    to,
    toName: to,
    grade,
    earnedBy: 'PAID',
    contested,
    productionStated: null,
    relationships: [
      {
        id: `${from}${to}`,
        type: 'PAID',
        direction: 'forward',
        from,
        to,
        production: null,
        start: null,
        end: null,
        grade,
        contested,
        qualifier: '',
        amounts: [],
        remark: '',
        language: null,
        translations: {},
        claims: [claim('paper', 'supports'), claim(`of-${from}`, 'supports'), claim('denial', 'refutes')],
        statements: [],
      },
    ],
    statusAtHop: { from: listed, to: listed },
  };
}

const ranksOf = (chains: readonly Chain[]): number[][] =>
  groupChains(chains).map((group) => group.map(({ rank }) => rank));

describe('chains of a list', () => {
  it('that differ in their start alone stand together, under the ranks of the answer', () => {
    const chains = [
      chainOf('max iyanu forge sek', 'B B D'),
      chainOf('dahliya typhoon sek', 'A D'),
      chainOf('network iyanu forge sek', 'C B D'),
    ];
    expect(ranksOf(chains)).toEqual([[1, 3], [2]]);
  });

  it('of different productions never stand together', () => {
    expect(ranksOf([chainOf('a x sek', 'A D', 'p'), chainOf('b x sek', 'A D', 'q')])).toEqual([[1], [2]]);
  });

  it('of one step stay alone: they share nothing but their end', () => {
    expect(ranksOf([chainOf('a sek', 'A'), chainOf('b sek', 'A')])).toEqual([[1], [2]]);
  });

  it('tell their weakest and their disputed steps by number', () => {
    const chain = chainOf('a b c d', 'C D! D');
    expect(weakestSteps(chain)).toEqual([2, 3]);
    expect(contestedSteps(chain)).toEqual([2]);
    expect(weakestSteps(chainOf('a b c', 'A A'))).toEqual([1, 2]);
  });

  it('count each supporting source once, and no source that disputes', () => {
    expect(sourcesOn(chainOf('a b c', 'A A'))).toBe(3);
  });
});
