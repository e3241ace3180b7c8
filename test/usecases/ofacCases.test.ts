/** The list beside the bundled cases: one party is one entity, an inferred number is no merge, an end stays an end. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { dayFromIso } from '../../backend/model/dates.ts';
import { partyStatus } from '../../backend/model/listings.ts';
import { mergeEntities } from '../../backend/model/merge.ts';
import { listingsByParty } from '../../backend/model/merge.ts';
import { Bench, fixtureEdition, sdnRow, writeEdition } from '../ofacEditions.ts';

const DAY = '2023-12-28';
const folder = fixtureEdition(DAY);
const SEK = 'sek-studio.yaml';
const FRONTS = 'it-worker-fronts.yaml';

describe('the OFAC list beside the cases', () => {
  let bench: Bench;
  beforeEach(async () => {
    bench = await Bench.open();
  });
  afterEach(() => bench.close());

  const load = async (order: readonly ('list' | 'case')[]): Promise<void> => {
    for (const what of order) {
      if (what === 'list') await bench.importOfac(folder, DAY);
      else await bench.importCase(SEK);
    }
  };
  const statusOf = async (id: string, day: string) => {
    const [record] = await bench.store.records('entity', [id]);
    const listings = record === undefined ? [] : await bench.store.listingsOf([record.id]);
    return partyStatus([...listingsByParty(listings).values()].flat(), dayFromIso(day));
  };

  for (const order of [
    ['list', 'case'],
    ['case', 'list'],
  ] as const) {
    it(`SEK Studio is one entity when the ${order[0]} is loaded first`, async () => {
      await load(order);
      const records = await bench.store.records('entity', ['ofac-34022']);
      const merged = mergeEntities(records);
      expect(merged.datasets).toEqual(['case:sek-studio', 'list:ofac-sdn-2023-12-28']);
      expect(merged.name).toMatch(/^SEK Studio/i);
      const bearers: string[] = [];
      for await (const page of bench.store.stream('entity')) {
        bearers.push(...page.filter((one) => /\bSEK STUDIO\b/i.test(one.name)).map((one) => one.id));
      }
      expect(new Set(bearers)).toEqual(new Set(['ofac-34022']));
    });

    it(`Funsaga and Jadhav stay formerly listed when the ${order[0]} is loaded first`, async () => {
      await load(order);
      for (const id of ['ofac-40201', 'ofac-40202']) {
        expect(await statusOf(id, '2026-11-23')).toMatchObject({ status: 'formerly-listed' });
        expect(await statusOf(id, '2023-06-01')).toMatchObject({ status: 'listed' });
      }
      const [funsaga] = await bench.store.records('entity', ['ofac-40202']);
      if (funsaga === undefined) throw new Error('Funsaga is not in the store');
      const { links } = await bench.store.neighbours(funsaga.id, { limit: 50, offset: 0 });
      // the list's own claim of 2023 does not bring back what was withdrawn in 2025
      expect(links.find((link) => link.type === 'LINKED_TO')?.grade).not.toBe('A');
    });
  }

  it('has the same content whichever was loaded first', async () => {
    await load(['list', 'case']);
    const other = await Bench.open();
    await other.importCase(SEK);
    await other.importOfac(folder, DAY);
    expect(await other.store.digest()).toBe(await bench.store.digest());
    await other.close();
  });

  it('finds SEK Studio by the names of both', async () => {
    await load(['case', 'list']);
    for (const tokens of [['scientific', 'education', 'korea'], ['april', '26', 'children'], ['sek']]) {
      expect(await bench.store.search(tokens, 10)).toContain('ofac-34022');
    }
  });

  for (const order of ['list first', 'case first']) {
    it(`says "possibly the same, unsure" of the four inferred numbers, and merges none (${order})`, async () => {
      const numbers = [52293, 55062, 55065, 56045];
      const edition = await writeEdition(await bench.newFolder(), {
        sdn: numbers.map((number) => sdnRow(number, `INVENTED PARTY ${String(number)}`)),
      });
      if (order === 'list first') await bench.importOfac(edition, '2025-12-24');
      await bench.importCase(SEK);
      await bench.importCase(FRONTS);
      if (order === 'case first') await bench.importOfac(edition, '2025-12-24');
      const judged: string[] = [];
      for await (const page of bench.store.stream('judgement')) {
        for (const one of page) {
          expect(one.verdict).toBe('unsure');
          judged.push(...[one.left, one.right].filter((id) => id.startsWith('ofac-')));
        }
      }
      expect(judged.sort()).toEqual(numbers.map((number) => `ofac-${String(number)}`));
      for (const id of judged) {
        const records = await bench.store.records('entity', [id]);
        expect(records.map((record) => record.dataset)).toEqual(['list:ofac-sdn-2025-12-24']);
      }
    });
  }

  it('keeps an entry out whose number the case has under another name, with all that links to it', async () => {
    await bench.importCase(SEK);
    const edition = await writeEdition(await bench.newFolder(), {
      sdn: [
        sdnRow(34022, 'UNRELATED SHIPPING'),
        sdnRow(7, 'SEVEN', { remarks: 'Linked To: UNRELATED SHIPPING.' }),
      ],
      alt: ['34022,1,"aka","UNRELATED LINES",-0- '],
    });
    const { rejections, manifest } = await bench.importOfac(edition, DAY);
    expect(rejections.map((one) => `${one.file}:${String(one.line)} ${one.reason}`)).toEqual([
      'sdn.csv:1 The number 34022 is that of "SEK Studio" (case:sek-studio), whose names do not agree with "UNRELATED SHIPPING".',
      'alt.csv:1 Its entry 34022 was rejected.',
      'sdn.csv:2 The link is left out: entry 34022 was rejected.',
    ]);
    expect(manifest.counts).toMatchObject({ 'rows read': 3, 'rows accepted': 1, 'rows rejected': 2 });
    const records = await bench.store.records('entity', ['ofac-34022']);
    expect(records.map((record) => record.dataset)).toEqual(['case:sek-studio']);
  });
});
