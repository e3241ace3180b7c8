import { describe, expect, it } from 'vitest';
import { CutoutError } from '../../backend/errors.ts';
import { caseRecords } from '../../backend/importers/caseRecords.ts';
import { readCaseText } from '../../backend/importers/caseText.ts';

const head = `case: small
title: A small case
sources:
  - {id: paper, publisher: Paper, title: An article}
entities:
  - {id: a, schema: Company, name: A}
  - {id: b, schema: Company, name: B}
  - {id: film, schema: Project, name: Film}
`;

const load = (text: string | Uint8Array) =>
  caseRecords(readCaseText(typeof text === 'string' ? Buffer.from(text) : text, 'small.yaml'));

function refusal(text: string | Uint8Array): CutoutError {
  try {
    load(text);
  } catch (error) {
    if (error instanceof CutoutError) return error;
    throw error;
  }
  throw new Error('the file was accepted');
}

const relationship = (lines: string): string => `${head}relationships:\n  - ${lines}\n`;

describe('case importer', () => {
  it('reads sources, entities and relationships with claims', () => {
    const records = load(
      relationship('{type: SUBCONTRACTED_TO, from: a, to: b, claims: [{source: paper, basis: reported}]}'),
    );
    expect(records.relationship).toHaveLength(1);
    expect(records.claim[0]).toMatchObject({
      source: 'paper',
      stance: 'supports',
      origin: 'paper',
      basis: 'reported',
    });
  });

  it('follows what a source repeats to its origin', () => {
    const text = relationship(
      '{type: PAID, from: a, to: b, claims: [{source: copy, basis: reported}]}',
    ).replace('entities:', '  - {id: copy, publisher: Copy, title: A copy, origin: paper}\nentities:');
    expect(load(text).claim[0]?.origin).toBe('paper');
  });

  const claims = 'claims: [{source: paper, basis: reported}]';
  it.each([
    [
      '30 February',
      relationship(`{type: PAID, from: a, to: b, start: 2021-02-30, ${claims}}`),
      10,
      /expected a date/,
    ],
    [
      'an end before the start',
      relationship(`{type: PAID, from: a, to: b, start: 2021, end: 2019, ${claims}}`),
      10,
      /lies before/,
    ],
    [
      'an unknown end',
      relationship(`{type: PAID, from: a, to: nobody, ${claims}}`),
      10,
      /no entity "nobody"/,
    ],
    [
      'an unknown source',
      relationship('{type: PAID, from: a, to: b, claims: [{source: none, basis: reported}]}'),
      10,
      /no source "none"/,
    ],
    [
      'only a denial',
      relationship(
        '{type: PAID, from: a, to: b, claims: [{source: paper, stance: refutes, basis: reported}]}',
      ),
      10,
      /No claim supports/,
    ],
    ['no claim at all', relationship('{type: PAID, from: a, to: b, claims: []}'), 10, /at least one claim/],
    [
      'ends that the type forbids',
      relationship(`{type: PAID, from: a, to: film, ${claims}}`),
      10,
      /PAID cannot end at a Project/,
    ],
    [
      'an unknown type',
      relationship(`{type: BRIBED, from: a, to: b, ${claims}}`),
      10,
      /relationships.0.type/,
    ],
    ['an unknown key', relationship(`{type: PAID, from: a, to: b, colour: red, ${claims}}`), 10, /colour/],
    [
      'a party related to itself',
      relationship(`{type: PAID, from: a, to: a, ${claims}}`),
      10,
      /related to itself/,
    ],
    [
      'the same relationship twice',
      `${relationship(`{type: PAID, from: a, to: b, ${claims}}`)}  - {type: PAID, from: a, to: b, ${claims}}\n`,
      11,
      /given twice/,
    ],
    [
      'a scope that is no production',
      relationship(`{type: PAID, from: a, to: b, production: b, ${claims}}`),
      10,
      /no production/,
    ],
    [
      'a duplicate entity',
      `${head}  - {id: a, schema: Company, name: Again}\n`,
      9,
      /entity id "a" is given twice/,
    ],
    ['a duplicate key', `${head}title: again\n`, 9, /YAML/],
    ['broken YAML', `${head}relationships: [\n`, 10, /YAML/],
    ['nothing', '', 1, /The file/],
    ['a list', '- 1\n', 1, /The file/],
  ])('refuses %s and names the line', (_what, text, line, message) => {
    const error = refusal(text);
    expect(error.code).toBe('bad-file');
    expect(error.message).toMatch(message);
    expect(error.detail.place?.line).toBe(line);
    expect(error.detail.remedy).toBeTruthy();
  });

  it('refuses origins that go round in a circle', () => {
    const text = head.replace(
      'entities:',
      '  - {id: x, publisher: X, title: X, origin: y}\n  - {id: y, publisher: Y, title: Y, origin: x}\nentities:',
    );
    const error = refusal(text);
    expect(error.message).toMatch(/x → y → x/);
    expect(error.detail.place?.line).toBe(5);
  });

  it('refuses another encoding and names the line of the first wrong byte', () => {
    const error = refusal(Buffer.concat([Buffer.from(head), Buffer.from([0x23, 0x20, 0xe9, 0x0a])]));
    expect(error.message).toMatch(/UTF-8/);
    expect(error.detail.place?.line).toBe(9);
  });

  it('refuses aliases that unfold into millions of nodes', () => {
    const bomb = `case: bomb\ntitle: &a [x, x, x, x, x, x, x, x, x]\nsummary: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a]\nsources: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b]\nentities: [*c, *c, *c, *c, *c, *c, *c, *c, *c]\n`;
    expect(refusal(bomb).code).toBe('bad-file');
  });

  it('refuses a file of more than 20 MB, one line or many', () => {
    expect(refusal(Buffer.alloc(20_000_001, 'x')).message).toMatch(/at most 20 MB/);
  });
});
