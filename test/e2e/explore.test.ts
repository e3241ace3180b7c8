import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { Resvg } from '@resvg/resvg-js';
import { z } from 'zod';
import { countOf, fill } from '../../backend/locales/index.ts';
import { en } from '../../backend/locales/en.ts';
import { neighbourhood } from '../../backend/model/views.ts';
import { useApp, type App, type Reader } from './app.ts';
import { expectAccessible, shoot } from './checks.ts';
import { idOf } from './parties.ts';

const { explore: words } = en;

async function openExplore(app: App, name: string, reader: Reader = {}): Promise<Page> {
  const page = await app.open(
    async (at) => `/explore?at=${encodeURIComponent(await idOf(at, name))}`,
    reader,
  );
  await exploring(page);
  return page;
}

async function exploring(page: Page): Promise<void> {
  await page.waitForSelector('.explore[data-ready="true"]');
}

/** Pixels in the colour of sanctions. */
function redPixels(png: Buffer): number {
  const source = `data:image/png;base64,${png.toString('base64')}`;
  const size = `width="${String(png.readUInt32BE(16))}" height="${String(png.readUInt32BE(20))}"`;
  const { pixels } = new Resvg(
    `<svg xmlns="http://www.w3.org/2000/svg" ${size}><image href="${source}" ${size}/></svg>`,
  ).render();
  let count = 0;
  for (let at = 0; at < pixels.length; at += 4) {
    const [red = 0, green = 0, blue = 0] = pixels.subarray(at, at + 3);
    if (red > 150 && green < 90 && blue < 90) count++;
  }
  return count;
}

const list = (page: Page): Locator => page.getByRole('listbox', { name: words.list });
const parties = (page: Page): Locator => list(page).getByRole('option');
const status = (page: Page): Locator => page.locator('.explore-head [role="status"]');
const tool = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true });

describe('the neighbourhood of a party', () => {
  const app = useApp();

  it('draws what the API has, and says how much that is', async () => {
    const page = await openExplore(app(), 'SEK Studio');
    const id = new URL(page.url()).searchParams.get('at') ?? '';
    const answer = await page.request.get(
      new URL(`/api/entities/${encodeURIComponent(id)}/neighbours`, page.url()).href,
    );
    const known = neighbourhood.parse(await answer.json());
    expect(await parties(page).count()).toBe(known.entities.length);
    const said = (await status(page).textContent()) ?? '';
    expect(said).toContain(countOf(known.entities.length, words.parties));
    expect(said).toContain(countOf(known.total, words.links));
    await shoot(page, 'explore');
  });

  it('something is painted: the canvas is not empty', async () => {
    const page = await openExplore(app(), 'SEK Studio');
    const colours = await page.evaluate(`(() => {
      const source = document.querySelector('.explore-canvas canvas.sigma-labels');
      const { data } = source.getContext('2d').getImageData(0, 0, source.width, source.height);
      return new Set(new Uint32Array(data.buffer)).size;
    })()`);
    expect(Number(colours)).toBeGreaterThan(10);
    const image = await page.locator('.explore-canvas').screenshot();
    expect(image.byteLength).toBeGreaterThan(10_000);
  });

  it('expands, collapses, removes and takes back by keyboard', async () => {
    const page = await openExplore(app(), 'SEK Studio');
    const before = await parties(page).count();
    await list(page).focus();
    await page.keyboard.press('Home');
    const mondo = parties(page).filter({ hasText: 'Mondo TV' });
    while ((await mondo.getAttribute('aria-selected')) !== 'true') await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect.poll(() => parties(page).count()).toBeGreaterThan(before);
    const grown = await parties(page).count();
    await page.keyboard.press('Enter');
    await expect.poll(() => parties(page).count()).toBe(before);
    await tool(page, words.undo).click();
    await expect.poll(() => parties(page).count()).toBe(grown);
    await list(page).focus();
    await page.keyboard.press('Delete');
    await expect.poll(() => parties(page).filter({ hasText: 'Mondo TV' }).count()).toBe(0);
    await tool(page, words.undo).click();
    await expect.poll(() => parties(page).count()).toBe(grown);
  });

  it('a party is expanded by its button too, and then offers to collapse', async () => {
    const page = await openExplore(app(), 'SEK Studio', { reducedMotion: true });
    await parties(page).filter({ hasText: 'Mondo TV' }).click();
    const before = await parties(page).count();
    await tool(page, words.expand).click();
    await expect.poll(() => parties(page).count()).toBeGreaterThan(before);
    await expect.poll(() => tool(page, words.collapse).count()).toBe(1);
    await shoot(page, 'explore-expanded');
  });

  it('the table holds the relationships that the graph draws, with grade and dates', async () => {
    const page = await openExplore(app(), 'SEK Studio');
    await tool(page, words.table).click();
    const table = page.getByRole('table');
    const head = await table.getByRole('columnheader').allTextContents();
    expect(head).toEqual([words.from, words.relation, words.to, words.grade, words.dates]);
    const rows = (await table.getByRole('row').count()) - 1;
    expect(await status(page).textContent()).toContain(countOf(rows, words.links));
    const texts = await table.getByRole('row').allTextContents();
    expect(texts.some((text) => text.includes('Mondo TV') && text.includes('2019'))).toBe(true);
    await shoot(page, 'explore-table');
    await expectAccessible(page, 'explore as table');
  });

  it('an arrow of the table opens the evidence of that pair', async () => {
    const page = await openExplore(app(), 'SEK Studio');
    await tool(page, words.table).click();
    await page.getByRole('row').nth(1).getByRole('button').nth(1).click();
    await expect
      .poll(() => page.getByRole('complementary', { name: en.page.inspector }).textContent())
      .toContain(en.page.evidenceFor);
  });

  it('hides and shows kinds of relationships without asking the server', async () => {
    const page = await openExplore(app(), 'SEK Studio');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    const all = await parties(page).count();
    const box = page.getByRole('checkbox', { name: en.evidence.layers.listing });
    await box.uncheck();
    await expect.poll(() => parties(page).count()).toBeLessThan(all);
    await box.check();
    await expect.poll(() => parties(page).count()).toBe(all);
    expect(asked).toEqual([]);
  });

  it('another party becomes the centre, and back leads to the first', async () => {
    const page = await openExplore(app(), 'SEK Studio');
    const before = page.url();
    await parties(page).filter({ hasText: 'Mondo TV' }).click();
    await tool(page, words.centre).click();
    await expect.poll(() => page.url()).not.toBe(before);
    await expect.poll(() => status(page).textContent()).toContain('Mondo TV');
    await page.goBack();
    await page.goBack();
    await expect.poll(() => status(page).textContent()).toContain('SEK Studio');
  });

  it('searching keeps the open graph, offers to add what is not in it, and adds it', async () => {
    const page = await openExplore(app(), 'SEK Studio');
    const before = await parties(page).count();
    const picked = async (name: string): Promise<void> => {
      const field = page.getByRole('combobox', { name: en.page.search });
      await field.fill(name);
      await page.getByRole('option').filter({ hasText: name }).first().click();
    };
    await picked('Skybound');
    await expect
      .poll(() => page.locator('.party-actions').textContent())
      .toContain(fill(words.missing, { name: 'Skybound Entertainment' }));
    expect(await parties(page).count()).toBe(before);
    await shoot(page, 'explore-missing');
    await expectAccessible(page, 'explore with a party that is not drawn');
    await tool(page, words.add).click();
    await expect.poll(() => parties(page).filter({ hasText: 'Skybound' }).count()).toBe(1);
    expect(await parties(page).count()).toBe(before + 1);
    await tool(page, words.undo).click();
    await expect.poll(() => parties(page).count()).toBe(before);
  });

  it('the mark of a sanctioned party stays while the pointer is on it', async () => {
    const page = await openExplore(app(), 'SEK Studio', { reducedMotion: true });
    const box = await page.locator('.explore-canvas').boundingBox();
    const [x, y] = z.tuple([z.number(), z.number()]).parse(
      await page.evaluate(`(() => {
        const source = document.querySelector('.explore-canvas canvas.sigma-labels');
        const { data, width } = source.getContext('2d').getImageData(0, 0, source.width, source.height);
        const ratio = source.width / source.clientWidth;
        const found = [];
        for (let at = 0; at < data.length; at += 4)
          if (data[at] === 0xb3 && data[at + 1] === 0x26 && data[at + 2] === 0x1e && data[at + 3] === 255)
            found.push([(at / 4) % width, Math.floor(at / 4 / width)]);
        const [first] = found;
        const mark = found.filter(([x, y]) => Math.abs(x - first[0]) < 8 * ratio && y - first[1] < 12 * ratio);
        const mean = (axis) => mark.reduce((sum, one) => sum + one[axis], 0) / mark.length / ratio;
        return [mean(0), mean(1)];
      })()`),
    );
    const clip = { x: (box?.x ?? 0) + x - 10, y: (box?.y ?? 0) + y - 10, width: 20, height: 20 };
    const before = redPixels(await page.screenshot({ clip }));
    expect(before).toBeGreaterThan(20);
    await page.mouse.move(clip.x + 10, clip.y + 10);
    await page.waitForFunction(`document.querySelector('.explore-canvas .sigma-hoverNodes') !== null`);
    await page.mouse.move(clip.x + 11, clip.y + 10);
    await page.waitForTimeout(500);
    expect(redPixels(await page.screenshot({ clip }))).toBeGreaterThan(before * 0.8);
  });

  it('comes back after its WebGL context was lost', async () => {
    const page = await openExplore(app(), 'SEK Studio');
    await page.evaluate(`(() => {
      const canvas = document.querySelector('.explore-canvas canvas.sigma-nodes');
      canvas.getContext('webgl2').getExtension('WEBGL_lose_context').loseContext();
      window.lost = canvas;
    })()`);
    await page.waitForFunction(
      `document.querySelector('.explore-canvas canvas.sigma-nodes') !== null && !window.lost.isConnected`,
    );
    const alive = await page.evaluate(
      `!document.querySelector('.explore-canvas canvas.sigma-nodes').getContext('webgl2').isContextLost()`,
    );
    expect(alive).toBe(true);
  });

  it('fits a narrow screen without scrolling sideways', async () => {
    const page = await openExplore(app(), 'SEK Studio', { width: 390, height: 844 });
    const wide = await page.evaluate('document.documentElement.scrollWidth');
    expect(Number(wide)).toBeLessThanOrEqual(390);
    await shoot(page, 'explore-390');
    await expectAccessible(page, 'explore at 390 px');
  });
});
