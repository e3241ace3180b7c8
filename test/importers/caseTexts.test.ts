import { describe, expect, it } from 'vitest';
import { caseRecords } from '../../backend/importers/caseRecords.ts';
import { readCaseText } from '../../backend/importers/caseText.ts';

const head = `case: small
title: A small case
language: en
sources: [{id: paper, publisher: Paper, title: An article}]
entities:
  - {id: a, schema: Company, name: An unnamed payer, placeholder: true, translations: {de: {name: Ein Zahler}}}
  - {id: b, schema: Company, name: B}
relationships:
`;

const load = (text: string) => caseRecords(readCaseText(Buffer.from(text), 'small.yaml'), { today: null });

function tie(lines: string) {
  const { relationship } = load(
    `${head}  - {type: PAID, from: a, to: b, ${lines}, claims: [{source: paper, basis: reported}]}\n`,
  );
  const [one] = relationship;
  if (one === undefined) throw new Error('no relationship');
  return one;
}

describe('texts of a case file', () => {
  it('narrow a relationship: qualifier, figures and remark, in the language of the case', () => {
    const one = tie(
      'qualifier: Over two banks., remark: Read in part., amounts: [{value: 5e4, currency: USD, is: more than}, {count: 12, of: transfers}]',
    );
    expect(one).toMatchObject({
      qualifier: 'Over two banks.',
      remark: 'Read in part.',
      amounts: [
        { value: 50_000, currency: 'USD', is: 'more than', count: null, of: null },
        { value: null, currency: null, is: null, count: 12, of: 'transfers' },
      ],
      language: 'en',
      translations: {},
    });
  });

  it("an old file's note of a relationship is its qualifier and is never lost", () => {
    expect(tie('note: 1 % of the shares')).toMatchObject({ qualifier: '1 % of the shares', remark: '' });
    expect(tie('qualifier: Until 2020., note: 1 % of the shares').qualifier).toBe(
      'Until 2020. 1 % of the shares',
    );
  });

  it("may stand in German too, beside the case's own", () => {
    const one = tie(
      'qualifier: In cash., amounts: [{count: 12, of: transfers}], translations: {de: {qualifier: In bar., amounts: [Überweisungen]}}',
    );
    expect(one.translations.de).toEqual({ qualifier: 'In bar.', amounts: ['Überweisungen'] });
    expect(load(head.replace('relationships:\n', '')).entity[0]).toMatchObject({
      language: 'en',
      translations: { de: { name: 'Ein Zahler' } },
    });
  });

  it('say in German too what a source is, how it was read, and what notes say', () => {
    const { source, entity, claim, listing } = load(`case: small
title: A small case
language: en
sources:
  - {id: paper, publisher: Paper, title: 記事, kind: news, read_as: in full, note: A copy., language: ja,
     translations: {de: {kind: Nachrichten, read_as: vollständig, note: Eine Kopie.}}}
entities:
  - {id: a, schema: Company, name: A, note: Of Rome., translations: {de: {note: Aus Rom.}}}
  - {id: b, schema: Company, name: B}
relationships:
  - type: PAID
    from: a
    to: b
    claims: [{source: paper, basis: reported, note: On page two., translations: {de: {note: Auf Seite zwei.}}}]
listings:
  - {party: b, list: OFAC-SDN, from: 2020, sources: [paper], note: Day not read., translations: {de: {note: Tag nicht gelesen.}}}
  - {party: a, list: OFAC-SDN, first_seen: 2020-01-02}
`);
    expect(source[0]).toMatchObject({
      language: 'en',
      titleLanguage: 'ja',
      translations: { de: { kind: 'Nachrichten', readAs: 'vollständig', note: 'Eine Kopie.' } },
    });
    expect(entity[0]?.translations.de).toEqual({ note: 'Aus Rom.' });
    expect(claim[0]).toMatchObject({ language: 'en', translations: { de: { note: 'Auf Seite zwei.' } } });
    expect(listing.map((one) => one.translations?.de?.note)).toEqual([
      'Tag nicht gelesen.',
      'Von diesem Fall auf der Liste gelesen, ohne Quelle: 2020-01-02.',
    ]);
  });

  it('say what a statement is about: what is denied, was known or cannot be ruled out', () => {
    const { statement } = load(
      `${head.replace('relationships:\n', '')}statements:
  - {party: b, stance: denies, object: having been paid, text: We got nothing., source: paper, about: [b]}
  - {party: a, stance: declined to comment, source: paper, about: [a]}
`,
    );
    expect(statement.map((one) => one.object)).toEqual(['having been paid', '']);
  });

  it('a step that no source says is inferred by the case', () => {
    const { claim } = load(
      `${head}  - {type: PAID, from: a, to: b, claims: [{source: paper, basis: inferred}]}\n`,
    );
    expect(claim[0]?.basis).toBe('inferred');
  });

  it.each([
    ['an amount without a figure', 'amounts: [{currency: USD}]', /needs a value or a count/],
    ['a currency in words', 'amounts: [{value: 1, currency: dollars}]', /three capital letters/],
    ['more translations than amounts', 'translations: {de: {amounts: [eins]}}', /more amounts/],
  ])('refuse %s', (_name, lines, message) => {
    expect(() => tie(lines)).toThrow(message);
  });
});
