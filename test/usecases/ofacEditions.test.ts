/** Several editions of the list in one store: what ends, when, and in whatever order they are loaded. */
import type { Claim } from '../../backend/model/claims.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { dayFromIso } from '../../backend/model/dates.ts';
import { partyStatus } from '../../backend/model/listings.ts';
import { listingsByParty } from '../../backend/model/merge.ts';
import { describeError } from '../../backend/errors.ts';
import { refusalOf } from '../refusals.ts';
import { ListingBook } from '../../backend/usecases/listingBook.ts';
import { undoImport } from '../../backend/usecases/undoImport.ts';
import { Bench, fixtureEdition, sdnRow, writeEdition, type EditionRows } from '../ofacEditions.ts';

const rows = (first: number, last: number): string[] =>
  Array.from({ length: last - first + 1 }, (_, index) =>
    sdnRow(first + index, `PARTY ${String(first + index)}`),
  );

/** Parties 1–40; 41 is linked to 1. */
const linked = sdnRow(41, 'LINKED', { remarks: 'Linked To: PARTY 1.' });

interface Edition extends EditionRows {
  readonly day: string;
  readonly confirmed?: boolean;
  readonly endMissing?: number;
}

describe('editions of the OFAC list', () => {
  let bench: Bench;
  beforeEach(async () => {
    bench = await Bench.open();
  });
  afterEach(() => bench.close());

  const load = async ({ day, confirmed = false, endMissing, ...edition }: Edition, into = bench) =>
    into.importOfac(await writeEdition(await into.newFolder(), edition), day, {
      confirmRowCount: confirmed,
      ...(endMissing === undefined ? {} : { endMissing }),
    });
  /** Says how many listings end, as whoever has looked at them does. */
  const loadAll = async (edition: Edition, into = bench) => {
    const refused = await refusalOf(load(edition, into));
    if (refused === undefined) return;
    const [, count] = /^This edition lacks (\d+) of/.exec(refused.message) ?? [];
    await load({ ...edition, endMissing: Number(count) }, into);
  };
  const statusOf = async (number: number, day: string) => {
    const [record] = await bench.store.records('entity', [`ofac-${String(number)}`]);
    const listings = record === undefined ? [] : await bench.store.listingsOf([record.id]);
    return partyStatus([...listingsByParty(listings).values()].flat(), dayFromIso(day)).status;
  };
  const ties = async (): Promise<string[]> => {
    const found: string[] = [];
    for await (const page of bench.store.links())
      found.push(...page.map((link) => `${link.from} ${link.to}`));
    return found;
  };

  it('show first and last day of a listing, and no designation day', async () => {
    await load({ day: '2023-01-10', sdn: rows(1, 40) });
    await load({ day: '2023-02-10', sdn: rows(1, 40) });
    const [record] = await bench.store.records('entity', ['ofac-1']);
    const listings = record === undefined ? [] : await bench.store.listingsOf([record.id]);
    expect([...listingsByParty(listings).values()].flat()).toMatchObject([
      { firstSeen: '2023-01-10', lastSeen: '2023-02-10', from: null, to: null },
    ]);
    expect(await statusOf(1, '2023-01-09')).toBe('unknown');
    expect(await statusOf(1, '2023-03-13')).toBe('listed');
    expect(await statusOf(1, '2023-03-14')).toBe('last-seen-listed');
  });

  it('end what a complete later one lacks, at a time between the two', async () => {
    await load({ day: '2023-01-10', sdn: [...rows(1, 40), linked] });
    const { manifest } = await load({ day: '2023-06-10', sdn: rows(1, 40), endMissing: 1 });
    expect(manifest.counts).toMatchObject({ 'listings ended by absence': 1, 'links ended by absence': 1 });
    expect(await statusOf(41, '2023-01-10')).toBe('listed');
    expect(await statusOf(41, '2023-03-01')).toBe('last-seen-listed');
    expect(await statusOf(41, '2023-06-10')).toBe('formerly-listed');
    expect(await ties()).toEqual([]);
  });

  it('end nothing by one whose row count differs by more than 5 %, and name what it lacks without advice to end it', async () => {
    await load({ day: '2023-01-10', sdn: rows(1, 40) });
    const edition = { day: '2023-06-10', sdn: rows(1, 37) };
    const first = await load(edition);
    expect(first.manifest.notes.join()).toMatch(
      /stay listed, because its 37 entries are over 5 % more or fewer than the 40 of 2023-01-10\. It lacks 3 of 40 \(PARTY 38; PARTY 39; PARTY 40\)\. Check that the files are the whole list\./,
    );
    expect(first.manifest.notes.join()).not.toMatch(/--/);
    expect(await statusOf(40, '2023-07-01')).toBe('last-seen-listed');
    const second = await load({ ...edition, endMissing: 3 });
    expect(second.manifest.notes.join()).not.toMatch(/stay listed/);
    expect(await statusOf(40, '2023-07-01')).toBe('formerly-listed');
    // what was confirmed once stays so
    await load(edition);
    expect(await statusOf(40, '2023-07-01')).toBe('formerly-listed');
  });

  it('that would end more than 2 % of a list are shown first, with ten names, and need that very number', async () => {
    await load({ day: '2023-01-10', sdn: rows(101, 400) });
    const edition = { day: '2023-06-10', sdn: rows(101, 388) };
    for (const given of [{}, { confirmed: true }, { endMissing: 11 }]) {
      const refused = await refusalOf(load({ ...edition, ...given }));
      expect(refused?.code).toBe('rejected-edition');
      expect(refused?.message).toMatch(
        /^This edition lacks 12 of the 300 open listings of OFAC SDN, which would end \(PARTY 389; .*PARTY 398 and 2 more\)/,
      );
      expect(refused?.detail.items).toHaveLength(10);
      expect(refused === undefined ? '' : describeError(refused)).not.toMatch(/--|end-missing/);
      expect(await statusOf(400, '2023-07-01')).toBe('last-seen-listed');
    }
    await load({ ...edition, endMissing: 12 });
    expect(await statusOf(400, '2023-07-01')).toBe('formerly-listed');
    // and a number where nothing is missing is not taken for granted either
    expect(
      (await refusalOf(load({ day: '2023-07-10', sdn: rows(101, 388), endMissing: 5 })))?.message,
    ).toMatch(/lacks none/);
  });

  it('do not end a party whose row could not be read, nor a tie of an entry with an unread link', async () => {
    const tied = (number: number, ...names: readonly string[]): string =>
      sdnRow(number, `LINKED ${String(number)}`, {
        remarks: `${names.map((name) => `Linked To: ${name}`).join('; ')}.`,
      });
    await load({ day: '2023-01-10', sdn: [...rows(1, 38), tied(41, 'PARTY 1'), tied(42, 'PARTY 2')] });
    await load({
      day: '2023-06-10',
      sdn: [
        ...rows(1, 37),
        sdnRow(38, 'PARTY 38', { type: 'balloon' }),
        tied(41, 'PARTY ONE'),
        tied(42, 'PARTY 3'),
      ],
    });
    expect(await statusOf(38, '2023-07-01')).toBe('last-seen-listed');
    expect((await ties()).sort()).toEqual(['ofac-41 ofac-1', 'ofac-42 ofac-3']);
  });

  it('end a programme that a party no longer has, and leave the party listed under the other', async () => {
    const both = sdnRow(1, 'PARTY 1', { programme: 'DPRK3] [DPRK4' });
    await load({ day: '2023-01-10', sdn: [both, ...rows(2, 40)] });
    const { manifest } = await load({ day: '2023-06-10', sdn: rows(1, 40), endMissing: 1 });
    expect(manifest.counts['listings ended by absence']).toBe(1);
    expect(await statusOf(1, '2023-06-10')).toBe('listed');
  });

  it('say of an older one loaded after a newer one whom the newest one lacks, and whether that ended them', async () => {
    await load({ day: '2023-06-10', sdn: rows(1, 39), confirmed: true });
    const { manifest } = await load({ day: '2023-01-10', sdn: rows(1, 40) });
    expect(manifest.notes).toContain(
      'The newest edition loaded, of 2023-06-10, lacks 1 of the 40 listings of this one (PARTY 40): ended by that day.',
    );
    expect(await statusOf(40, '2023-07-01')).toBe('formerly-listed');
    const next = await load({ day: '2024-01-10', sdn: rows(1, 30) });
    expect(next.manifest.notes.join()).not.toMatch(/newest edition/);
    const oldest = await load({ day: '2023-01-05', sdn: rows(1, 34) });
    expect(oldest.manifest.notes).toContain(
      'The newest edition loaded, of 2024-01-10, lacks 4 of the 34 listings of this one (PARTY 31; PARTY 32; PARTY 33; PARTY 34): still listed, because that edition is not known to be whole.',
    );
  });

  describe('between which a party is gone and comes back', () => {
    const first: Edition = { day: '2023-01-10', sdn: rows(1, 40) };
    const without: Edition = { day: '2023-06-10', sdn: rows(1, 39), endMissing: 1 };
    const again: Edition = { day: '2023-12-10', sdn: rows(1, 40) };

    it.each([
      ['in order of days', [first, without, again]],
      ['with the middle one last, which ends one listing then too', [first, again, without]],
      ['with the first one last', [{ ...without, endMissing: undefined, confirmed: true }, again, first]],
    ])('show it as formerly listed meanwhile, in two periods, loaded %s', async (_order, editions) => {
      for (const { endMissing, ...edition } of editions)
        await load(endMissing === undefined ? edition : { ...edition, endMissing });
      const days = ['2023-01-10', '2023-03-01', '2023-06-10', '2023-10-01', '2023-12-10', '2024-03-01'];
      const statuses: string[] = [];
      for (const day of days) statuses.push(await statusOf(40, day));
      expect(statuses).toEqual([
        ...['listed', 'last-seen-listed', 'formerly-listed', 'formerly-listed', 'listed', 'last-seen-listed'],
      ]);
      const [record] = await bench.store.records('entity', ['ofac-40']);
      const listings = record === undefined ? [] : await bench.store.listingsOf([record.id]);
      expect([...listingsByParty(listings).values()].flat()).toMatchObject([
        { firstSeen: '2023-01-10', lastSeen: '2023-01-10', removedAfter: '2023-01-10', to: '2023-06-10' },
        { firstSeen: '2023-12-10', lastSeen: '2023-12-10', removedAfter: null, to: null, note: '' },
      ]);
      const book = await ListingBook.read(bench.store, '2024-12-01');
      expect(['2023-03-01', '2023-10-01', '2023-12-10'].map((day) => book.sanctionedOn(day).size)).toEqual([
        ...[40, 39, 40],
      ]);
    });
  });

  const four: readonly Edition[] = [
    { day: '2023-01-10', sdn: [...rows(1, 40), linked] },
    { day: '2023-04-10', sdn: [...rows(2, 40), linked, sdnRow(50, 'CUT', { remarks: 'x'.repeat(1_000) })] },
    {
      day: '2023-07-10',
      sdn: [...rows(1, 38), linked, sdnRow(50, 'CUT', { remarks: 'Linked To: PARTY 2.' })],
    },
    { day: '2023-10-10', sdn: [...rows(1, 15), ...rows(17, 39), sdnRow(50, 'CUT')] },
  ];
  const orders: readonly (readonly number[])[] = [
    [1, 0],
    [3, 2, 1, 0],
    [0, 3, 1, 2],
    [2, 0, 3, 1],
    [1, 3, 0, 2],
  ];
  for (const order of orders) {
    it(`have the same content loaded as ${order.map((one) => four[one]?.day).join(', ')} as in order of days`, async () => {
      const inOrder = await Bench.open();
      const chosen = order.flatMap((one) => four[one] ?? []);
      for (const edition of chosen) await loadAll(edition);
      for (const edition of [...chosen].sort((a, b) => (a.day < b.day ? -1 : 1)))
        await loadAll(edition, inOrder);
      expect(await bench.store.digest()).toBe(await inOrder.store.digest());
      await inOrder.close();
    });
  }

  describe('of which one lacks a namesake', () => {
    const pak = (number: number) => sdnRow(number, 'PAK, Il Nam', { type: 'individual' });
    const toPak = sdnRow(90, 'FREIGHT', { remarks: 'Linked To: PAK, Il Nam.' });
    const withBoth: Edition = { day: '2023-01-10', sdn: [...rows(1, 40), pak(71), pak(72), toPak] };
    const withOne: Edition = { day: '2023-06-10', sdn: [...rows(1, 40), pak(72), toPak] };
    const later: Edition = { ...withBoth, day: '2023-12-10' };

    it.each([
      [
        'whoever is missing from the later one',
        [{ ...withBoth, sdn: [...withBoth.sdn, ...rows(301, 320)] }, withOne],
      ],
      ['whoever the later one ends', [withBoth, withOne]],
      ['an older one loaded after it', [withOne, withBoth]],
      ['a newer one', [withOne, later]],
    ])('tie the name to nobody, by %s', async (_by, editions) => {
      for (const edition of editions) await loadAll(edition);
      expect(await ties()).toEqual([]);
      // and so when the edition is loaded again that alone would tie it
      const { manifest } = await load(withOne);
      expect(manifest.counts).toMatchObject({ 'links ambiguous': 1, 'links resolved': 0 });
      expect((await bench.store.rejections(manifest.id)).map(({ reason }) => reason)).toEqual([
        'The link is left out: entries 72, 71 have this name (71 not in this edition).',
      ]);
      expect(await ties()).toEqual([]);
    });

    it('say which of two bearers of a name is missing', async () => {
      await load(withBoth);
      const refused = await refusalOf(load({ ...withOne, endMissing: 9 }));
      expect(refused?.detail.items).toEqual(['PAK, Il Nam, entry 71']);
    });

    it('have the same content in whatever order they are loaded', async () => {
      const gone: Edition = { day: '2023-09-10', sdn: [...rows(1, 40), pak(72), sdnRow(90, 'FREIGHT')] };
      const digests: string[] = [];
      for (const editions of [
        [withOne, gone, withBoth],
        [withBoth, withOne, gone],
        [gone, withBoth, withOne],
      ]) {
        const own = await Bench.open();
        for (const edition of editions) await loadAll(edition, own);
        digests.push(await own.store.digest());
        await own.close();
      }
      expect(new Set(digests).size).toBe(1);
    });

    it('take back what the other one tied, with the reason, until it alone is left', async () => {
      await load(withOne);
      expect(await ties()).toEqual(['ofac-90 ofac-72']);
      const { manifest } = await load(withBoth);
      expect(manifest.counts['links taken back']).toBe(1);
      const claims: Claim[] = [];
      for await (const page of bench.store.stream('claim')) claims.push(...page);
      expect(claims).toMatchObject([{ withdrawn: '2023-06-10' }]);
      expect(claims.map(({ note }) => note).join()).toContain('several entries bear this name');
      await undoImport(bench.store, manifest.id);
      expect(await ties()).toEqual(['ofac-90 ofac-72']);
    });

    it('leave out a namesake of another list of the authority as well', async () => {
      await bench.importOfac(
        await writeEdition(await bench.newFolder(), { sdn: [...rows(201, 240), pak(271)] }),
        '2023-01-10',
        { list: 'OFAC-CONS' },
      );
      await load(withOne);
      expect(await ties()).toEqual([]);
    });
  });

  it('end Funsaga and Jadhav by absence, in either order', async () => {
    const days = ['2023-12-28', '2025-12-24'] as const;
    const other = await Bench.open();
    for (const into of [bench, other]) {
      for (const day of into === bench ? days : [...days].reverse()) {
        const path = fixtureEdition(day);
        const refused = await refusalOf(into.importOfac(path, day, { confirmRowCount: true }));
        if (refused !== undefined) await into.importOfac(path, day, { confirmRowCount: true, endMissing: 2 });
      }
    }
    for (const number of [40201, 40202]) {
      expect(await statusOf(number, '2023-12-28')).toBe('listed');
      expect(await statusOf(number, '2026-11-23')).toBe('formerly-listed');
    }
    expect(await ties()).not.toContain('ofac-40202 ofac-34022');
    expect(await statusOf(34022, '2026-01-01')).toBe('listed');
    expect(await other.store.digest()).toBe(await bench.store.digest());
    await other.close();
  });
});
