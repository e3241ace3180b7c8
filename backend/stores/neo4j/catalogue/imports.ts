/** Records of imports, and what they changed. */
import { z } from 'zod';
import { noRow, noParams, statement } from '../statement.ts';
import { rowsOf } from './shapes.ts';

const id = z.strictObject({ id: z.string() });
const keyed = z.strictObject({ key: z.string(), payload: z.string() });
const begun = {
  id: z.string(),
  dataset: z.string(),
  importer: z.string(),
  label: z.string(),
  manifest: z.string(),
};

const brought = { key: z.string(), by: z.string().nullable() };
const changed = {
  key: z.string(),
  by: z.string(),
  before: z.string().nullable(),
  beforeBy: z.string().nullable(),
};

export const imports = {
  begin: statement('write', 'imports/begin', {
    params: z.strictObject(begun),
    row: z.strictObject({ begun: z.boolean() }),
  }),
  put: statement('write', 'imports/put', {
    params: z.strictObject({ ...begun, finished: z.string() }),
    row: z.strictObject({ wasUnfinished: z.boolean() }),
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
    params: id,
    row: z.strictObject({ content: z.string() }),
  }),
  noted: statement('read', 'imports/noted', { params: id, row: z.strictObject({ noted: z.boolean() }) }),
  brought: statement('read', 'imports/brought', { params: id, row: keyed }),
  before: statement('read', 'imports/before', {
    params: id,
    row: keyed.extend({ present: z.boolean(), by: z.string().nullable() }),
  }),
  later: statement('read', 'imports/later', {
    params: id,
    row: z.strictObject({ key: z.string(), by: z.string(), shared: z.boolean() }),
  }),
  noteBefore: statement('write', 'imports/note-before', {
    params: z.strictObject({ writer: z.string(), keys: z.array(z.string()) }),
    row: noRow,
  }),
  noteShared: statement('write', 'imports/note-shared', {
    params: z.strictObject({
      id: z.string(),
      dataset: z.string(),
      importer: z.string(),
      rows: rowsOf({ key: z.string(), by: z.string() }).shape.rows,
    }),
    row: z.strictObject({ noted: z.int() }),
  }),
  forgetOld: statement('write', 'imports/forget-old', {
    params: z.strictObject({ kept: z.int() }),
    row: noRow,
  }),
  handOver: statement('write', 'imports/hand-over', {
    params: id.extend({ rows: rowsOf({ key: z.string(), heir: z.string() }).shape.rows }),
    row: noRow,
  }),
  allNoted: statement('read', 'imports/all-noted', {
    params: noParams,
    row: z.strictObject({ id: z.string(), noted: z.boolean() }),
  }),
  broughtPage: statement('read', 'imports/brought-page', {
    params: z.strictObject({ after: z.string(), before: z.string(), limit: z.int() }),
    row: z.strictObject(brought),
  }),
  changedPage: statement('read', 'imports/changed-page', {
    params: z.strictObject({ key: z.string(), by: z.string(), limit: z.int() }),
    row: z.strictObject(changed),
  }),
  setNoted: statement('write', 'imports/set-noted', {
    params: rowsOf({ id: z.string(), noted: z.boolean() }),
    row: noRow,
  }),
  setBrought: statement('write', 'imports/set-brought', { params: rowsOf(brought), row: noRow }),
  putChanged: statement('write', 'imports/put-changed', { params: rowsOf(changed), row: noRow }),
  restoreOwners: statement('write', 'imports/restore-owners', { params: id, row: noRow }),
  remove: statement('write', 'imports/remove', { params: id, row: noRow }),
} as const;
