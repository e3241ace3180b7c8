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

/**
 * Gives judgements of a store that has them from an earlier version the links that they lack. Each belongs to the import that
 * brought its judgement, so that it goes with it; without any to give, O(judgements).
 */
export async function linkJudgements(store: Store): Promise<void> {
  const lacking: Judgement[] = [];
  for await (const page of store.stream('judgement')) lacking.push(...(await withoutLinks(store, page)));
  if (lacking.length === 0) return;
  const importOf = await broughtBy(store, lacking);
  for (const [id, judgements] of groupBy(lacking, (one) => importOf.get(keyOf(one)) ?? '')) {
    const { source, relationship, claim } = await withJudgedLinks(store, { judgement: judgements });
    const batch = { source: source ?? [], relationship: relationship ?? [], claim: claim ?? [] };
    const manifest = (await store.imports()).find((one) => one.id === id);
    if (manifest === undefined) await store.write(batch);
    else {
      await store.write(batch, { import: { ...manifest, finishedAt: null } });
      await store.recordImport(manifest, await store.rejections(id));
    }
  }
}

async function withoutLinks(store: Store, judgements: readonly Judgement[]): Promise<readonly Judgement[]> {
  const { judgement = [], relationship = [] } = await withJudgedLinks(store, { judgement: judgements });
  const ids = relationship.map(({ id }) => id);
  const linked = new Set((await store.records('relationship', ids)).map(keyOf));
  const lacking = new Set(relationship.filter((one) => !linked.has(keyOf(one))).map(keyOf));
  return judgement.filter(
    (one) => one.verdict === 'same' && lacking.has(keyOf({ ...one, id: linkOf(one).relationship.id })),
  );
}

function keyOf({ id, dataset }: { readonly id: string; readonly dataset: string }): string {
  return `${id} ${dataset}`;
}

/** By their keys, as far as it is known what the import changed. */
async function broughtBy(
  store: Store,
  judgements: readonly Judgement[],
): Promise<ReadonlyMap<string, string>> {
  const keys = new Map(judgements.map((one) => [`judgement ${keyOf(one)}`, keyOf(one)]));
  const known = new Set<string>();
  const found = new Map<string, string>();
  for await (const page of store.journal())
    for (const entry of page) {
      if ('known' in entry && entry.known) known.add(entry.import);
      if (!('broughtBy' in entry) || entry.broughtBy === null || !known.has(entry.broughtBy)) continue;
      for (const key of entry.keys) {
        const judgement = keys.get(key);
        if (judgement !== undefined) found.set(judgement, entry.broughtBy);
      }
    }
  return found;
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
      ...{ captured: null, sha256: null, archiveUrl: null, translations: { de: { kind: 'Einschätzung' } } },
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
