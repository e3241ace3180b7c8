import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { htmlExporter, htmlOf } from '../../../backend/exports/html.ts';
import { dictionaries } from '../../../backend/locales/index.ts';
import { openBundledCases } from '../../bundledCases.ts';
import { expectAccessible, shoot } from '../../e2e/checks.ts';
import { findChromium, launchChromium, withoutChromium } from '../../e2e/chromium.ts';
import { materialOf } from '../material.ts';
import { everyBlock, hostileTexts } from './everyBlock.ts';

const executable = findChromium();
const phone = { width: 360, height: 740 };
const desktop = { width: 1440, height: 1000 };
const words = dictionaries.en.reader;

let folder: string;
let browser: Browser;
beforeAll(async () => {
  if (executable === undefined) return;
  folder = await mkdtemp(join(tmpdir(), 'cutout-html-'));
  browser = await launchChromium(executable, { webgl: false });
  const cases = await openBundledCases();
  for (const language of ['en', 'de'] as const) {
    const material = await materialOf(cases.workspace, 'sek-studio', { language });
    await writeFile(join(folder, `sek.${language}.html`), await htmlExporter.render(material));
  }
  await cases.close();
  await writeFile(join(folder, 'hostile.en.html'), await htmlOf(everyBlock(hostileTexts.join(' '))));
});
afterAll(async () => {
  if (executable === undefined) return;
  await browser.close();
  await rm(folder, { recursive: true, force: true });
});
beforeEach((context) => {
  if (executable === undefined) context.skip(withoutChromium);
});

/** Requests besides the file itself, errors, breaches of the page's policy, dialogs. */
let complaints: string[] = [];
let open: Page[] = [];
afterEach(async () => {
  const found = complaints;
  await Promise.all(open.map((page) => page.context().close()));
  [complaints, open] = [[], []];
  expect(found).toEqual([]);
});

async function read(file: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({
    viewport: desktop,
    reducedMotion: 'reduce',
    javaScriptEnabled: true,
    ...options,
  });
  const page = await context.newPage();
  const address = pathToFileURL(join(folder, `${file}.html`)).href;
  page.on('request', (request) => {
    const url = request.url();
    if (url !== address && !url.startsWith('data:font/')) complaints.push(`request: ${url}`);
  });
  page.on('console', (message) => complaints.push(`console: ${message.text()}`));
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
  page.on('dialog', (dialog) => {
    complaints.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  await page.goto(address);
  if (options.javaScriptEnabled !== false) await page.evaluate('document.fonts.ready.then(() => true)');
  open.push(page);
  return page;
}

const litLines = (page: Page): Promise<number> => page.locator('.band').count();
const status = (page: Page, figure = 1): Promise<string> =>
  page.locator(`#figure-${String(figure)} .lit`).innerText();
const stop = (page: Page, label: RegExp) =>
  page.locator('#figure-1').getByRole('button', { name: label }).first();

describe('an HTML briefing opened from disk', () => {
  it.each(['en', 'de'] as const)(
    'asks for nothing and breaks none of its own rules, in %s',
    async (language) => {
      const page = await read(`sek.${language}`);
      expect(await page.locator('h1').count()).toBe(1);
      expect(await page.locator('html').getAttribute('lang')).toBe(language);
      expect(await page.locator('[lang=ja]').count()).toBeGreaterThan(0);
      await shoot(page, `briefing-${language}`);
    },
  );

  it('is set in the fonts that it carries', async () => {
    const page = await read('sek.en');
    const faces = await page.evaluate(
      '[...document.fonts].map((face) => `${face.family} ${face.weight} ${face.status}`)',
    );
    expect(faces).toContain('Inter 400 loaded');
    expect(faces).toContain('Source Serif 4 600 loaded');
    expect(faces).toContain('Noto Sans JP 400 loaded');
  });

  it.each([
    ['light', desktop],
    ['dark', desktop],
    ['light', phone],
    ['dark', phone],
  ] as const)('is accessible in %s on %o', async (colorScheme, viewport) => {
    const page = await read('sek.de', { colorScheme, viewport });
    for (const fold of await page.locator('summary:visible').all()) await fold.click();
    await expectAccessible(page, `the briefing in ${colorScheme} at ${String(viewport.width)}`);
    await shoot(page, `briefing-${colorScheme}-${String(viewport.width)}`);
  });

  it.each(['sek.en', 'sek.de', 'hostile.en'])(
    '%s fits a phone; only tables and figures scroll',
    async (file) => {
      const page = await read(file, { viewport: phone });
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(phone.width);
      expect(await page.locator('.scroll:not([tabindex="0"])').count()).toBe(0);
    },
  );

  it('hostile names are text and nothing else', async () => {
    const page = await read('hostile.en');
    await page.waitForTimeout(200);
    expect(await page.locator('img, iframe, object, script:not([type=module])').count()).toBe(0);
    expect(await page.locator('h1').innerText()).toContain('</script><img src=x onerror=alert(1)>');
    await page.locator('.notes a').first().hover();
    expect(await page.getByRole('tooltip').innerText()).toContain('</script>');
  });
});

describe('a reader of an HTML briefing', () => {
  it('lights the chains through a party or a link by pointing at it', async () => {
    const page = await read('sek.en');
    expect(await status(page)).toBe(words.hint);
    await stop(page, /^Lion Forge Entertainment,/).hover();
    expect(await status(page)).toMatch(/^Lion Forge Entertainment, .*: chains 8, 9, 10, 11$/);
    expect(await page.locator('#figure-1 .index a.on').count()).toBe(4);
    const lit = await litLines(page);
    expect(lit).toBeGreaterThan(8);
    await page.locator('h1').hover();
    expect(await litLines(page)).toBe(0);
  });

  it('keeps what was chosen lit until Escape', async () => {
    const page = await read('sek.en');
    await stop(page, /^Typhoon Graphics.*, Company/).click();
    await page.locator('h1').hover();
    expect(await status(page)).toMatch(/^Typhoon Graphics.*: chain 7$/);
    expect(await stop(page, /^Typhoon Graphics.*, Company/).getAttribute('aria-pressed')).toBe('true');
    await shoot(page, 'briefing-lit');
    await page.keyboard.press('Escape');
    expect(await litLines(page)).toBe(0);
    expect(await status(page)).toBe(words.hint);
  });

  it('chooses a chain in the list and sees it in the figure', async () => {
    const page = await read('sek.en');
    const show = page.locator('#chain-12').getByText(words.showInFigure);
    await show.scrollIntoViewIfNeeded();
    await show.click();
    await page.mouse.move(1, 1);
    expect(await litLines(page)).toBeGreaterThan(4);
    expect((await page.locator('#figure-1').boundingBox())?.y).toBeLessThan(200);
    await page.locator('#figure-1 .lit').getByText(words.readSteps).click();
    expect(await page.evaluate('location.hash')).toBe('#chain-12');
  });

  it('moves through the figure by keyboard alone', async () => {
    const page = await read('sek.en');
    await page.locator('#figure-1 .scroll').focus();
    await page.keyboard.press('Tab');
    const focused = (): Promise<unknown> =>
      page.evaluate('document.activeElement.getAttribute("aria-label")');
    const first = await focused();
    expect(await litLines(page)).toBeGreaterThan(0);
    await page.keyboard.press('ArrowRight');
    const second = await focused();
    expect(second).not.toBe(first);
    await page.keyboard.press('Enter');
    expect(await page.locator('[aria-pressed=true]').count()).toBe(1);
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.closest(".index") !== null')).toBe(true);
    await page.keyboard.press('Escape');
    expect(await page.locator('[aria-pressed=true]').count()).toBe(0);
    await page.keyboard.press('Shift+Tab');
    expect(await focused()).toBe(second);
  });

  it('shows only chains of a grade, disputed ones, or ones with a text', async () => {
    const page = await read('sek.en');
    const filter = page.locator('.filter');
    const shown = (): Promise<number> => page.locator('.chain:visible').count();
    expect(await shown()).toBe(22);
    await filter.getByText('Grade D').click();
    expect(await shown()).toBe(6);
    expect(await filter.locator('[role=status]').innerText()).toBe('Chains shown: 6 of 22.');
    await filter.getByText('Grade D').click();
    await filter.getByText(words.disputed).click();
    expect(await shown()).toBe(2);
    expect(await page.locator('#figure-1 .index li:visible').count()).toBe(2);
    await filter.getByRole('button').click();
    expect(await shown()).toBe(22);
    await filter.getByRole('searchbox').fill('octonauts');
    expect(await shown()).toBe(1);
  });

  it('sees a source at its number, by pointer and by keyboard, and comes back', async () => {
    const page = await read('sek.en');
    const note = page.locator('#answer .notes a').first();
    await note.hover();
    const preview = page.getByRole('tooltip');
    expect(await preview.innerText()).toBe(await page.locator('#source-1 > p').first().innerText());
    await preview.hover();
    await page.waitForTimeout(400);
    expect(await preview.isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    expect(await preview.count()).toBe(0);
    await note.focus();
    expect(await note.getAttribute('aria-describedby')).toBe(await preview.getAttribute('id'));
    await page.keyboard.press('Enter');
    expect(await page.evaluate('location.hash')).toBe('#source-1');
    await page.locator('#source-1 .back a').first().click();
    expect(await page.evaluate('location.hash')).toBe('#cited-1-1');
  });

  it('opens the evidence where a link leads into it, and finds it open on paper', async () => {
    const page = await read('sek.en');
    const table = page.locator('#table-claims');
    expect(await table.isVisible()).toBe(false);
    await page.evaluate('dispatchEvent(new Event("beforeprint"))');
    expect(await table.isVisible()).toBe(true);
    await page.evaluate('dispatchEvent(new Event("afterprint"))');
    expect(await table.isVisible()).toBe(false);
    await page.locator('#source-1 .back a').last().click();
    expect(await table.isVisible()).toBe(true);
    await table.getByRole('link', { name: '1.1', exact: true }).first().click();
    expect(await page.evaluate('location.hash')).toBe('#step-1.1');
  });

  it('reads all of it without a script', async () => {
    const page = await read('sek.en', { javaScriptEnabled: false });
    expect(await page.locator('.chain:visible').count()).toBe(22);
    expect(await page.locator('#table-claims').isVisible()).toBe(true);
    expect(await page.locator('.filter').isVisible()).toBe(false);
    expect(await page.locator('#figure-1 svg[role=img]').isVisible()).toBe(true);
    expect(await page.locator('[role=button], [tabindex="-1"]').count()).toBe(0);
  });

  it('prints it on white paper with the evidence and without controls', async () => {
    const page = await read('sek.en', { colorScheme: 'dark' });
    await page.emulateMedia({ media: 'print' });
    expect(await page.evaluate('getComputedStyle(document.documentElement).backgroundColor')).toBe(
      'rgb(255, 255, 255)',
    );
    for (const hidden of ['.contents', '.filter', '.index', '.back'])
      expect(await page.locator(hidden).first().isVisible()).toBe(false);
    const bytes = await page.pdf({ preferCSSPageSize: true });
    expect(bytes.length).toBeGreaterThan(50_000);
  });

  it('keeps lines and letters in forced colours', async () => {
    const page = await read('sek.en', { forcedColors: 'active', colorScheme: 'dark' });
    const [ink, paper] = await page.evaluate<
      string[]
    >(`['.trace-link path[stroke-width="3"]', 'html'].map((one, at) =>
      getComputedStyle(document.querySelector(one))[at === 0 ? 'stroke' : 'backgroundColor'])`);
    expect(ink).not.toBe(paper);
    await shoot(page, 'briefing-forced-colours');
  });
});
