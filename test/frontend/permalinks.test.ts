import { describe, expect, it } from 'vitest';
import { permalinkOf } from '../../backend/model/permalinks.ts';
import { traceQuestion } from '../../backend/model/questions.ts';
import { decodeQuery, encodeQuery } from '../../frontend/state/query.ts';

const questions = [
  { from: ['b', 'a'], to: 'sanctioned' },
  { from: ['a'], to: ['z'], profile: 'trail', maxHops: 7, minGrade: 'B', contested: false },
  { from: ['a'], to: 'sanctioned', validDuring: { from: '2019', to: '2020-05' } },
  { from: ['a'], to: 'sanctioned', validDuring: { from: '2019-05-03', to: '2019-05-03' } },
  { from: ['a'], to: 'sanctioned', types: ['PAID'], exclude: ['x'], require: ['y'], hubCap: 3, limit: 2 },
];

describe('permalinks of exports', () => {
  it.each(questions)('the page reads one as the question that it stands for: %j', (question) => {
    const link = permalinkOf(traceQuestion.parse({ statusDate: '2026-11-23', ...question }));
    const query = decodeQuery(new URL(link, 'http://127.0.0.1'));
    expect(encodeQuery(query)).toBe(link);
    expect(query.question.from).toEqual([...question.from].sort());
    expect(query.question.statusDate).toBe('2026-11-23');
    for (const [name, value] of Object.entries(question))
      if (name in query.question && name !== 'to' && name !== 'from')
        expect(query.question).toHaveProperty(name, value);
  });
});
