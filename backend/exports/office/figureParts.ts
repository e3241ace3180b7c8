/** A trace that is too large for one page or slide, in parts: chains of one start stay together where there is room. */
import type { Chain, TraceAnswer } from '../../model/answers.ts';

/** Whether these chains have room in one picture. */
export type Fits = (part: TraceAnswer) => boolean;

/** In the order of the starts; a chain that has no room even alone is a part by itself. O(chains) calls of `fits`. */
export function figureParts(answer: TraceAnswer, fits: Fits): readonly TraceAnswer[] {
  if (fits(answer)) return [answer];
  const parts: (readonly Chain[])[] = [];
  const has = (chains: readonly Chain[]): boolean => fits({ ...answer, chains: [...chains] });
  const place = (chains: readonly Chain[]): void => {
    const last = parts.at(-1) ?? [];
    if (last.length > 0 && has([...last, ...chains])) parts.splice(-1, 1, [...last, ...chains]);
    else if (chains.length === 1 || has(chains)) parts.push(chains);
    else for (const chain of chains) place([chain]);
  };
  for (const chains of byStart(answer.chains)) place(chains);
  return parts.map((chains) => ({ ...answer, chains: [...chains] }));
}

function byStart(chains: readonly Chain[]): Iterable<readonly Chain[]> {
  const groups = new Map<string, Chain[]>();
  for (const chain of chains) {
    const group = groups.get(chain.from);
    if (group === undefined) groups.set(chain.from, [chain]);
    else group.push(chain);
  }
  return groups.values();
}
