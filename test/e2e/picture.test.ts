import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useApp } from './app.ts';
import { expectAccessible, shoot } from './checks.ts';

/** Party or link that has the focus. */
async function focused(page: Page): Promise<string> {
  const found = page.locator('.trace-picture g:has(> :focus)');
  return (await found.getAttribute('data-entity')) ?? (await found.getAttribute('data-link')) ?? '';
}

async function transform(page: Page): Promise<string> {
  return (await page.locator('.trace-picture').getAttribute('style')) ?? '';
}

async function start(page: Page): Promise<void> {
  await page.waitForSelector('.trace-node');
}

describe('the trace picture on the page', () => {
  const app = useApp();

  it('shows every party and link of the start page, with a legend', async () => {
    const page = await app().open('/');
    await start(page);
    expect(await page.locator('.trace-node[data-entity="sek-studio.mondo-tv"]').count()).toBe(1);
    expect(await page.locator('.trace-link').count()).toBeGreaterThan(20);
    expect(await page.locator('.trace-legend').innerText()).toMatch(/documented[\s\S]*suspected/);
    await shoot(page, 'trace-light');
  });

  it('has one stop for the tab key; arrows walk along links, Enter selects, Escape clears', async () => {
    const page = await app().open('/');
    await start(page);
    expect(await page.locator('.trace-picture [tabindex="0"]').count()).toBe(1);
    await page.locator('.trace-node[data-entity="sek-studio.skybound"] > .trace-stop').focus();
    await page.keyboard.press('ArrowRight');
    expect(await focused(page)).toBe('sek-studio.skybound>sek-studio.unknown-tiers-us');
    await page.keyboard.press('Enter');
    await page.waitForURL(/unknown-tiers-us/);
    await page.keyboard.press('ArrowRight');
    expect(await focused(page)).toBe('sek-studio.unknown-tiers-us');
    expect(await page.locator('.trace-picture [tabindex="0"]').count()).toBe(1);
    await page.keyboard.press('Escape');
    await page.waitForURL((url) => !url.search.includes('unknown-tiers-us'));
    expect(await page.evaluate(`document.querySelector('.trace-window').scrollLeft`)).toBe(0);
  });

  it('a party that has the focus is in view, however far right it stands', async () => {
    const page = await app().open('/', { width: 390, height: 700 });
    const tab = page.getByRole('tab', { name: 'Picture' }).or(page.getByRole('button', { name: 'Picture' }));
    if ((await tab.count()) > 0) await tab.first().click();
    await start(page);
    await page.locator('.trace-picture [tabindex="0"]').focus();
    await page.keyboard.press('End');
    const [box, window] = [
      await page.locator('.trace-node > :focus').boundingBox(),
      await page.locator('.trace-window').boundingBox(),
    ];
    expect(box?.x).toBeGreaterThanOrEqual(window?.x ?? 0);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual((window?.x ?? 0) + (window?.width ?? 0));
  });

  it('is moved by drag and wheel and zoomed by wheel and button; a drag selects nothing', async () => {
    const page = await app().open('/');
    await start(page);
    const before = await transform(page);
    const box = await page.locator('.trace-node[data-entity="sek-studio.mondo-tv"]').boundingBox();
    const [x, y] = [(box?.x ?? 0) + 20, (box?.y ?? 0) + 20];
    await page.mouse.move(x, y);
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -120);
    await page.keyboard.up('Control');
    const zoomed = await transform(page);
    expect(zoomed).not.toBe(before);
    await page.mouse.down();
    await page.mouse.move(x - 40, y - 40, { steps: 4 });
    await page.mouse.up();
    expect(await transform(page)).not.toBe(zoomed);
    expect(new URL(page.url()).search).not.toContain('mondo-tv');
    await page.getByRole('button', { name: 'Fit', exact: true }).click();
    expect(await transform(page)).not.toBe(zoomed);
  });

  it('marks the selected chain with a band and fades nothing', async () => {
    const page = await app().open('/');
    await start(page);
    const bands = page.locator('.trace-picture [fill="var(--trace-mark)"]');
    expect(await bands.count()).toBe(0);
    await page
      .locator('.trace-link[data-link="sek-studio.skybound>sek-studio.unknown-tiers-us"] > .trace-stop')
      .focus();
    await page.keyboard.press('Enter');
    await page.waitForSelector('.trace-picture [stroke="var(--trace-mark)"]', { state: 'attached' });
    expect(await page.locator('.trace-picture [opacity], .trace-picture [stroke-opacity]').count()).toBe(0);
  });

  it('the table says every link of the picture, in words', async () => {
    const page = await app().open('/');
    await start(page);
    const links = async (selector: string): Promise<readonly string[]> => {
      const all = await page.locator(selector).all();
      return Promise.all(all.map(async (one) => (await one.getAttribute('data-link')) ?? ''));
    };
    const drawn = await links('.trace-link');
    await page.locator('.pane-head').getByRole('button', { name: 'Table', exact: true }).click();
    await page.waitForSelector('.trace-table');
    const told = await links('.trace-table tr[data-link]');
    for (const link of drawn) expect(told).toContain(link.replace(/#\d+$/, ''));
    expect(await page.locator('.trace-table').first().innerText()).toContain(
      'It is suspected, not stated, that Skybound Entertainment subcontracted work',
    );
    await expectAccessible(page, 'the table');
    await shoot(page, 'trace-table');
  });

  it('is accessible in both languages and both themes', async () => {
    for (const language of ['en', 'de'] as const) {
      for (const theme of ['light', 'dark'] as const) {
        const page = await app().open('/', { language, theme });
        await start(page);
        await expectAccessible(page, `the picture, ${language}, ${theme}`);
        await shoot(page, `trace-${theme}-${language}`);
      }
    }
  });
});
