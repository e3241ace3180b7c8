/** Chains: simple paths of links, with grade and rank; their times stand in `chainTime.ts`. Graph in, judgement out. */
import type { EntityId } from './ids.ts';
import { betterGrade, gradeRank, worseGrade, type Grade } from './grades.ts';
import type { Timed } from './chainTime.ts';

/** Integer weights of the ranking: sums over at most 12 links order lexicographically, worst grade first. */
export const WEIGHTS = {
  hop: 1,
  grade: { A: 0, B: 13, C: 169, D: 28_561 },
  contested: 2_197,
  /** Added once where the target is only last seen or reported listed: those chains rank after confirmed ones. */
  unconfirmedTarget: 371_293,
} as const satisfies {
  grade: Record<Grade, number>;
  hop: number;
  contested: number;
  unconfirmedTarget: number;
};

export const MAX_HOPS = 12;
export const DEFAULT_HOPS = 6;

/** A chain as the search finds it: who is on it, in order, and the production that binds its scoped relationships. */
export interface RawChain {
  readonly nodes: readonly EntityId[];
  readonly production: EntityId | null;
}

/** A relationship as it is walked in a link. */
export interface WalkedRelationship extends Timed {
  readonly grade: Grade;
  readonly contested: boolean;
}

export function linkGrade(bundle: readonly Pick<WalkedRelationship, 'grade'>[]): Grade {
  return bundle.map((relationship) => relationship.grade).reduce(betterGrade, 'D');
}

/** Weakest link. */
export function chainGrade(links: readonly { readonly grade: Grade }[]): Grade {
  return links.map((link) => link.grade).reduce(worseGrade, 'A');
}

export function linkWeight(link: { readonly grade: Grade; readonly contested: boolean }): number {
  return WEIGHTS.hop + WEIGHTS.grade[link.grade] + (link.contested ? WEIGHTS.contested : 0);
}

/** The relationship whose grade the link prints: best grade, uncontested before contested, then the type table's order. */
export function earnedBy<T extends WalkedRelationship>(bundle: readonly T[]): T | undefined {
  return [...bundle].sort(
    (a, b) => gradeRank(a.grade) - gradeRank(b.grade) || Number(a.contested) - Number(b.contested),
  )[0];
}
