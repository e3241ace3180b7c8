/** Parties that are called by what they are: their description is their name, and a title in it goes whole or stays. */
import { describe, expect, it } from 'vitest';
import { applyAudience } from '../../../backend/exports/protection/audience.ts';
import { applyRedaction } from '../../../backend/exports/protection/redaction.ts';
import { entityId } from '../../../backend/model/ids.ts';
import { claim, entity, relationship, source, statement } from '../../stores/samples.ts';
import { smallMaterial } from '../small.ts';

const asked = { from: ['body', 'b'], to: ['b'] };
const SECOND = 'body-2024-04';

/** A body called after a work, which published twice, and spoke for B. */
const batch = {
  source: [
    source('s1', { publisher: 'Working committee of the series (official site larkspur.example; copied)' }),
    source(SECOND, { publisher: 'Working committee, statement of 2024-04-23 (report: wire)' }),
    source('s3', { publisher: 'Working group of others', title: 'Rising anime to redo scenes of Larkspurs' }),
  ],
  entity: [
    entity('body', { name: 'Working committee of Larkspur Rising' }),
    entity('b', { name: 'Beta', identifiers: [{ scheme: 'case', value: 'larkspur', basis: 'stated' }] }),
    entity('film', {
      name: 'Larkspur in Spring',
      schema: 'Project',
      aliases: [{ name: 'Rittersporn', kind: 'alias' }],
    }),
  ],
  relationship: [relationship('r1', ['body', 'b'], { production: 'film' })],
  claim: [
    claim('c1', 'r1', { source: 's1', origin: 's1' }),
    claim('c3', 'r1', { source: 's3', origin: 's3', note: 'Rittersporn, as shown' }),
  ],
  statement: [
    statement('t1', {
      party: 'b',
      source: SECOND,
      speaker: 'the working committee',
      translations: { de: { speaker: 'das Arbeitskomitee' } },
      aboutRelationships: ['r1'],
    }),
  ],
};

describe('a redacted party with a descriptive name', () => {
  it('is read in no publisher, speaker, address or title of a work, in neither language', async () => {
    const material = await smallMaterial(batch, asked, { redact: [entityId.parse('body')] });
    const { records, answers } = applyRedaction(material);
    const text = JSON.stringify([records, answers]);
    for (const told of [
      /working committee/i,
      /Arbeitskomitee/i,
      /Larkspur/,
      /Spring/,
      /Rittersporn/,
      /anime/,
    ])
      expect(text).not.toMatch(told);
    const publishers = records.source.map(({ publisher, url }) => [publisher, url]);
    expect(publishers.filter(([publisher]) => publisher === '[name withheld]')).toEqual([
      ['[name withheld]', null],
      ['[name withheld]', null],
    ]);
    expect(text).toContain('Working group of others');
  });
});

describe('a withheld source of a descriptive publisher', () => {
  it('is not named by another shown source of that publisher', async () => {
    const material = await smallMaterial(batch, asked, { withhold: [{ id: SECOND, from: 'public' }] });
    const { records } = applyAudience(material);
    expect(records.source.map(({ id }) => id)).toEqual(['s1', 's3']);
  });
});
