/**
 * Links that editions stated for want of a namesake whom another edition shows. The claim stays, with its reason, and
 * earns nothing: loaded in any order, no edition ties a name to one of several who bear it.
 */
import type { Claim } from '../../model/claims.ts';
import { editionOfDataset, schemeOf } from '../../model/lists.ts';
import { relationshipIdOf } from '../../model/recordIds.ts';
import { entryOfPlace, type EditionMark } from './identity.ts';
import { isToldOf, LINKED_TO, linkParts, retractedClaim, type Link, type NameTable } from './links.ts';

export interface Retracting {
  readonly mark: EditionMark;
  readonly names: NameTable;
  /** What this edition states. */
  readonly links: readonly Link[];
}

/** O(claims). @param claims of all lists that the store has */
export function retractedClaims(
  claims: readonly Claim[],
  { mark, names, links }: Retracting,
): readonly Claim[] {
  const stated = new Set(links.map((link) => `${link.claim.id} ${link.claim.dataset}`));
  return claims.flatMap((claim) => {
    const edition = editionOfDataset(claim.dataset);
    if (edition === null || claim.withdrawn !== null || stated.has(`${claim.id} ${claim.dataset}`)) return [];
    // equal numbers mean one party under one scheme only
    if (edition.list !== mark.list && schemeOf(edition.list) !== mark.scheme) return [];
    return isClear(claim, { mark, names }) ? [] : [retractedClaim(claim, edition.date)];
  });
}

function isClear(claim: Claim, { mark, names }: Omit<Retracting, 'links'>): boolean {
  const from = entryOfPlace(claim.place);
  if (from === null || claim.quotation?.startsWith(LINKED_TO) !== true) return true;
  const name = claim.quotation.slice(LINKED_TO.length);
  const bearers = names.find({ name, withStop: `${name}.` });
  const to = bearers.find((one) => relationshipIdOf(linkParts(from, one, mark)) === claim.subject);
  return bearers.length === 0 || (to !== undefined && isToldOf(to, name, names));
}
