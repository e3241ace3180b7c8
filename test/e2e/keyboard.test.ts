import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { en } from '../../backend/locales/en.ts';
import { ready, useApp } from './app.ts';
import { hits } from './parties.ts';

const { page: words } = en;

async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** What has the focus, as a screen reader would name it. */
function focused(page: Page): Promise<unknown> {
  return page.evaluate(
    `(() => { const e = document.activeElement; return e.getAttribute('aria-label') ?? e.textContent; })()`,
  );
}

describe('the page by keyboard alone', () => {
  const app = useApp();

  it('the first stop skips to the chains', async () => {
    const page = await app().open('/');
    await press(page, 'Tab');
    expect(await focused(page)).toContain(words.skip);
    await press(page, 'Enter');
    await expect.poll(() => page.evaluate('document.activeElement.id')).toBe('chains');
  });

  it('a party is found, traced, and its evidence read without a mouse', async () => {
    const page = await app().open('/');
    await press(page, '/');
    await page.keyboard.type('lion forge');
    await hits(page, words.search).first().waitFor();
    await press(page, 'ArrowDown', 'Enter');
    await page.getByRole('button', { name: words.traceFrom }).waitFor();
    // "/" left the focus in the search; the letters work outside of fields
    await page.getByRole('button', { name: words.traceFrom }).focus();
    await press(page, 'Enter');
    await ready(page);
    await expect.poll(() => page.locator('[data-chain]').count()).toBeGreaterThan(0);
    await press(page, 'j');
    await expect.poll(() => page.url()).toContain('sel=chain');
    await press(page, 'l');
    await expect.poll(() => page.url()).toContain('sel=link');
    await press(page, 'i');
    await expect.poll(() => page.evaluate('document.activeElement.className')).toContain('inspector');
    await press(page, 'Escape');
    await expect.poll(() => page.url()).not.toContain('sel=');
  });

  it('letters do nothing once the reader has switched them off', async () => {
    const page = await app().open('/');
    await press(page, '?');
    await page.getByRole('dialog').getByRole('checkbox').uncheck();
    await press(page, 'Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await press(page, 'j');
    expect(page.url()).not.toContain('sel=');
  });

  it('Tab reaches every part and never stays', async () => {
    const page = await app().open('/');
    const seen = new Set<string>();
    for (let stop = 0; stop < 200; stop++) {
      await press(page, 'Tab');
      const region = await page.evaluate(
        `document.activeElement.closest('.bar, .route, .list, .picture, .inspector, .status')?.className.split(' ').at(-1) ?? 'body'`,
      );
      seen.add(String(region));
      if (seen.has('list') && region === 'picture') break;
    }
    expect([...seen]).toEqual(expect.arrayContaining(['bar', 'route', 'list', 'picture']));
  });
});
