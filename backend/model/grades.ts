/**
 * Grade of a relationship, computed from its claims and never typed in:
 * A designated or documented by the primary source · B reported by two or more independent origins · C reported by one ·
 * D only suspected, or inferred by the case itself. A refuting claim makes it contested and takes nothing away.
 */
import type { Claim } from './claims.ts';
import { rangeOf } from './dates.ts';

/** Best first. */
export const grades = ['A', 'B', 'C', 'D'] as const;
export type Grade = (typeof grades)[number];

export interface Standing {
  /** `null` where every supporting claim was withdrawn: such a relationship is kept, shown and never walked. */
  readonly grade: Grade | null;
  readonly contested: boolean;
}

/** What `standingOf` reads of a claim. */
export type GradedClaim = Pick<Claim, 'stance' | 'basis' | 'origin' | 'asOf' | 'withdrawn'> &
  Partial<Pick<Claim, 'source' | 'dataset' | 'paper' | 'anonymous'>>;

/** Higher is worse; the engine's integer order. */
export function gradeRank(grade: Grade): number {
  return grades.indexOf(grade);
}

export function worseGrade(a: Grade, b: Grade): Grade {
  return gradeRank(a) >= gradeRank(b) ? a : b;
}

export function betterGrade(a: Grade, b: Grade): Grade {
  return gradeRank(a) <= gradeRank(b) ? a : b;
}

/**
 * Claims that still stand. A withdrawal ends its own claim and every claim of the same origin and basis that does not
 * state a later day: an older edition of a list does not bring back what a newer one took off.
 */
export function standingClaims<T extends GradedClaim>(claims: readonly T[]): readonly T[] {
  const withdrawals = new Map<string, number>();
  for (const claim of claims) {
    if (claim.withdrawn === null) continue;
    const key = `${claim.stance}|${claim.basis}|${claim.origin}`;
    withdrawals.set(key, Math.max(withdrawals.get(key) ?? -Infinity, rangeOf(claim.withdrawn).latest));
  }
  return claims.filter((claim) => {
    if (claim.withdrawn !== null) return false;
    const withdrawn = withdrawals.get(`${claim.stance}|${claim.basis}|${claim.origin}`);
    if (withdrawn === undefined) return true;
    return claim.asOf !== null && rangeOf(claim.asOf).earliest > withdrawn;
  });
}

/** No source says it: the case itself puts several together. */
export function isInferred(claims: readonly GradedClaim[]): boolean {
  const supporting = standingClaims(claims).filter((claim) => claim.stance === 'supports');
  return supporting.length > 0 && supporting.every((claim) => claim.basis === 'inferred');
}

/** Grade and contested mark of one relationship. O(claims). */
export function standingOf(claims: readonly GradedClaim[]): Standing {
  const standing = standingClaims(claims);
  return { grade: gradeOf(standing), contested: standing.some((claim) => claim.stance === 'refutes') };
}

function gradeOf(standing: readonly GradedClaim[]): Grade | null {
  const supporting = standing.filter((claim) => claim.stance === 'supports');
  if (supporting.length === 0) return null;
  if (supporting.some((claim) => claim.basis === 'designated' || claim.basis === 'documented')) return 'A';
  const reported = supporting.filter((claim) => claim.basis === 'reported');
  if (haveTwoVoices(reported)) return 'B';
  return reported.length > 0 ? 'C' : 'D';
}

/**
 * Origins that support a relationship, of claims that still stand: what repeats one origin counts once, and what a case
 * infers no source says, however many it draws on.
 */
export function supportingOrigins(claims: readonly GradedClaim[]): ReadonlySet<string> {
  const said = standingClaims(claims).filter(
    (claim) => claim.stance === 'supports' && claim.basis !== 'inferred',
  );
  return new Set(said.map((claim) => claim.origin));
}

/** Two or more origins support it, every one an unnamed person: they may be one and the same. */
export function restsOnUnnamed(claims: readonly GradedClaim[]): boolean {
  const supporting = standingClaims(claims).filter((claim) => claim.stance === 'supports');
  return supporting.every((claim) => claim.anonymous === true) && supportingOrigins(supporting).size > 1;
}

/** O(n²) in the claims; the first two voices end it. */
function haveTwoVoices(claims: readonly GradedClaim[]): boolean {
  return claims.some((claim, at) => claims.slice(at + 1).some((other) => !areOneVoice(claim, other)));
}

/**
 * What repeats one origin is one voice, and so is one paper under two names or in two cases. A paper of one case may
 * speak for two origins, as its case says.
 */
function areOneVoice(a: GradedClaim, b: GradedClaim): boolean {
  if (a.origin === b.origin) return true;
  if (a.source === b.source) return a.source !== undefined && a.dataset !== b.dataset;
  return a.paper?.some((key) => b.paper?.includes(key)) ?? false;
}

/** The day on which the list took back what it said, where it says so no longer. */
export function takenBackOn(claims: readonly GradedClaim[]): string | undefined {
  const ofList = claims.filter(({ stance, basis }) => stance === 'supports' && basis === 'designated');
  if (standingClaims(ofList).length > 0) return undefined;
  return ofList.map(({ withdrawn }) => withdrawn).find((day) => day !== null);
}
