import { describe, expect, it } from 'vitest';
import { dictionaries, nameParts, partyNames, roleName } from '../../backend/locales/index.ts';

const party = (id: string, name: string, ...countries: string[]) => ({ id, name, countries });
const { en, de } = dictionaries;

describe('names of parties that stand side by side', () => {
  it('are short where no other party has the short name', () => {
    const called = partyNames([party('a', 'Max (HBO Max)'), party('b', 'Mondo TV')], en);
    expect(['a', 'b'].map(called.short)).toEqual(['Max', 'Mondo TV']);
    expect(called.whole('a')).toBe('Max (HBO Max)');
  });

  it('are whole where a short name would stand for two, also when one has no more than that', () => {
    const parties = [party('a', 'Star (Shanghai)'), party('b', 'STAR  (Pyongyang)'), party('c', 'Star')];
    expect(['a', 'b', 'c'].map(partyNames(parties, en).short)).toEqual([
      'Star (Shanghai)',
      'STAR  (Pyongyang)',
      'Star',
    ]);
  });

  it('have the country with them where the whole names are equal, in the language of the reader', () => {
    const parties = [party('a', 'Star', 'CN'), party('b', 'Star', 'KP')];
    expect(partyNames(parties, en).short('b')).toBe('Star [North Korea]');
    expect(partyNames(parties, de).whole('b')).toBe('Star [Nordkorea]');
  });

  it('have the number of the list where the countries are equal too or not known, else the id', () => {
    const listed = [party('ofac-17', 'Star', 'CN'), party('ofac-18', 'Star', 'CN')];
    expect(listed.map(({ id }) => partyNames(listed, en).short(id))).toEqual([
      'Star [OFAC 17]',
      'Star [OFAC 18]',
    ]);
    const mixed = [party('ofac-17', 'Star', 'CN'), party('case.b', 'Star')];
    expect(mixed.map(({ id }) => partyNames(mixed, en).short(id))).toEqual([
      'Star [ofac-17]',
      'Star [case.b]',
    ]);
  });

  it('of those that no source names are in the language of the reader, where the case gives that', () => {
    const unnamed = {
      ...party('a', 'Unnamed studio (Iyanu)'),
      translations: { de: { name: 'Nicht genanntes Studio (Iyanu)' } },
    };
    expect(partyNames([unnamed], en).whole('a')).toBe('Unnamed studio (Iyanu)');
    expect(partyNames([unnamed], de).whole('a')).toBe('Nicht genanntes Studio (Iyanu)');
    expect(roleName(partyNames([unnamed], de).short('a'))).toBe('Studio');
    expect(roleName(partyNames([unnamed], en).short('a'))).toBe('Studio');
  });

  it('look alike when they begin alike, and are not to be cut then', () => {
    const parties = [
      party('a', 'Company for the Export of Pencils'),
      party('b', 'Company for the Export of Paper'),
      party('c', 'Company of Three'),
    ];
    const called = partyNames(parties, en);
    expect(['a', 'b', 'c'].map(called.alike)).toEqual([true, true, false]);
  });

  it('give up brackets at the end only, and only those that stand apart', () => {
    expect(nameParts('Star (Shanghai) Animation').main).toBe('Star (Shanghai) Animation');
    expect(nameParts('Unknown person(s)').main).toBe('Unknown person(s)');
    expect(nameParts('Star (Shanghai (Pudong))')).toEqual({ main: 'Star', qualifier: 'Shanghai (Pudong)' });
    expect(nameParts('公司（香港）')).toEqual({ main: '公司', qualifier: '香港' });
  });
});
