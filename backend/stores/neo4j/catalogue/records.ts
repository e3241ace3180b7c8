/** Records, the source of truth: what each dataset said of each thing; and the leading view of sources. */
import { z } from 'zod';
import { tieTypes } from '../ties.ts';
import { noParams, noRow, statement } from '../statement.ts';
import { ids, rowsOf, properties } from './shapes.ts';
import { recordKinds } from '../../../model/records.ts';

const keyed = z.strictObject({ key: z.string(), payload: z.string() });
const checked = keyed.extend({ checksum: z.string() });
const page = z.strictObject({ after: z.string(), before: z.string(), limit: z.int() });

const ties = rowsOf({ key: z.string(), type: z.enum(tieTypes), id: z.string() });

export const records = {
  find: statement('read', 'records/find', {
    params: rowsOf({ prefix: z.string(), checksum: z.string() }),
    row: z.strictObject({
      key: z.string(),
      checksum: z.string(),
      payload: z.string().nullable(),
      import: z.string().nullable(),
    }),
  }),
  existing: statement('read', 'records/existing', {
    params: z.strictObject({ prefixes: z.array(z.string()) }),
    row: z.strictObject({ prefix: z.string() }),
  }),
  ofThings: statement('read', 'records/of-things', {
    params: z.strictObject({ prefixes: z.array(z.string()) }),
    row: checked,
  }),
  page: statement('read', 'records/page', { params: page, row: checked }),
  checksumPage: statement('read', 'records/checksum-page', {
    params: page,
    row: z.strictObject({ key: z.string(), checksum: z.string() }),
  }),
  auditPage: statement('read', 'records/audit-page', {
    params: page,
    row: checked.extend({
      labels: z.array(z.string()),
      lookUp: z.array(z.string().nullable()),
      ties: z.array(z.string()),
    }),
  }),
  ofDataset: statement('read', 'records/of-dataset', {
    params: z.strictObject({ dataset: z.string(), keys: z.array(z.string()) }),
    row: keyed,
  }),
  referring: statement('read', 'records/referring', {
    params: z.strictObject({ ids: z.array(z.string()), keys: z.array(z.string()) }),
    row: keyed,
  }),
  put: statement('write', 'records/put', {
    params: rowsOf({ key: z.string(), label: z.string(), fields: properties }),
    row: noRow,
  }),
  remove: statement('write', 'records/remove', {
    params: z.strictObject({ keys: z.array(z.string()) }),
    row: noRow,
  }),
  untie: statement('write', 'records/untie', {
    params: z.strictObject({ keys: z.array(z.string()) }),
    row: noRow,
  }),
  tieSources: statement('write', 'records/tie-sources', { params: ties, row: noRow }),
  tieEntities: statement('write', 'records/tie-entities', { params: ties, row: noRow }),
  tieRelationships: statement('write', 'records/tie-relationships', { params: ties, row: noRow }),
  count: statement('read', 'records/count', {
    params: noParams,
    row: z.strictObject({ kind: z.enum(recordKinds), records: z.int() }),
  }),
} as const;

export const sources = {
  put: statement('write', 'sources/put', {
    params: z.strictObject({ rows: z.array(properties) }),
    row: noRow,
  }),
  remove: statement('write', 'sources/remove', { params: ids, row: noRow }),
} as const;
