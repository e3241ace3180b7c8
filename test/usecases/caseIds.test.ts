/** Ids of a case file are its own: what two cases share, they share on purpose. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { archiveLines, noCounts } from '../../backend/exports/archive.ts';
import { askTrace } from '../../backend/usecases/askTrace.ts';
import { exportArchive } from '../../backend/usecases/exporting.ts';
import { runRequest } from '../../backend/usecases/importRequests.ts';
import { showEntity, showRelationship } from '../../backend/usecases/show.ts';
import { undoImport } from '../../backend/usecases/undoImport.ts';
import { Workspace } from '../../backend/usecases/workspace.ts';
import { openNeo4jStore } from '../../backend/stores/neo4j/store.ts';
import { loadCasesInto, MODEL_DAY } from '../bundledCases.ts';
import { describeOnNeo4j } from '../neo4j/describeOnNeo4j.ts';
import { Bench, wholeText } from '../ofacEditions.ts';
import { refusalOf } from '../refusals.ts';

/** `about` stands for the rest of the one source of the file. */
const harbour = (about = '', extra = ''): string => `case: harbour
title: Harbour works
sources: [{id: paper, publisher: Harbour Post, title: Cranes, date: 2024-01-01${about}}]
entities:
  - {id: client, schema: Company, name: Port Authority of Alpha, start_sets: [majors]}
  - {id: contractor, schema: Company, name: Honest Cranes BV${extra}}
relationships:
  - {type: SUBCONTRACTED_TO, from: client, to: contractor, claims: [{source: paper, basis: reported}]}
`;

const textiles = `case: textiles
title: Textile works
sources: [{id: paper, publisher: Textile Daily, title: Looms, date: 2025-05-05}]
entities:
  - {id: contractor, schema: Company, name: Shady Looms Ltd, start_sets: [majors]}
  - {id: boss, schema: Person, name: Listed Person X}
relationships:
  - {type: OWNS, from: boss, to: contractor, claims: [{source: paper, basis: documented}]}
listings:
  - {party: boss, authority: OFAC SDN, programme: X, from: 2022-01-01}
`;

/** The same two companies as in \`harbour\`, written down by somebody else. */
const second = (source: string, name = 'Honest Cranes'): string => `case: second
title: The same works
sources: [{id: report, ${source}}]
entities:
  - {id: port, schema: Company, name: Port Authority of Alpha, same_as: harbour.client}
  - {id: cranes, schema: Company, name: ${name}, same_as: harbour.contractor}
relationships:
  - {type: SUBCONTRACTED_TO, from: port, to: cranes, claims: [{source: report, basis: reported}]}
`;

let bench: Bench;
let workspace: Workspace;
beforeEach(async () => {
  bench = await Bench.open();
  workspace = new Workspace({ store: bench.store, cache: null, today: () => MODEL_DAY });
});
afterEach(async () => {
  await workspace.settled();
  await bench.close();
});

const hooks = { signal: new AbortController().signal, progress: () => undefined };

async function load(text: string, replace?: string, store = bench.store): Promise<void> {
  const path = join(await bench.newFolder(), 'case.yaml');
  await writeFile(path, text);
  const named = replace === undefined ? {} : { replace };
  await runRequest(store, { importer: 'case', path, ...named }, hooks);
}

const show = (id: string) => showEntity(workspace, { id });
const grade = async (from: string, to: string): Promise<string | undefined> => {
  const { chains } = await askTrace(workspace, { from: [from], to: [to] });
  return chains[0]?.grade;
};

describe('two case files with equal ids', () => {
  it('share no party, no source and no start set', async () => {
    await load(harbour());
    await load(textiles);
    expect(await bench.store.counts()).toMatchObject({ entity: 4, source: 2 });
    const answer = await askTrace(workspace, { from: ['Port Authority of Alpha'], to: ['Listed Person X'] });
    expect(answer.chains).toEqual([]);
    expect((await show('textiles.contractor')).summary.name).toBe('Shady Looms Ltd');
    expect(
      (await askTrace(workspace, { from: ['harbour.majors'], to: ['sanctioned'] })).question.from,
    ).toEqual(['harbour.client']);
  });

  it('offer the candidates for what both call by one id; what one has resolves by it', async () => {
    await load(harbour());
    expect((await show('contractor')).summary.id).toBe('harbour.contractor');
    expect((await askTrace(workspace, { from: ['majors'], to: ['sanctioned'] })).question.from).toHaveLength(
      1,
    );
    await load(textiles);
    expect((await show('client')).summary.id).toBe('harbour.client');
    await expect(show('contractor')).rejects.toMatchObject({
      code: 'ambiguous-name',
      detail: {
        items: [
          'harbour.contractor — Honest Cranes BV (Company)',
          'textiles.contractor — Shady Looms Ltd (Company)',
        ],
      },
    });
    await expect(askTrace(workspace, { from: ['majors'], to: ['sanctioned'] })).rejects.toMatchObject({
      code: 'ambiguous-name',
      detail: { items: ['harbour.majors', 'textiles.majors'] },
    });
  });
});

describe('another case under the id of a loaded one', () => {
  const stranger = textiles.replace('case: textiles', 'case: harbour');
  const retitled = harbour().replace(/title: .*/, 'title: The works, corrected');

  it.each([
    ['nothing', stranger],
    [
      'a source',
      stranger.replace(
        'paper, publisher: Textile Daily, title: Looms',
        'paper, publisher: Harbour Post, title: Cranes',
      ),
    ],
    ['a party', stranger.replace('Shady Looms Ltd', 'Honest Cranes BV')],
    ['all', retitled],
  ])(
    'is refused under another title, naming both, where the two have in common: %s',
    async (_what, other) => {
      await load(harbour());
      const digest = await bench.store.digest();
      const title = /title: (.*)/.exec(other)?.[1] ?? '';
      const refused = await refusalOf(load(other));
      expect(refused?.message).toBe(
        `The case “harbour” is loaded as “Harbour works”; this file calls it “${title}”.`,
      );
      expect(refused?.detail.remedy).toMatch(/another id.* --replace harbour$/);
      expect(await bench.store.digest()).toBe(digest);
    },
  );

  it('takes its place where that is asked for by its id, is the loaded one from then on, and can be taken back', async () => {
    await load(harbour());
    const digest = await bench.store.digest();
    await expect(load(retitled, 'haven')).rejects.toThrow(/“haven”, and this file is the case “harbour”/);
    await load(retitled, 'harbour');
    await expect(load(harbour())).rejects.toThrow(/loaded as “The works, corrected”.* “Harbour works”/);
    await load(stranger, 'harbour');
    expect((await show('harbour.contractor')).summary.name).toBe('Shady Looms Ltd');
    const [last] = await bench.store.imports();
    expect(last).toMatchObject({ label: 'Textile works', options: { replace: 'harbour' } });
    await undoImport(bench.store, last?.id ?? '');
    expect(await bench.store.digest()).toBe(digest);
  });

  it('is refused after one that was broken off as well', async () => {
    await load(harbour());
    const [whole] = await bench.store.imports();
    if (whole !== undefined) await bench.store.recordImport({ ...whole, finishedAt: null }, []);
    await expect(load(stranger)).rejects.toThrow(/is loaded as “Harbour works”/);
  });

  it('is refused where an archive brought the first and most of it is another', async () => {
    await load(harbour());
    const path = join(await bench.newFolder(), 'harbour.cutout.gz');
    await exportArchive(bench.store, { path });
    await undoImport(bench.store, (await bench.store.imports())[0]?.id ?? '');
    await bench.importFile({ importer: 'archive', path });
    await expect(load(stranger)).rejects.toThrow(/“harbour” is there from an archive, without its title/);
    await load(retitled);
    await expect(load(harbour())).rejects.toThrow(/is loaded as “The works, corrected”/);
  });
});

describeOnNeo4j('another case under the id of a loaded one', (server) => {
  it('is refused under another title, and takes its place where that is asked for', async () => {
    const store = await openNeo4jStore(server.access());
    const retitled = harbour().replace(/title: .*/, 'title: The works, corrected');
    await load(harbour(), undefined, store);
    await expect(load(retitled, undefined, store)).rejects.toThrow(/is loaded as “Harbour works”/);
    await load(retitled, 'harbour', store);
    await expect(load(harbour(), undefined, store)).rejects.toThrow(/as “The works, corrected”/);
    await store.close();
  });
});

describe('same_as', () => {
  it('makes one party of two cases', async () => {
    await load(harbour());
    await load(second('publisher: Elsewhere, title: Another paper'));
    expect((await show('cranes')).datasets).toEqual(['case:harbour', 'case:second']);
    expect(await bench.store.counts()).toMatchObject({ entity: 4 });
    expect(await grade('port', 'cranes')).toBe('B');
  });

  it.each([
    ['first', [harbour(), second('publisher: P, title: T', 'Shady Looms Ltd')]],
    ['last', [second('publisher: P, title: T', 'Shady Looms Ltd'), harbour()]],
  ])(
    'is refused with both names where they do not agree, the shared one loaded %s',
    async (_which, files) => {
      const [one = '', other = ''] = files;
      await load(one);
      const digest = await bench.store.digest();
      const refused = load(other);
      await expect(refused).rejects.toMatchObject({ code: 'bad-file' });
      await expect(refused).rejects.toThrow(/Honest Cranes BV/);
      await expect(refused).rejects.toThrow(/Shady Looms Ltd/);
      expect(await bench.store.digest()).toBe(digest);
    },
  );

  it('in an archive is held to the names of the store as well', async () => {
    await load(second('publisher: P, title: T', 'Shady Looms Ltd'));
    let text = '';
    const options = { counts: noCounts(), unfinished: [] };
    for await (const lines of archiveLines((kind) => bench.store.stream(kind), options)) text += lines;
    const path = join(bench.folder, 'second.cutout.gz');
    await writeFile(path, gzipSync(text));
    const { id = '' } = (await bench.store.imports())[0] ?? {};
    await undoImport(bench.store, id);
    await load(harbour());
    const digest = await bench.store.digest();
    const refused = runRequest(bench.store, { importer: 'archive', path }, hooks);
    await expect(refused).rejects.toMatchObject({ code: 'bad-file' });
    await expect(refused).rejects.toThrow(/Shady Looms Ltd.+Honest Cranes BV/);
    expect(await bench.store.digest()).toBe(digest);
  });

  it('of a source needs the same publisher and title', async () => {
    await load(harbour());
    await load(second('publisher: HARBOUR POST, title: Cranes, same_as: harbour.paper'));
    expect(await bench.store.records('source', ['harbour.paper'])).toHaveLength(2);
    const refused = load(second('publisher: Harbour Post, title: Looms, same_as: harbour.paper'));
    await expect(refused).rejects.toThrow(
      /"Harbour Post: Looms" and "Harbour Post: Cranes" \(case:harbour\)/,
    );
  });

  it('of the own case, or of an id that is known as another, is refused', async () => {
    await expect(load(harbour('', ', same_as: harbour.client'))).rejects.toThrow(/an id of this case itself/);
    await expect(load(harbour('', ', same_as: nothing'))).rejects.toThrow(/expected an id of another case/);
    await load(second('publisher: P, title: T'));
    const moved = load(harbour('', ', ofac: {number: 7, basis: sdn.csv}'));
    await expect(moved).rejects.toThrow(/known as ofac-7 \("Honest Cranes BV"\)/);
  });
});

describe('a paper that two cases cite', () => {
  const url = 'url: "https://www.post.example/cranes"';
  const hash = `sha256: ${'a'.repeat(64)}`;
  it.each([
    ['by same_as', '', 'publisher: Harbour Post, title: Cranes, same_as: harbour.paper', 'C'],
    ['by its address', `, ${url}`, 'publisher: P, title: T, url: "http://post.example/cranes/#top"', 'C'],
    ['by its file', `, ${hash}`, `publisher: P, title: T, ${hash}`, 'C'],
    ['and another', `, ${url}`, 'publisher: P, title: T, url: "https://post.example/other"', 'B'],
    ['repeating one origin by name', ', origin: agency', 'publisher: P, title: T, origin: agency', 'C'],
  ])('%s counts as it should', async (_how, about, source, expected) => {
    await load(harbour(about));
    await load(second(source));
    expect(await grade('port', 'cranes')).toBe(expected);
  });

  it('is one voice too where only one of them says what it repeats', async () => {
    await load(harbour(`, ${url}, origin: agency`));
    await load(second(`publisher: P, title: T, ${url}`));
    expect(await grade('port', 'cranes')).toBe('C');
  });
});

describe('the bundled cases', () => {
  it('share what they share on purpose, and their old links work', async () => {
    await loadCasesInto(bench.store);
    expect((await show('dprk-government')).datasets).toEqual(['case:it-worker-fronts', 'case:sek-studio']);
    expect((await show('mondo-tv')).summary.id).toBe('sek-studio.mondo-tv');
    const { relationship } = await showRelationship(workspace, { id: 'r-1c64a3893d86dc352c4f2a68' });
    expect([relationship.from, relationship.to]).toEqual(['sek-studio.mondo-tv', 'ofac-34022']);
    const all = await askTrace(workspace, { from: ['major-producers'], to: ['sanctioned'] });
    expect(all.question.from).toContain('sek-studio.mondo-tv');
  });

  it('keep no id that tells whom a placeholder stands beside, and resolve the old one', async () => {
    await loadCasesInto(bench.store);
    expect((await show('mondo-cn1')).summary.id).toBe('sek-studio.unnamed-7');
    expect(await wholeText(bench)).not.toMatch(/mondo-cn\d|gobetween-|dahliya-cn|mondo-us/);
  });
});
