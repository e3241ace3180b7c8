/** Titles of works beside redacted parties: a chance word leaves them, a name in them takes the whole work. */
import { describe, expect, it } from 'vitest';
import { applyRedaction } from '../../../backend/exports/protection/redaction.ts';
import { withheldSentences } from '../../../backend/exports/withheldText.ts';
import { dictionaries } from '../../../backend/locales/index.ts';
import type { Batch } from '../../../backend/model/records.ts';
import { claim, entity, listing, relationship, source, statement } from '../../stores/samples.ts';
import { smallMaterial } from '../small.ts';

const identified = (value: string) => ({ identifiers: [{ scheme: 'case', value, basis: 'case file' }] });

/** A studio and a channel make one film each; the second film's title names the channel. */
const batch: Batch = {
  source: [source('s1', { title: 'What was made' })],
  entity: [
    entity('forge', { name: 'Lion Forge Entertainment' }),
    entity('mondo', { name: 'Mondo TV S.p.A.' }),
    entity('bad', { name: 'Bad' }),
    entity('c.simba', { schema: 'Project', name: 'Simba the King Lion', ...identified('simba') }),
    entity('c.mondo-tales', {
      schema: 'Project',
      name: 'Mondo Tales',
      aliases: [{ name: 'Fables of the Hen', kind: 'alias' }],
      ...identified('hen-fables'),
    }),
  ],
  relationship: [
    relationship('r1', ['forge', 'mondo']),
    relationship('r2', ['mondo', 'bad'], { production: 'c.simba' }),
    relationship('r3', ['mondo', 'bad'], { production: 'c.mondo-tales', key: 'tales' }),
  ],
  claim: ['r1', 'r2', 'r3'].map((id) =>
    claim(`c-${id}`, id, { quotation: 'Lion Forge saw a lion with a Mondo badge.' }),
  ),
  statement: [
    statement('t1', { party: 'bad', text: 'We drew Fables of the Hen.', aboutRelationships: ['r2'] }),
  ],
  listing: [listing('l1', 'bad')],
};

const redacted = async () =>
  applyRedaction(
    await smallMaterial(batch, { from: ['forge'], to: ['bad'] }, { redact: ['forge', 'mondo'] }),
  );

describe('a title beside redacted parties', () => {
  it('stays where it has an everyday word of a name by chance; rare words and words in a row go', async () => {
    const { records } = await redacted();
    expect(records.entity.find(({ id }) => id === 'c.simba')?.name).toBe('Simba the King Lion');
    expect(new Set(records.claim.map(({ quotation }) => quotation))).toEqual(
      new Set(['[name withheld] saw a lion with a [name withheld] badge.']),
    );
  });

  it('goes whole with its other names, its ids and a place in the count where a name stands in it', async () => {
    const material = await redacted();
    const text = JSON.stringify(material);
    for (const trace of ['Tales', 'mondo', 'Fables', 'hen-fables']) expect(text).not.toContain(trace);
    expect(material.settings.edits.redact).toHaveLength(3);
    expect(material.records.entity.map(({ name }) => name)).toContain('Production 3 (name withheld)');
    for (const language of ['en', 'de'] as const) {
      const told = withheldSentences(material, dictionaries[language]).join(' ');
      expect(told).toContain(language === 'en' ? '3 names are withheld.' : '3 Namen werden zurückgehalten.');
    }
    expect(applyRedaction(material)).toBe(material);
  });
});
