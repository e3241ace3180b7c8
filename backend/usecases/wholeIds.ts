/** What a briefer withholds or redacts, by the whole ids that material has, also where the case's name was left out. */
import type { BriefingEdits } from '../model/briefings.ts';
import type { RecordsByKind } from '../exports/material.ts';
import type { Ledger } from './ledger.ts';

/** Ids of nothing stay as they are, for the check that follows. What a former id stands for is withheld all of it. */
export async function withWholeIds(
  edits: BriefingEdits,
  records: RecordsByKind,
  { localIds, formerIds }: Ledger,
): Promise<BriefingEdits> {
  const known = new Set<string>([...records.claim, ...records.source].map(({ id }) => id));
  const sources = [...known].filter((id) => id.includes('.'));
  const whole = (id: string): string => {
    if (known.has(id)) return id;
    const [only, ...others] = sources.filter((one) => one.endsWith(`.${id}`));
    return only === undefined || others.length > 0 ? id : only;
  };
  const isOpen = edits.withhold.some(({ id }) => !known.has(whole(id)));
  const former = isOpen ? await formerIds() : new Map<string, ReadonlySet<string>>();
  const present = (id: string): readonly string[] => {
    const found = known.has(whole(id))
      ? [whole(id)]
      : [...(former.get(id) ?? [])].filter((one) => known.has(one));
    return found.length === 0 ? [id] : found;
  };
  const parties = new Set(records.entity.map(({ id }) => id));
  return {
    ...edits,
    withhold: edits.withhold.flatMap((one) => present(one.id).map((id) => ({ ...one, id }))),
    redact: edits.redact.map((id) => {
      const [only, ...others] = parties.has(id) ? [id] : localIds.entitiesCalled(id);
      return only === undefined || others.length > 0 ? id : only;
    }),
  };
}
