/** Address of a question on the page, without host: what an export prints so that the same can be asked again. */
import { DEFAULT_HOPS } from './chains.ts';
import type { TraceQuestion } from './questions.ts';

/**
 * In the keys of the page's own addresses (`frontend/state/query.ts`); constraints that the page does not offer are not in
 * it. Defaults are left out and keys sorted, so that equal questions have equal addresses; the status date is always there.
 */
export function permalinkOf(question: TraceQuestion): string {
  const pairs: [string, string][] = [
    ...idSet(question.from).map((id): [string, string] => ['from', id]),
    ...idSet(question.to === 'sanctioned' ? [] : question.to).map((id): [string, string] => ['to', id]),
    ['statusDate', question.statusDate],
  ];
  if (question.profile !== 'contracting') pairs.push(['profile', question.profile]);
  if (question.maxHops !== DEFAULT_HOPS) pairs.push(['maxHops', String(question.maxHops)]);
  if (question.minGrade !== 'D') pairs.push(['minGrade', question.minGrade]);
  if (!question.contested) pairs.push(['contested', 'false']);
  if (question.validDuring !== null) pairs.push(validity(question.validDuring));
  return `/trace?${new URLSearchParams(pairs.sort(byPair)).toString()}`;
}

/** A range of one date is what the page calls "as of". */
function validity({ from, to }: { readonly from: string; readonly to: string }): [string, string] {
  return from === to ? ['asOf', from] : ['validDuring', `${from}..${to}`];
}

function idSet(ids: readonly string[]): readonly string[] {
  return [...new Set(ids)].sort();
}

function byPair([a, x]: readonly [string, string], [b, y]: readonly [string, string]): number {
  if (a !== b) return a < b ? -1 : 1;
  return x < y ? -1 : 1;
}
