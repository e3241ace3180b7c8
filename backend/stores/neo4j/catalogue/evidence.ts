/** What stands for and against relationships and parties: claims, statements, listings, judgements, inquiries. */
import { z } from 'zod';
import { noRow, statement } from '../statement.ts';
import { ids, payloadRow, rowsOf } from './shapes.ts';

export const claims = {
  cite: statement('write', 'claims/cite', {
    params: rowsOf({ key: z.string(), source: z.string() }),
    row: noRow,
  }),
  ofRelationships: statement('read', 'claims/of-relationships', {
    params: ids,
    row: z.strictObject({ key: z.string(), payload: z.string() }),
  }),
} as const;

export const statements = {
  tie: statement('write', 'statements/tie', {
    params: rowsOf({ key: z.string(), subjects: z.array(z.string()) }),
    row: noRow,
  }),
  about: statement('read', 'statements/about', { params: ids, row: payloadRow }),
} as const;

export const listings = {
  ofParties: statement('read', 'listings/of-parties', { params: ids, row: payloadRow }),
} as const;

export const judgements = {
  ofEntities: statement('read', 'judgements/of-entities', { params: ids, row: payloadRow }),
  remove: statement('write', 'judgements/remove', {
    params: z.strictObject({ prefix: z.string() }),
    row: z.strictObject({ removed: z.int() }),
  }),
} as const;

export const inquiries = {
  ofParties: statement('read', 'inquiries/of-parties', { params: ids, row: payloadRow }),
  remove: statement('write', 'inquiries/remove', {
    params: z.strictObject({ prefix: z.string() }),
    row: z.strictObject({ removed: z.int() }),
  }),
} as const;
