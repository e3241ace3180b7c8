/** Revision, checks and issued briefings. */
import { z } from 'zod';
import { noParams, noRow, statement } from '../statement.ts';

const revision = z.strictObject({ revision: z.int() });

export const maintenance = {
  lockWrites: statement('write', 'maintenance/lock-writes', { params: noParams, row: noRow }),
  revision: statement('read', 'maintenance/revision', { params: noParams, row: revision }),
  raiseRevision: statement('write', 'maintenance/raise-revision', { params: noParams, row: revision }),
  countEdges: statement('read', 'maintenance/count-edges', {
    params: noParams,
    row: z.strictObject({ links: z.int(), edges: z.int() }),
  }),
  countViews: statement('read', 'maintenance/count-views', {
    params: noParams,
    row: z.strictObject({ source: z.int(), entity: z.int(), relationship: z.int() }),
  }),
} as const;

export const briefings = {
  put: statement('write', 'briefings/put', {
    params: z.strictObject({ id: z.string(), issued: z.string(), head: z.string(), content: z.string() }),
    row: noRow,
  }),
  all: statement('read', 'briefings/all', { params: noParams, row: z.strictObject({ head: z.string() }) }),
  byId: statement('read', 'briefings/by-id', {
    params: z.strictObject({ id: z.string() }),
    row: z.strictObject({ content: z.string() }),
  }),
} as const;
