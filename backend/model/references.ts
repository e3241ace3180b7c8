/** Which records a record refers to: what stores enforce and archives are checked for. */
import type { AnyRecord } from './records.ts';

/** Kinds that other records refer to. */
export type ReferredKind = 'source' | 'entity' | 'relationship';

export interface Reference {
  readonly kind: ReferredKind;
  readonly id: string;
  /** The property that refers, e.g. `from`. */
  readonly field: string;
}

/** Every reference that a record makes; each must be answered by a record of some dataset. */
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
  }
}

function to(kind: ReferredKind, field: string, ids: readonly string[]): Reference[] {
  return ids.map((id) => ({ kind, id, field }));
}
