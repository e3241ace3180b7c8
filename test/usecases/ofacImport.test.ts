/** One edition of the list in a real store: what is kept, what is left out, and how it is said. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CutoutError } from '../../backend/errors.ts';
import { mergeEntities } from '../../backend/model/merge.ts';
import { Bench, fixtureEdition, sdnRow, wholeText, writeEdition } from '../ofacEditions.ts';

const DAY = '2023-12-28';
const folder = fixtureEdition(DAY);

describe('an edition of the OFAC list', () => {
  let bench: Bench;
  beforeEach(async () => {
    bench = await Bench.open();
  });
  afterEach(() => bench.close());

  const entity = async (number: number) => {
    const records = await bench.store.records('entity', [`ofac-${String(number)}`]);
    return mergeEntities(records);
  };
  const invented = async (rows: Parameters<typeof writeEdition>[1]) =>
    bench.importOfac(await writeEdition(await bench.newFolder(), rows), DAY);

  it('is accounted for row by row: accepted and rejected rows are those read', async () => {
    const { manifest, rejections } = await bench.importOfac(folder, DAY);
    expect(manifest.counts).toMatchObject({
      'rows read': 131,
      'rows accepted': 130,
      'rows rejected': 1,
      'entries read': 36,
      'links resolved': 15,
      'links ambiguous': 1,
      'links unresolved': 5,
    });
    expect(rejections).toHaveLength(1 + 6);
    expect(rejections[0]).toEqual({
      file: 'sdn_comments.csv',
      line: 3,
      reason: 'It continues the remarks of entry 999999002, which is not on the list.',
      row: '999999002',
    });
    expect(await bench.store.rejections(manifest.id)).toEqual(rejections);
  });

  it('gives parties their names, strong, former and weak, and where they are', async () => {
    await bench.importOfac(folder, DAY);
    expect((await entity(34022)).aliases).toEqual([
      { name: "APRIL 26 CHILDREN'S ANIMATION FILM STUDIO", kind: 'alias' },
      { name: 'SCIENTIFIC EDUCATION KOREA STUDIO', kind: 'alias' },
    ]);
    expect((await entity(15036)).aliases).toEqual([
      { name: 'ABADAN', kind: 'former' },
      { name: 'SHONA', kind: 'former' },
      { name: 'ALPHA', kind: 'weak' },
    ]);
    expect((await entity(12210)).aliases.at(-1)).toEqual({ name: 'RGB', kind: 'weak' });
    expect((await entity(31042)).addresses).toEqual([
      {
        street: '901-7, No. 439 Yishan Road, Xuhui District',
        city: 'Shanghai',
        country: 'CN',
        countryText: 'China',
      },
    ]);
    const schemata = await Promise.all(
      [34022, 34024, 15036, 15431].map(async (one) => (await entity(one)).schema),
    );
    expect(schemata).toEqual(['LegalEntity', 'Person', 'Vessel', 'Airplane']);
  });

  it('joins remarks that were cut in the middle of a word', async () => {
    await bench.importOfac(folder, DAY);
    expect((await entity(17018)).note).toContain('Listing Date (EO 14024 Directive 3): 24 Feb 2022; ');
  });

  it('lists a party under each of its programmes, seen on the day of the edition', async () => {
    await bench.importOfac(folder, DAY);
    const [party] = await bench.store.records('entity', ['ofac-24977']);
    const listings = party === undefined ? [] : await bench.store.listingsOf([party.id]);
    expect(listings.map((one) => one.programme).sort()).toEqual(['DPRK3', 'DPRK4']);
    for (const listing of listings) {
      expect(listing).toMatchObject({
        firstSeen: DAY,
        lastSeen: DAY,
        from: null,
        to: null,
        authority: 'OFAC',
        list: 'OFAC-SDN',
      });
    }
  });

  it('ties entries by "Linked To" with the entry as place and its words as quotation', async () => {
    await bench.importOfac(folder, DAY);
    const [moxing] = await bench.store.records('entity', ['ofac-31042']);
    const { links } = await bench.store.neighbours(moxing?.id ?? (await entity(31042)).id, {
      limit: 9,
      offset: 0,
    });
    expect(links).toMatchObject([{ type: 'LINKED_TO', from: 'ofac-31042', to: 'ofac-34022', grade: 'A' }]);
    const claims = await bench.store.claimsOf(links.map((link) => link.id));
    expect(claims).toMatchObject([
      {
        basis: 'designated',
        origin: 'ofac-sdn',
        place: 'sdn.csv, entry 31042',
        quotation: 'Linked To: SEK STUDIO',
        asOf: DAY,
      },
    ]);
  });

  it('resolves a link by primary name before any alias, by alias where no primary name fits, and never guesses', async () => {
    const { rejections } = await invented({
      sdn: [
        sdnRow(1, 'ALPHA'),
        sdnRow(2, 'BETA'),
        sdnRow(3, 'GAMMA CO., LTD.'),
        sdnRow(4, 'TWIN'),
        sdnRow(5, 'TWIN'),
        sdnRow(10, 'TO PRIMARY', { remarks: 'Linked To: Alpha.' }),
        sdnRow(11, 'TO ALIAS', { remarks: 'Linked To: ONLY ALIAS.' }),
        sdnRow(12, 'TO FULL STOP', { remarks: 'Linked To: GAMMA CO., LTD.' }),
        sdnRow(13, 'TO TWINS', { remarks: 'Linked To: TWIN; Linked To: NOBODY.' }),
        sdnRow(14, 'TO NEARLY', { remarks: 'Linked To: ALPHA INC.' }),
        sdnRow(15, 'TO ITSELF', { remarks: 'Linked To: TO ITSELF.' }),
      ],
      alt: ['2,1,"aka","ALPHA",-0- ', '2,2,"aka","ONLY ALIAS",-0- '],
    });
    const ties: string[] = [];
    for await (const page of bench.store.links()) ties.push(...page.map((link) => `${link.from} ${link.to}`));
    expect(ties.sort()).toEqual(['ofac-10 ofac-1', 'ofac-11 ofac-2', 'ofac-12 ofac-3']);
    expect(rejections.map(({ line, reason }) => `${String(line)} ${reason}`)).toEqual([
      '9 The link is left out: entries 4, 5 have this name.',
      '9 The link is left out: no entry has this name.',
      '10 The link is left out: no entry has this name.',
      '11 The link is left out: it names the entry itself.',
    ]);
  });

  it('reports remarks that are cut without a continuation, and guesses nothing from their last part', async () => {
    const { manifest, rejections } = await invented({
      sdn: [
        sdnRow(1, 'SEK STUDIO'),
        sdnRow(2, 'CUT', { remarks: `${'x'.repeat(977)}; Linked To: SEK STUDIO` }),
        sdnRow(3, 'CUT AT A BLANK', { remarks: `${'x'.repeat(998)}; ` }),
      ],
      comments: ['3,"Linked To: SEK STUDIO."'],
    });
    expect(manifest.counts).toMatchObject({ 'remarks cut without continuation': 1, 'links resolved': 1 });
    expect(manifest.notes.join()).toMatch(/cut at 1,000 characters and not continued.*: 2\./);
    expect(rejections).toMatchObject([{ file: 'sdn.csv', line: 2 }]);
  });

  it('drops numbers, wallets and streets of individuals before storing, keeps city and country, and says how many', async () => {
    const { manifest } = await bench.importOfac(folder, DAY);
    const text = await wholeText(bench);
    for (const hidden of [
      'X0000001',
      'X0000002',
      '00000000000',
      '0000000002',
      '85000000003',
      'example.org',
      '1Example',
      'Example00',
      '0000005',
      'Example Street',
      '000010',
    ])
      expect(text).not.toContain(hidden);
    const person = await entity(999999001);
    expect(person.identifiers).toEqual([{ scheme: 'ofac', value: '999999001', basis: 'sdn.csv' }]);
    expect(person.addresses).toEqual([
      { street: null, city: 'Exampletown', country: 'KP', countryText: 'Korea, North' },
    ]);
    expect(person.note).toContain('arrested 05 Sep 2019; Member of the 13th Example Assembly');
    expect(person.aliases.filter((alias) => alias.kind === 'weak').map((alias) => alias.name)).toEqual([
      'EXAMPLE0006',
      'TAIL0008',
    ]);
    expect(manifest.counts).toMatchObject({
      'passport numbers left out': 2,
      'national numbers left out': 1,
      'tax numbers left out': 1,
      'phone numbers left out': 1,
      'e-mail addresses left out': 1,
      'wallets left out': 2,
      'other numbers left out': 1,
      'street lines left out': 1,
    });
    expect(manifest.notes.join()).toContain('Left out for 7 individuals: 2 passport numbers');
  });

  it('keeps them when asked to, and says so', async () => {
    const { manifest } = await bench.importOfac(folder, DAY, { keepPersonalIdentifiers: true });
    const person = await entity(999999001);
    expect(person.identifiers).toContainEqual({
      scheme: 'passport',
      value: 'X0000001 (Korea, North) expires 01 Jan 2030',
      basis: 'sdn.csv',
    });
    expect(person.addresses).toEqual([
      {
        street: '1 Example Street, Flat 9',
        city: 'Exampletown 000010',
        country: 'KP',
        countryText: 'Korea, North',
      },
    ]);
    expect(manifest.notes.join()).toContain('Personal identifiers of 7 individuals are stored, as asked.');
    expect(manifest.options['keepPersonalIdentifiers']).toBe(true);
  });

  it('keeps a row out whose type is unknown, with the rows that belong to it, and shows none of its remarks', async () => {
    const { manifest, rejections } = await invented({
      sdn: [sdnRow(1, 'A'), sdnRow(2, 'B', { type: 'balloon', remarks: 'Passport X0000009.' })],
      alt: ['2,1,"aka","BEE",-0- '],
      add: ['2,1,"1 Example Street","Exampletown","China",-0- '],
    });
    expect(rejections).toEqual([
      { file: 'sdn.csv', line: 2, reason: 'The party type "balloon" is unknown.', row: '2' },
      { file: 'alt.csv', line: 1, reason: 'Its entry 2 was rejected.', row: '2' },
      { file: 'add.csv', line: 1, reason: 'Its entry 2 was rejected.', row: '2' },
    ]);
    expect(manifest.counts).toMatchObject({ 'rows read': 4, 'rows accepted': 1, 'rows rejected': 3 });
  });

  it('changes nothing when it is loaded again', async () => {
    const first = await bench.importOfac(folder, DAY);
    const digest = await bench.store.digest();
    const second = await bench.importOfac(folder, DAY);
    expect(first.written).toBeGreaterThan(0);
    expect([second.written, second.removed, second.revision]).toEqual([0, 0, first.revision]);
    expect(await bench.store.digest()).toBe(digest);
  });

  it('can be cancelled between two batches, and a new run completes it to the same content', async () => {
    const undisturbed = await Bench.open();
    await undisturbed.importOfac(folder, DAY);
    const controller = new AbortController();
    const cancelled = bench.importOfac(folder, DAY, {
      signal: controller.signal,
      committed: () => controller.abort(),
    });
    await expect(cancelled).rejects.toMatchObject({ code: 'cancelled', exitCode: 130 });
    expect(await bench.store.imports()).toMatchObject([
      { finishedAt: null, label: 'OFAC SDN list of 2023-12-28' },
    ]);
    expect(await bench.store.digest()).not.toBe(await undisturbed.store.digest());
    await bench.importOfac(folder, DAY);
    expect(await bench.store.digest()).toBe(await undisturbed.store.digest());
    expect((await bench.store.imports()).map((one) => one.finishedAt === null)).toEqual([false]);
    await undisturbed.close();
  });

  it('is read to its end by the count of its progress', async () => {
    const seen: (readonly [number, number | null])[] = [];
    await bench.importOfac(folder, DAY, { progress: (read, total) => seen.push([read, total]) });
    expect(seen.at(-1)).toEqual([131, 131]);
  });

  it('needs a day, and one that exists', async () => {
    for (const day of ['2023-02-30', '28 Dec 2023', '']) {
      await expect(bench.importOfac(folder, day)).rejects.toMatchObject({ code: 'bad-question' });
    }
    expect(await bench.store.revision()).toBe(0);
  });

  it('is refused where another edition was loaded as that of the same day', async () => {
    await bench.importOfac(folder, DAY);
    const error: unknown = await bench
      .importOfac(fixtureEdition('2025-12-24'), DAY)
      .catch((one: unknown) => one);
    expect(error).toBeInstanceOf(CutoutError);
    expect(error).toMatchObject({ code: 'rejected-edition', detail: { place: { file: 'sdn.csv' } } });
  });
});
