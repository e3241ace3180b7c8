/** What a record is tied to in the graph, so that an analyst can go from evidence to what it is about and back. */
import type { AnyRecord } from '../../model/records.ts';

export const tieTypes = ['CITES', 'SUPPORTS', 'REFUTES', 'ABOUT', 'PARTY', 'LEFT', 'RIGHT'] as const;
export type TieType = (typeof tieTypes)[number];

export interface Tie {
  readonly type: TieType;
  readonly to: 'source' | 'entity' | 'relationship';
  readonly id: string;
}

/**
 * Records of entities, relationships and sources are tied by their merged views. The claims of an inquiry are not: they
 * may go while it stays.
 */
export function tiesOf(item: AnyRecord): readonly Tie[] {
  switch (item.kind) {
    case 'source':
    case 'entity':
    case 'relationship':
      return [];
    case 'claim': {
      const type = item.record.stance === 'supports' ? 'SUPPORTS' : 'REFUTES';
      return [...toEach('relationship', type, [item.record.subject]), ...cited([item.record.source])];
    }
    case 'statement':
      return [
        ...toEach('entity', 'PARTY', [item.record.party]),
        ...toEach('relationship', 'ABOUT', item.record.aboutRelationships),
        ...toEach('entity', 'ABOUT', item.record.aboutEntities),
        ...cited([item.record.source]),
      ];
    case 'listing':
      return [...toEach('entity', 'PARTY', [item.record.party]), ...cited(item.record.sources)];
    case 'judgement':
      return [
        ...toEach('entity', 'LEFT', [item.record.left]),
        ...toEach('entity', 'RIGHT', [item.record.right]),
      ];
    case 'inquiry':
      return toEach('entity', 'PARTY', [item.record.party]);
  }
}

function cited(ids: readonly string[]): readonly Tie[] {
  return toEach('source', 'CITES', ids);
}

function toEach(to: Tie['to'], type: TieType, ids: readonly string[]): readonly Tie[] {
  return [...new Set(ids)].map((id) => ({ to, type, id }));
}
