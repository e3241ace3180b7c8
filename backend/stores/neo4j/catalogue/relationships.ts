/** Links: as nodes for reading in order, as typed relationships for walking. */
import { z } from 'zod';
import { noRow, statement } from '../statement.ts';
import { ids, linkRow, properties, rowsOf } from './shapes.ts';

const links = rowsOf({ link: properties, edge: properties });

export const relationships = {
  putLinks: statement('write', 'relationships/put-links', { params: links, row: noRow }),
  updateEdges: statement('write', 'relationships/update-edges', { params: links, row: noRow }),
  removeLinks: statement('write', 'relationships/remove-links', { params: ids, row: noRow }),
  markFrontCompanies: statement('write', 'relationships/mark-front-companies', { params: ids, row: noRow }),
  page: statement('read', 'relationships/page', {
    params: z.strictObject({ after: z.string(), limit: z.int() }),
    row: linkRow,
  }),
  byId: statement('read', 'relationships/by-id', { params: ids, row: linkRow }),
  between: statement('read', 'relationships/between', {
    params: z.strictObject({ pairs: z.array(z.array(z.string())) }),
    row: linkRow,
  }),
  ofEntity: statement('read', 'relationships/of-entity', {
    params: z.strictObject({ entity: z.string(), offset: z.int(), limit: z.int() }),
    row: linkRow,
  }),
  countOfEntity: statement('read', 'relationships/count-of-entity', {
    params: z.strictObject({ entity: z.string() }),
    row: z.strictObject({ total: z.int() }),
  }),
} as const;
