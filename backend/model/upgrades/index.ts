/** What older versions kept, brought to the present shape: the steps in their order, and how records pass through them. */
import { caseIds } from './caseIds.ts';
import { fields } from './fields.ts';
import { lists } from './lists.ts';
import { statements } from './statements.ts';
import { times } from './times.ts';
import type { Doubt, OldRecord, UpgradeStep } from './upgrade.ts';

export type { Doubt, OldRecord } from './upgrade.ts';

/** Each works on what the one before it left. */
const steps: readonly UpgradeStep[] = [caseIds, fields, lists, times, statements];

/** The shape of records of this version: 1 = those of Cutout 0.1.0; raised together with new steps. */
export const RECORD_SHAPE = 2;

export interface Passage extends Pick<UpgradeStep, 'material'> {
  readonly record: (item: OldRecord) => readonly OldRecord[];
}

/** The steps from a shape to the present one, each begun. */
export function passages(shape: number, doubt: Doubt = () => undefined): readonly Passage[] {
  return steps
    .filter((step) => step.shape > shape)
    .map(({ begin, material }) => ({
      record: begin?.(doubt) ?? unchanged,
      ...(material === undefined ? {} : { material }),
    }));
}

/**
 * One passage over all records of a store or archive, in writing order. @param shape that they have. @param doubt may be
 * given a sentence more than once
 * @returns what each comes to; records of the present shape come back as they are
 */
export function beginUpgrade(shape: number, doubt: Doubt): (item: OldRecord) => readonly OldRecord[] {
  const begun = passages(shape, doubt);
  return (item) => begun.reduce<readonly OldRecord[]>((items, { record }) => items.flatMap(record), [item]);
}

function unchanged(item: OldRecord): readonly OldRecord[] {
  return [item];
}
