import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { archiveExporter } from '../../../backend/exports/caseArchive.ts';
import { openEmbeddedStore } from '../../../backend/stores/embedded/store.ts';
import { runRequest } from '../../../backend/usecases/importRequests.ts';
import { trace } from '../../../backend/usecases/trace.ts';
import { Workspace } from '../../../backend/usecases/workspace.ts';
import { MODEL_DAY, openBundledCases, type OpenedCases } from '../../bundledCases.ts';
import { bundledCaseNames, materialOf } from '../material.ts';

let cases: OpenedCases;
let folder: string;
beforeAll(async () => {
  cases = await openBundledCases();
  folder = await mkdtemp(join(tmpdir(), 'cutout-archive-'));
});
afterAll(async () => {
  await cases.close();
  await rm(folder, { recursive: true, force: true });
});

describe('case archive', () => {
  it.each(bundledCaseNames)('%s: an empty store that imports it gives the same chains', async (name) => {
    const material = await materialOf(cases.workspace, name);
    const path = join(folder, `${name}.cutout.gz`);
    await writeFile(path, await archiveExporter.render(material));
    const store = await openEmbeddedStore({ file: join(folder, `${name}.sqlite`) });
    try {
      await runRequest(
        store,
        { importer: 'archive', path },
        { signal: new AbortController().signal, progress: () => undefined },
      );
      const workspace = new Workspace({ store, cache: null, today: () => MODEL_DAY });
      for (const { question, chains, withoutChain, statements, entities, sources } of material.answers) {
        const again = await trace(workspace, question);
        expect(again.chains).toEqual(chains);
        expect(again.withoutChain).toEqual(withoutChain);
        expect(again.statements).toEqual(statements);
        expect(again.entities).toEqual(entities);
        expect(again.sources).toEqual(sources);
      }
    } finally {
      await store.close();
    }
  });

  it.each(bundledCaseNames)('%s: what is in it is as it was', async (name) => {
    const bytes = await archiveExporter.render(await materialOf(cases.workspace, name));
    const text = gunzipSync(bytes)
      .toString('utf8')
      .replace(/\b[0-9a-f]{64}\b/g, '<digest>');
    await expect(text).toMatchFileSnapshot(`../golden/${name}.cutout.jsonl`);
  });

  it('is refused where a relationship is left without support, with its id', async () => {
    const material = await materialOf(cases.workspace, 'it-worker-fronts');
    const [gone] = material.records.relationship;
    if (gone === undefined) throw new Error('the case has relationships');
    const claim = material.records.claim.filter(({ subject }) => subject !== gone.id);
    const rendering = archiveExporter.render({ ...material, records: { ...material.records, claim } });
    await expect(rendering).rejects.toMatchObject({
      code: 'bad-question',
      detail: { items: [`relationship ${gone.id}`] },
    });
  });

  it('the same material gives the same bytes', async () => {
    const material = await materialOf(cases.workspace, 'sek-studio');
    expect(await archiveExporter.render(material)).toEqual(await archiveExporter.render(material));
  });
});
