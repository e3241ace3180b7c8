import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { en } from '../../backend/locales/en.ts';
import { de } from '../../backend/locales/de.ts';
import { ready, useApp, type App } from './app.ts';
import { shoot } from './checks.ts';
import { hits, traceFrom } from './parties.ts';

const { page: words, messages } = en;

const contracting = (page: Page): Locator => page.getByRole('region', { name: words.contractingHead });
const trails = (page: Page): Locator => page.getByRole('region', { name: words.trailHead });
const chainsIn = (list: Locator): Locator => list.locator('[data-chain]');
const inspector = (page: Page): Locator => page.getByRole('complementary', { name: words.inspector });

function openTrace(app: App, names: readonly string[], more = ''): Promise<Page> {
  return app.open((page) => traceFrom(page, names, more));
}

describe('tracing on the page', () => {
  const app = useApp();

  it('the start page shows the contracting chains of the case, and the trails apart from them', async () => {
    const page = await app().open('/');
    await shoot(page, 'start');
    expect(await chainsIn(contracting(page)).count()).toBeGreaterThan(10);
    expect(await chainsIn(trails(page)).count()).toBeGreaterThan(5);
    expect(await trails(page).textContent()).toContain(messages.trailCaveat);
    expect(await contracting(page).textContent()).toContain(messages.contractingCaveat);
  });

  it('a refused question leaves no earlier answer standing below its error', async () => {
    const page = await app().open('/', { refused: true });
    await ready(page);
    expect(await chainsIn(contracting(page)).count()).toBeGreaterThan(0);
    // as a link to a party that is gone does, without loading the page anew
    await page.evaluate(
      `history.pushState(null, '', '/trace?from=gone-meanwhile'); dispatchEvent(new PopStateEvent('popstate'))`,
    );
    await page.locator('.failed').waitFor();
    expect(await page.locator('[data-chain]').count()).toBe(0);
  });

  it('search → trace → chain → link leads to claims with their sources', async () => {
    const page = await app().open('/');
    await page.getByRole('combobox', { name: words.search }).fill('amazon');
    await hits(page, words.search).first().click();
    await inspector(page).getByRole('button', { name: words.traceFrom }).click();
    await ready(page);
    await expect.poll(() => chainsIn(contracting(page)).count()).toBe(1);
    await chainsIn(contracting(page)).first().click();
    const steps = inspector(page).locator('.step-list button');
    await expect.poll(() => steps.count()).toBe(5);
    // Skybound → unnamed contractors: disputed by Skybound
    await steps.nth(2).click();
    await expect.poll(() => inspector(page).textContent()).toContain(words.evidenceAgainst);
    expect(await inspector(page).textContent()).toContain(words.evidenceFor);
    await shoot(page, 'link');
    expect(await inspector(page).getByRole('link').count()).toBeGreaterThan(0);
  });

  it('a permalink brings back chain and link, and back and forward walk through what was chosen', async () => {
    const page = await openTrace(app(), ['Lion Forge']);
    const head = (): Promise<string | null> => inspector(page).locator('h2').first().textContent();
    const start = page.url();
    await chainsIn(contracting(page)).first().click();
    await expect.poll(() => page.url()).toContain('sel=chain');
    const chain = page.url();
    const ofChain = await head();
    await inspector(page).locator('.step-list button').first().click();
    await expect.poll(() => page.url()).toContain('sel=link');
    const link = page.url();
    const ofLink = await head();
    await page.reload();
    await ready(page);
    expect(page.url()).toBe(link);
    await expect.poll(head).toBe(ofLink);
    await page.goBack();
    await expect.poll(() => page.url()).toBe(chain);
    await expect.poll(head).toBe(ofChain);
    await page.goBack();
    await expect.poll(() => page.url()).toBe(start);
    await page.goForward();
    await expect.poll(head).toBe(ofChain);
  });

  it('names no party in the address', async () => {
    const page = await openTrace(app(), ['Amazon']);
    await chainsIn(contracting(page)).first().click();
    expect(page.url()).not.toMatch(/amazon\s|prime|(?<!sek-)studio/i);
  });

  it('a grade asked for at least leaves out weaker chains and says how many relationships it left out', async () => {
    const page = await openTrace(app(), ['Mondo TV']);
    await expect.poll(() => chainsIn(contracting(page)).count()).toBe(6);
    await page.getByLabel(words.minGrade).selectOption('A');
    await page.getByRole('button', { name: words.trace, exact: true }).click();
    await expect.poll(() => chainsIn(contracting(page)).count()).toBe(4);
    expect(page.url()).toContain('minGrade=A');
    await contracting(page).locator('summary').first().click();
    expect(await contracting(page).textContent()).toContain(en.evidence.constraints.minGrade);
  });

  it('links are filtered by date only when the question asks, and the address carries it', async () => {
    const page = await openTrace(app(), ['Mondo TV']);
    await expect.poll(() => chainsIn(contracting(page)).count()).toBe(6);
    const later = await openTrace(app(), ['Mondo TV'], '&asOf=2024');
    await expect.poll(() => contracting(later).count()).toBe(1);
    const left = await chainsIn(contracting(later)).count();
    expect(left).toBeLessThan(6);
    expect(await contracting(later).textContent()).toContain(en.evidence.constraints.validDuring);
  });

  it('BBC has no contracting chain and one trail, and the page says both and what a trail is not', async () => {
    const page = await openTrace(app(), ['BBC']);
    await expect.poll(() => chainsIn(trails(page)).count()).toBe(1);
    expect(await chainsIn(contracting(page)).count()).toBe(0);
    const text = await contracting(page).textContent();
    expect(text).toContain('No chain of up to');
    expect(text).toContain(words.hasTrail);
    expect(await trails(page).textContent()).toContain('not a contract');
  });

  it('Mondo TV never reads "no evidence that it knew", in either language; what is translated says so', async () => {
    for (const [language, dictionary] of [
      ['en', en],
      ['de', de],
    ] as const) {
      const page = await openTrace(app(), ['Mondo TV'], `&lang=${language}`);
      const names = dictionary.page;
      const list = page.getByRole('region', { name: names.contractingHead });
      await expect.poll(() => chainsIn(list).count()).toBe(6);
      for (let index = 0; index < 6; index++) {
        await chainsIn(list).nth(index).click();
        await page.locator('.inspector .step-list').waitFor();
        const text = (await page.locator('body').textContent()) ?? '';
        expect(text).not.toContain(dictionary.evidence.statements['no evidence that it knew']);
      }
      // what Willkie says of it is in English: on a German page the sentence is translated, and says so
      const said = page.locator('.inspector .statements').first();
      expect(await said.textContent()).toEqual(
        language === 'de'
          ? expect.stringContaining('(übersetzt)')
          : expect.not.stringContaining('(translated)'),
      );
      const english = await page.locator('.inspector [lang="en"]').count();
      expect(english).toBeGreaterThan(0);
    }
  });

  it('tells each of the parallel relationships of a step, with its years, and who was listed then', async () => {
    const page = await openTrace(app(), ['Mondo TV S.p.A.'], '&lang=en');
    const row = chainsIn(contracting(page)).first();
    for (const part of ['Children', '1990s – 2016', 'New projects from 2019', '2019 – November 2021'])
      expect(await row.textContent()).toContain(part);
    await row.click();
    await expect
      .poll(() => inspector(page).locator('.step-list').textContent())
      .toContain('2019 – November 2021');
    // of SEK Studio, which was listed on the way: then, and in brackets now
    expect(await inspector(page).locator('.step-list').textContent()).toMatch(
      new RegExp(`${words.statusThen}: .+ \\(last seen listed on .+\\): `),
    );
  });

  it('beside a step stands what its parties said anywhere on the chain, and which link that is about', async () => {
    const page = await openTrace(app(), ['Production committee of Dahliya'], '&lang=en');
    await chainsIn(contracting(page)).first().click();
    await inspector(page).locator('.step-list button').first().click();
    await expect.poll(() => inspector(page).textContent()).toContain('says that it had no knowledge');
    expect(await inspector(page).textContent()).toMatch(/cannot rule out .*– said about the link/);
    const other = await openTrace(app(), ['Mondo TV S.p.A.'], '&lang=en');
    await chainsIn(contracting(other)).filter({ hasText: 'Simba' }).first().click();
    await inspector(other).locator('.step-list button').first().click();
    await expect
      .poll(() => inspector(other).textContent())
      .toMatch(/knew that it was paying .*– said about the link/);
  });

  it('Funsaga and Jadhav read "formerly listed", and are targets in 2023', async () => {
    const page = await openTrace(app(), ['Funsaga']);
    await expect.poll(() => chainsIn(contracting(page)).count()).toBe(2);
    expect(await page.locator('body').textContent()).toMatch(/formerly listed/i);
    const then = await openTrace(app(), ['Funsaga'], '&statusDate=2023-06-01');
    await expect.poll(() => chainsIn(contracting(then)).count()).toBe(2);
    const ends = await contracting(then).textContent();
    expect(ends).toContain('Jadhav');
  });

  it('German is the whole page and stays in the address', async () => {
    const page = await app().open('/?lang=de');
    expect(await page.locator('html').getAttribute('lang')).toBe('de');
    expect(await page.getByRole('region', { name: de.page.contractingHead }).count()).toBe(1);
    expect(await page.locator('body').textContent()).not.toContain(words.contractingHead);
    await page.getByRole('button', { name: 'English' }).click();
    await expect.poll(() => page.locator('html').getAttribute('lang')).toBe('en');
    expect(page.url()).toContain('lang=en');
    await shoot(page, 'english-again');
  });

  it('a German browser gets German without asking', async () => {
    const page = await app().open('/', { language: 'de' });
    expect(await page.getByRole('region', { name: de.page.trailHead }).count()).toBe(1);
  });

  it('data that change are told beside the answer, and the status bar follows', async () => {
    const page = await openTrace(app(), ['Lion Forge']);
    const before = await page.locator('footer.status').textContent();
    // somebody else's change: the page is told nothing of it
    const asked = await page.request.post(new URL('/api/inquiries', page.url()).href, {
      data: {
        ...{ party: 'Mondo TV', askedOn: '2026-11-02', means: 'email', addressee: 'press', by: 'me' },
        relationship: 'r-1c64a3893d86dc352c4f2a68',
      },
      headers: { origin: new URL(page.url()).origin },
    });
    expect(asked.ok(), await asked.text()).toBe(true);
    await page.evaluate('window.dispatchEvent(new Event("focus"))');
    const told = page.getByText(words.dataChanged.split('(')[0] ?? '', { exact: false });
    await told.waitFor();
    expect(await page.locator('footer.status').textContent()).not.toBe(before);
    await page.getByRole('button', { name: words.runAgain }).click();
    await told.waitFor({ state: 'detached' });
  });
});
