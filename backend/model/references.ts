/** Which records a record refers to: what stores enforce and archives are checked for. */
import type { AnyRecord, RecordKind } from './records.ts';

/** Kinds that other records refer to. */
export const referredKinds = [
  'source',
  'entity',
  'relationship',
  'claim',
] as const satisfies readonly RecordKind[];
export type ReferredKind = (typeof referredKinds)[number];

export interface Reference {
  readonly kind: ReferredKind;
  readonly id: string;
  /** The property that refers, e.g. `from`. */
  readonly field: string;
  /** Keeps what it refers to; the others (the claims of an inquiry) only ask that it is there when they are written. */
  readonly keeps: boolean;
}

/** Every reference that a record makes; each must be answered by a record of some dataset when it is written. */
export function referencesOf(item: AnyRecord): readonly Reference[] {
  switch (item.kind) {
    case 'source':
      return [];
    case 'entity':
      return to('source', 'sources', item.record.sources);
    case 'relationship': {
      const { from, to: end, production } = item.record;
      const scope = production === null ? [] : to('entity', 'production', [production]);
      return [...to('entity', 'from', [from]), ...to('entity', 'to', [end]), ...scope];
    }
    case 'claim':
      return [
        ...to('relationship', 'subject', [item.record.subject]),
        ...to('source', 'source', [item.record.source]),
      ];
    case 'statement':
      return [
        ...to('entity', 'party', [item.record.party]),
        ...to('source', 'source', [item.record.source]),
        ...to('relationship', 'aboutRelationships', item.record.aboutRelationships),
        ...to('entity', 'aboutEntities', item.record.aboutEntities),
      ];
    case 'listing':
      return [...to('entity', 'party', [item.record.party]), ...to('source', 'sources', item.record.sources)];
    case 'judgement':
      return [...to('entity', 'left', [item.record.left]), ...to('entity', 'right', [item.record.right])];
    case 'inquiry':
      return [
        ...to('entity', 'party', [item.record.party]),
        ...to('claim', 'claims', item.record.claims).map((reference) => ({ ...reference, keeps: false })),
      ];
  }
}

function to(kind: ReferredKind, field: string, ids: readonly string[]): Reference[] {
  return ids.map((id) => ({ kind, id, field, keeps: true }));
}

/** The references that must be answered for as long as the record stands. */
export function keepingReferencesOf(item: AnyRecord): readonly Reference[] {
  return referencesOf(item).filter((reference) => reference.keeps);
}
