/** The whole list of 28 December 2023 and snapshots of the days on which the case's parties were listed. */
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { personalKinds } from '../../backend/importers/ofac/remarks.ts';
import type { ImportOutcome } from '../../backend/usecases/importing.ts';
import { listingsByParty } from '../../backend/model/merge.ts';
import { Bench, largeLists, largeListsNote, withoutLargeLists, writePart } from '../ofacEditions.ts';

const DAY = '2023-12-28';
/** Generous: a list takes seconds, on a busy machine many. */
const SLOW = { timeout: 240_000 };

describe.skipIf(withoutLargeLists)(`the whole OFAC list${largeListsNote}`, SLOW, () => {
  let bench: Bench;
  let outcome: ImportOutcome;
  beforeAll(async () => {
    bench = await Bench.open();
    outcome = await bench.importOfac(join(largeLists, DAY), DAY);
  });
  afterAll(() => bench.close());

  it('is accounted for row by row', () => {
    expect(outcome.manifest.counts).toMatchObject({
      'rows read': 13_821 + 17_091 + 18_990 + 13,
      'rows accepted': 13_821 + 17_091 + 18_990 + 10,
      'rows rejected': 3,
      'entries read': 13_821,
      individuals: 6_646,
      vessels: 764,
      aircraft: 378,
      'other parties': 6_033,
    });
  });

  it('has 5,956 links resolved, 2 ambiguous and 8 unresolved, each of the latter with its line', () => {
    expect(outcome.manifest.counts).toMatchObject({
      'links resolved': 5_956,
      'links ambiguous': 2,
      'links unresolved': 8,
    });
    const left = outcome.rejections.filter((one) => one.reason.startsWith('The link is left out'));
    expect(left).toHaveLength(10);
    expect(left.every((one) => one.file === 'sdn.csv' && one.line > 0)).toBe(true);
  });

  it('names the seven entries whose remarks are cut without a continuation', () => {
    expect(outcome.manifest.counts['remarks cut without continuation']).toBe(7);
    expect(outcome.manifest.notes.join()).toMatch(/29703, 30518, 31212, 33151, 37070, 39585, 39593/);
  });

  it('says how many numbers and street lines of individuals were left out', () => {
    for (const kind of personalKinds) expect(outcome.manifest.counts[`${kind} left out`]).toBeGreaterThan(0);
    expect(outcome.manifest.counts['street lines left out']).toBe(2_714);
  });

  it('leaves no number, wallet or address of an individual anywhere in the store', async () => {
    const persons: string[] = [];
    for await (const page of bench.store.stream('entity')) {
      for (const one of page.filter((record) => record.schema === 'Person')) {
        expect(one.identifiers.map((identifier) => identifier.scheme)).toEqual(['ofac']);
        expect(one.addresses.every((place) => place.street === null)).toBe(true);
        expect(one.addresses.map((place) => place.city).join()).not.toMatch(/\d{3}/);
        persons.push(one.note);
      }
    }
    expect(persons).toHaveLength(6_646);
    // what is left of digits: days, years, ordinals, and the law by which somebody was listed
    const law =
      /(?:Executive Order|E\.O\.|CAATSA|Sanctions Regulations|Secondary sanctions risk|Additional Sanctions Information)[^;]*/g;
    const rest = persons.join('; ').replace(law, '');
    expect(rest.match(/[^;]*\d{5}[^;]*/g)).toBeNull();
    const labelled =
      /[^;]*(?:passport|national id\b|cedula|tax id|phone|digital currency|\bSSN\b|C\.U\.R\.P)[^;]*\d[^;]*/gi;
    expect(rest.match(labelled)).toBeNull();
    expect(rest.match(/[^;]*@[^;]*/g)).toBeNull();
  });

  it('leaves nothing of them in manifests and rejected rows', async () => {
    const kept = JSON.stringify([
      await bench.store.imports(),
      await bench.store.rejections(outcome.manifest.id),
    ]);
    // counts and sentences speak of kinds; a number would stand behind its label
    expect(
      /(?:passport|national id no\.|tax id no\.|phone number|digital currency address)[ -]*[a-z]{0,3} ?\d/i.exec(
        kept,
      ),
    ).toBeNull();
  });

  it('changes nothing when it is loaded again', async () => {
    const digest = await bench.store.digest();
    const again = await bench.importOfac(join(largeLists, DAY), DAY);
    expect([again.written, again.removed, again.revision]).toEqual([0, 0, outcome.revision]);
    expect(await bench.store.digest()).toBe(digest);
  });
});

describe.skipIf(withoutLargeLists)(
  `the entries on North Korea in snapshots of the OFAC list${largeListsNote}`,
  SLOW,
  () => {
    let bench: Bench;
    beforeAll(async () => {
      bench = await Bench.open();
    });
    afterAll(() => bench.close());

    it.each([
      ['SEK Studio', 'ofac-34022', '2021-12-09', '2021-12-10'],
      ['Funsaga', 'ofac-40202', '2022-12-08', '2022-12-09'],
    ])('show %s from the day of its designation, not the day before', async (_name, id, before, day) => {
      for (const one of [before, day]) {
        // these snapshots are of sdn.csv alone; the other files are made empty
        const sdn = join(largeLists, 'snapshots', `sdn-${one}.csv`);
        const folder = await writePart(await bench.newFolder(), { sdn }, (row) => row.includes('DPRK'));
        await bench.importOfac(folder, one, { list: 'OFAC-SDN' });
      }
      const [party] = await bench.store.records('entity', [id]);
      const listings = party === undefined ? [] : await bench.store.listingsOf([party.id]);
      expect([...listingsByParty(listings).values()].flat().map((one) => one.firstSeen)).toEqual([day]);
    });
  },
);
