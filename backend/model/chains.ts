/** Chains: simple paths of links, with grade, rank and verdict on time. Graph in, judgement out; no store, no engine. */
import type { EntityId } from './ids.ts';
import { betterGrade, gradeRank, worseGrade, type Grade } from './grades.ts';
import { overlaps, validityOf, type Dated, type Validity } from './intervals.ts';
import { relationshipType, type Direction, type RelationshipTypeName } from './relationshipTypes.ts';

/** Integer weights of the ranking: sums over at most 12 links order lexicographically, worst grade first. */
export const WEIGHTS = {
  hop: 1,
  grade: { A: 0, B: 13, C: 169, D: 28_561 },
  contested: 2_197,
  /** Added once where the target is only last seen listed: those chains rank after confirmed ones. */
  lastSeenTarget: 371_293,
} as const satisfies { grade: Record<Grade, number>; hop: number; contested: number; lastSeenTarget: number };

export const MAX_HOPS = 12;
export const DEFAULT_HOPS = 6;

/** A chain as the search finds it: who is on it, in order, and the production that binds its scoped relationships. */
export interface RawChain {
  readonly nodes: readonly EntityId[];
  readonly production: EntityId | null;
}

/** A relationship as it is walked in a link. */
export interface WalkedRelationship extends Dated {
  readonly type: RelationshipTypeName;
  readonly direction: Direction;
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

export type TimeVerdict =
  | { readonly verdict: 'consistent' | 'undetermined' }
  /** `links` are the positions (from 0) of the two neighbours that clash. */
  | { readonly verdict: 'impossible'; readonly links: readonly [number, number] };

/**
 * Time verdict, judged on neighbouring links only. Impossible: some pair clashes in every combination of its parallel
 * relationships, by the days on which they may have been valid. Consistent: every pair fits, in some combination, by
 * the days on which they certainly were (or bears no order). O(sum of neighbouring bundle sizes multiplied).
 */
export function chainTime(links: readonly (readonly WalkedRelationship[])[]): TimeVerdict {
  let certain = true;
  for (let position = 0; position + 1 < links.length; position++) {
    const fits = (links[position] ?? []).flatMap((first) =>
      (links[position + 1] ?? []).map((second) => pairFit(first, second)),
    );
    if (fits.every((fit) => fit === 'clash'))
      return { verdict: 'impossible', links: [position, position + 1] };
    if (!fits.includes('certain')) certain = false;
  }
  return { verdict: certain ? 'consistent' : 'undetermined' };
}

type Fit = 'clash' | 'possible' | 'certain';

/**
 * Two neighbours bear on each other when both pass work on (the contractor's link cannot end before its client's
 * begins) or both move money (payment and receipt for another must overlap). Walked against their direction they do not.
 */
function pairFit(first: WalkedRelationship, second: WalkedRelationship): Fit {
  if (first.direction !== 'forward' || second.direction !== 'forward') return 'certain';
  const role = relationshipType(first.type).time;
  if (role === 'none' || role !== relationshipType(second.type).time) return 'certain';
  const a = validityOf(first);
  const b = validityOf(second);
  return role === 'passes-on' ? orderFit(a, b) : overlapFit(a, b);
}

function orderFit(client: Validity, contractor: Validity): Fit {
  if (contractor.outer.latest < client.outer.earliest) return 'clash';
  if (client.inner === null || contractor.inner === null) return 'possible';
  return contractor.inner.latest >= client.inner.earliest ? 'certain' : 'possible';
}

function overlapFit(a: Validity, b: Validity): Fit {
  if (!overlaps(a.outer, b.outer)) return 'clash';
  if (a.inner === null || b.inner === null) return 'possible';
  return overlaps(a.inner, b.inner) ? 'certain' : 'possible';
}

/** The relationship whose grade the link prints: best grade, uncontested before contested, then the type table's order. */
export function earnedBy<T extends WalkedRelationship>(bundle: readonly T[]): T | undefined {
  return [...bundle].sort(
    (a, b) => gradeRank(a.grade) - gradeRank(b.grade) || Number(a.contested) - Number(b.contested),
  )[0];
}
