/** What in a store needs records that are to go. */
import {
  recordKey,
  recordKinds,
  type AnyRecord,
  type Batch,
  type RecordKind,
  type RecordOf,
} from '../model/records.ts';
import { keepingReferencesOf } from '../model/references.ts';
import { batchRecords, thingKey } from '../stores/rules.ts';
import type { Store } from '../stores/store.ts';

/** `kind id dataset`. */
export function keyOf(item: AnyRecord): string {
  return `${item.kind} ${recordKey(item.record)}`;
}

export interface Going {
  readonly removed: readonly AnyRecord[];
  /** As they will be after. */
  readonly restored: readonly AnyRecord[];
  /** Dataset of records that follow from others and go with them. */
  readonly derived: string;
}

export interface Needs {
  /** In sentences, at most ten. */
  readonly needing: readonly string[];
  readonly derived: readonly AnyRecord[];
}

const TOLD = 10;

/** Streams every record once, in writing order: what a record refers to comes before it. O(records). */
export async function whatNeeds(store: Store, { removed, restored, derived }: Going): Promise<Needs> {
  const going = new Set(removed.map(keyOf));
  const coming = new Set(restored.map(keyOf));
  /** Things that lose a record and have not been met again yet; those that are left at their turn are gone. */
  const gone = new Set(removed.map((item) => thingKey(item.kind, item.record.id)));
  for (const item of restored) gone.delete(thingKey(item.kind, item.record.id));
  const unsupported = supportsOf(removed);
  const needing: string[] = [];
  const follows: AnyRecord[] = [];
  const look = (item: AnyRecord): void => {
    gone.delete(thingKey(item.kind, item.record.id));
    if (item.kind === 'claim' && item.record.stance === 'supports') unsupported.delete(item.record.subject);
    const lost = keepingReferencesOf(item).find((one) => gone.has(thingKey(one.kind, one.id)));
    if (lost === undefined) return;
    if (item.record.dataset === derived) follows.push(item);
    else if (needing.length < TOLD) needing.push(`${nameOf(item)} needs ${lost.kind} "${lost.id}"`);
  };
  const standing = new Set<string>();
  for (const kind of recordKinds) {
    for (const item of restored) if (item.kind === kind) look(item);
    for await (const page of itemsOf(store, kind)) {
      for (const item of page) {
        if (going.has(keyOf(item)) || coming.has(keyOf(item))) continue;
        if (kind === 'relationship') standing.add(item.record.id);
        look(item);
      }
    }
  }
  for (const item of restored) if (item.kind === 'relationship') standing.add(item.record.id);
  const bare = [...unsupported].filter((id) => standing.has(id)).slice(0, TOLD - needing.length);
  needing.push(...bare.map((id) => `relationship "${id}" would have no supporting claim`));
  return { needing, derived: follows };
}

type Batches = { readonly [K in RecordKind]: (records: readonly RecordOf<K>[]) => Batch };

const batches: Batches = {
  source: (source) => ({ source }),
  entity: (entity) => ({ entity }),
  relationship: (relationship) => ({ relationship }),
  claim: (claim) => ({ claim }),
  statement: (statement) => ({ statement }),
  listing: (listing) => ({ listing }),
  judgement: (judgement) => ({ judgement }),
  inquiry: (inquiry) => ({ inquiry }),
};

// K ties the page of a kind to the batch of that kind
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters
async function* itemsOf<K extends RecordKind>(store: Store, kind: K): AsyncGenerator<readonly AnyRecord[]> {
  for await (const page of store.stream(kind)) yield batchRecords(batches[kind](page));
}

/** Relationships that lose a supporting claim. */
function supportsOf(removed: readonly AnyRecord[]): Set<string> {
  return new Set(
    removed.flatMap((item) =>
      item.kind === 'claim' && item.record.stance === 'supports' ? [item.record.subject] : [],
    ),
  );
}

function nameOf({ kind, record }: AnyRecord): string {
  return `${kind} "${record.id}" of ${record.dataset}`;
}
