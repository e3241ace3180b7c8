/** The one scorer that orders hits, whichever store found them. */
import { normalise } from './normalise.ts';
import { queryTokens, searchTokensOf } from './tokens.ts';

export interface NameScore {
  /** 0 no match … 1 the very name. */
  readonly score: number;
  /** The name that scored best; the first of equals. */
  readonly matched: string;
}

/** Best score over the names, own name first. O(names × length). */
export function scoreNames(query: string, names: readonly string[]): NameScore {
  const wanted = normalise(query);
  const tokens = queryTokens(query);
  let best: NameScore = { score: 0, matched: names[0] ?? '' };
  for (const [index, name] of names.entries()) {
    // a party's own name goes before its aliases where both match alike
    const score = scoreName(wanted, tokens, name) * (index === 0 ? 1 : 0.99);
    if (score > best.score) best = { score, matched: name };
  }
  return best;
}

function scoreName(wanted: string, tokens: readonly string[], name: string): number {
  const text = normalise(name);
  if (text === '' || wanted === '') return 0;
  if (text === wanted) return 1;
  const closeness = Math.min(wanted.length, text.length) / Math.max(wanted.length, text.length);
  if (text.startsWith(wanted)) return 0.8 + 0.15 * closeness;
  const own = searchTokensOf([name]).split(' ');
  const hits = tokens.filter((token, index) =>
    index === tokens.length - 1 ? own.some((one) => one.startsWith(token)) : own.includes(token),
  ).length;
  if (hits === 0) return 0;
  const share = hits / tokens.length;
  return share === 1 ? 0.5 + 0.25 * closeness : 0.4 * share * closeness;
}
