/** After an import: "possibly the same, unsure" between entities and list entries whose number is only inferred. */
import { INFERRED_DATASET, inferredJudgements } from '../importers/caseImporter.ts';
import type { EntityRecord } from '../model/entities.ts';
import type { Judgement } from '../model/judgements.ts';
import { CASE_DATASET_PREFIX } from '../model/merge.ts';
import type { Store } from '../stores/store.ts';
import { untilUnchanged } from './untilUnchanged.ts';

/** @returns the store's revision afterwards */
export function judgeInferred(store: Store): Promise<number> {
  return untilUnchanged(async () => {
    const atRevision = await store.revision();
    const judgement = await inferredOf(store);
    const { revision } = await store.write({ judgement }, { replaces: INFERRED_DATASET, atRevision });
    return revision;
  });
}

async function inferredOf(store: Store): Promise<readonly Judgement[]> {
  const candidates: EntityRecord[] = [];
  const known = new Set<string>();
  for await (const page of store.stream('entity')) {
    for (const entity of page) {
      known.add(entity.id);
      if (entity.dataset.startsWith(CASE_DATASET_PREFIX)) candidates.push(entity);
    }
  }
  return inferredJudgements(candidates, (id) => known.has(id));
}
