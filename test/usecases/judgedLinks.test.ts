/** A judgement that two entries are the same party, in every kind of file: cited, never a merge, and gone with its import. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exporters } from '../../backend/exports/index.ts';
import { exportSettings } from '../../backend/model/briefings.ts';
import type { Language } from '../../backend/locales/index.ts';
import { datasetId } from '../../backend/model/ids.ts';
import { openEmbeddedStore } from '../../backend/stores/embedded/store.ts';
import type { Store } from '../../backend/stores/store.ts';
import { resolveQuestion } from '../../backend/usecases/askTrace.ts';
import { gatherMaterial } from '../../backend/usecases/exportMaterial.ts';
import { runImport } from '../../backend/usecases/importing.ts';
import { linkJudgements } from '../../backend/usecases/judgedLinks.ts';
import { runRequest } from '../../backend/usecases/importRequests.ts';
import { undoImport } from '../../backend/usecases/undoImport.ts';
import { Workspace } from '../../backend/usecases/workspace.ts';
import { MADE_AT } from '../exports/material.ts';
import { entity, judgement } from '../stores/samples.ts';
import { judgedText } from './tracingCases.ts';

describe('a judgement that two entries are the same', () => {
  let folder: string;
  let store: Store;
  let workspace: Workspace;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'cutout-judged-'));
    store = await openEmbeddedStore({ file: join(folder, 'store.sqlite') });
    workspace = new Workspace({ store, cache: null, today: () => '2026-11-23' });
    const path = join(folder, 'judged.yaml');
    await writeFile(path, judgedText);
    const hooks = { signal: new AbortController().signal, progress: () => undefined };
    await runRequest(store, { importer: 'case', path }, hooks);
  });
  afterAll(async () => {
    await store.close();
    await rm(folder, { recursive: true, force: true });
  });

  async function textOf(
    format: 'md' | 'ftm' | 'svg' | 'html' | 'graphml',
    language: Language,
  ): Promise<string> {
    const asked = { from: ['Iris Works'], to: ['sanctioned'], identityHops: true };
    const question = await resolveQuestion(workspace, asked);
    const settings = exportSettings.parse({ format, language });
    const material = await gatherMaterial(workspace, question, settings, { at: MADE_AT, version: '0.1.0' });
    return new TextDecoder().decode(await exporters[format].render(material));
  }

  it.each(['md', 'ftm', 'svg', 'html', 'graphml'] as const)(
    'is told with who judged, when and why: %s',
    async (format) => {
      const english = await textOf(format, 'en');
      expect(english).toContain('R. Reader');
      expect(english.replaceAll(/\s+/g, ' ')).toMatch(/1 February 2024|2024-02-01/);
      expect(english).toContain('same address');
      expect(await textOf(format, 'de')).toMatch(/so beurteilt|als dieselbe Partei/);
    },
  );

  it('that came without its link, as from an earlier version, is given it within its import', async () => {
    const older = await openEmbeddedStore({ file: join(folder, 'older.sqlite') });
    const batch = {
      entity: [entity('a'), entity('b')],
      judgement: [judgement('j', ['a', 'b'], { verdict: 'same' })],
    };
    async function* steps() {
      await Promise.resolve();
      yield { batch, rowsRead: 1, rowsTotal: 1 };
    }
    const plan = {
      ...{ dataset: datasetId.parse('case:a'), label: 'older', files: [], restores: true },
      ...{ replaces: false, steps: steps() },
    };
    const importer = { name: 'archive' as const, plan: () => Promise.resolve(plan) };
    const hooks = { signal: new AbortController().signal, progress: () => undefined };
    await runImport(older, { importer, path: '', options: {}, recorded: {} }, hooks);
    expect((await older.counts()).relationship).toBe(0);
    await linkJudgements(older);
    expect(await older.counts()).toMatchObject({ source: 1, relationship: 1, claim: 1 });
    const [one, ...others] = await older.imports();
    expect([one?.finishedAt === null, others]).toEqual([false, []]);
    await undoImport(older, one?.id ?? '');
    expect(Object.values(await older.counts()).every((count) => count === 0)).toBe(true);
    await older.close();
  });

  it('verifies, and goes with the import that brought it', async () => {
    expect(await store.verify()).toEqual([]);
    const [one] = await store.imports();
    await undoImport(store, one?.id ?? '');
    expect(Object.values(await store.counts()).every((count) => count === 0)).toBe(true);
  });
});
