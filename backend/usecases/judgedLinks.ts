/**
 * What judgements come to in the graph: two entries that somebody judged to be the same stay two, and a link between them,
 * walked only where identity steps are asked for, cites the judgement as its one source. It is the judge's own inference, so
 * it earns the lowest grade. The records belong to the judgement's dataset and come and go with it.
 */
import { dictionaries, fill, formatDate, type Language } from '../locales/index.ts';
import { groupBy } from '../model/groups.ts';
import { compareText } from '../model/merge.ts';
import { claimIdOf, judgementSourceIdOf, relationshipIdOf } from '../model/recordIds.ts';
import type { Batch, RecordOf } from '../model/records.ts';
import { endMismatch } from '../model/relationships.ts';
import type { Store } from '../stores/store.ts';

type Judgement = RecordOf<'judgement'>;
const TYPE = 'JUDGED_SAME_AS';

/** The batch with the links of its judgements; between things that are no parties there is none. */
export async function withJudgedLinks(store: Store, batch: Batch): Promise<Batch> {
  const same = (batch.judgement ?? []).filter(({ verdict }) => verdict === 'same');
  if (same.length === 0) return batch;
  const ids = same.flatMap(({ left, right }) => [left, right]);
  const entities = groupBy(
    [...(batch.entity ?? []), ...(await store.records('entity', ids))],
    ({ id }) => id,
  );
  const schemaOf = (id: Judgement['left']) => entities.get(id)?.[0]?.schema ?? 'LegalEntity';
  const judged = same
    .filter(({ left, right }) => endMismatch(TYPE, schemaOf(left), schemaOf(right)) === undefined)
    .map(linkOf);
  return {
    ...batch,
    source: [...(batch.source ?? []), ...judged.map(({ source }) => source)],
    relationship: [...(batch.relationship ?? []), ...judged.map(({ relationship }) => relationship)],
    claim: [...(batch.claim ?? []), ...judged.map(({ claim }) => claim)],
  };
}

function linkOf(judgement: Judgement): {
  readonly source: RecordOf<'source'>;
  readonly relationship: RecordOf<'relationship'>;
  readonly claim: RecordOf<'claim'>;
} {
  const { dataset, by, decided, reason } = judgement;
  const source = judgementSourceIdOf(judgement);
  const [from = judgement.left, to = judgement.right] = [judgement.left, judgement.right].sort(compareText);
  const ends = { type: TYPE, from, to, production: null, key: '' } as const;
  const id = relationshipIdOf(ends);
  const claim = { subject: id, source, stance: 'supports', basis: 'suspected', origin: source } as const;
  return {
    source: {
      ...{ id: source, dataset, publisher: by, title: reason, date: decided },
      ...{ url: null, urlStatus: 'unconfirmed', kind: 'judgement', readAs: '', note: '' },
      ...{ captured: null, sha256: null, archiveUrl: null, translations: { de: { kind: 'Urteil' } } },
    },
    relationship: {
      ...{ id, dataset, ...ends, start: null, end: null, amounts: [], remark: '' },
      ...{ qualifier: judgedIn('en', judgement), language: 'en' },
      translations: { de: { qualifier: judgedIn('de', judgement) } },
    },
    claim: {
      ...{ id: claimIdOf({ ...claim, place: null }), dataset, ...claim, paper: [], place: null },
      ...{ quotation: null, admiralty: null, asOf: null, withdrawn: null, note: '' },
    },
  };
}

/** Who judged so, when and why: told wherever the link is told. */
function judgedIn(language: Language, { by, decided, reason }: Judgement): string {
  const { evidence, dates } = dictionaries[language];
  return fill(evidence.judged, { by, day: formatDate(decided, dates), reason });
}
