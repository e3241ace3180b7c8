/** Which records belong to a sanctions programme: its parties, all they are linked to or from, and the evidence of that. */
import type { EntityId } from '../model/ids.ts';
import type { RecordKind } from '../model/records.ts';
import type { Store } from '../stores/store.ts';

/** Whether a record of a kind is part of the selection. */
export type Selection = (
  kind: RecordKind,
  record: { readonly id: string; readonly dataset: string },
) => boolean;

/** What one dataset said. */
export function selectDataset(dataset: string): Selection {
  return (_kind, record) => record.dataset === dataset;
}

export function both(first: Selection, second: Selection): Selection {
  return (kind, record) => first(kind, record) && second(kind, record);
}

/** @param programme beginning of the programme's name, e.g. `DPRK` */
export async function selectProgramme(store: Store, programme: string): Promise<Selection> {
  const listed = new Set<EntityId>();
  for await (const page of store.stream('listing')) {
    for (const listing of page) if (listing.programme.startsWith(programme)) listed.add(listing.party);
  }
  const chosen: Record<RecordKind, Set<string>> = {
    source: new Set(),
    entity: new Set(listed),
    relationship: new Set(),
    claim: new Set(),
    statement: new Set(),
    listing: new Set(),
    judgement: new Set(),
  };
  for await (const page of store.stream('relationship')) {
    for (const relationship of page) {
      if (!listed.has(relationship.from) && !listed.has(relationship.to)) continue;
      chosen.relationship.add(relationship.id);
      for (const id of [relationship.from, relationship.to, relationship.production])
        if (id !== null) chosen.entity.add(id);
    }
  }
  await addEvidence(store, chosen);
  return (kind, record) => chosen[kind].has(record.id);
}

async function addEvidence(store: Store, chosen: Readonly<Record<RecordKind, Set<string>>>): Promise<void> {
  for await (const page of store.stream('claim')) {
    for (const claim of page) {
      if (!chosen.relationship.has(claim.subject)) continue;
      chosen.claim.add(claim.id);
      chosen.source.add(claim.source);
    }
  }
  for await (const page of store.stream('listing')) {
    for (const listing of page) {
      if (!chosen.entity.has(listing.party)) continue;
      chosen.listing.add(listing.id);
      for (const source of listing.sources) chosen.source.add(source);
    }
  }
  for await (const page of store.stream('statement')) {
    for (const statement of page) {
      const about = [
        ...statement.aboutRelationships.map((id) => chosen.relationship.has(id)),
        ...statement.aboutEntities.map((id) => chosen.entity.has(id)),
      ];
      if (!chosen.entity.has(statement.party) || about.length === 0 || !about.every(Boolean)) continue;
      chosen.statement.add(statement.id);
      chosen.source.add(statement.source);
    }
  }
  for await (const page of store.stream('judgement')) {
    for (const judgement of page) {
      if (chosen.entity.has(judgement.left) && chosen.entity.has(judgement.right))
        chosen.judgement.add(judgement.id);
    }
  }
  for await (const page of store.stream('entity')) {
    for (const entity of page)
      if (chosen.entity.has(entity.id)) for (const source of entity.sources) chosen.source.add(source);
  }
}
