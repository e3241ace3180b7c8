import { chainsOf, findChain, type Answers } from './result.ts';
import type { Selection } from './selection.ts';

/**
 * The party around which the neighbourhood opens when none was chosen: what is selected, else where the best chain ends,
 * else the first start asked about; `null` while nothing is known.
 */
export function centreOf(selection: Selection, answers: Answers, starts: readonly string[]): string | null {
  switch (selection.kind) {
    case 'entity':
      return selection.id;
    case 'link':
      return selection.from;
    case 'chain':
      return findChain(answers, selection.id)?.to ?? null;
    case 'none':
      return chainsOf(answers)[0]?.to ?? starts[0] ?? null;
  }
}
