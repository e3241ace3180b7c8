/** What a sanctions list says and what this program says of it stand in paragraphs of their own. */
import { describe, expect, it } from 'vitest';
import { composeBriefing } from '../../../backend/exports/briefing/compose.ts';
import { materialOfCase } from '../ownCase.ts';
import { sentencesIn, textOf } from './sentences.ts';

const CASE = `case: own
title: Two lists
sources: [{id: paper, publisher: The Paper, title: A sale, date: 2024-01-02, read_as: in full}]
entities:
  - {id: a, schema: Company, name: Alpha Works}
  - {id: b, schema: Company, name: Beta Works}
  - {id: c, schema: Company, name: Gamma Works}
relationships:
  - {type: PAID, from: a, to: b, claims: [{source: paper, basis: documented}]}
  - {type: PAID, from: b, to: c, claims: [{source: paper, basis: documented}]}
listings:
  - {party: c, list: OFAC-SDN, known_by: reading, first_seen: 2024-05-31, sources: [paper]}
  - {party: c, list: UK-SL, measure: Asset freeze, known_by: reading, first_seen: 2024-05-31, sources: [paper]}
`;

describe('the section on listings', () => {
  it.each([
    [
      'en',
      [
        'Of the other parties shown, the data hold no listing.',
        'OFAC SDN: property blocked; US persons may not deal.',
        'UK Sanctions List says of Gamma Works: “Asset freeze”.',
      ],
    ],
    [
      'de',
      [
        'Für die übrigen gezeigten Parteien enthalten die Daten keine Listung.',
        expect.stringMatching(/^OFAC SDN: .+\.$/),
        'UK Sanctions List sagt zu Gamma Works: „Asset freeze“.',
      ],
    ],
  ] as const)('keeps them apart (%s)', async (language, expected) => {
    const material = await materialOfCase(CASE, { from: ['Alpha Works'], to: ['sanctioned'] });
    const document = composeBriefing({ ...material, settings: { ...material.settings, language } });
    const blocks = document.sections.find(({ id }) => id === 'status')?.blocks ?? [];
    const told = blocks
      .filter(({ kind }) => kind === 'paragraph')
      .map((block) => sentencesIn(block).map(textOf).join(' '));
    expect(told.slice(0, 3)).toEqual(expected);
  });
});
