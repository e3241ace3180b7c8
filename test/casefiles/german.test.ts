import { describe, expect, it } from 'vitest';
import { both } from './records.ts';

describe('bundled cases', () => {
  it('give a German text for every placeholder, server, qualifier, remark, figure and statement', () => {
    // a server has no name of its own: what it is called here is a description
    for (const one of both.entities.values())
      expect(one.translations.de?.name !== undefined, one.name).toBe(
        one.placeholder || one.schema === 'Host',
      );
    for (const { id, qualifier, remark, amounts, translations } of both.relationships) {
      expect(translations.de?.qualifier !== undefined, id).toBe(qualifier !== '');
      expect(translations.de?.remark !== undefined, id).toBe(remark !== '');
      const worded = amounts.some((amount) => amount.of !== null);
      expect(translations.de?.amounts?.length ?? 0, id).toBe(worded ? amounts.length : 0);
    }
    for (const { id, text, object, translations } of both.statements) {
      expect(translations.de?.text !== undefined, id).toBe(text !== '');
      expect(translations.de?.object !== undefined, id).toBe(object !== '');
    }
  });

  it('say in German too what each source is, how it was read, and whatever they note', () => {
    for (const { id, kind, readAs, note, translations } of both.sources.values()) {
      expect(translations?.de?.kind !== undefined, id).toBe(kind !== '');
      expect(translations?.de?.readAs !== undefined, id).toBe(readAs !== '');
      expect(translations?.de?.note !== undefined, id).toBe(note !== '');
    }
    for (const { id, note, translations } of [...both.entities.values(), ...both.listings, ...both.claims])
      expect(translations?.de?.note !== undefined, id).toBe(note !== '');
  });

  it('name every origin that is no source, in English and German', () => {
    const named = both.claims.filter(({ origin }) => !origin.includes('.') && origin !== 'ofac-sdn');
    expect(named.length).toBeGreaterThan(20);
    for (const { origin, originName, translations } of named) {
      expect(originName, origin).toMatch(/ /);
      expect(translations?.de?.originName, origin).toMatch(/ /);
    }
  });

  it('say front in German only where they say it in English', () => {
    for (const { qualifier, translations } of both.relationships) {
      const german = (translations.de?.qualifier ?? '').includes('Tarn');
      expect(german, qualifier).toBe(/\bfronts?\b/i.test(qualifier));
    }
  });
});
