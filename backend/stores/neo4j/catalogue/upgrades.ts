/** Writing the records of an older version again. */
import { z } from 'zod';
import { noParams, noRow, statement } from '../statement.ts';

function step(name: string) {
  return statement('schema', `upgrades/${name}`, { params: noParams, row: noRow });
}

export const upgrades = {
  setAside: step('set-aside'),
  clearViews: step('clear-views'),
  forgetFormer: step('forget-former'),
  formerKey: step('former-key-index'),
  dropFormerKey: step('drop-former-index'),
  formerPage: statement('read', 'upgrades/former-page', {
    params: z.strictObject({ after: z.string(), before: z.string(), limit: z.int() }),
    row: z.strictObject({ key: z.string(), payload: z.string() }),
  }),
  stage: statement('read', 'upgrades/stage', {
    params: noParams,
    row: z.strictObject({ stage: z.int() }),
  }),
  endStage: statement('write', 'upgrades/end-stage', { params: noParams, row: noRow }),
  setStage: statement('write', 'upgrades/set-stage', {
    params: z.strictObject({ stage: z.int() }),
    row: noRow,
  }),
} as const;
