import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drawFigure } from '../../backend/drawing/figure.ts';
import type { SvgNode } from '../../backend/drawing/svg.ts';
import { renderSvg } from '../../backend/drawing/svg.ts';
import { drawTrace } from '../../backend/drawing/trace.ts';
import { languages } from '../../backend/locales/index.ts';
import type { TraceAnswer } from '../../backend/model/answers.ts';
import { askTrace, type TraceInput } from '../../backend/usecases/askTrace.ts';
import { openBundledCases, type OpenedCases } from '../bundledCases.ts';
import { readable } from './readable.ts';

let cases: OpenedCases;
beforeAll(async () => {
  cases = await openBundledCases();
});
afterAll(() => cases.close());

function ask(from: string, rest: Partial<TraceInput> = {}): Promise<TraceAnswer> {
  return askTrace(cases.workspace, { to: ['sanctioned'], maxHops: 7, ...rest, from: [from] });
}

function titles(node: SvgNode): readonly string[] {
  if (typeof node === 'string') return [];
  const own = node.tag === 'title' ? node.children.filter((child) => typeof child === 'string') : [];
  return [...own, ...node.children.flatMap(titles)];
}

const pictures = [
  { name: 'start', from: 'major-producers', rest: {}, language: 'en' },
  { name: 'trails', from: 'major-producers', rest: { profile: 'trail' }, language: 'de' },
  { name: 'mondo-tv', from: 'mondo-tv', rest: {}, language: 'en' },
  { name: 'dahliya', from: 'dahliya-committee', rest: {}, language: 'de' },
  { name: 'funsaga', from: 'funsaga', rest: {}, language: 'en' },
] as const;

describe('pictures of the bundled case', () => {
  it.each(pictures)('$name is drawn as it was', async ({ name, from, rest, language }) => {
    const { root } = drawTrace([await ask(from, rest)], { language, theme: 'light', width: 1120 });
    await expect(readable(root)).toMatchFileSnapshot(`golden/${name}.txt`);
  });

  it('a figure has sentence, caveat, legend, question, sources, status date and revision in itself', async () => {
    const answer = await ask('skybound');
    const { root } = drawFigure([answer], { language: 'en', theme: 'light' });
    await expect(readable(root)).toMatchFileSnapshot('golden/figure-skybound.txt');
  });

  it('a figure needs nothing from outside and holds no script, style or link', async () => {
    for (const language of languages) {
      for (const theme of ['light', 'dark'] as const) {
        const text = renderSvg(drawFigure([await ask('major-producers')], { language, theme }).root);
        const outside = /<(?:script|style|image|use|foreignObject|a)\b|href=|\sstyle=|var\(|url\(/;
        expect(outside.exec(text)?.[0]).toBeUndefined();
        expect(text.slice(0, 400)).toContain('role="img"');
      }
    }
  });

  it('on the page every colour and face is a custom property', async () => {
    const text = renderSvg(drawTrace([await ask('major-producers')], { language: 'en', theme: 'css' }).root);
    expect(/="#[0-9a-f]{3,8}"|\sstyle=/.exec(text)?.[0]).toBeUndefined();
    expect(text.includes('fill="var(--trace-ink)"')).toBe(true);
  });

  it('says in words what every link and party is, and no more than its grade allows', async () => {
    const { root } = drawTrace([await ask('amazon')], { language: 'en', theme: 'css' });
    const said = titles(root);
    expect(said).toContain(
      'It is suspected, not stated, that Skybound Entertainment subcontracted work to Unidentified contractor tiers below the US producers (Grade D, suspected, not dated). More exactly: 38 North: the contract probably lay several steps below the big producers. No named contractor. Skybound says any subcontracting needs its written consent, which was not sought. 1 independent source, disputed by a party or a source.',
    );
    expect(said).toContain(
      'SEK Studio, Company, North Korea, China, last seen listed on 24 December 2025, target',
    );
    expect(said).toContain(
      'Unidentified contractor tiers below the US producers, Company, not named, number unknown',
    );
  });

  it('both lists in one picture share parties, and each link keeps its own chains', async () => {
    const [contracting, trail] = [await ask('amazon'), await ask('amazon', { profile: 'trail' })];
    const { nodes, links } = drawTrace([contracting, trail], { language: 'en', theme: 'css' });
    expect(new Set(nodes.map((node) => node.entity.id)).size).toBe(nodes.length);
    const shared = links.filter((link) => link.chains.length === 2);
    expect(shared.map((link) => link.earnedBy)).toEqual(['DISTRIBUTES']);
    expect(links.filter((link) => link.hue === 'contract')).toHaveLength(3);
  });
});
