import fc from 'fast-check';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { composeBriefing } from '../../../backend/exports/briefing/compose.ts';
import { printable } from '../../../backend/exports/briefing/printable.ts';
import { markdownExporter } from '../../../backend/exports/markdown.ts';
import { renderMarkdown } from '../../../backend/exports/markdown/render.ts';
import { openBundledCases, type OpenedCases } from '../../bundledCases.ts';
import { materialOf } from '../material.ts';
import { everyBlock, hostileTexts, made } from './everyBlock.ts';
import { plain, textOfMarkup } from './plain.ts';
import { sentencesOf } from './sentences.ts';

/** As a reader with tables, footnotes and automatic links shows it; markup in the text would pass through. */
function asHtml(markdown: string): string {
  const body = markdown.slice(markdown.indexOf('\n---\n') + 5);
  return micromark(body, {
    allowDangerousHtml: true,
    allowDangerousProtocol: true,
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()],
  });
}

const tagsOf = (html: string): readonly string[] =>
  [...html.matchAll(/<\/?([a-z][a-z0-9]*)/g)].map((match) => match[1] ?? '');
const linksOf = (html: string): readonly string[] =>
  [...html.matchAll(/href="([^"]*)"/g)].map((match) => match[1] ?? '');

const harmless = renderMarkdown(everyBlock('name'), made);
const allowedLinks = new Set(linksOf(asHtml(harmless)));

/** Words and structure are those of a harmless name: no block, no element and no link more or less. */
function expectLifeless(name: string): void {
  const document = everyBlock(name);
  const html = asHtml(renderMarkdown(document, made));
  const emphasised = (tag: string): boolean => !['code', 'em', 'strong'].includes(tag);
  expect(tagsOf(html).filter(emphasised), name).toEqual(tagsOf(asHtml(harmless)).filter(emphasised));
  expect(
    linksOf(html).filter((href) => !allowedLinks.has(href)),
    name,
  ).toEqual([]);
  const text = plain(textOfMarkup(html));
  for (const { sentence } of sentencesOf(document)) {
    for (const run of sentence.runs) expect(text).toContain(plain(printable(run.text)));
  }
  expect(html).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
}

describe('a briefing as Markdown', () => {
  it('shows hostile names and obeys none', () => {
    for (const name of hostileTexts) expectLifeless(name);
  });

  it('shows any text letter by letter', () => {
    const piece = fc.constantFrom(
      ...Array.from('`*_[]()<>|~$&#+-=!\\:@.^{}"\' \n\t1a조'),
      '[^1]',
      'www.',
      'http://a.b',
      'x@y.z',
      '](',
      '<b>',
      '&amp;',
    );
    const text = fc.array(piece, { minLength: 1, maxLength: 12 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, (name) => expectLifeless(`${name}x`)),
      { numRuns: 100, seed: 20261125 },
    );
  });

  it('begins with what a program needs to know of it', () => {
    const front = harmless.slice(4, harmless.indexOf('\n---\n'));
    expect(parse(front)).toMatchObject({
      title: 'Title name',
      status_date: '2026-11-23',
      revision: 1,
      digest: made.digest,
      audience: 'public',
      version: '0.1.0',
    });
    expect(renderMarkdown(everyBlock(`x: "y" # z\n---`), made)).toContain('author: "x: \\"y\\" # z ---"\n');
  });

  it('draws the chains as a tree in letters and lines', () => {
    const fence = /```text\n([^`]*)```/.exec(harmless)?.[1];
    expect(fence).toMatchInlineSnapshot(`
      "name [n0]
      ├━━ A ━▶ ?… Name
      │      └·· D≠·▶ Party n2 (Last seen listed) [1]
      └── B ─▶ name [n3]
             └╌╌ C ╌▶ Party n2 (Last seen listed) [2]

      ━━ A ━▶ documented
      ── B ─▶ corroborated
      ╌╌ C ╌▶ single source
      ·· D ·▶ suspected
      ≠       disputed by a party or a source
      ?       not named in any source
      ?…      … and number unknown
      Line style shows the strength of evidence, not how much work or money passed.
      "
    `);
  });

  it('links to the addresses of sources and to nothing else', () => {
    expect([...allowedLinks].filter((href) => !href.startsWith('#'))).toEqual([
      'https://example.org/a?b=1&amp;c=2',
    ]);
  });
});

const editions = [
  { name: 'sek-studio', language: 'en' },
  { name: 'sek-studio', language: 'de' },
  { name: 'it-worker-fronts', language: 'en' },
] as const;

describe.each(editions)('the Markdown of $name in $language', ({ name, language }) => {
  let cases: OpenedCases;
  beforeAll(async () => {
    cases = await openBundledCases();
  });
  afterAll(() => cases.close());

  it('reads as it did, and is the same every time', async () => {
    const material = await materialOf(cases.workspace, name, { language });
    const text = new TextDecoder().decode(await markdownExporter.render(material));
    await expect(text).toMatchFileSnapshot(`../golden/${name}.briefing.${language}.md.txt`);
    expect(new TextDecoder().decode(await markdownExporter.render(material))).toBe(text);
  });

  it('has every sentence of the briefing, and of links only its sources', async () => {
    const material = await materialOf(cases.workspace, name, { language });
    const document = composeBriefing(material);
    const markup = asHtml(renderMarkdown(document, material.made));
    const text = plain(textOfMarkup(markup));
    for (const { sentence } of sentencesOf(document)) {
      for (const run of sentence.runs) expect(text).toContain(plain(printable(run.text)));
    }
    const addresses = new Set(
      document.sources.flatMap((source) =>
        source.sentences.flatMap((sentence) => sentence.runs.flatMap((run) => run.href ?? [])),
      ),
    );
    const links = linksOf(markup).filter((href) => !href.startsWith('#'));
    expect(links.length).toBeGreaterThan(3);
    for (const link of links) expect(addresses).toContain(link.replaceAll('&amp;', '&'));
  });
});
