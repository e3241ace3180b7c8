import { describe, expect, it } from 'vitest';
import { recordSchemas } from '../../../backend/model/records.ts';
import { upgradeAnswerFields, upgradeFields } from '../../../backend/model/upgrades/fields.ts';

const tie = {
  ...{ id: 'r-1', dataset: 'case:old', type: 'OWNS', from: 'a', to: 'b', production: null, key: '' },
  ...{ start: null, end: null, note: '1 % of the shares' },
};
const denial = {
  ...{
    id: 's-1',
    dataset: 'case:old',
    party: 'a',
    stance: 'denies',
    text: 'No.',
    date: null,
    source: 'paper',
  },
  ...{ aboutRelationships: ['r-1'], aboutEntities: [] },
};
const party = {
  ...{ id: 'a', dataset: 'case:old', schema: 'Company', name: 'A', aliases: [], placeholder: false },
  ...{ plural: false, countries: [], identifiers: [], addresses: [], startSets: [], roles: [] },
  ...{ sources: [], note: '' },
};

describe('records of version 0.1.0', () => {
  it("keep what an analyst noted on a relationship as its qualifier, and a list's note as a remark", () => {
    const upgraded = recordSchemas.relationship.parse(upgradeFields('relationship', tie));
    expect(upgraded).toMatchObject({ qualifier: '1 % of the shares', remark: '', amounts: [] });
    const listed = upgradeFields('relationship', { ...tie, dataset: 'list:ofac-sdn-2023-12-28' });
    expect(listed).toMatchObject({ qualifier: '', remark: '1 % of the shares' });
  });

  it('state no object of a statement and no language, and are valid', () => {
    expect(recordSchemas.statement.parse(upgradeFields('statement', denial))).toMatchObject({
      object: '',
      language: null,
      translations: {},
    });
    expect(recordSchemas.entity.parse(upgradeFields('entity', party))).toMatchObject({ language: null });
  });

  it('come out of an upgrade as they went in once they are of this version', () => {
    for (const [kind, record] of [
      ['relationship', tie],
      ['statement', denial],
      ['entity', party],
    ] as const) {
      const once = upgradeFields(kind, record);
      expect(upgradeFields(kind, once)).toEqual(once);
    }
  });

  it('are upgraded inside a kept answer, wherever they stand in it', () => {
    const { dataset: _of, key: _key, ...link } = tie;
    const answer = {
      chains: [
        { id: 'x', links: [{ relationships: [{ ...link, statements: [denial] }] }], statements: [denial] },
      ],
      statements: [denial],
      entities: [{ id: 'a', name: 'A' }],
    };
    expect(upgradeAnswerFields(answer)).toMatchObject({
      chains: [
        {
          links: [{ relationships: [{ qualifier: '1 % of the shares', statements: [{ object: '' }] }] }],
          statements: [{ object: '', language: null }],
        },
      ],
      statements: [{ object: '' }],
      entities: [{ id: 'a', translations: {} }],
    });
  });
});
