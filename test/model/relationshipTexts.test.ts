import { describe, expect, it } from 'vitest';
import { mergeTexts } from '../../backend/model/relationshipTexts.ts';

const none = { qualifier: '', amounts: [], remark: '', language: null, translations: {} };
const transfers = { value: null, currency: null, is: null, count: 12, of: 'transfers' };

describe('texts of a relationship', () => {
  it('of several datasets are joined, each once, and so are their figures', () => {
    const merged = mergeTexts([
      { ...none, qualifier: 'At night.', amounts: [transfers], language: 'en' },
      { ...none, qualifier: 'In cash.', amounts: [transfers], remark: 'Read in part.', language: 'en' },
      { ...none, qualifier: 'At night.', language: 'en' },
    ]);
    expect(merged).toEqual({
      ...none,
      qualifier: 'At night. In cash.',
      amounts: [transfers],
      remark: 'Read in part.',
      language: 'en',
    });
  });

  it('are translated only where each joined text is: half a translation would read as the whole', () => {
    const night = { ...none, qualifier: 'At night.', translations: { de: { qualifier: 'Nachts.' } } };
    const cash = { ...none, qualifier: 'In cash.', translations: { de: { qualifier: 'In bar.' } } };
    expect(mergeTexts([night, cash]).translations).toEqual({ de: { qualifier: 'Nachts. In bar.' } });
    expect(mergeTexts([night, { ...cash, translations: {} }]).translations).toEqual({});
  });

  it('in two languages are of none', () => {
    const english = { ...none, qualifier: 'At night.', language: 'en' };
    expect(mergeTexts([english, { ...none, qualifier: 'Nachts.', language: 'de' }]).language).toBeNull();
    expect(mergeTexts([english, none]).language).toBe('en');
  });

  it('keep what an amount is of beside its German, whichever dataset gives that', () => {
    const german = { ...none, amounts: [transfers], translations: { de: { amounts: ['Überweisungen'] } } };
    const other = { ...transfers, count: 6 };
    expect(mergeTexts([{ ...none, amounts: [other, transfers] }, german])).toMatchObject({
      amounts: [other, transfers],
      translations: { de: { amounts: ['', 'Überweisungen'] } },
    });
  });
});
