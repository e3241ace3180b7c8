import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { composeBriefing } from '../../../backend/exports/briefing/compose.ts';
import { printable } from '../../../backend/exports/briefing/printable.ts';
import { htmlExporter } from '../../../backend/exports/html.ts';
import { bodyOf, renderPage } from '../../../backend/exports/html/page.ts';
import { styleOf } from '../../../backend/exports/html/style.ts';
import { openBundledCases, type OpenedCases } from '../../bundledCases.ts';
import { materialOf } from '../material.ts';
import { everyBlock, hostileTexts } from './everyBlock.ts';
import { plain, textOfMarkup } from './plain.ts';
import { sentencesOf } from './sentences.ts';

const editions = [
  { name: 'sek-studio', language: 'en' },
  { name: 'sek-studio', language: 'de' },
  { name: 'it-worker-fronts', language: 'en' },
] as const;

/** Without what cannot be read in a diff: fonts, style, script, their hashes, drawings. */
function normalised(page: string): string {
  return page
    .replace(/(<style>).*?(<\/style>)/s, '$1…$2')
    .replace(/(<script type="module">).*?(<\/script>)/s, '$1…$2')
    .replace(/sha256-[\w+/=]+/g, 'sha256-…')
    .replace(/<svg[^>]*class="([^"]*)".*?<\/svg>/gs, '<svg class="$1"/>');
}

function part(page: string, tag: string): string {
  return new RegExp(`<${tag}[^>]*>(.*?)</${tag}>`, 's').exec(page)?.[1] ?? '';
}

describe.each(editions)('the HTML of $name in $language', ({ name, language }) => {
  let cases: OpenedCases;
  let page: string;
  beforeAll(async () => {
    cases = await openBundledCases();
    const material = await materialOf(cases.workspace, name, { language });
    page = new TextDecoder().decode(await htmlExporter.render(material));
  });
  afterAll(() => cases.close());

  it('reads as it did', async () => {
    await expect(normalised(page)).toMatchFileSnapshot(`../golden/${name}.briefing.${language}.html.txt`);
  });

  it('is the same every time, in less than 440 kB, with less than 10 kB of script', async () => {
    const material = await materialOf(cases.workspace, name, { language });
    expect(new TextDecoder().decode(await htmlExporter.render(material)) === page).toBe(true);
    expect(Buffer.byteLength(page)).toBeLessThan(440_000);
    expect(Buffer.byteLength(part(page, 'script'))).toBeLessThan(10_000);
  });

  it('has every sentence of the briefing', async () => {
    const document = composeBriefing(await materialOf(cases.workspace, name, { language }));
    const text = plain(textOfMarkup(page));
    for (const { sentence } of sentencesOf(document)) {
      const words = sentence.runs.map((run) => printable(run.text)).join('');
      expect(text.includes(plain(words)), words).toBe(true);
    }
  });

  it('leads with every link inside it to a place that is there', () => {
    const ids = new Set([...page.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]));
    const inside = [...page.matchAll(/ href="#([^"]+)"/g)].map((match) => match[1]);
    expect(inside.length).toBeGreaterThan(60);
    expect(inside.filter((id) => !ids.has(id))).toEqual([]);
    expect(ids.size).toBe([...page.matchAll(/ id="/g)].length);
  });

  it('allows its own style and script by their hashes and nothing else', () => {
    const policy = /Content-Security-Policy" content="([^"]+)"/.exec(page)?.[1];
    const hash = (code: string): string => `'sha256-${createHash('sha256').update(code).digest('base64')}'`;
    expect(policy?.split('; ')).toEqual([
      "default-src 'none'",
      `style-src ${hash(part(page, 'style'))}`,
      `script-src ${hash(part(page, 'script'))}`,
      'img-src data:',
      'font-src data:',
      "base-uri 'none'",
      "form-action 'none'",
    ]);
  });

  it('has no style or handler on an element and no address to fetch', () => {
    expect(/<[^>]+ (?:style|on\w+|src|srcset|action)=[^>]*>/.exec(page)?.[0]).toBeUndefined();
    expect(/(?:url\((?!data:font\/woff2;base64,)|@import).{20}/.exec(page)?.[0]).toBeUndefined();
  });
});

function pageOf(name: string): string {
  const document = everyBlock(name);
  const style = styleOf(document, { fonts: '', rules: '' });
  return renderPage(document, { body: bodyOf(document), style, script: '' });
}

/** Elements with the names of their attributes, in order. */
function skeleton(page: string): readonly string[] {
  return (
    [...page.matchAll(/<(?:[^">]|"[^"]*")*>/g)]
      .map((match) => match[0].replace(/"[^"]*"/g, ''))
      // the drawing breaks names into lines
      .filter((tag) => !/^<\/?(?:svg|g|text|tspan|path|rect|title|desc|line|circle)\b/.test(tag))
      .filter((tag) => !/^<\/?span\b/.test(tag))
  );
}

const harmless = skeleton(pageOf('name'));

function expectLifeless(name: string): void {
  const page = pageOf(name);
  expect(skeleton(page), name).toEqual(harmless);
  expect(/[\u202a-\u202e\u2066-\u2069]/.exec(page)).toBeNull();
  const addresses = [...page.matchAll(/ href="([^"]*)"/g)].map((match) => match[1] ?? '');
  expect(addresses.filter((one) => !/^(?:#|https:\/\/example\.org\/)/.test(one))).toEqual([]);
  const text = plain(textOfMarkup(page));
  for (const { sentence } of sentencesOf(everyBlock(name))) {
    for (const run of sentence.runs) expect(text.includes(plain(printable(run.text))), run.text).toBe(true);
  }
}

describe('names in a briefing as HTML', () => {
  it.each(hostileTexts)('%j is shown and does nothing', expectLifeless);

  it('any text is shown letter by letter', () => {
    const piece = fc.constantFrom(
      ...Array.from('<>&"\'/=`\\;:{}() \n1a조'),
      '<!--',
      '-->',
      '</style>',
      '</script>',
      '<img src=x onerror=a>',
      '&lt;',
      '&#0;',
      'javascript:',
    );
    const text = fc.array(piece, { minLength: 1, maxLength: 10 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, (name) => expectLifeless(`${name}x`)),
      { numRuns: 60, seed: 20261125 },
    );
  });
});
