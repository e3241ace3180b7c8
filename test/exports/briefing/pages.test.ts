import { describe, expect, it } from 'vitest';
import { placeFigures } from '../../../backend/exports/briefing/figurePages.ts';
import { pageData } from '../../../backend/exports/briefing/pageData.ts';
import { answerOf, type ChainSketch } from '../../drawing/answers.ts';
import { everyBlock } from './everyBlock.ts';

const options = { language: 'en', page: 'a4' } as const;

/** Chains of so many steps, none of which share a party but their ends. */
function chains(count: number, steps: number, start = 's'): readonly ChainSketch[] {
  return Array.from({ length: count }, (_, chain) => ({
    nodes: [
      start,
      ...Array.from({ length: steps - 1 }, (_step, at) => `${start}-${String(chain)}-${String(at)}`),
      'end',
    ],
  }));
}

describe('figures on the pages of a briefing', () => {
  it('stand in the text where they can be read there', () => {
    const [figure, ...more] = placeFigures(answerOf({ chains: chains(2, 2) }), options);
    expect(more).toEqual([]);
    expect(figure?.turned).toBe(false);
    expect(figure?.width).toBeLessThanOrEqual(481);
    expect(figure?.textSize).toBeGreaterThanOrEqual(7);
  });

  it('stand on a page turned on its side where that makes them readable', () => {
    const [figure, ...more] = placeFigures(answerOf({ chains: chains(2, 6) }), options);
    expect(more).toEqual([]);
    expect(figure?.turned).toBe(true);
    expect(figure?.textSize).toBeGreaterThanOrEqual(7);
  });

  it('are parted between starts where a page cannot hold them', () => {
    const answer = answerOf({ chains: [...chains(9, 5, 'a'), ...chains(8, 5, 'b')] });
    const parts = placeFigures(answer, options);
    expect(parts.length).toBeGreaterThan(1);
    const titles = parts.map((part) => part.figure.title);
    expect(titles[0]).toContain('from Party a');
    expect(titles.at(-1)).toContain('from Party b');
    expect(parts.every((part) => part.textSize >= 7)).toBe(true);
  });

  it('have letters of ten points where their columns leave room for them, and no larger', () => {
    const [figure] = placeFigures(answerOf({ chains: chains(1, 1) }), options);
    expect(figure?.textSize).toBeLessThanOrEqual(10);
    expect(figure?.textSize).toBeGreaterThan(9.9);
  });
});

describe('footnotes', () => {
  const feet = (document: ReturnType<typeof everyBlock>): readonly string[] =>
    [...JSON.stringify(pageData(document, [[]])).matchAll(/\{"number":(\d+),"foot":(true|false)\}/g)].map(
      (match) => `${match[1] ?? ''}${match[2] === 'true' ? '*' : ''}`,
    );

  it('stand where a source is cited first, tables cite by number alone', () => {
    const all = feet(everyBlock('Name'));
    expect(all.slice(0, 4)).toEqual(['1*', '2*', '1', '2']);
    expect(all.filter((one) => one.endsWith('*'))).toEqual(['1*', '2*']);
  });

  it('stand again after more than a page of text', () => {
    const all = feet(everyBlock('Long name '.repeat(150)));
    expect(all.filter((one) => one === '1*').length).toBeGreaterThan(2);
  });

  it('lead to no address that a browser would run', () => {
    expect(JSON.stringify(pageData(everyBlock('alert(1)'), [[]]))).not.toContain('"href":"javascript');
  });
});
