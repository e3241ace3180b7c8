import { describe, expect, it } from 'vitest';
import { dictionaries, languages, statusesThen, timeMark, timeName } from '../../backend/locales/index.ts';
import { entityId } from '../../backend/model/ids.ts';

const step = { fromName: 'X', toName: 'Y', relationships: [{ start: '2020', end: '2021' }] };
const time = { verdict: 'undetermined', links: [] } as const;

describe('what an answer says of time', () => {
  it('leaves no dates of a single dated step open: there is no order for them to fit', () => {
    for (const language of languages) {
      const words = dictionaries[language];
      const { undetermined, singleStep, undated } = words.evidence.time;
      expect(timeMark({ time, links: [step] }, words)).toBe('');
      expect(timeName({ time, links: [step] }, words)).toBe(singleStep);
      expect(timeName({ time, links: [step, step] }, words)).toBe(undetermined);
      expect(timeName({ time: { verdict: 'undated', links: [] }, links: [step] }, words)).toBe(undated);
    }
  });

  it('tells of each end of a step that a list has or had how it was listed then, and where that is open', () => {
    const [from, to] = [entityId.parse('x'), entityId.parse('y')];
    const then = (status: 'unknown' | 'not-listed') =>
      statusesThen(
        { from, to, statusAtHop: { from: { status: 'listed' }, to: { status } } },
        dictionaries.en,
      );
    expect(then('not-listed')).toEqual([{ id: from, text: 'listed' }]);
    expect(then('unknown')).toEqual([
      { id: from, text: 'listed' },
      { id: to, text: dictionaries.en.page.statusUndated },
    ]);
  });
});
