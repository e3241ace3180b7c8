/** What a briefer withholds or redacts, by the whole ids that material has, also where the case's name was left out. */
import type { BriefingEdits } from '../model/briefings.ts';
import type { RecordsByKind } from '../exports/material.ts';
import type { Ledger } from './ledger.ts';

/** Ids of nothing stay as they are, for the check that follows. */
export function withWholeIds(
  edits: BriefingEdits,
  records: RecordsByKind,
  { localIds }: Ledger,
): BriefingEdits {
  const known = new Set<string>([...records.claim, ...records.source].map(({ id }) => id));
  const sources = [...known].filter((id) => id.includes('.'));
  const whole = (id: string): string => {
    if (known.has(id)) return id;
    const [only, ...others] = sources.filter((one) => one.endsWith(`.${id}`));
    return only === undefined || others.length > 0 ? id : only;
  };
  const parties = new Set(records.entity.map(({ id }) => id));
  return {
    ...edits,
    withhold: edits.withhold.map((one) => ({ ...one, id: whole(one.id) })),
    redact: edits.redact.map((id) => {
      const [only, ...others] = parties.has(id) ? [id] : localIds.entitiesCalled(id);
      return only === undefined || others.length > 0 ? id : only;
    }),
  };
}
