/** Ids of case files are local to their case. */
import type { UpgradeStep } from './upgrade.ts';

export const caseIds: UpgradeStep = {
  topic: 'caseIds',
  shape: 2,
  begin: () => (item) => [item],
};
