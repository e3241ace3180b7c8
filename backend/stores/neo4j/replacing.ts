/** What may go when a dataset is replaced: the facts that `rules.ts` decides on, read from the database. */
import type { AnyRecord } from '../../model/records.ts';
import { keepingReferencesOf } from '../../model/references.ts';
import { thingKey, type ReplacementFacts } from '../rules.ts';
import { catalogue } from './catalogue.ts';
import { inChunks } from './chunks.ts';
import type { Run } from './connection.ts';
import { keyOf, partsOf, prefixOf, recordOf } from './keys.ts';

export async function readReplacement(
  run: Run,
  prepared: readonly AnyRecord[],
  dataset: string,
): Promise<ReplacementFacts> {
  const kept = prepared.filter((item) => item.record.dataset === dataset).map(keyOf);
  const rows = await run(catalogue.records.ofDataset, { dataset, keys: kept });
  const candidates = rows.map(({ key, payload }) => recordOf(key, payload));
  if (candidates.length === 0)
    return { candidates, held: new Set(), referred: new Set(), supported: new Set() };
  const subjects = [
    ...new Set(candidates.flatMap((item) => (item.kind === 'claim' ? [item.record.subject] : []))),
  ];
  return {
    candidates,
    held: await readHeld(run, { candidates, subjects, prepared, dataset }),
    referred: await readReferred(run, candidates, prepared),
    supported: await readSupported(run, { candidates, subjects, prepared }),
  };
}

interface Question {
  readonly candidates: readonly AnyRecord[];
  /** Relationships that candidate claims are about. */
  readonly subjects: readonly string[];
  readonly prepared: readonly AnyRecord[];
}

async function readHeld(
  run: Run,
  { candidates, subjects, prepared, dataset }: Question & { readonly dataset: string },
): Promise<ReadonlySet<string>> {
  const things = new Set([
    ...candidates.map((item) => prefixOf(item.kind, item.record.id)),
    ...subjects.map((id) => prefixOf('relationship', id)),
  ]);
  const held = new Set(prepared.map((item) => thingKey(item.kind, item.record.id)));
  for (const prefixes of inChunks([...things])) {
    for (const { key, payload } of await run(catalogue.records.ofThings, { prefixes: [...prefixes] })) {
      const { kind, record } = recordOf(key, payload);
      if (partsOf(key).dataset !== dataset) held.add(thingKey(kind, record.id));
    }
  }
  return held;
}

/** Things among the candidates to which a record that stays refers. */
async function readReferred(
  run: Run,
  candidates: readonly AnyRecord[],
  prepared: readonly AnyRecord[],
): Promise<ReadonlySet<string>> {
  const wanted = new Set(candidates.map((item) => thingKey(item.kind, item.record.id)));
  const rows = await run(catalogue.records.referring, {
    ids: [...new Set(candidates.map((item) => item.record.id))],
    keys: [...candidates, ...prepared].map(keyOf),
  });
  const staying = [...prepared, ...rows.map(({ key, payload }) => recordOf(key, payload))];
  return new Set(
    staying
      .flatMap((item) => keepingReferencesOf(item).map(({ kind, id }) => thingKey(kind, id)))
      .filter((key) => wanted.has(key)),
  );
}

/** Subjects with a supporting claim in the batch or of another dataset. */
async function readSupported(
  run: Run,
  { candidates, subjects, prepared }: Question,
): Promise<ReadonlySet<string>> {
  const outdated = new Set([...candidates, ...prepared].map(keyOf));
  const staying = [...prepared];
  for (const ids of inChunks(subjects)) {
    for (const { key, payload } of await run(catalogue.claims.ofRelationships, { ids: [...ids] }))
      if (!outdated.has(key)) staying.push(recordOf(key, payload));
  }
  return new Set(
    staying.flatMap((item) =>
      item.kind === 'claim' && item.record.stance === 'supports' ? [item.record.subject] : [],
    ),
  );
}
