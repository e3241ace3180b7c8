/** After an import: "possibly the same, unsure" between entities and list entries whose number is only inferred. */
import { INFERRED_DATASET, inferredJudgements } from '../importers/caseImporter.ts';
import type { EntityRecord } from '../model/entities.ts';
import { CASE_DATASET_PREFIX } from '../model/merge.ts';
import type { Store } from '../stores/store.ts';

/** @returns the store's revision afterwards */
export async function judgeInferred(store: Store): Promise<number> {
  const candidates: EntityRecord[] = [];
  const known = new Set<string>();
  for await (const page of store.stream('entity')) {
    for (const entity of page) {
      known.add(entity.id);
      if (entity.dataset.startsWith(CASE_DATASET_PREFIX)) candidates.push(entity);
    }
  }
  const judgement = inferredJudgements(candidates, (id) => known.has(id));
  if (judgement.length === 0) return store.revision();
  const { revision } = await store.write({ judgement }, { replaces: INFERRED_DATASET });
  return revision;
}
