/** What a list imposed on and noted of a party that has left it is told as what was, and in the list's own words. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { entityText } from '../../backend/cli/showText.ts';
import { dictionaries, listMeasures, statusShortText, statusText } from '../../backend/locales/index.ts';
import { groundOf } from '../../backend/model/listings.ts';
import type { EntityView, Neighbourhood } from '../../backend/model/views.ts';
import { showEntity } from '../../backend/usecases/show.ts';
import { showNeighbours } from '../../backend/usecases/showNeighbours.ts';
import { Workspace } from '../../backend/usecases/workspace.ts';
import { Bench, sdnRow, writeEdition } from '../ofacEditions.ts';

const remarks = 'Secondary sanctions risk: section 1; Linked To: PARTY 2.';
const others = Array.from({ length: 60 }, (_, at) => sdnRow(at + 2, `PARTY ${String(at + 2)}`));

describe('a party that a later edition has no longer', () => {
  let bench: Bench;
  let shown: Record<'before' | 'after', EntityView & { readonly around: Neighbourhood }>;
  beforeAll(async () => {
    bench = await Bench.open();
    const load = async (sdn: readonly string[], day: string) =>
      bench.importOfac(await writeEdition(await bench.newFolder(), { sdn }), day);
    await load([sdnRow(1, 'PARTY 1', { remarks }), ...others], '2024-01-10');
    await load(others, '2024-02-10');
    const show = async (statusDate: string) => {
      const workspace = new Workspace({ store: bench.store, cache: null, today: () => statusDate });
      const [view, around] = await Promise.all([
        showEntity(workspace, { id: 'ofac-1', statusDate }),
        showNeighbours(workspace, { id: 'ofac-1', limit: 10, offset: 0, statusDate }),
      ]);
      return { ...view, around };
    };
    shown = { before: await show('2024-01-10'), after: await show('2024-03-01') };
  });
  afterAll(() => bench.close());

  it('had property blocked while it was listed, in both languages', () => {
    const measure = (when: 'before' | 'after', language: 'en' | 'de') =>
      listMeasures(shown[when].listings, dictionaries[language]).map((one) => one.measure);
    expect(measure('before', 'en')).toEqual(['property blocked; US persons may not deal']);
    expect(measure('after', 'en')).toEqual(['while listed: property blocked; US persons may not deal']);
    expect(measure('after', 'de')[0]).toMatch(/^solange gelistet: /);
  });

  it('was listed on a day before that, never simply "listed": the day asked about and the end stand with it', () => {
    const told = (language: 'en' | 'de') => {
      const words = dictionaries[language];
      const { status } = shown.before.summary;
      expect(statusShortText(status, words)).toBe(statusText(status, words));
      return statusText(status, words);
    };
    expect(told('en')).toBe(
      'listed on 10 January 2024; the listing ended between 10 January 2024 and 10 February 2024',
    );
    expect(told('de')).toBe(
      'am 10. Januar 2024 gelistet; die Listung endete zwischen dem 10. Januar 2024 und dem 10. Februar 2024',
    );
  });

  it('keeps what the list noted apart, as the list’s words on the day of its edition', () => {
    const { note, listNotes } = shown.after;
    expect(note).toBe('');
    expect(listNotes).toEqual([
      { list: 'OFAC-SDN', date: '2024-01-10', note: 'Secondary sanctions risk: section 1' },
    ]);
    expect(entityText(shown.after)).toContain(
      'In the words of OFAC SDN, edition of 10 January 2024: Secondary sanctions risk: section 1',
    );
  });

  it('rests on what showed it on its last day, not on any edition that is loaded', () => {
    const seen = { by: 'reading' as const, sources: [] };
    expect(groundOf({ knownBy: 'edition', seen })).toBe('reading');
    expect(groundOf({ knownBy: 'report', seen: null })).toBe('report');
  });
});
