import { describe, expect, it } from 'vitest';
import { CutoutError } from '../../backend/errors.ts';
import { caseRecords } from '../../backend/importers/caseRecords.ts';
import { readCaseText } from '../../backend/importers/caseText.ts';

function refusal(text: string, today: string | null = null): CutoutError {
  try {
    caseRecords(readCaseText(Buffer.from(text), 'group.yaml'), { today });
  } catch (error) {
    if (error instanceof CutoutError) return error;
    throw error;
  }
  throw new Error('the file was accepted');
}

/** As somebody writes it who knows other formats: shares, sums, personal data, a type of another model. */
const foreign = `case: group
title: A group
sources: [{id: register, publisher: Register, title: Persons with control}]
entities:
  - {id: owner, schema: Person, name: An Owner, birth_date: 1961-04-03}
  - {id: holding, schema: Company, name: A Holding, lei: 529900T8BM49AURSDO55}
  - {id: works, schema: Company, name: The Works, countries: [us]}
relationships:
  - {type: OWNS, from: owner, to: holding, share: 50, claims: [{source: register, basis: documented}]}
  - {type: OWNS, from: holding, to: works, percentage: 25-50 %, claims: [{source: register, basis: documented}]}
  - {type: OWNS, from: owner, to: works, share: 5, claims: [{source: register, basis: documented}]}
  - {type: BOARD_MEMBER, from: owner, to: works, claims: [{source: register, basis: documented}]}
`;

const dangling = `case: group
title: A group
sources: [{id: paper, publisher: Paper, title: An article}]
entities:
  - {id: a, schema: Company, name: A}
  - {id: b, schema: Company, name: B}
relationships:
  - {id: r1, type: PAID, from: a, to: nobody, claims: [{source: paper, basis: reported}]}
  - {type: PAID, from: a, to: b, claims: [{source: none, basis: reported}]}
  - {type: PAID, from: a, to: a, claims: [{source: paper, basis: reported}]}
statements:
  - {party: a, stance: denies, source: paper, about: [r1]}
  - {party: stranger, stance: denies, source: paper, about: [b]}
`;

describe('a faulty case file', () => {
  it('has all its faults reported at once, each with its line, alike ones together', () => {
    const { items = [], place } = refusal(foreign).detail;
    expect(place?.line).toBe(5);
    expect(items).toHaveLength(6);
    expect(items.find((item) => item.includes('"share"'))).toMatch(/^lines 9, 11: relationships: /);
    expect(items.find((item) => item.includes('"percentage"'))).toMatch(/^line 10: /);
    expect(items.find((item) => item.startsWith('line 12: relationships.3.type'))).toBeDefined();
    expect(items.find((item) => item.startsWith('line 7: entities.2.countries.0'))).toMatch(/two-letter/);
  });

  it('has read, cited and decided nothing on a day that has not come, and no listing after its end', () => {
    const late = `case: group
title: A group
sources:
  - {id: paper, publisher: Paper, title: An article, date: 2024-06-01/2024-07}
  - {id: next, publisher: Paper, title: A later one, date: 2024-06-02, captured: 2024-06-01}
  - {id: copy, publisher: Paper, title: A copy, captured: 2024-06-02}
entities:
  - {id: a, schema: Company, name: A}
  - {id: b, schema: Company, name: B}
relationships:
  - {type: PAID, from: a, to: b, end: 2030, claims: [{source: paper, basis: reported, as_of: 2024-06-02}]}
statements: [{party: a, stance: denies, source: paper, date: 2025, about: [b]}]
listings:
  - {party: a, list: EU-FSF, last_seen: 2031-11-25, sources: [paper]}
  - {party: b, list: EU-FSF, from: 2023, to: 2030, last_seen: 2024-06-01, sources: [paper]}
  - {party: b, list: UN-1718, to: 2023-01-01, last_seen: 2024-05-01, sources: [paper]}
judgements: [{left: a, right: b, verdict: unsure, reason: Alike, by: me, decided: 2024-06-02}]
`;
    const { items = [] } = refusal(late, '2024-06-01').detail;
    expect(items.map((item) => item.replace(/ \(today.*/, ''))).toEqual([
      'line 4: date: 2024-07 is still to come',
      'line 5: date: 2024-06-02 is still to come',
      'line 6: captured: 2024-06-02 is still to come',
      'line 11: as_of: 2024-06-02 is still to come',
      'line 12: date: 2025 is still to come',
      'line 14: last_seen: 2031-11-25 is still to come',
      'line 16: The listing was last seen (2024-05-01) after its end (2023-01-01). Correct the dates.',
      'line 17: decided: 2024-06-02 is still to come',
    ]);
    expect(refusal(late, '2031-11-25').detail.items).toBeUndefined();
  });

  it('says of what is missing that it is, and not that it is undefined', () => {
    const { message } = refusal('case: group\ntitle: A\nentities: [{id: a, schema: Company}, 7]\n');
    expect(message).toMatch(/^entities\.0\.name: is missing: expected a text\./);
    expect(refusal('title: A\ncase: [x]\n').message).toMatch(/^case: expected a text, found a list\./);
  });

  it('is refused at a key that is given twice, and where values nest without brackets', () => {
    const twice = refusal('case: group\ntitle: A\ntitle: B\n');
    expect(twice.message).toBe('The key "title" is given twice.');
    expect(twice.detail.place).toEqual({ file: 'group.yaml', line: 3, column: 1 });
    // the parser would use the stack up, and with it the process
    for (const part of ['"case": "{\n ', 'a: b: c:\n ', '"a\n b": c: ', 'x: "a\n b" c:\n'])
      expect(refusal(`{${part.repeat(8_192)}x"}`).message).toBe('The case file is nested too deeply.');
    const lines = refusal(`case: group\n${'a: b: c\n'.repeat(8_192)}`);
    expect(lines.message).toBe('The case file is nested too deeply.');
    // one such line is a mistake, and told as one
    expect(refusal('case: group: of\ntitle: A\n').message).toMatch(/^This is no valid YAML: Nested mappings/);
  });

  it('with very many faults is told the first of them, in little time', () => {
    const keys = Array.from({ length: 20_000 }, (_, at) => `k${String(at)}: x`).join(', ');
    const start = process.cpuUsage().user;
    const { items = [] } = refusal(`{case: group, title: A, ${keys}}`).detail;
    expect(items).toHaveLength(200);
    // in microseconds; comparing each key with each other took some ten seconds
    expect(process.cpuUsage().user - start).toBeLessThan(5_000_000);
  });

  it('has control characters nowhere, in translations and addresses neither', () => {
    const texts = [
      'entities: [{id: a, schema: Company, name: A, translations: {de: {name: "\\u001aA"}}}]',
      'sources: [{id: s, publisher: P, title: T, url: "https://example.org/\\u202e"}]',
    ];
    for (const text of texts)
      expect(refusal(`case: group\ntitle: A\n${text}\n`).message).toMatch(/has control characters/);
  });

  it('names unknown keys with what to write instead', () => {
    const { items = [] } = refusal(foreign).detail;
    const of = (key: string) => items.find((item) => item.includes(`"${key}"`));
    expect(of('share')).toMatch(/Write the share as qualifier/);
    expect(of('lei')).toMatch(/under identifiers/);
    expect(of('birth_date')).toMatch(/Leave it out/);
  });

  it('has all its broken references reported at once, and none that only follows from another', () => {
    const { items = [] } = refusal(dangling).detail;
    expect(items.map((item) => item.split(':')[0])).toEqual(['line 8', 'line 9', 'line 10', 'line 13']);
    expect(items.join('\n')).toMatch(
      /no entity "nobody"[\s\S]*no source "none"[\s\S]*itself[\s\S]*"stranger"/,
    );
  });

  it('with one fault has just that one told', () => {
    const { message, detail } = refusal(
      foreign.split('\n').slice(0, 6).join('\n').replace(', lei: 529900T8BM49AURSDO55', ''),
    );
    expect(message).toBe('entities.0: the key "birth_date" is not known here.');
    expect(detail.remedy).toMatch(/private persons/);
    expect(detail.items).toBeUndefined();
  });
});
