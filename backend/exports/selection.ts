/** Which records belong to a sanctions programme: its parties, all they are linked to or from, and the evidence of that. */
import type { EntityId } from '../model/ids.ts';
import type { RecordKind, RecordOf } from '../model/records.ts';
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

/**
 * @param of.programme beginning of the programme's name, e.g. `DPRK`
 * @param of.dataset where given, only what this dataset said counts and is chosen, whatever else the store has
 */
export async function selectProgramme(
  store: Store,
  of: { readonly programme: string; readonly dataset?: string | undefined },
): Promise<Selection> {
  const records = reader(store, of.dataset);
  const listed = new Set<EntityId>();
  for await (const listing of records('listing')) {
    if (listing.programme.startsWith(of.programme)) listed.add(listing.party);
  }
  const chosen: Record<RecordKind, Set<string>> = {
    source: new Set(),
    entity: new Set(listed),
    relationship: new Set(),
    claim: new Set(),
    statement: new Set(),
    listing: new Set(),
    judgement: new Set(),
    inquiry: new Set(),
  };
  for await (const relationship of records('relationship')) {
    if (!listed.has(relationship.from) && !listed.has(relationship.to)) continue;
    chosen.relationship.add(relationship.id);
    for (const id of [relationship.from, relationship.to, relationship.production])
      if (id !== null) chosen.entity.add(id);
  }
  await addEvidence(records, chosen);
  return (kind, record) =>
    chosen[kind].has(record.id) && (of.dataset === undefined || record.dataset === of.dataset);
}

type Reader = <K extends RecordKind>(kind: K) => AsyncIterable<RecordOf<K>>;

/** Records of a kind one by one, of one dataset where it is given. */
function reader(store: Store, dataset: string | undefined): Reader {
  return async function* (kind) {
    for await (const page of store.stream(kind)) {
      for (const record of page) if (dataset === undefined || record.dataset === dataset) yield record;
    }
  };
}

async function addEvidence(
  records: Reader,
  chosen: Readonly<Record<RecordKind, Set<string>>>,
): Promise<void> {
  for await (const claim of records('claim')) {
    if (!chosen.relationship.has(claim.subject)) continue;
    chosen.claim.add(claim.id);
    chosen.source.add(claim.source);
  }
  for await (const listing of records('listing')) {
    if (!chosen.entity.has(listing.party)) continue;
    chosen.listing.add(listing.id);
    for (const source of listing.sources) chosen.source.add(source);
  }
  for await (const statement of records('statement')) {
    const about = [
      ...statement.aboutRelationships.map((id) => chosen.relationship.has(id)),
      ...statement.aboutEntities.map((id) => chosen.entity.has(id)),
    ];
    if (!chosen.entity.has(statement.party) || about.length === 0 || !about.every(Boolean)) continue;
    chosen.statement.add(statement.id);
    chosen.source.add(statement.source);
  }
  for await (const judgement of records('judgement')) {
    if (chosen.entity.has(judgement.left) && chosen.entity.has(judgement.right))
      chosen.judgement.add(judgement.id);
  }
  for await (const inquiry of records('inquiry')) {
    if (chosen.entity.has(inquiry.party) && inquiry.claims.every((id) => chosen.claim.has(id)))
      chosen.inquiry.add(inquiry.id);
  }
  for await (const entity of records('entity')) {
    if (chosen.entity.has(entity.id)) for (const source of entity.sources) chosen.source.add(source);
  }
}
