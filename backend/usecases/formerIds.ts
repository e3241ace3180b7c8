/**
 * Ids that things of cases had in version 0.1.0, while ids were not local to a case: worked out from what they are about, so
 * that links, notes and scripts of then go on and nothing has to be kept.
 */
import { isGlobalId, isListId } from '../model/globalIds.ts';
import type { RelationshipId } from '../model/ids.ts';
import { CASE_DATASET_PREFIX } from '../model/merge.ts';
import { claimIdOf, inquiryIdOf, relationshipIdOf } from '../model/recordIds.ts';
import type { RecordOf } from '../model/records.ts';
import { renamedPlaceholders } from '../model/upgrades/renamedIds.ts';
import type { Store } from '../stores/store.ts';
import type { Ledger } from './ledger.ts';

/** Former id → what bears it now; several where what was taken for one has come apart. */
export type FormerIds = ReadonlyMap<string, ReadonlySet<string>>;

/** Of relationships, claims and inquiries. O(records). */
export async function readFormerIds(store: Store): Promise<FormerIds> {
  const found = new Former();
  for await (const page of store.stream('entity')) page.forEach((one) => found.entity(one));
  for await (const page of store.stream('source')) page.forEach(({ id }) => found.source(id));
  for await (const page of store.stream('relationship')) page.forEach((one) => found.relationship(one));
  for await (const page of store.stream('claim')) page.forEach((one) => found.claim(one));
  for await (const page of store.stream('inquiry')) page.forEach((one) => found.inquiry(one));
  return found.ids;
}

/** In writing order: each is worked out from those before. */
class Former {
  readonly ids = new Map<string, Set<string>>();
  /** `dataset id` of an entity, and id alone → its former id. */
  readonly #entities = new Map<string, string>();
  readonly #sources = new Set<string>();
  /** Of relationships by `dataset id`, of claims by id. */
  readonly #was = new Map<string, string>();

  entity(entity: RecordOf<'entity'>): void {
    const former = formerIdOf(entity);
    this.#entities.set(`${entity.dataset} ${entity.id}`, former);
    if (former !== entity.id) this.#entities.set(entity.id, former);
  }

  source(id: string): void {
    this.#sources.add(id);
  }

  relationship({ id, dataset, type, from, to, production, key }: RecordOf<'relationship'>): void {
    if (!dataset.startsWith(CASE_DATASET_PREFIX)) return;
    const of = (one: string): string => this.#entities.get(`${dataset} ${one}`) ?? one;
    const ends = { from: of(from), to: of(to), production: production === null ? null : of(production) };
    this.#note(`${dataset} ${id}`, relationshipIdOf({ type, ...ends, key }), id);
  }

  claim({ id, dataset, subject, source, origin, stance, basis, place }: RecordOf<'claim'>): void {
    if (!dataset.startsWith(CASE_DATASET_PREFIX)) return;
    const local = (one: string): string =>
      this.#sources.has(one) && isGlobalId(one) ? one.slice(one.indexOf('.') + 1) : one;
    const about = this.#was.get(`${dataset} ${subject}`) ?? subject;
    const cited = { source: local(source), origin: local(origin) };
    this.#note(id, claimIdOf({ subject: about, ...cited, stance, basis, place }), id);
  }

  inquiry({ id, party, claims, askedOn, means, addressee }: RecordOf<'inquiry'>): void {
    const asked = claims.map((claim) => this.#was.get(claim) ?? claim);
    const was = this.#entities.get(party) ?? party;
    this.#note(id, inquiryIdOf({ party: was, claims: asked, askedOn, means, addressee }), id);
  }

  #note(key: string, former: string, id: string): void {
    this.#was.set(key, former);
    if (former !== id) this.ids.set(former, (this.ids.get(former) ?? new Set()).add(id));
  }
}

/** The ids that a former one stands for; that of something present, or of nothing, comes back as it is. */
export async function presentIds(
  kind: 'relationship' | 'claim' | 'inquiry',
  id: string,
  { store, ledger }: { readonly store: Store; readonly ledger: Ledger },
): Promise<readonly string[]> {
  if ((await store.records(kind, [id])).length > 0) return [id];
  return [...((await ledger.formerIds()).get(id) ?? [id])];
}

/** A relationship's id, also where it is the one that it had in version 0.1.0; one of none comes back as it is. */
export async function presentRelationship(
  id: RelationshipId,
  context: { readonly store: Store; readonly ledger: Ledger },
): Promise<RelationshipId> {
  const found = await context.store.records('relationship', await presentIds('relationship', id, context));
  return found[0]?.id ?? id;
}

function formerIdOf({ id, dataset, identifiers }: RecordOf<'entity'>): string {
  if (isListId(id) || !dataset.startsWith(CASE_DATASET_PREFIX)) return id;
  const local = identifiers.find(({ scheme }) => scheme === 'case')?.value ?? id;
  const renamed =
    renamedPlaceholders.get(dataset.slice(CASE_DATASET_PREFIX.length)) ?? new Map<string, string>();
  return [...renamed].find(([, present]) => present === local)?.[0] ?? local;
}
