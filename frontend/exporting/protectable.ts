/** The sources behind an answer with the claims that each makes, for a choice of what to withhold. */
import type { PartyNames } from '../../backend/locales/index.ts';
import type { ChainLink, TraceAnswer } from '../../backend/model/answers.ts';

export interface ProtectableClaim {
  readonly id: string;
  /** The link that it is about. */
  readonly name: string;
}

export interface ProtectableSource {
  readonly id: string;
  readonly name: string;
  readonly claims: readonly ProtectableClaim[];
}

/** In order of name; claims once each, in the order of the chains; none where statements alone rest on it. */
export function claimsBySource(
  answers: readonly TraceAnswer[],
  called: PartyNames,
): readonly ProtectableSource[] {
  const claims = new Map<string, Map<string, ProtectableClaim>>();
  for (const link of answers.flatMap(({ chains }) => chains.flatMap((chain) => chain.links)))
    addClaims(claims, link, called);
  const names = new Map(
    answers.flatMap(({ sources }) =>
      sources.map(({ id, publisher, title }): [string, string] => [id, `${publisher}: ${title}`]),
    ),
  );
  return [...new Set([...claims.keys(), ...names.keys()])]
    .map((id) => ({ id, name: names.get(id) ?? id, claims: [...(claims.get(id)?.values() ?? [])] }))
    .sort((a, b) => a.name.localeCompare(b.name));
}

function addClaims(
  sources: Map<string, Map<string, ProtectableClaim>>,
  link: ChainLink,
  { whole }: PartyNames,
): void {
  for (const claim of link.relationships.flatMap((one) => one.claims)) {
    const known = sources.get(claim.source) ?? new Map<string, ProtectableClaim>();
    known.set(claim.id, { id: claim.id, name: `${whole(link.from)} → ${whole(link.to)}` });
    sources.set(claim.source, known);
  }
}
