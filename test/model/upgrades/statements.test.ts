import { describe, expect, it } from 'vitest';
import { statements } from '../../../backend/model/upgrades/statements.ts';

const said = { id: 's-1', party: 'x', aboutRelationships: ['r-1', 'r-gone'], aboutEntities: [] };
const records = {
  relationship: [{ id: 'r-1', dataset: 'case:a', type: 'PAID', from: 'x', to: 'y', note: '' }],
  statement: [{ ...said, dataset: 'case:a' }],
};
const told = { ...said, aboutLinks: [{ id: 'r-1', type: 'PAID', from: 'x', to: 'y' }] };

function upgraded(answers: unknown, of: Readonly<Record<string, unknown>>): unknown {
  return statements.material?.({ answers, records: of })['answers'];
}

describe('statements of kept answers', () => {
  it('get the ends of the links that they are about, wherever in the answer they stand', () => {
    const answer = {
      question: { from: ['x', 'z'] },
      statements: [said],
      chains: [{ statements: [said], links: [{ relationships: [{ id: 'r-1', statements: [said] }] }] }],
    };
    expect(upgraded([answer], records)).toEqual([
      {
        question: { from: ['x', 'z'] },
        withoutStatement: ['z'],
        statements: [told],
        chains: [{ statements: [told], links: [{ relationships: [{ id: 'r-1', statements: [told] }] }] }],
      },
    ]);
  });

  it('that are of this version already come back as they are', () => {
    const answer = { question: { from: ['z'] }, withoutStatement: [], statements: [told], chains: [] };
    expect(upgraded([answer], { relationship: [], statement: [] })).toEqual([answer]);
  });
});
