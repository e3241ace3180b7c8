import { describe, expect, it } from 'vitest';
import { queryTokens, searchTokensOf } from '../../../backend/matching/tokens.ts';
import type { Batch } from '../../../backend/model/records.ts';
import type { Store } from '../../../backend/stores/store.ts';
import type { Subject } from '../contract.ts';
import { entity } from '../samples.ts';

const named: Readonly<Record<string, readonly string[]>> = {
  kyongro: ['景罗华山', 'Kyongro Hwasan'],
  sek: ['April 26 Animation Studio', 'SEK Studio', '조선4·26만화영화촬영소'],
  mueller: ['Müller & Söhne GmbH'],
  arabic: ['شركة الفيلم'],
  cyrillic: ['Кинотавр'],
  hindi: ['फिल्म स्टूडियो'],
  studio: ['Studio One'],
};

async function writeNamed(store: Store): Promise<void> {
  const batch: Batch = { entity: Object.keys(named).map((id) => entity(id)) };
  const searchTokens = new Map(
    Object.entries(named).map(([id, names]) => [entity(id).id, searchTokensOf(names)]),
  );
  await store.write(batch, { searchTokens });
}

export function describeSearch(subject: Subject): void {
  describe('search', () => {
    const found = async (query: string) => [...(await subject().search(queryTokens(query), 50))].sort();

    for (const [query, expected] of [
      ['华山', ['kyongro']],
      ['景罗华山', ['kyongro']],
      ['华', ['kyongro']],
      ['山华', []],
      ['만화', ['sek']],
      ['영화촬영소', ['sek']],
      ['조선', ['sek']],
      ['SEK Studio', ['sek']],
      ['stud', ['sek', 'studio']],
      ['studio april', ['sek']],
      ['april nobody', []],
      ['Muller', ['mueller']],
      ['الفيلم', ['arabic']],
      ['кинот', ['cyrillic']],
      ['फिल्म', ['hindi']],
    ] as const) {
      it(`"${query}" finds ${expected.length === 0 ? 'nothing' : expected.join(' and ')}`, async () => {
        await writeNamed(subject());
        expect(await found(query)).toEqual(expected);
      });
    }

    it('only the last word may be unfinished', async () => {
      await writeNamed(subject());
      expect(await found('studi sek')).toEqual([]);
    });

    it('gives no more than asked for', async () => {
      await writeNamed(subject());
      expect(await subject().search(['stud'], 1)).toHaveLength(1);
    });

    it('new tokens take the place of old ones; without an entry an entity keeps what it has', async () => {
      const id = entity('e1').id;
      await subject().write({ entity: [entity('e1')] }, { searchTokens: new Map([[id, 'alpha beta']]) });
      await subject().write({ entity: [entity('e1', { name: 'New' })] });
      expect(await subject().search(['alpha'], 10)).toEqual(['e1']);
      await subject().write({}, { searchTokens: new Map([[id, 'gamma']]) });
      expect(await subject().search(['alpha'], 10)).toEqual([]);
      expect(await subject().search(['gamma'], 10)).toEqual(['e1']);
    });

    it('tokens for an entity that no dataset has are left out', async () => {
      await subject().write({}, { searchTokens: new Map([[entity('ghost').id, 'ghost']]) });
      expect(await subject().search(['ghost'], 10)).toEqual([]);
    });

    it('no sign of a query is taken for syntax', async () => {
      const odd = [
        'a+b',
        'c"d',
        '(e)',
        'f:g',
        'h*i',
        'OR',
        'AND',
        'j\\k',
        '[l',
        'm^2',
        'n~',
        '-o',
        '/p/',
        "q'r",
        '&&',
        'x',
      ];
      const ids = odd.map((_, index) => `odd${String(index).padStart(2, '0')}`);
      const searchTokens = new Map(odd.map((token, index) => [entity(ids[index] ?? '').id, token]));
      await subject().write({ entity: ids.map((id) => entity(id)) }, { searchTokens });
      for (const [index, token] of odd.entries())
        expect(await subject().search([token], 10), token).toEqual([ids[index]]);
      for (const query of [['*'], ['x OR a'], ['"'], ['{!'], [''], [], ['\u0000'], ['NOT', 'x']])
        expect(await subject().search(query, 10), JSON.stringify(query)).toEqual([]);
    });
  });
}
