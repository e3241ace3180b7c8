/** A trace that is too large for one page or slide, in parts: chains of one start stay together where there is room. */
import type { Chain, TraceAnswer } from '../../model/answers.ts';

export interface Drawing<T> {
  readonly draw: (part: TraceAnswer) => T;
  /** Whether what was drawn has room. */
  readonly fits: (drawn: T) => boolean;
}

export interface FigurePart<T> {
  readonly answer: TraceAnswer;
  readonly drawn: T;
}

/** In the order of the starts; a chain that has no room even alone is a part by itself. Draws O(chains) times. */
export function figureParts<T>(answer: TraceAnswer, { draw, fits }: Drawing<T>): readonly FigurePart<T>[] {
  const partOf = (chains: readonly Chain[]): FigurePart<T> => {
    const part = { ...answer, chains: [...chains] };
    return { answer: part, drawn: draw(part) };
  };
  const whole = partOf(answer.chains);
  if (fits(whole.drawn)) return [whole];
  const parts: FigurePart<T>[] = [];
  const place = (chains: readonly Chain[]): void => {
    const last = parts.at(-1);
    const joined = last === undefined ? undefined : partOf([...last.answer.chains, ...chains]);
    if (joined !== undefined && fits(joined.drawn)) {
      parts.splice(-1, 1, joined);
      return;
    }
    const alone = partOf(chains);
    if (chains.length === 1 || fits(alone.drawn)) parts.push(alone);
    else for (const chain of chains) place([chain]);
  };
  for (const chains of byStart(answer.chains)) place(chains);
  return parts;
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
