/** What stands for and against relationships and parties: claims, statements, listings, judgements, inquiries. */
import { z } from 'zod';
import { statement } from '../statement.ts';
import { ids, payloadRow } from './shapes.ts';

export const claims = {
  ofRelationships: statement('read', 'claims/of-relationships', {
    params: ids,
    row: z.strictObject({ key: z.string(), payload: z.string(), checksum: z.string() }),
  }),
} as const;

export const statements = {
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
