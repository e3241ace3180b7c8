/** Starts that are listed themselves: told once, with or without a chain, and none of them passes for not listed. */
import { describe, expect, it } from 'vitest';
import { composeBriefing } from '../../../backend/exports/briefing/compose.ts';
import { materialOfCase } from '../ownCase.ts';
import { sentencesIn, textOf } from './sentences.ts';

const CASE = `case: own
title: Listed starts
sources: [{id: paper, publisher: The Paper, title: A sale, date: 2024-01-02, read_as: in full}]
entities:
  - {id: a, schema: Company, name: Alpha Works}
  - {id: c, schema: Company, name: Gamma Works}
  - {id: v, schema: Company, name: Volta Works}
relationships:
  - {type: PAID, from: a, to: c, claims: [{source: paper, basis: documented}]}
listings:
  - {party: a, list: OFAC-SDN, known_by: reading, first_seen: 2024-05-31, sources: [paper]}
  - {party: c, list: OFAC-SDN, known_by: reading, first_seen: 2024-05-31, sources: [paper]}
  - {party: v, list: OFAC-SDN, known_by: reading, first_seen: 2024-05-31, sources: [paper]}
`;

describe('a briefing on starts that are listed themselves', () => {
  it.each([
    ['en', 'Volta Works itself:', /Of the other parties|Of the parties shown/],
    ['de', 'Volta Works selbst:', /Für die (?:übrigen )?gezeigten Parteien/],
  ] as const)('tells each once and has each in the table (%s)', async (language, start, nobody) => {
    const material = await materialOfCase(CASE, { from: ['Alpha Works', 'Volta Works'], to: ['sanctioned'] });
    expect(material.answers).toHaveLength(2);
    const document = composeBriefing({ ...material, settings: { ...material.settings, language } });
    const textIn = (id: string): string =>
      document.sections
        .filter((section) => section.id === id)
        .flatMap(({ blocks }) => blocks.flatMap(sentencesIn).map(textOf))
        .join(' ');
    expect(textIn('answer').split(start)).toHaveLength(2);
    expect(textIn('status')).toContain('Volta Works');
    expect(textIn('status')).not.toMatch(nobody);
  });
});
