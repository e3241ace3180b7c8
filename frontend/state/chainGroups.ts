/** Chains of a list that say the same but for their start, taken together. */
import type { Chain } from '../../backend/model/answers.ts';

export interface RankedChain {
  /** Place in the answer, from 1. */
  readonly rank: number;
  readonly chain: Chain;
}

/** One chain, or several that differ in their first step alone. */
export type ChainGroup = readonly [RankedChain, ...RankedChain[]];

/** Groups in the order of their best chain; the ranks stay those of the answer. O(links). */
export function groupChains(chains: readonly Chain[]): readonly ChainGroup[] {
  const groups = new Map<string, [RankedChain, ...RankedChain[]]>();
  chains.forEach((chain, index) => {
    const ranked = { rank: index + 1, chain };
    const key = tailOf(chain);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [ranked]);
    else group.push(ranked);
  });
  return [...groups.values()];
}

/** All but the start. A chain of one step has nothing in common with others but its end, so it stays alone. */
function tailOf(chain: Chain): string {
  const after = chain.links.map((link) => link.to);
  const own = chain.links.length === 1 ? [chain.from] : [];
  return [...own, ...after, chain.production ?? ''].join(' ');
}

/** Distinct sources that support a step. */
export function sourcesOn(chain: Chain): number {
  const claims = chain.links.flatMap((link) => link.relationships.flatMap((one) => one.claims));
  return new Set(claims.filter((claim) => claim.stance === 'supports').map((claim) => claim.source)).size;
}

/** Positions from 1 of the links that have the chain's own grade, which is that of its weakest. */
export function weakestSteps(chain: Chain): readonly number[] {
  return stepsWhere(chain, (link) => link.grade === chain.grade);
}

export function contestedSteps(chain: Chain): readonly number[] {
  return stepsWhere(chain, (link) => link.contested);
}

function stepsWhere(chain: Chain, holds: (link: Chain['links'][number]) => boolean): readonly number[] {
  return chain.links.flatMap((link, index) => (holds(link) ? [index + 1] : []));
}

/** Neighbouring numbers as spans: 1, 3, 4, 5 → [1, 1], [3, 5]. */
export function spansOf(numbers: readonly number[]): readonly (readonly [number, number])[] {
  const spans: [number, number][] = [];
  for (const number of numbers) {
    const last = spans.at(-1);
    if (last?.[1] === number - 1) last[1] = number;
    else spans.push([number, number]);
  }
  return spans;
}
