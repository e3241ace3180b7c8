import { readFile } from 'node:fs/promises';
import type { Download, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { ExportFormat } from '../../backend/model/briefings.ts';
import { useApp } from './app.ts';
import { expectAccessible, shoot } from './checks.ts';

const QUESTION = '/trace?from=amazon&statusDate=2026-11-23&lang=';

/** @param format as it was chosen the last time */
async function openDialog(page: Page, format: ExportFormat = 'csv'): Promise<void> {
  await page.evaluate(`localStorage.setItem('cutout.export-format', '${format}')`);
  await page.keyboard.press('x');
  await page.waitForSelector('.export-dialog[open]');
}

/** The server has said what it thinks of the choices, and the preview is there. */
async function looked(page: Page): Promise<void> {
  await page.waitForSelector('.export-warnings[data-ready="true"]');
  await page.waitForSelector('.export-preview[data-ready="true"]');
}

async function choose(page: Page, format: ExportFormat): Promise<void> {
  await page.check(`input[name="format"][value="${format}"]`, { force: true });
}

async function contentOf(download: Download): Promise<Buffer> {
  return readFile(await download.path());
}

describe('exporting from the page', () => {
  const app = useApp();

  it('makes the file that was chosen, under the name that the server gives it', async () => {
    const page = await app().open(`${QUESTION}en`);
    await openDialog(page, 'svg');
    await choose(page, 'csv');
    await page.getByRole('button', { name: 'Claims' }).click();
    await looked(page);
    const name = 'cutout-claims-amazon-to-sanctioned-2026-11-23-en.csv';
    expect(await page.textContent('.export-bar')).toContain(name);
    const coming = page.waitForEvent('download');
    await page.click('.export-bar .button.main');
    const download = await coming;
    expect(download.suggestedFilename()).toBe(name);
    expect((await contentOf(download)).toString()).toContain('38 North');
    await page.waitForSelector('.export-bar :text("Saved as")');
  });

  it('shows the figure before it is made, and warns of what a public reader should not be told', async () => {
    const page = await app().open(`${QUESTION}en`);
    await openDialog(page, 'png');
    await looked(page);
    expect(await page.textContent('.export-warnings')).toContain(
      'SEK Studio (last seen listed on 24 December 2025): not read on the list near the day asked for.',
    );
    await expect
      .poll(() => page.evaluate(`document.querySelector('.export-figure img').naturalWidth`))
      .toBeGreaterThan(300);
    await page.getByRole('button', { name: 'Counsel' }).click();
    // how old the reading of the list is concerns counsel as well; whom nobody asked, the public alone
    await expect
      .poll(() => page.textContent('.export-warnings'))
      .toMatch(/^(?!.*Not asked for a reply).*last seen listed/s);
    const coming = page.waitForEvent('download');
    await page.click('.export-bar .button.main');
    const png = await contentOf(await coming);
    expect(png.subarray(1, 4).toString()).toBe('PNG');
  });

  it('shows the report in a frame that may run its own script only and asks nothing of anybody', async () => {
    const page = await app().open(`${QUESTION}en`);
    await openDialog(page, 'html');
    await looked(page);
    const frame = page.frameLocator('.export-preview iframe');
    await frame.locator('h1').first().waitFor();
    expect(await frame.locator('body').textContent()).toContain('SEK Studio');
    expect(await frame.locator('body').evaluate('self.origin')).toBe('null');
    const coming = page.waitForEvent('download');
    await page.click('.export-bar .button.main');
    expect((await contentOf(await coming)).toString()).toMatch(/^<!doctype html>/i);
  });

  it('is worked by keys alone and gives the focus back', async () => {
    const page = await app().open(`${QUESTION}en`);
    await page.evaluate(`localStorage.setItem('cutout.export-format', 'csv')`);
    await page.focus('.export-button');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.export-dialog[open]');
    // round the whole dialog: the focus never leaves it
    for (let step = 0; step < 60; step++) {
      await page.keyboard.press('Tab');
      const inside = await page.evaluate(
        `document.activeElement === document.body || document.activeElement.closest('dialog') !== null`,
      );
      expect(inside, `after ${String(step)} tabs`).toBe(true);
    }
    await page.focus('input[name="format"]:checked');
    await page.keyboard.press('ArrowRight');
    expect(await page.inputValue('input[name="format"]:checked')).toBe('xlsx');
    await page.keyboard.press('Escape');
    await page.waitForSelector('.export-dialog', { state: 'detached' });
    expect(await page.evaluate(`document.activeElement.className`)).toContain('export-button');
    // the format is remembered
    await page.keyboard.press('x');
    await page.waitForSelector('.export-dialog[open]');
    expect(await page.inputValue('input[name="format"]:checked')).toBe('xlsx');
  });

  it('orders and leaves out chains without dragging', async () => {
    const page = await app().open('/trace?from=mondo-tv&statusDate=2026-11-23&lang=en');
    await openDialog(page);
    const part = page.locator('.export-part', { hasText: 'Which chains the file holds' });
    await part.locator('summary').first().click();
    const rows = part.locator('ol').first().locator('li');
    const names = await rows.allTextContents();
    expect(names.length).toBeGreaterThan(2);
    await rows
      .nth(1)
      .getByRole('button', { name: /^Move up/ })
      .press('Enter');
    expect(await rows.allTextContents()).toEqual([names[1], names[0], ...names.slice(2)]);
    await expect.poll(() => page.evaluate(`document.activeElement.ariaLabel`)).toMatch(/^Move up/);
    await rows.nth(2).locator('input').uncheck();
    await looked(page);
    const coming = page.waitForEvent('download');
    await page.click('.export-bar .button.main');
    const csv = (await contentOf(await coming)).toString();
    expect(csv).not.toBe('');
    await part.getByRole('button', { name: 'None' }).first().click();
    await page.waitForSelector('.export-problem');
    expect(await page.isDisabled('.export-bar .button.main')).toBe(true);
  });

  it('stops when told to, and begins again', async () => {
    const page = await app().open(`${QUESTION}en`);
    await openDialog(page);
    await looked(page);
    // the answer comes late, as it does when others export
    await page.route('**/api/exports', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 800));
      await route.continue();
    });
    await page.click('.export-bar .button.main');
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.waitForSelector('.export-bar :text("The export was cancelled.")');
    await page.unroute('**/api/exports');
    const coming = page.waitForEvent('download');
    await page.click('.export-bar .button.main');
    await coming;
  });

  it('says why a file cannot be made, with what to do, and can be told to try again', async () => {
    const page = await app().open(`${QUESTION}en`);
    await openDialog(page);
    await looked(page);
    const failed = {
      ...{ job: 'gone', state: 'failed', phase: 'rendering', progress: 0.5, warnings: [], file: null },
      ...{ briefing: null, problem: { code: 'busy', detail: 'The data changed.', remedy: 'Wait a little.' } },
    };
    await page.route('**/api/exports', (route) => route.fulfill({ json: failed }));
    await page.click('.export-bar .button.main');
    await page.waitForSelector('.export-bar [role="alert"]');
    expect(await page.textContent('.export-bar')).toContain('The data changed. Wait a little.');
    await page.unroute('**/api/exports');
    const coming = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Try again' }).click();
    await coming;
  });

  it('refuses what a reader could still infer of a withheld source, before anything is made', async () => {
    const page = await app().open(`${QUESTION}en`);
    await openDialog(page);
    await page.locator('.export-part > summary', { hasText: 'Protect' }).click();
    const choices = page.locator('.export-source > .export-row select');
    for (const choice of await choices.all()) await choice.selectOption('partner');
    await page.waitForSelector('.export-warnings .export-problem');
    expect(await page.isDisabled('.export-bar .button.main')).toBe(true);
    for (const choice of await choices.all()) await choice.selectOption('none');
    await looked(page);
    expect(await page.isDisabled('.export-bar .button.main')).toBe(false);
  });

  it('records who was asked and what they answered, and no longer warns of them', async () => {
    const page = await app().open(`${QUESTION}en`);
    await openDialog(page);
    await looked(page);
    expect(await page.textContent('.export-warnings')).toMatch(/Not asked for a reply: .*Skybound/);
    await page.locator('.export-part > summary', { hasText: 'Right of reply' }).click();
    await page.getByRole('button', { name: 'Skybound Entertainment was asked …' }).click();
    await page.getByLabel('Asked by').fill('A. Writer');
    await page.getByLabel('Answer by').fill('2099-12-31');
    await page.getByRole('button', { name: 'Record', exact: true }).click();
    await page.getByRole('button', { name: 'Skybound Entertainment answered …' }).click();
    await page.getByLabel('Answer word for word').fill('We have no comment.');
    await page.getByRole('button', { name: 'Record', exact: true }).click();
    await page.waitForSelector('.export-dialog blockquote:text("We have no comment.")');
    await looked(page);
    expect(await page.textContent('.export-warnings')).not.toMatch(/Not asked for a reply: .*Skybound/);
  });

  it('keeps an issued briefing, makes it again and says what has changed since', async () => {
    const page = await app().open(`${QUESTION}en`);
    await openDialog(page);
    await looked(page);
    await page.getByLabel('Keep as issued').check();
    let coming = page.waitForEvent('download');
    await page.click('.export-bar .button.main');
    const first = await contentOf(await coming);
    await page.waitForSelector('.export-bar :text("Kept as issued briefing b-")');
    await page.getByRole('button', { name: 'Issued', exact: true }).click();
    await page.waitForSelector('.export-issued li');
    coming = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Make again' }).first().click();
    expect((await contentOf(await coming)).equals(first)).toBe(true);
    await page.getByRole('button', { name: 'What has changed since?' }).first().click();
    await page.waitForSelector('.export-issued [role="status"] > p');
    await expectAccessible(page, 'issued briefings');
    await shoot(page, 'export-issued');
  });

  it.each([
    ['wide light en', { width: 1440, height: 900, theme: 'light', language: 'en' }],
    ['wide dark de', { width: 1440, height: 900, theme: 'dark', language: 'de' }],
    ['phone light de', { width: 360, height: 740, theme: 'light', language: 'de' }],
    ['phone dark en', { width: 360, height: 740, theme: 'dark', language: 'en' }],
  ] as const)('has no barrier and nothing cut off: %s', async (name, reader) => {
    const page = await app().open(`${QUESTION}${reader.language}`, reader);
    await openDialog(page);
    for (const format of ['pdf', 'png', 'csv'] as const) {
      await choose(page, format);
      await looked(page);
      await expectAccessible(page, `${name} ${format}`);
      await shoot(page, `export-${name.replaceAll(' ', '-')}-${format}`);
    }
    await choose(page, 'docx');
    for (const part of await page.locator('.export-part > summary').all()) await part.click();
    await looked(page);
    await expectAccessible(page, `${name} open`);
    await shoot(page, `export-${name.replaceAll(' ', '-')}-open`);
    const wide = await page.evaluate(
      `[...document.querySelectorAll('.export-dialog, .export-form, .export-body')].filter((one) => one.scrollWidth > one.clientWidth + 1).map((one) => one.className)`,
    );
    expect(wide).toEqual([]);
    // the name of the file stands on few lines, not one letter under the other
    const bars = await page.evaluate(
      `[...document.querySelectorAll('.export-bar')].map((one) => one.getBoundingClientRect().height)`,
    );
    expect(Math.max(...z.array(z.number()).parse(bars))).toBeLessThan(180);
  });
});
