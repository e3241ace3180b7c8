/** Revision, checks, records of imports, and issued briefings. */
import { z } from 'zod';
import { noParams, noRow, statement } from '../statement.ts';
import { rowsOf } from './shapes.ts';

const revision = z.strictObject({ revision: z.int() });

export const maintenance = {
  lockWrites: statement('write', 'maintenance/lock-writes', { params: noParams, row: noRow }),
  revision: statement('read', 'maintenance/revision', { params: noParams, row: revision }),
  raiseRevision: statement('write', 'maintenance/raise-revision', { params: noParams, row: revision }),
  countEdges: statement('read', 'maintenance/count-edges', {
    params: noParams,
    row: z.strictObject({ links: z.int(), edges: z.int() }),
  }),
} as const;

export const imports = {
  put: statement('write', 'imports/put', {
    params: z.strictObject({
      id: z.string(),
      dataset: z.string(),
      importer: z.string(),
      label: z.string(),
      finished: z.string(),
      manifest: z.string(),
    }),
    row: noRow,
  }),
  putRejections: statement('write', 'imports/put-rejections', {
    params: z.strictObject({
      id: z.string(),
      rows: rowsOf({
        position: z.int(),
        file: z.string(),
        line: z.int(),
        reason: z.string(),
        content: z.string(),
      }).shape.rows,
    }),
    row: noRow,
  }),
  all: statement('read', 'imports/all', {
    params: noParams,
    row: z.strictObject({ manifest: z.string() }),
  }),
  rejections: statement('read', 'imports/rejections', {
    params: z.strictObject({ id: z.string() }),
    row: z.strictObject({ content: z.string() }),
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
