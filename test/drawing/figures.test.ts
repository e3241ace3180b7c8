import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drawFigure } from '../../backend/drawing/figure.ts';
import { figureGroups } from '../../backend/drawing/figureGroups.ts';
import { figureTextSize } from '../../backend/drawing/figureSize.ts';
import { renderSvg } from '../../backend/drawing/svg.ts';
import type { TraceAnswer } from '../../backend/model/answers.ts';
import { askTrace } from '../../backend/usecases/askTrace.ts';
import { openBundledCases, type OpenedCases } from '../bundledCases.ts';
import { answerOf } from './answers.ts';

let cases: OpenedCases;
beforeAll(async () => {
  cases = await openBundledCases();
});
afterAll(() => cases.close());

async function both(...from: string[]): Promise<readonly TraceAnswer[]> {
  const question = { from, to: ['sanctioned'], maxHops: 7 };
  return [
    await askTrace(cases.workspace, question),
    await askTrace(cases.workspace, { ...question, profile: 'trail' }),
  ];
}

const options = { language: 'en', theme: 'light' } as const;
const producers = ['dahliya-committee', 'lion-forge', 'max', 'youneek', 'amazon', 'skybound'];

describe('figures of several answers', () => {
  it('draw contracting and trails in one picture where both have room', async () => {
    const answers = await both(...producers);
    expect(figureGroups(answers, 'en')).toEqual([answers]);
    const text = renderSvg(drawFigure(answers, options).root);
    expect(text).toContain('6 chains could lead from 6 starts to SEK Studio.');
    expect(text).toContain('6 evidence trails could lead from 6 starts to SEK Studio.');
    expect(text).toContain('A file on a server is not a contract');
    // in the picture and in its description, once for both lists
    expect(text.match(/no evidence was found that/g)).toHaveLength(2);
  });

  it('draw a picture for each answer where one would have too many parties', async () => {
    const answers = await both('major-producers');
    expect(figureGroups(answers, 'en').map((group) => group.length)).toEqual([1, 1]);
    const figure = drawFigure(answers, options);
    const text = renderSvg(figure.root);
    expect(text.match(/>Last seen listed<\/text>/g)?.length).toBeGreaterThan(2);
    expect(text.split('>documented</text>')).toHaveLength(2);
    expect(text.split('Status judged on')).toHaveLength(2);
    const titles = answers.map((answer) => drawFigure([answer], options).title);
    expect(figure.title).toBe(titles.join(' '));
  });

  it('say of an answer without chains that there are none, over the picture of the other', async () => {
    const answers = await both('bbc');
    const text = renderSvg(drawFigure(answers, options).root);
    expect(text).toContain('No chain from BBC');
    expect(text).toContain('One evidence trail could lead from BBC to SEK Studio.');
    expect(text).toContain('Misconfigured');
  });

  it('are as wide as their picture, and never too narrow for their text', () => {
    const narrow = drawFigure([answerOf({ chains: [{ nodes: ['a', 'b'] }] })], options);
    expect(narrow.width).toBe(880);
    const nodes = Array.from({ length: 12 }, (_, index) => `n${String(index)}`);
    expect(drawFigure([answerOf({ chains: [{ nodes }] })], options).width).toBeGreaterThan(1240);
  });

  it('can be picture and legend alone, for a page that has the words', async () => {
    const figure = drawFigure(await both('skybound'), { ...options, extent: 'picture', width: 700 });
    const text = renderSvg(figure.root).replace(/<(title|desc)>.*?<\/\1>/g, '');
    expect(text).not.toContain('Status judged on');
    expect(text).toContain('disputed by a party');
    expect(figure.title).toContain('could lead from Skybound Entertainment to SEK Studio.');
  });

  it('know how large their smallest text comes out', () => {
    const figure = drawFigure([answerOf({ chains: [{ nodes: ['a', 'b', 'c'] }] })], options);
    expect(figureTextSize(figure, figure.width)).toBe(11);
    expect(figureTextSize(figure, figure.width / 2)).toBe(5.5);
  });
});
