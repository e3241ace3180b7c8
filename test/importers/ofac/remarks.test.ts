import { describe, expect, it } from 'vitest';
import type { PartyType } from '../../../backend/importers/ofac/entries.ts';
import { readRemarks } from '../../../backend/importers/ofac/remarks.ts';

const read = (remarks: string, of: { type?: PartyType; cut?: boolean; keep?: boolean } = {}) =>
  readRemarks({ remarks, type: of.type ?? 'entity', cut: of.cut ?? false }, of.keep ?? false);

describe('remarks of an entry', () => {
  it('hold several links, the last one without the full stop that ends the remarks', () => {
    const { links } = read('Linked To: A; Linked To: ACME CO., LTD.');
    expect(links).toEqual([
      { name: 'A', withStop: null },
      { name: 'ACME CO., LTD', withStop: 'ACME CO., LTD.' },
    ]);
  });

  it('hold weak names in single quotes, whatever they were called when', () => {
    expect(read("a.k.a. 'LOCKBITSUPP'; f.k.a. 'O'NEIL'; alt. n.k.a. 'X'.").weakNames).toEqual([
      'LOCKBITSUPP',
      "O'NEIL",
      'X',
    ]);
  });

  it('hold weak names in doubled or curved quotes too: one with digits is no number of a person', () => {
    const found = read(
      'DOB 10 Jan 1987; a.k.a. "blackjack1987"; alt. a.k.a. “khaleesi”; a.k.a. \'single\'; a.k.a. "O"NEIL 7".',
      { type: 'individual' },
    );
    expect(found.weakNames).toEqual(['blackjack1987', 'khaleesi', 'single', 'O"NEIL 7']);
    expect(found).toMatchObject({ rest: ['DOB 10 Jan 1987'], dropped: [], identifiers: [] });
  });

  it.each([
    ['a.k.a. agent 47'],
    ['DOB 05 May 1960'],
    ['POB Tehran, Iran'],
    ['nationality Korea, North'],
    ['Gender Male'],
    ['Secondary sanctions risk: North Korea Sanctions Regulations, sections 510.201 and 510.210'],
    ['arrested 05 Sep 2019'],
    ['Member of the 13th National Assembly'],
    ['Major General'],
  ])('keep "%s" of an individual', (part) => {
    expect(read(`${part}.`, { type: 'individual' })).toMatchObject({ rest: [part], dropped: [] });
  });

  it.each([
    ['Passport X0000001 (Korea, North) expires 01 Jan 2030', 'passport numbers'],
    ['Stateless Person Passport 0001', 'passport numbers'],
    ['alt. National ID No. 0002', 'national numbers'],
    ['C.U.R.P. # EXAMPLE0003', 'national numbers'],
    ['SSN 000-00-0000 (United States)', 'national numbers'],
    ['Cedula No. V-0004 (Venezuela)', 'national numbers'],
    ["Citizen's Card Number 0011 (China)", 'national numbers'],
    ['Turkish Identification Number 0005', 'national numbers'],
    ['R.F.C. EXAM0006', 'tax numbers'],
    ['Tax ID No. 0007 (Russia)', 'tax numbers'],
    ['Phone Number 850-0008', 'phone numbers'],
    ['Email Address invented@example.org', 'e-mail addresses'],
    ['contact invented@example.org', 'other numbers'],
    ['Digital Currency Address - XBT 1Example0009', 'wallets'],
    ['Badge 0010', 'other numbers'],
    ['born in block 5 of camp 14', 'other numbers'],
  ])('leave "%s" of an individual out, counted as %s', (part, kind) => {
    const found = read(`Gender Male; ${part}.`, { type: 'individual' });
    expect(found).toMatchObject({ rest: ['Gender Male'], identifiers: [], dropped: [kind] });
  });

  it('keep numbers of companies, and those of individuals when asked, as identifiers', () => {
    const expected = [{ scheme: 'tax-id', value: '0007 (Russia)', basis: 'sdn.csv' }];
    expect(read('Tax ID No. 0007 (Russia).').identifiers).toEqual(expected);
    expect(read('Tax ID No. 0007 (Russia).', { type: 'individual', keep: true }).identifiers).toEqual(
      expected,
    );
  });

  it('say nothing by a last part that is cut', () => {
    const found = read('Gender Male; Linked To: SEK STU', { type: 'individual', cut: true });
    expect(found).toMatchObject({ rest: ['Gender Male'], links: [] });
  });
});
