import { describe, expect, it } from 'vitest';
import { en } from '../../backend/locales/en.ts';
import { useApp } from './app.ts';
import { expectAccessible, shoot } from './checks.ts';
import { idOf } from './parties.ts';

describe('a browser without WebGL', () => {
  const app = useApp({ webgl: false });

  it('gets the neighbourhood as a table and is told why', async () => {
    const page = await app().open(async (at) => `/explore?at=${await idOf(at, 'SEK Studio')}`);
    await page.waitForSelector('.explore[data-ready="true"]');
    expect(await page.locator('.explore').textContent()).toContain(en.explore.noWebGl);
    expect(await page.getByRole('row').count()).toBeGreaterThan(10);
    expect(await page.locator('canvas').count()).toBe(0);
    await page.getByRole('option').filter({ hasText: 'Mondo TV' }).dblclick();
    await expect.poll(() => page.getByRole('row').filter({ hasText: 'Simba' }).count()).toBeGreaterThan(0);
    await expectAccessible(page, 'explore without WebGL');
    await shoot(page, 'explore-no-webgl');
  });

  it('traces as any other browser does', async () => {
    const page = await app().open('/');
    expect(await page.locator('[data-chain]').count()).toBeGreaterThan(10);
  });
});
