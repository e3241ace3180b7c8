import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runsOf } from '../../../backend/exports/briefing/scripts.ts';

describe('runs of one script', () => {
  it.each([
    ['SEK Studio', ['SEK Studio']],
    ['조선4·26아동영화촬영소', ['ko:조선4·26아동영화촬영소']],
    ['Committee (製作委員会はうつむかない) of', ['Committee (', 'ja:製作委員会はうつむかない', ') of']],
    ['ООО «Асатрян» in Russia', ['ru:ООО «Асатрян', '» in Russia']],
    ['Files "cat" (猫), 2', ['Files "cat" (', 'zh-Hans:猫', '), 2']],
    ['猫 and 猫', ['zh-Hans:猫', ' and ', 'zh-Hans:猫']],
    ['コナン・ドイル', ['ja:コナン・ドイル']],
    ['', []],
  ])('%s', (text, wanted) => {
    const runs = runsOf(text).map((run) => (run.lang === undefined ? run.text : `${run.lang}:${run.text}`));
    expect(runs).toEqual(wanted);
  });

  it('together are the text, whatever it is', () => {
    const characters = fc.constantFrom('a', ' ', '4', '·', '猫', 'は', '조', 'Ж', '«', '-', '。', '😀');
    fc.assert(
      fc.property(fc.array(characters), (parts) => {
        const text = parts.join('');
        expect(
          runsOf(text)
            .map((run) => run.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });
});
