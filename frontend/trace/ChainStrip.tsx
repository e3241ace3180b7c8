import { useMemo } from 'preact/hooks';
import { chainStrip } from '../../backend/drawing/strip.ts';
import type { Chain } from '../../backend/model/answers.ts';
import { createPainter } from './vnodes.ts';

export interface ChainStripProps {
  readonly chain: Chain;
}

/** A chain in miniature: a mark for each party, a line for each grade. What it shows is said in words beside it. */
export function ChainStrip({ chain }: ChainStripProps) {
  const paint = useMemo(createPainter, []);
  return useMemo(() => paint(chainStrip(chain, 'css')), [chain]);
}
