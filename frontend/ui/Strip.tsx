import type { Chain } from '../../backend/model/answers.ts';

export function ChainStrip({ chain }: { readonly chain: Chain }) {
  return <span>{chain.links.map((link) => link.grade).join(' ')}</span>;
}
