/** Authority, list and measure of a listing. */
import type { UpgradeStep } from './upgrade.ts';

export const lists: UpgradeStep = {
  topic: 'lists',
  shape: 2,
  begin: () => (item) => [item],
};
