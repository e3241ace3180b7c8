import { describe, expect, it } from 'vitest';
import { dictionaries, summaryOf } from '../../backend/locales/index.ts';
import { entityId } from '../../backend/model/ids.ts';
import { DEFAULT_QUESTION } from '../../backend/model/permalinks.ts';

describe('the question in a line', () => {
  it.each([
    ['en', 'Status judged on 1 January 2019'],
    ['de', 'Status beurteilt zum 1. Januar 2019'],
  ] as const)('names a day of judging that is set (%s)', (language, said) => {
    const words = dictionaries[language];
    const question = { ...DEFAULT_QUESTION, statusDate: '2019-01-01' };
    expect(summaryOf(question, words, (id) => id)).toContain(said);
    expect(summaryOf(DEFAULT_QUESTION, words, (id) => id)).not.toContain(said);
  });

  it('names every other limit that is set', () => {
    const words = dictionaries.en;
    const plain = summaryOf(DEFAULT_QUESTION, words, (id) => id);
    const limits = {
      exclude: [entityId.parse('x')],
      require: [entityId.parse('y')],
      hubCap: 9,
      limit: 3,
      identityHops: true,
    };
    const more = summaryOf({ ...DEFAULT_QUESTION, ...limits }, words, (id) => id);
    expect(more.filter((piece) => !plain.includes(piece))).toEqual([
      words.page.identityHops,
      'not by way of x',
      'by way of y',
      'not past parties with more than 9 links',
      'at most 3 chains',
    ]);
  });
});
