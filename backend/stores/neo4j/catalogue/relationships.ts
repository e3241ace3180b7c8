/** Relationships: as nodes, which evidence is tied to and links are read from in order; as typed relationships for walking. */
import { z } from 'zod';
import { relationshipTypeName } from '../../../model/relationships.ts';
import { noRow, statement } from '../statement.ts';
import { ids, linkRow, properties, rowsOf } from './shapes.ts';

const edges = rowsOf({ from: z.string(), type: relationshipTypeName, to: z.string(), edge: properties });

export const relationships = {
  put: statement('write', 'relationships/put', {
    params: rowsOf({ id: z.string(), walked: z.boolean(), fields: properties }),
    row: noRow,
  }),
  tieEnds: statement('write', 'relationships/tie-ends', {
    params: rowsOf({ id: z.string(), from: z.string(), to: z.string(), production: z.string().nullable() }),
    row: noRow,
  }),
  remove: statement('write', 'relationships/remove', { params: ids, row: noRow }),
  createEdges: statement('write', 'relationships/create-edges', { params: edges, row: noRow }),
  updateEdges: statement('write', 'relationships/update-edges', { params: edges, row: noRow }),
  setWritten: statement('write', 'relationships/set-written', {
    params: rowsOf({
      ...{ id: z.string(), written: z.string() },
      ...{ certainFrom: z.string().nullable(), certainUntil: z.string().nullable() },
    }),
    row: noRow,
  }),
  removeEdges: statement('write', 'relationships/remove-edges', { params: ids, row: noRow }),
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
