import { describe, expect, it } from 'vitest';
import { layoutTrace } from '../../backend/drawing/layout.ts';
import { legendItems } from '../../backend/drawing/legend.ts';
import { pensOf } from '../../backend/drawing/pens.ts';
import { shownBy } from '../../backend/drawing/traceGraph.ts';
import { dictionaries } from '../../backend/locales/index.ts';
import { traceAnswer } from '../../backend/model/answers.ts';
import { answerOf } from './answers.ts';

const relationship = (type: string, grade: 'A' | 'B' | 'C', more = {}) => ({
  type,
  grade,
  contested: false,
  ...more,
});

describe('a line of several parallel relationships', () => {
  it('has the hue of the best grade, of what holds before what is over, of what nobody disputes', () => {
    const over = relationship('LINKED_TO', 'B', { over: true as const });
    const disputed = relationship('PAID', 'B', { contested: true });
    const holds = relationship('SUBCONTRACTED_TO', 'B');
    const weak = relationship('OWNS', 'C');
    expect(shownBy([weak, over, disputed, holds])).toBe(holds);
    expect(shownBy([weak, over, disputed])).toBe(disputed);
    expect(shownBy([weak, over])).toBe(over);
  });

  it('has every kind of them in the legend', () => {
    const answer = answerOf({ chains: [{ nodes: ['a', 'b'], links: [{ grade: 'B' }] }] });
    const both = traceAnswer.parse({
      ...answer,
      chains: answer.chains.map((chain) => ({
        ...chain,
        links: chain.links.map((link) => ({
          ...link,
          relationships: link.relationships.flatMap((one) => [
            one,
            { ...one, id: `${one.id}2`, type: 'LINKED_TO', grade: 'D', over: true },
          ]),
        })),
      })),
    });
    const options = { words: dictionaries.en, pens: pensOf('light'), selected: false };
    const keys = (of: typeof answer): readonly string[] =>
      legendItems(layoutTrace([of], { language: 'en', width: 800 }), options)
        .map(({ key }) => key)
        .filter((key) => key.startsWith('hue-'));
    expect(keys(answer)).toEqual(['hue-contract']);
    expect(keys(both)).toEqual(['hue-contract', 'hue-listing']);
  });
});
