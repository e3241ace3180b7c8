import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { entityId } from '../../backend/model/ids.ts';
import { inquiryRequest } from '../../backend/model/inquiryViews.ts';
import { exportArchive } from '../../backend/usecases/exporting.ts';
import { recordInquiry, removeInquiry } from '../../backend/usecases/inquiries.ts';
import { runRequest } from '../../backend/usecases/importRequests.ts';
import type { ImportHooks, ImportOutcome } from '../../backend/usecases/importing.ts';
import type { ImportRequest } from '../../backend/model/views.ts';
import { loadBundled } from '../../backend/usecases/bundled.ts';
import { askTrace } from '../../backend/usecases/askTrace.ts';
import { search } from '../../backend/usecases/search.ts';
import { showEntity } from '../../backend/usecases/show.ts';
import { showImport, status } from '../../backend/usecases/status.ts';
import { verify } from '../../backend/usecases/verify.ts';
import { undoImport } from '../../backend/usecases/undoImport.ts';
import { Workspace } from '../../backend/usecases/workspace.ts';
import { Bench, casefile, sdnRow, writeEdition } from '../ofacEditions.ts';

const CASE = `case: toons
title: Honest Toons
sources:
  - { id: s1, publisher: Gazette, title: A report, date: 2020-01-01 }
entities:
  - { id: honest, name: Honest Toons Ltd, schema: Company }
  - { id: listed, name: Listed Person X, schema: Person, ofac: { number: 7, basis: the list } }
relationships:
  - type: PAID
    from: honest
    to: listed
    claims: [{ source: s1, basis: documented }]
`;

let bench: Bench;
let workspace: Workspace;
beforeEach(async () => {
  bench = await Bench.open();
  workspace = new Workspace({ store: bench.store, cache: null, today: () => '2026-11-23' });
});
afterEach(() => bench.close());

async function importCase(text: string, name = 'toons.yaml'): Promise<ImportOutcome> {
  const path = join(bench.folder, name);
  await writeFile(path, text);
  const hooks = { signal: new AbortController().signal, progress: () => undefined };
  return runRequest(bench.store, { importer: 'case', path }, hooks);
}

async function importList(day: string, names: readonly string[], signal?: AbortSignal) {
  const folder = await writeEdition(await mkdtemp(join(bench.folder, 'list-')), {
    sdn: names.map((name, index) => sdnRow(index + 7, name)),
  });
  const outcome = bench.importOfac(folder, day, signal === undefined ? {} : { signal });
  return outcome.finally(() => rm(folder, { recursive: true }));
}

const NAMES = ['LISTED PERSON X', ...Array.from({ length: 99 }, (_, index) => `PARTY ${String(index)}`)];

describe('taking an import back', () => {
  it('leaves the store as it was before it, whatever kind of import it was', async () => {
    await importList('2024-01-01', NAMES);
    const before = await bench.store.digest();
    const { manifest } = await importCase(CASE);
    expect(await bench.store.digest()).not.toBe(before);
    const result = await undoImport(bench.store, manifest.id.slice(0, 4));
    expect(result).toMatchObject({ undone: { label: 'Honest Toons' }, restored: 0 });
    expect(await bench.store.digest()).toBe(before);
    expect((await search(workspace, { q: 'honest toons', limit: 5 })).hits).toEqual([]);
  });

  it('restores the case as it stood when an edited one is taken back', async () => {
    await importList('2024-01-01', NAMES);
    await importCase(CASE);
    const before = await bench.store.digest();
    const edited = CASE.replace('Honest Toons Ltd', 'Dishonest Toons Ltd').replace(
      'A report',
      'Another report',
    );
    const { manifest } = await importCase(edited);
    await undoImport(bench.store, manifest.id);
    expect(await bench.store.digest()).toBe(before);
    const [hit] = (await search(workspace, { q: 'honest toons', limit: 5 })).hits;
    expect(hit?.name).toBe('Honest Toons Ltd');
  });

  it('opens the listings again that it ended', async () => {
    await importList('2024-01-01', NAMES);
    const { manifest } = await importList('2024-02-01', NAMES.slice(0, -1));
    const shown = () => showEntity(workspace, { id: 'ofac-106', statusDate: '2024-03-01' });
    expect((await shown()).summary.status.status).toBe('formerly-listed');
    await undoImport(bench.store, manifest.id);
    expect((await shown()).summary.status.status).toBe('last-seen-listed');
  });

  it('is refused where a record that was made since needs it, naming that record', async () => {
    const { manifest } = await importCase(CASE);
    const [hit] = (await search(workspace, { q: 'honest toons', limit: 5 })).hits;
    const links = await bench.store.neighbours(entityId.parse(hit?.id), { limit: 1, offset: 0 });
    const inquiry = await recordInquiry(
      workspace,
      inquiryRequest.parse({
        ...{ party: hit?.id, askedOn: '2026-11-02', means: 'email', by: 'A. Tester' },
        ...{ addressee: 'press office', deadline: '2026-11-09', relationship: links.links[0]?.id },
      }),
    );
    const before = await bench.store.digest();
    const refused = undoImport(bench.store, manifest.id);
    await expect(refused).rejects.toMatchObject({ code: 'still-needed', status: 409 });
    await expect(refused).rejects.toThrow(`inquiry "${inquiry.id}"`);
    expect(await bench.store.digest()).toBe(before);
    await removeInquiry(workspace, inquiry.id);
    await undoImport(bench.store, manifest.id);
    expect((await bench.store.counts()).entity).toBe(0);
  });

  it('is refused where the same was loaded again later, naming that load', async () => {
    const first = await importList('2024-01-01', NAMES);
    const again = await importList('2024-01-01', NAMES);
    const refused = undoImport(bench.store, first.manifest.id);
    await expect(refused).rejects.toMatchObject({ code: 'still-needed' });
    await expect(refused).rejects.toThrow(again.manifest.id);
    await undoImport(bench.store, again.manifest.id);
    await undoImport(bench.store, first.manifest.id);
    expect((await bench.store.counts()).entity).toBe(0);
  });

  it('is not found under an unknown id', async () => {
    await expect(undoImport(bench.store, 'none')).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('an import that is cancelled', () => {
  /** Its first batches are written, then it is cancelled. */
  async function cancelled(): Promise<string> {
    const names = Array.from({ length: 3_000 }, (_, index) => `PARTY ${String(index)}`);
    const folder = await writeEdition(await mkdtemp(join(bench.folder, 'list-')), {
      sdn: names.map((name, index) => sdnRow(index + 7, name)),
    });
    const controller = new AbortController();
    const run = bench.importOfac(folder, '2024-01-01', {
      signal: controller.signal,
      committed: () => controller.abort(),
    });
    await expect(run).rejects.toMatchObject({ code: 'cancelled' });
    return folder;
  }

  it('is named by every answer until it is run again', async () => {
    const folder = await cancelled();
    const mark = [{ label: 'OFAC SDN list of 2024-01-01', importer: 'ofac' }];
    const question = { from: ['ofac-7'], to: ['sanctioned'] };
    expect((await askTrace(workspace, question)).unfinished).toMatchObject(mark);
    expect((await search(workspace, { q: 'party 2999', limit: 5 })).unfinished).toMatchObject(mark);
    expect((await showEntity(workspace, { id: 'ofac-7' })).unfinished).toMatchObject(mark);
    expect((await status(workspace, '0')).unfinished).toMatchObject(mark);
    expect((await verify(workspace)).unfinished).toMatchObject(mark);
    await bench.importOfac(folder, '2024-01-01');
    expect((await askTrace(workspace, question)).unfinished).toEqual([]);
    const { hits } = await search(workspace, { q: 'party 2999', limit: 5 });
    expect(hits.map((hit) => hit.name)).toContain('PARTY 2999');
    expect(await bench.store.imports()).toHaveLength(1);
  });

  it('can be taken back', async () => {
    await cancelled();
    const [unfinished] = (await status(workspace, '0')).unfinished;
    await undoImport(bench.store, unfinished?.id ?? '');
    expect((await bench.store.counts()).entity).toBe(0);
    expect((await status(workspace, '0')).imports).toEqual([]);
  });

  it('is told by an archive made meanwhile, and in the store that loads it', async () => {
    await cancelled();
    const path = join(bench.folder, 'part.cutout.gz');
    const made = await exportArchive(bench.store, { path });
    expect(made.unfinished).toHaveLength(1);
    const other = await Bench.open();
    const hooks = { signal: new AbortController().signal, progress: () => undefined };
    await runRequest(other.store, { importer: 'archive', path }, hooks);
    const there = new Workspace({ store: other.store, cache: null, today: () => '2026-11-23' });
    expect((await search(there, { q: 'party', limit: 1 })).unfinished).toEqual(made.unfinished);
    await undoImport(other.store, made.unfinished[0]?.id ?? '');
    expect((await search(there, { q: 'party', limit: 1 })).unfinished).toEqual([]);
    expect(await other.store.digest()).toBe(await bench.store.digest());
    await other.close();
  });
});

describe('an unfinished import that came with an archive', () => {
  const broken = async (start: (hooks: ImportHooks) => Promise<ImportOutcome>): Promise<void> => {
    const controller = new AbortController();
    const run = start({
      ...{ signal: controller.signal, progress: () => undefined },
      committed: () => controller.abort(),
    });
    await expect(run).rejects.toMatchObject({ code: 'cancelled' });
  };
  const folderOf = async () =>
    writeEdition(await bench.newFolder(), {
      sdn: Array.from({ length: 510 }, (_, index) => sdnRow(index + 7, `PARTY ${String(index)}`)),
    });
  /** Requests for a whole edition: of a list, or in an archive. */
  const whole = {
    ofac: async (): Promise<ImportRequest> => ({
      ...{ importer: 'ofac', path: await folderOf(), listDate: '2024-01-01' },
    }),
    archive: async (): Promise<ImportRequest> => {
      const full = await Bench.open();
      await full.importOfac(await folderOf(), '2024-01-01');
      const path = join(bench.folder, 'big.cutout.gz');
      await exportArchive(full.store, { path });
      await full.close();
      return { importer: 'archive', path };
    },
  };

  it.each(['ofac', 'archive'] as const)('is finished by its own input, or taken back: %s', async (kind) => {
    const request = await whole[kind]();
    await broken((hooks) => runRequest(bench.store, request, hooks));
    const path = join(bench.folder, 'half.cutout.gz');
    const { unfinished } = await exportArchive(bench.store, { path });
    const other = await Bench.open();
    const there = new Workspace({ store: other.store, cache: null, today: () => '2026-11-23' });
    const load = () => other.importFile({ importer: 'archive', path });
    const marks = async () => (await status(there, '0')).unfinished;

    await load();
    // loaded twice, it is still one import, which stands on nothing
    await load();
    expect(await marks()).toEqual(unfinished);
    await undoImport(other.store, unfinished[0]?.id ?? '');
    expect(await marks()).toEqual([]);

    await load();
    expect(await marks()).toEqual(unfinished);
    await other.importFile(request);
    expect(await marks()).toEqual([]);
    expect((await other.store.counts()).entity).toBe(510);
    await other.close();
  });
});

describe('a bundled file whose load was broken off', () => {
  it('is completed at the next start', async () => {
    const casefiles = dirname(casefile('sek-studio.yaml'));
    const load = (signal: AbortSignal, committed = (): void => undefined) =>
      loadBundled(bench.store, casefiles, {
        run: (request, hooks) => runRequest(bench.store, request, { ...hooks, committed }),
        ...{ signal, say: () => undefined },
      });
    const controller = new AbortController();
    let batches = 0;
    // the two cases are one batch each, then comes the archive
    const broken = load(controller.signal, () => {
      if (++batches === 3) controller.abort();
    });
    await expect(broken).rejects.toMatchObject({ code: 'cancelled' });
    expect((await status(workspace, '0')).unfinished).toHaveLength(1);
    await load(new AbortController().signal);
    expect((await status(workspace, '0')).unfinished).toEqual([]);
    expect(await bench.store.imports()).toHaveLength(3);
  });
});

describe('the rows that an import kept out', () => {
  it('are shown by page, with file, line and reason', async () => {
    const folder = await writeEdition(await mkdtemp(join(bench.folder, 'list-')), {
      sdn: [7, 8].map((number) =>
        sdnRow(number, `PARTY ${String(number)}`, { remarks: 'Linked To: NOBODY.' }),
      ),
    });
    const { manifest, rejections } = await bench.importOfac(folder, '2024-01-01');
    expect(rejections.length).toBeGreaterThan(1);
    const page = await showImport(workspace, { id: manifest.id, limit: 1, offset: 1 });
    expect(page.rejected).toBe(rejections.length);
    expect(page.rejections).toEqual([rejections[1]]);
    expect(page.files.map((file) => file.name)).toContain('sdn.csv');
  });
});

describe('a bundled case that an update gives another title', () => {
  it('takes the place of what the former one brought, without being asked', async () => {
    const folder = await bench.newFolder();
    const load = () =>
      loadBundled(bench.store, folder, {
        run: (request, hooks) => runRequest(bench.store, request, hooks),
        ...{ signal: new AbortController().signal, say: () => undefined },
      });
    await writeFile(join(folder, 'toons.yaml'), CASE);
    await load();
    await writeFile(join(folder, 'toons.yaml'), CASE.replace('title: Honest Toons', 'title: Toons again'));
    await load();
    expect((await bench.store.imports())[0]).toMatchObject({ label: 'Toons again' });
  });
});
