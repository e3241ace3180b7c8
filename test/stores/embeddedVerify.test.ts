/** `verify` names everything that is not as it was written, not records alone. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { exportSettings } from '../../backend/model/briefings.ts';
import { openEmbeddedStore } from '../../backend/stores/embedded/store.ts';
import type { Store } from '../../backend/stores/store.ts';
import { resolveQuestion } from '../../backend/usecases/askTrace.ts';
import { issueBriefing } from '../../backend/usecases/briefings.ts';
import { gatherMaterial } from '../../backend/usecases/exportMaterial.ts';
import { runRequest } from '../../backend/usecases/importRequests.ts';
import { verify } from '../../backend/usecases/verify.ts';
import { Workspace } from '../../backend/usecases/workspace.ts';
import { MADE_AT } from '../exports/material.ts';

const CASE = `
case: two
title: Two firms
sources:
  - {id: reg, publisher: A register, title: Extract, date: 2024-02-29, kind: filing, read_as: in full}
entities:
  - {id: alder, schema: Company, name: Alder Works}
  - {id: birch, schema: Company, name: Birch Trading}
relationships:
  - {type: SUBCONTRACTED_TO, from: alder, to: birch, claims: [{source: reg, basis: documented}]}
`;

const folder = mkdtempSync(join(tmpdir(), 'cutout-verify-'));
const file = join(folder, 'store.sqlite');
let store: Store;
let workspace: Workspace;
beforeAll(async () => {
  store = await openEmbeddedStore({ file });
  workspace = new Workspace({ store, cache: null, today: () => '2024-06-01' });
  const path = join(folder, 'own.yaml');
  writeFileSync(path, CASE);
  const hooks = { signal: new AbortController().signal, progress: () => undefined };
  await runRequest(store, { importer: 'case', path }, hooks);
  const question = await resolveQuestion(workspace, { from: ['Alder Works'], to: ['Birch Trading'] });
  const making = { at: MADE_AT, version: '0.1.0' };
  await issueBriefing(
    workspace,
    await gatherMaterial(workspace, question, exportSettings.parse({ format: 'md' }), making),
  );
});
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

/** What is found while something is changed behind the store's back. */
async function foundAfter(change: string, back: string): Promise<readonly string[]> {
  const connection = new DatabaseSync(file, { timeout: 5_000 });
  try {
    connection.exec(change);
    return (await verify(workspace)).damaged;
  } finally {
    connection.exec(back);
    connection.close();
  }
}

it('finds nothing where nothing was changed', async () => {
  expect((await verify(workspace)).damaged).toEqual([]);
});

it.each([
  [
    'the words by which a party is found',
    "UPDATE searchable SET tokens = replace(tokens, 'alder', 'elder')",
    "UPDATE searchable SET tokens = replace(tokens, 'elder', 'alder')",
    /^search index of /,
  ],
  [
    'an issued briefing',
    "UPDATE briefing SET content = replace(content, 'Alder', 'Elder')",
    "UPDATE briefing SET content = replace(content, 'Elder', 'Alder')",
    /^briefing b-/,
  ],
  [
    'for whom a briefing was issued',
    `UPDATE briefing SET head = replace(head, '"public"', '"counsel"')`,
    `UPDATE briefing SET head = replace(head, '"counsel"', '"public"')`,
    /^briefing b-/,
  ],
] as const)('finds %s', async (_what, change, back, named) => {
  const [first = ''] = await foundAfter(change, back);
  expect(first).toMatch(named);
});

it('says that the store is damaged where the record of an import is', async () => {
  const change = (from: string, to: string): string =>
    `UPDATE import SET manifest = replace(manifest, '"${from}"', '"${to}"')`;
  const looking = foundAfter(change('dataset', 'datasets'), change('datasets', 'dataset'));
  await expect(looking).rejects.toMatchObject({ code: 'store-damaged' });
});
