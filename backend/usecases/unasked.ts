/**
 * Whom nobody asked. Every named party at an end of a relationship on a shown chain may be asked about each claim that still
 * supports it; productions, servers and other things, parties that no source names, and witnesses (researchers, publishers,
 * authorities) are not asked. Listed parties are: what is said of them is said of somebody. An inquiry counts only for the
 * claims that it names, and a statement that a party gave to others is no answer to an inquiry.
 */
import type { EvidencedRelationship } from '../model/answers.ts';
import { dictionaries, partyNames } from '../locales/index.ts';
import { schemata, type Entity } from '../model/entities.ts';
import { standingClaims } from '../model/grades.ts';
import { groupBy } from '../model/groups.ts';
import type { ClaimId, EntityId } from '../model/ids.ts';
import { mergeEntities } from '../model/merge.ts';
import type { Material } from '../exports/material.ts';

export interface Unasked {
  readonly party: EntityId;
  readonly name: string;
  /** What nobody asked it about, in order of the chains. */
  readonly claims: readonly ClaimId[];
}

/** In order of the chains. */
export function unasked({ answers, records, settings }: Material): readonly Unasked[] {
  const called = partyNames(
    answers.flatMap(({ entities }) => entities),
    dictionaries[settings.language],
  );
  const groups = groupBy(records.entity, ({ id }) => id);
  const parties = new Map(
    [...groups].map(([id, group]) => [id, mergeEntities(group)] as const).filter(([, one]) => isAsked(one)),
  );
  const asked = new Set(records.inquiry.flatMap(({ party, claims }) => claims.map((id) => `${party} ${id}`)));
  const open = new Map<EntityId, Set<ClaimId>>();
  for (const relationship of shown(answers)) {
    for (const party of [relationship.from, relationship.to]) {
      for (const { id } of supporting(relationship)) {
        if (!parties.has(party) || asked.has(`${party} ${id}`)) continue;
        open.set(party, (open.get(party) ?? new Set()).add(id));
      }
    }
  }
  return [...open].map(([party, claims]) => ({
    party,
    name: called.whole(party),
    claims: [...claims],
  }));
}

function shown(answers: Material['answers']): readonly EvidencedRelationship[] {
  return answers
    .flatMap((answer) => answer.chains)
    .flatMap((chain) => chain.links)
    .flatMap((link) => link.relationships);
}

function supporting({ claims }: EvidencedRelationship): EvidencedRelationship['claims'] {
  return standingClaims(claims).filter((claim) => claim.stance === 'supports');
}

function isAsked({ schema, placeholder, roles }: Entity): boolean {
  return schemata[schema].party && !placeholder && !roles.includes('witness');
}
