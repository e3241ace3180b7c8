import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { dictionaries, type Language } from '../../backend/locales/index.ts';
import { useApp, type Way } from './app.ts';
import { expectAccessible, shoot } from './checks.ts';
import { hits, idOf } from './parties.ts';

interface View {
  readonly name: string;
  /** The start page where it is not given. */
  readonly way?: Way;
  /** From there. */
  readonly go?: (page: Page, language: Language) => Promise<unknown>;
}

async function firstChain(page: Page): Promise<void> {
  await page.locator('[data-chain]').first().click();
  await page.locator('.inspector .step-list').waitFor();
}

const views: readonly View[] = [
  { name: 'start' },
  { name: 'chain', go: firstChain },
  {
    name: 'link',
    go: async (page) => {
      await firstChain(page);
      await page.locator('.inspector .step-list button').first().click();
      await page.waitForURL(/sel=link/);
    },
  },
  {
    name: 'party',
    way: async (page) => `/trace?sel=entity+${await idOf(page, 'Mondo TV')}`,
    go: (page) => page.locator('.inspector .entity-name').waitFor(),
  },
  { name: 'table', way: '/trace?view=table' },
  { name: 'no chain', way: async (page) => `/trace?from=${await idOf(page, 'BBC')}` },
  {
    name: 'explore',
    way: async (page) => `/explore?at=${await idOf(page, 'SEK Studio')}`,
    go: (page) => page.waitForSelector('.explore[data-ready="true"]'),
  },
  {
    name: 'keys',
    go: async (page) => {
      await page.keyboard.press('?');
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'search',
    go: async (page, language) => {
      const label = dictionaries[language].page.search;
      await page.getByRole('combobox', { name: label }).fill('sek');
      await hits(page, label).first().waitFor();
    },
  },
];

/** The page itself has nothing to scroll, wherever the wheel is turned. */
async function expectInFrame(page: Page, view: string): Promise<void> {
  await page.setViewportSize({ width: 1280, height: 720 });
  const beyond = await page.evaluate(`document.scrollingElement.scrollHeight - innerHeight`);
  expect(Number(beyond), view).toBeLessThanOrEqual(0);
  await page.mouse.move(640, 10);
  await page.mouse.wheel(0, 3_000);
  expect(Number(await page.evaluate('scrollY')), `${view}, scrolled over the bar`).toBe(0);
}

describe('every view passes axe', () => {
  const app = useApp();

  for (const language of ['en', 'de'] as const) {
    // each view is opened once and looked at in both themes; colours that fade into one another have no contrast of their own
    it(`in ${language}, light and dark, and nothing of it lies beyond a wide screen`, async () => {
      for (const view of views) {
        const page = await app().open(view.way ?? '/', { language, reducedMotion: true });
        await view.go?.(page, language);
        const grounds = new Set<unknown>();
        for (const theme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme: theme });
          grounds.add(await page.evaluate('getComputedStyle(document.body).backgroundColor'));
          await shoot(page, `${view.name}-${language}-${theme}`);
          await expectAccessible(page, `${view.name}, ${language}, ${theme}`);
        }
        expect(grounds.size, `${view.name} has two themes`).toBe(2);
        await expectInFrame(page, view.name);
        await page.close();
      }
    }, 600_000);
  }

  it('on a narrow screen, where the evidence is a sheet over the page', async () => {
    const page = await app().open('/', { width: 390, height: 844 });
    await expectAccessible(page, 'start at 390 px');
    await shoot(page, 'start-390');
    await firstChain(page);
    await expectAccessible(page, 'sheet at 390 px');
    await shoot(page, 'sheet-390');
    expect(Number(await page.evaluate('document.documentElement.scrollWidth'))).toBeLessThanOrEqual(390);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.url()).not.toContain('sel=');
  });

  it('with forced colours and reduced motion nothing is lost', async () => {
    const page = await app().open('/', { forcedColours: true, reducedMotion: true });
    await firstChain(page);
    await expectAccessible(page, 'forced colours');
    await shoot(page, 'forced-colours');
    const moving = await page.evaluate(
      `document.getAnimations().filter((one) => (one.effect?.getTiming().duration ?? 0) > 0).length`,
    );
    expect(moving).toBe(0);
  });
});
