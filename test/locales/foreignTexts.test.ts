import { describe, expect, it } from 'vitest';
import { ForeignTexts, languageOfPublisher } from '../../backend/locales/index.ts';
import { sourceId } from '../../backend/model/ids.ts';

const source = {
  ...{ id: sourceId.parse('own.paper'), publisher: 'The Paper, press release of May', title: '夜の支払い' },
  ...{ readAs: 'abstract only', note: '', language: 'en', titleLanguage: 'ja' },
};
const unnamed = { name: 'Unnamed payer', placeholder: true, language: 'en', translations: {} };

describe('words in another language than the reader’s', () => {
  const inGerman = new ForeignTexts({ sources: [source], entities: [unnamed] }, 'de');

  it('are found wherever they stand in a sentence of ours, and the rest of it is ours', () => {
    expect(inGerman.stretchesOf('Laut The Paper, press release of May zahlte unnamed payer nichts.')).toEqual(
      [
        { text: 'Laut ' },
        { text: 'The Paper, press release of May', language: 'en' },
        { text: ' zahlte ' },
        { text: 'unnamed payer', language: 'en' },
        { text: ' nichts.' },
      ],
    );
    expect(inGerman.stretchesOf('夜の支払い')).toEqual([{ text: '夜の支払い', language: 'ja' }]);
  });

  it('are none in the reader’s own language, nor within another word', () => {
    const inEnglish = new ForeignTexts({ sources: [source], entities: [unnamed] }, 'en');
    expect(inEnglish.stretchesOf('Unnamed payer')).toEqual([{ text: 'Unnamed payer' }]);
    expect(inGerman.stretchesOf('Unnamed payers')).toEqual([{ text: 'Unnamed payers' }]);
  });

  it('are those that describe a publisher, not its bare name', () => {
    expect(languageOfPublisher(source)).toBe('en');
    expect(languageOfPublisher({ publisher: 'The Paper (copy)', language: 'en' })).toBe('en');
    expect(languageOfPublisher({ publisher: 'The Paper', language: 'en' })).toBeUndefined();
  });
});
