/** The part of the OFAC list that comes with the product. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dayFromIso } from '../../backend/model/dates.ts';
import { partyStatus } from '../../backend/model/listings.ts';
import type { RecordKind, RecordOf } from '../../backend/model/records.ts';
import { loadBundled, missingBundled } from '../../backend/usecases/bundled.ts';
import { exportArchive } from '../../backend/usecases/exporting.ts';
import { runRequest } from '../../backend/usecases/importRequests.ts';
import { listingsByParty } from '../../backend/model/merge.ts';
import { openBundledCases, type OpenedCases } from '../bundledCases.ts';
import { refusalOf } from '../refusals.ts';
import {
  Bench,
  casefile,
  fixtureEdition,
  largeLists,
  largeListsNote,
  withoutLargeLists,
} from '../ofacEditions.ts';

const ARCHIVE = 'ofac-dprk-2023-12-28.cutout.gz';
const DATASET = 'list:ofac-sdn-2023-12-28';
const unzipped = (path: string): string => gunzipSync(readFileSync(path)).toString('utf8');

describe('the bundled part of the OFAC list', () => {
  let opened: OpenedCases;
  beforeAll(async () => {
    opened = await openBundledCases();
  });
  afterAll(() => opened.close());

  const all = async <K extends RecordKind>(kind: K): Promise<readonly RecordOf<K>[]> => {
    const records: RecordOf<K>[] = [];
    for await (const page of opened.store.stream(kind))
      records.push(...page.filter((record) => record.dataset === DATASET));
    return records;
  };
  const statusOf = async (store: OpenedCases['store'], id: string, day: string) => {
    const [party] = await store.records('entity', [id]);
    const listings = party === undefined ? [] : await store.listingsOf([party.id]);
    return partyStatus([...listingsByParty(listings).values()].flat(), dayFromIso(day));
  };

  it('is loaded on first start, every party under a DPRK programme or linked to one', async () => {
    const listings = await all('listing');
    const dprk = new Set(listings.filter((one) => one.programme.startsWith('DPRK')).map((one) => one.party));
    const ties = await all('relationship');
    const linked = new Set(
      ties.flatMap(({ from, to }) => [...(dprk.has(from) ? [to] : []), ...(dprk.has(to) ? [from] : [])]),
    );
    const parties = await all('entity');
    expect(parties).toHaveLength(493);
    expect(parties.filter((one) => !dprk.has(one.id) && !linked.has(one.id))).toEqual([]);
    expect(ties.every(({ from, to }) => dprk.has(from) || dprk.has(to))).toBe(true);
    expect(ties).toHaveLength(174);
  });

  it('makes parties read "last seen listed on 28 December 2023", but not those that OFAC removed', async () => {
    // Lazarus Group and the Ministry of State Security are in no bundled case
    for (const id of ['ofac-27307', 'ofac-20129']) {
      expect(await statusOf(opened.store, id, '2026-11-23')).toEqual({
        status: 'last-seen-listed',
        on: '2023-12-28',
        list: 'OFAC-SDN',
        by: 'edition',
        sources: ['ofac-sdn-2023-12-28'],
      });
    }
    for (const id of ['ofac-40201', 'ofac-40202'])
      expect(await statusOf(opened.store, id, '2026-11-23')).toMatchObject({ status: 'formerly-listed' });
  });

  it('holds no number, wallet or street of an individual', async () => {
    const persons = (await all('entity')).filter((one) => one.schema === 'Person');
    expect(persons.length).toBeGreaterThan(100);
    for (const one of persons) {
      expect(one.identifiers.map((identifier) => identifier.scheme)).toEqual(['ofac']);
      expect(one.addresses.filter((place) => place.street !== null)).toEqual([]);
      expect(one.note).not.toMatch(/passport|national id|tax id|phone|digital currency|@/i);
      expect(one.note.replaceAll(/sections? 510\.\d+(?: and 510\.\d+)?/g, '')).not.toMatch(/\d{5}/);
    }
  });

  it('is not loaded again on the second start', async () => {
    const revision = await opened.store.revision();
    const said: string[] = [];
    const outcomes = await loadBundled(opened.store, casefile(''), {
      run: (request, hooks) => runRequest(opened.store, request, hooks),
      signal: new AbortController().signal,
      say: (label) => said.push(label),
    });
    expect([outcomes.length, said.length, await opened.store.revision()]).toEqual([0, 0, revision]);
    expect(await missingBundled(opened.store, casefile(''))).toEqual([]);
  });

  it('gives way to a newer edition', async () => {
    const own = await openBundledCases();
    const request = {
      importer: 'ofac',
      path: fixtureEdition('2025-12-24'),
      listDate: '2025-12-24',
      // its few rows share too little with what is loaded to be taken for the same list
      list: 'OFAC-SDN',
    } as const;
    const hooks = { signal: new AbortController().signal, progress: () => undefined };
    const { manifest } = await runRequest(own.store, request, hooks);
    const seen = (id: string) => statusOf(own.store, id, '2026-11-23');
    // the bundled case has read it on the list of that day too: what is loaded here goes before it
    expect(await seen('ofac-34022')).toEqual({
      status: 'last-seen-listed',
      on: '2025-12-24',
      list: 'OFAC-SDN',
      by: 'edition',
      sources: ['ofac-sdn-2025-12-24'],
    });
    // the edition is not known to be complete: absence from it ends nothing, and that is said
    expect(await seen('ofac-27307')).toMatchObject({
      status: 'last-seen-listed',
      on: '2023-12-28',
      by: 'edition',
    });
    expect(manifest.notes.join()).toMatch(/stay listed, because no earlier edition was loaded whole/);
    const refused = await refusalOf(runRequest(own.store, { ...request, confirmRowCount: true }, hooks));
    const endMissing = Number(/lacks (\d+) of/.exec(refused?.message ?? '')?.[1]);
    await runRequest(own.store, { ...request, endMissing }, hooks);
    expect(await seen('ofac-27307')).toMatchObject({
      status: 'formerly-listed',
      until: null,
      between: { after: '2023-12-28', before: '2025-12-24' },
    });
    await own.close();
  });
});

describe.skipIf(withoutLargeLists)(
  `the bundled part and the whole list${largeListsNote}`,
  { timeout: 240_000 },
  () => {
    let bench: Bench;
    beforeAll(async () => {
      bench = await Bench.open();
      await bench.importOfac(join(largeLists, '2023-12-28'), '2023-12-28');
    });
    afterAll(() => bench.close());

    it('is made again to the same content by import and export', async () => {
      const path = join(bench.folder, ARCHIVE);
      await exportArchive(bench.store, { path, only: 'DPRK', dataset: DATASET });
      // the content, as compressed bytes are the compressor's, which differs between versions of Node
      expect(unzipped(path) === unzipped(casefile(ARCHIVE))).toBe(true);
    });

    it('is the same made beside the cases', async () => {
      const opened = await openBundledCases();
      await runRequest(
        opened.store,
        { importer: 'ofac', path: join(largeLists, '2023-12-28'), listDate: '2023-12-28' },
        { signal: new AbortController().signal, progress: () => undefined },
      );
      const path = join(opened.folder, ARCHIVE);
      await exportArchive(opened.store, { path, only: 'DPRK', dataset: DATASET });
      expect(unzipped(path) === unzipped(casefile(ARCHIVE))).toBe(true);
      await opened.close();
    });

    it('adds nothing to a store that has the whole list', async () => {
      const digest = await bench.store.digest();
      const hooks = { signal: new AbortController().signal, progress: () => undefined };
      const outcome = await runRequest(bench.store, { importer: 'archive', path: casefile(ARCHIVE) }, hooks);
      expect(outcome.written).toBe(0);
      expect(await bench.store.digest()).toBe(digest);
    });
  },
);
