/** Authority, list and measure: which list files are of, and that one list never speaks for another. */
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { describeError } from '../../backend/errors.ts';
import { dayFromIso } from '../../backend/model/dates.ts';
import { entityId } from '../../backend/model/ids.ts';
import { partyStatus } from '../../backend/model/listings.ts';
import { listingsByParty } from '../../backend/model/merge.ts';
import { listingIdOf } from '../../backend/model/recordIds.ts';
import type { RecordOf } from '../../backend/model/records.ts';
import { upgradeListing } from '../../backend/model/upgrades/lists.ts';
import { ListingBook } from '../../backend/usecases/listingBook.ts';
import { dictionaries, listMeasures, statusWithGround } from '../../backend/locales/index.ts';
import { undoImport } from '../../backend/usecases/undoImport.ts';
import { Bench, sdnRow, writeEdition } from '../ofacEditions.ts';
import { refusalOf } from '../refusals.ts';

const rows = (first: number, last: number, programme = 'DPRK3'): string[] =>
  Array.from({ length: last - first + 1 }, (_, index) =>
    sdnRow(first + index, `PARTY ${String(first + index)}`, { programme }),
  );

describe('the list of an edition', () => {
  let bench: Bench;
  beforeEach(async () => {
    bench = await Bench.open();
  });
  afterEach(() => bench.close());

  /** Files called like those of the SDN list, or of the consolidated non-SDN lists. */
  const folderOf = async (sdn: readonly string[], names: 'sdn' | 'cons' = 'sdn'): Promise<string> => {
    const folder = await writeEdition(await bench.newFolder(), { sdn });
    if (names === 'sdn') return folder;
    for (const [from, to] of [
      ['sdn', 'cons_prim'],
      ['alt', 'cons_alt'],
      ['add', 'cons_add'],
      ['sdn_comments', 'cons_comments'],
    ])
      await rename(join(folder, `${from ?? ''}.csv`), join(folder, `${to ?? ''}.csv`));
    return folder;
  };
  const listingsOf = async (id: string) => {
    const [party] = await bench.store.records('entity', [id]);
    const records = party === undefined ? [] : await bench.store.listingsOf([party.id]);
    return [...listingsByParty(records).values()].flat();
  };
  const all = async <K extends 'source' | 'entity' | 'listing'>(kind: K) => {
    const records: RecordOf<K>[] = [];
    for await (const page of bench.store.stream(kind)) records.push(...page);
    return records;
  };
  const olderId = (id: string) => entityId.parse(id.replace('my-red-', 'my-'));
  const statusOf = async (id: string, day: string) => partyStatus(await listingsOf(id), dayFromIso(day));

  it('is what the names of its files say, in capitals too, and the path of the main file does for the folder', async () => {
    const folder = await folderOf(rows(1, 40));
    await rename(join(folder, 'sdn.csv'), join(folder, 'SDN.CSV'));
    await rename(join(folder, 'alt.csv'), join(folder, 'ALT.CSV'));
    const { manifest } = await bench.importOfac(join(folder, 'SDN.CSV'), '2024-01-10');
    expect(manifest.label).toBe('OFAC SDN list of 2024-01-10');
    const cons = await folderOf(rows(501, 540, 'CMIC-EO13959'), 'cons');
    const other = await bench.importOfac(cons, '2024-01-10');
    expect(other.manifest.dataset).toBe('list:ofac-cons-2024-01-10');
    expect(await listingsOf('ofac-501')).toMatchObject([{ authority: 'OFAC', list: 'OFAC-NS-CMIC' }]);
    expect((await ListingBook.read(bench.store, '2026-11-30')).newestEditions()).toMatchObject([
      { list: 'OFAC-CONS', date: '2024-01-10' },
      { list: 'OFAC-SDN', date: '2024-01-10' },
    ]);
  });

  it('must be given where a loaded edition of it shares fewer than half its numbers, whatever the name', async () => {
    await bench.importOfac(await folderOf(rows(1, 40)), '2024-01-10');
    const stranger = await folderOf([...rows(31, 40), ...rows(901, 930)]);
    const refused = await refusalOf(bench.importOfac(stranger, '2024-06-10'));
    expect(refused?.code).toBe('rejected-edition');
    expect(refused === undefined ? '' : describeError(refused)).toMatch(
      /Of the 40 entries that are loaded of the edition of 2024-01-10 of OFAC SDN only 10 stand in this file.*--list <id>/,
    );
    const { manifest } = await bench.importOfac(stranger, '2024-06-10', { list: 'example-list' });
    expect(manifest.dataset).toBe('list:example-list-2024-06-10');
    // nobody of it is the party of the same number on another authority's list, and nothing of that list ends
    expect(await listingsOf('example-list-31')).toMatchObject([
      { authority: 'EXAMPLE', list: 'EXAMPLE-LIST' },
    ]);
    expect(await statusOf('ofac-1', '2024-07-01')).toMatchObject({
      status: 'last-seen-listed',
      on: '2024-01-10',
      list: 'OFAC-SDN',
      by: 'edition',
    });
  });

  it('is of no day that has not come, as of the day on which it is loaded', async () => {
    const folder = await folderOf(rows(1, 7));
    const refused = await refusalOf(bench.importOfac(folder, '2024-01-11', { today: '2024-01-10' }));
    expect(refused?.message).toBe('No edition is of 2024-01-11 yet: today is 2024-01-10.');
    expect(await bench.store.imports()).toEqual([]);
    await bench.importOfac(folder, '2024-01-10', { today: '2024-01-10' });
  });

  it('never ends what another list of the authority has: one party, two lists, two measures', async () => {
    const directive =
      'Executive Order 13662 Directive Determination - Subject to Directive 1; alt. Executive Order 13662 Directive Determination - Subject to Directive 4.';
    await bench.importOfac(await folderOf(rows(1, 40)), '2024-01-10');
    const ssi = [
      sdnRow(40, 'PARTY 40', { programme: 'UKRAINE-EO13662] [RUSSIA-EO14024', remarks: directive }),
      ...rows(601, 630, 'NS-PLC'),
    ];
    await bench.importOfac(await folderOf(ssi, 'cons'), '2024-06-10', { confirmRowCount: true });
    expect(await statusOf('ofac-1', '2024-06-10')).toMatchObject({ status: 'last-seen-listed' });
    const both = (await listingsOf('ofac-40')).map(({ list, measure }) => [list, measure]);
    expect(both.sort()).toEqual([
      ['OFAC-CONS', null],
      ['OFAC-SDN', null],
      ['OFAC-SSI', 'Executive Order 13662: Directive 1, Directive 4'],
    ]);
  });

  it('has ids of its own, whatever other list begins like it: OFAC alone numbers across its lists', async () => {
    const { store } = bench;
    const named = (name: string) => [sdnRow(101, `${name} BAKERY LTD`), sdnRow(102, `${name} HARBOUR LTD`)];
    for (const [list, name] of [
      ['OFAC-SDN', 'WHITE'],
      ['ofac-mine', 'GREY'],
      ['my-red', 'RED'],
      ['my-blue', 'BLUE'],
    ] as const) {
      const outcome = await bench.importOfac(await folderOf(named(name)), '2024-01-10', { list });
      expect(outcome.rejections).toEqual([]);
    }
    const ids = ['ofac-101', 'ofac-mine-101', 'my-red-101', 'my-blue-101'];
    const found = await store.records('entity', ids);
    expect(found.map(({ id, name }) => `${id} ${name}`).sort()).toEqual([
      'my-blue-101 BLUE BAKERY LTD',
      'my-red-101 RED BAKERY LTD',
      'ofac-101 WHITE BAKERY LTD',
      'ofac-mine-101 GREY BAKERY LTD',
    ]);
    expect(await listingsOf('ofac-mine-101')).toMatchObject([{ authority: 'OFAC-MINE', list: 'OFAC-MINE' }]);
    const sources = await store.records('source', ['ofac-mine-2024-01-10']);
    expect(sources).toMatchObject([{ publisher: 'OFAC-MINE', kind: 'list data' }]);
  });

  it('of OFAC keeps out whoever has the number of another party on another one, with both names', async () => {
    await bench.importOfac(await folderOf(rows(1, 4)), '2024-01-10');
    const cons = [sdnRow(2, 'PARTY 2'), sdnRow(3, 'STRANGER'), sdnRow(9, 'NINE', { programme: 'NS-PLC' })];
    const { rejections } = await bench.importOfac(await folderOf(cons, 'cons'), '2024-01-10', {
      list: 'OFAC-CONS',
    });
    expect(rejections.map(({ file, line, reason }) => `${file}:${String(line)} ${reason}`)).toEqual([
      'cons_prim.csv:2 The number 3 is that of "PARTY 3" (OFAC SDN), whose names do not agree with "STRANGER".',
    ]);
    expect((await listingsOf('ofac-3')).map(({ list }) => list)).toEqual(['OFAC-SDN']);
    // the list itself may give its entry another name
    const later = await folderOf([...rows(1, 3), sdnRow(4, 'RENAMED')]);
    expect((await bench.importOfac(later, '2024-06-10')).rejections).toEqual([]);
  });

  it('goes on with the ids that an older store has of it', async () => {
    const before = await bench.importOfac(await folderOf(rows(1, 7)), '2024-01-10', { list: 'MY-RED' });
    expect(before.manifest.dataset).toBe('list:my-red-2024-01-10');
    const batch = {
      source: await all('source'),
      entity: (await all('entity')).map((one) => ({ ...one, id: olderId(one.id) })),
      listing: (await all('listing')).map((one) => {
        const parts = { ...one, party: olderId(one.party) };
        return { ...parts, id: listingIdOf(parts) };
      }),
    };
    await undoImport(bench.store, before.manifest.id);
    await bench.store.write(batch, {});
    const later = await bench.importOfac(await folderOf(rows(1, 7)), '2024-06-10', { list: 'MY-RED' });
    expect(later.manifest.counts['listings ended by absence']).toBe(0);
    expect(await statusOf('my-3', '2024-06-10')).toEqual({ status: 'listed' });
    expect(new Set((await all('entity')).map(({ id }) => id)).size).toBe(7);
  });

  it.each(['first', 'last'])('may be shared by a case, the list loaded %s', async (order) => {
    const path = join(bench.folder, 'own.yaml');
    const load = async (name: string) => {
      const entity = `{id: it, schema: Company, name: ${name}, same_as: my-red-3}`;
      await writeFile(path, `case: own\ntitle: Own\nentities: [${entity}]\n`);
      return bench.importFile({ importer: 'case', path });
    };
    const list = async () =>
      (await bench.importOfac(await folderOf(rows(1, 7)), '2024-01-10', { list: 'MY-RED' })).rejections;
    const datasets = async () =>
      (await bench.store.records('entity', ['my-red-3'])).map(({ dataset }) => dataset).sort();
    if (order === 'last') await load('Stranger');
    const rejected = await list();
    if (order === 'first') {
      const refused = await refusalOf(load('Stranger'));
      expect(refused?.message).toContain('"Stranger" and "PARTY 3"');
    } else {
      expect(rejected.map(({ reason }) => reason)).toEqual([
        'The number 3 is that of "Stranger" (case:own), whose names do not agree with "PARTY 3".',
      ]);
    }
    await load('Party 3');
    if (order === 'last') await list();
    expect(await datasets()).toEqual(['case:own', 'list:my-red-2024-01-10']);
  });

  it('on which a party stands are all named, one that freezes property first, whichever was read last', async () => {
    await bench.importOfac(await folderOf(rows(1, 4)), '2024-01-10');
    const cons = [sdnRow(2, 'PARTY 2', { programme: 'NS-PLC' }), sdnRow(3, 'PARTY 3', { programme: 'SDGT' })];
    await bench.importOfac(await folderOf(cons, 'cons'), '2024-06-10', { list: 'OFAC-CONS' });
    const told = async (id: string, day: string) => {
      const status = await statusOf(id, day);
      return Object.values(dictionaries).map((words) => statusWithGround(status, words, (ids) => ids.join()));
    };
    expect(await told('ofac-2', '2024-08-01')).toEqual([
      'last seen listed on 10 January 2024 (OFAC SDN, edition loaded here: ofac-sdn-2024-01-10) and on 10 June 2024 (OFAC NS-PLC, edition loaded here: ofac-cons-2024-06-10)',
      'zuletzt gelistet gesehen am 10. Januar 2024 (OFAC SDN, hier geladene Ausgabe: ofac-sdn-2024-01-10) und am 10. Juni 2024 (OFAC NS-PLC, hier geladene Ausgabe: ofac-cons-2024-06-10)',
    ]);
    const [english = ''] = await told('ofac-2', '2024-06-20');
    expect(english).toMatch(/^listed \(OFAC SDN, .*, last read on 10 January 2024; OFAC NS-PLC, /);
    expect((await told('ofac-1', '2024-01-20'))[0]).toBe('listed');
    // of a programme that the SDN list has too, the consolidated file does not say that it blocks nothing
    const [unplaced] = (await listingsOf('ofac-3')).filter(({ list }) => list === 'OFAC-CONS');
    expect(unplaced).toBeDefined();
    for (const words of Object.values(dictionaries)) {
      const told =
        unplaced === undefined ? [] : listMeasures([{ ...unplaced, status: { status: 'listed' } }], words);
      expect(told.map(({ measure }) => measure).join()).toMatch(
        /SDN list for whether property is blocked|ob Vermögenswerte blockiert sind, ist in der SDN/,
      );
    }
  });

  it('without its last end mark alone asks for the number of rows, and is loaded when that is confirmed', async () => {
    const folder = await folderOf(rows(1, 7));
    const file = join(folder, 'sdn.csv');
    await writeFile(file, (await readFile(file)).subarray(0, -1));
    const refused = await refusalOf(bench.importOfac(folder, '2024-01-10'));
    expect(refused?.message).toMatch(/end mark \(0x1A\) is missing: sdn\.csv with 7 rows/);
    const { manifest } = await bench.importOfac(folder, '2024-01-10', { confirmRowCount: true });
    expect(manifest.counts['entries read']).toBe(7);
    expect(manifest.notes.join()).toMatch(/number of rows was confirmed/);
  });

  it('has one delisting between two editions, in an interval, and nothing else', async () => {
    await bench.importOfac(await folderOf(rows(1, 7)), '2024-01-10', { list: 'MINI' });
    const later = await folderOf([...rows(1, 2), ...rows(4, 7)]);
    const { manifest } = await bench.importOfac(later, '2024-06-10', { list: 'MINI', endMissing: 1 });
    expect(manifest.counts['listings ended by absence']).toBe(1);
    expect(await statusOf('mini-3', '2024-07-01')).toEqual({
      status: 'formerly-listed',
      until: null,
      between: { after: '2024-01-10', before: '2024-06-10' },
    });
    expect(await statusOf('mini-4', '2024-07-01')).toEqual({ status: 'listed' });
  });

  it('of a record of version 0.1.0 is read from its authority, and how it is known from its days', () => {
    const old = {
      dataset: 'case:x',
      authority: 'OFAC SDN',
      from: '2025-07-08',
      firstSeen: null,
      lastSeen: null,
    };
    expect(upgradeListing(old)).toMatchObject({ authority: 'OFAC', list: 'OFAC-SDN', knownBy: 'report' });
    expect(upgradeListing({ ...old, lastSeen: '2023-12-28' })).toMatchObject({ knownBy: 'reading' });
    expect(upgradeListing({ ...old, dataset: 'list:ofac-sdn-2023-12-28' })).toMatchObject({
      knownBy: 'edition',
    });
    const unknown = upgradeListing({ ...old, authority: 'European Union' });
    expect(unknown).toMatchObject({ authority: 'European Union', list: 'EUROPEAN-UNION' });
    expect(upgradeListing(unknown)).toEqual(unknown);
  });
});
