/** The merged view of entities: what analysts see and traces walk. */
import { z } from 'zod';
import { entityId } from '../../../model/ids.ts';
import { noRow, statement } from '../statement.ts';
import { ids, properties, rowsOf } from './shapes.ts';

export const entities = {
  put: statement('write', 'entities/put', {
    params: rowsOf({ id: z.string(), labels: z.array(z.string()), fields: properties }),
    row: noRow,
  }),
  tieSources: statement('write', 'entities/tie-sources', {
    params: rowsOf({ id: z.string(), sources: z.array(z.string()) }),
    row: noRow,
  }),
  remove: statement('write', 'entities/remove', { params: ids, row: noRow }),
  setTokens: statement('write', 'entities/set-tokens', {
    params: rowsOf({ id: z.string(), tokens: z.string() }),
    row: noRow,
  }),
  tokens: statement('read', 'entities/tokens', {
    params: ids,
    row: z.strictObject({ id: entityId, tokens: z.string() }),
  }),
  search: statement('read', 'entities/search', {
    params: z.strictObject({ query: z.string(), limit: z.int() }),
    row: z.strictObject({ id: entityId }),
  }),
  markSanctioned: statement('write', 'entities/mark-sanctioned', {
    params: z.strictObject({ ids: z.array(z.string()), asOf: z.string() }),
    row: noRow,
  }),
} as const;
