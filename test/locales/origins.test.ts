import { describe, expect, it } from 'vitest';
import { dictionaries, originInWords } from '../../backend/locales/index.ts';

const { en, de } = dictionaries;
const notice = {
  origin: 'notice-7',
  originName: 'A notice',
  language: 'en',
  translations: { de: { originName: 'Ein Bescheid' } },
};
const paper = { publisher: 'The Paper', title: 'A sale' };

describe('what a source repeats', () => {
  it('is called by its publisher, with its title where there is room, or by what its case calls it, marked where translated', () => {
    expect(originInWords({ origin: 'own.paper' }, paper, en)).toBe('The Paper');
    expect(originInWords({ origin: 'own.paper' }, paper, en, { whole: true })).toBe('The Paper: A sale');
    expect(originInWords(notice, undefined, en)).toBe('A notice');
    expect(originInWords(notice, undefined, de)).toBe('Ein Bescheid (übersetzt)');
    expect(originInWords({ origin: 'ofac-sdn' }, undefined, de)).toBe('OFAC SDN');
  });

  it('is never an id of a source', () => {
    expect(originInWords({ origin: 'own.paper' }, undefined, en)).toBe('a source that is not cited here');
    expect(originInWords({ origin: 'own.paper' }, undefined, de)).toBe('eine hier nicht zitierte Quelle');
  });
});
