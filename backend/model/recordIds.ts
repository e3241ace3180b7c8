/**
 * Ids made from content: the same fact read twice, or from two files, gets the same id. SHA-256 over the parts, each
 * ended by a unit separator so that no two lists of parts read alike; the first 24 hex digits (96 bits) are kept.
 */
import { hash } from 'node:crypto';
import { claimId, inquiryId, judgementId, listingId, relationshipId, sourceId, statementId } from './ids.ts';
import type {
  ClaimId,
  InquiryId,
  JudgementId,
  ListingId,
  RelationshipId,
  SourceId,
  StatementId,
} from './ids.ts';

function contentId(prefix: string, parts: readonly (string | null)[]): string {
  const text = parts.map((part) => `${part ?? ''}\u001f`).join('');
  return `${prefix}-${hash('sha256', text, 'hex').slice(0, 24)}`;
}

/** Dates, notes and claims are no part of it: two sources of one relationship meet in one id. */
export function relationshipIdOf(parts: {
  readonly type: string;
  readonly from: string;
  readonly to: string;
  readonly production: string | null;
  readonly key: string;
}): RelationshipId {
  return relationshipId.parse(
    contentId('r', [parts.type, parts.from, parts.to, parts.production, parts.key]),
  );
}

export function claimIdOf(
  parts: Readonly<Record<'subject' | 'source' | 'stance' | 'basis' | 'origin', string>> & {
    readonly place: string | null;
  },
): ClaimId {
  const { subject, source, stance, basis, origin, place } = parts;
  return claimId.parse(contentId('c', [subject, source, stance, basis, origin, place]));
}

/**
 * A party's listing on one list under one programme is one listing, whichever edition shows it. `OFAC-SDN` counts as the
 * `OFAC SDN` of version 0.1.0, so that its listings and today's are the same ones.
 */
export function listingIdOf(parts: Readonly<Record<'party' | 'list' | 'programme', string>>): ListingId {
  return listingId.parse(contentId('l', [parts.party, parts.list.replaceAll('-', ' '), parts.programme]));
}

export function statementIdOf(
  parts: Readonly<Record<'party' | 'stance' | 'source' | 'text', string>> &
    Readonly<Record<'aboutRelationships' | 'aboutEntities', readonly string[]>>,
): StatementId {
  const about = [...parts.aboutRelationships, ...parts.aboutEntities].sort();
  return statementId.parse(contentId('s', [parts.party, parts.stance, parts.source, parts.text, ...about]));
}

/** The pair is unordered: "A is B" and "B is A" are one judgement. */
export function judgementIdOf(left: string, right: string): JudgementId {
  return judgementId.parse(contentId('j', [left, right].sort()));
}

/** What a judgement comes to as a source: another reason or another day is another one. */
export function judgementSourceIdOf(
  parts: Readonly<Record<'id' | 'by' | 'decided' | 'reason', string>>,
): SourceId {
  const { id, by, decided, reason } = parts;
  return sourceId.parse(contentId('j', [id, by, decided, reason]));
}

/** Deadline, answer and who asked are no part of it: an answer recorded later belongs to the same inquiry. */
export function inquiryIdOf(
  parts: Readonly<Record<'party' | 'askedOn' | 'means' | 'addressee', string>> & {
    readonly claims: readonly string[];
  },
): InquiryId {
  const { party, claims, askedOn, means, addressee } = parts;
  return inquiryId.parse(contentId('i', [party, askedOn, means, addressee, ...[...claims].sort()]));
}
