/** The order of chains in an answer. */
import type { Chain } from './answers.ts';
import { WEIGHTS, linkWeight } from './chains.ts';
import type { EntityId } from './ids.ts';
import { isUnconfirmed } from './listings.ts';
import { compareText } from './merge.ts';

/** By weight, then the entities' ids in turn, then the production. */
export function rankChains(chains: readonly Chain[]): readonly Chain[] {
  const keyed = chains.map((chain) => ({ chain, weight: weightOf(chain), nodes: nodesOf(chain) }));
  keyed.sort(
    (a, b) => a.weight - b.weight || compareNodes(a.nodes, b.nodes) || compareScope(a.chain, b.chain),
  );
  return keyed.map(({ chain }) => chain);
}

function weightOf(chain: Chain): number {
  const links = chain.links.reduce((sum, link) => sum + linkWeight(link), 0);
  return links + (isUnconfirmed(chain.targetStatus) ? WEIGHTS.unconfirmedTarget : 0);
}

function nodesOf(chain: Chain): readonly EntityId[] {
  return [chain.from, ...chain.links.map((link) => link.to)];
}

function compareNodes(a: readonly EntityId[], b: readonly EntityId[]): number {
  for (let index = 0; index < Math.min(a.length, b.length); index++) {
    const order = compareText(a[index] ?? '', b[index] ?? '');
    if (order !== 0) return order;
  }
  return a.length - b.length;
}

function compareScope(a: Chain, b: Chain): number {
  return compareText(a.production ?? '', b.production ?? '');
}
