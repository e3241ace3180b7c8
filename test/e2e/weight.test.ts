import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { useApp } from './app.ts';

const built = join(dirname(dirname(dirname(fileURLToPath(import.meta.url)))), 'dist', 'frontend');

/** Budget of the first load without fonts, which are cached for good. */
const FIRST_LOAD_BYTES = 150 * 1024;
/** The budget is one second; tests share the processor with others. */
const FIRST_PAINT_MS = 3_000;

function weigh(name: string): number {
  return gzipSync(readFileSync(join(built, name)), { level: 9 }).byteLength;
}

describe('weight of the page', () => {
  const app = useApp();

  it('the first load stays within 150 kB and does not hold sigma', () => {
    expect(existsSync(built), 'run npm run build first').toBe(true);
    const index = readFileSync(join(built, 'index.html'), 'utf8');
    const first = [...index.matchAll(/(?:src|href)="\.?\/?([^"]+\.(?:js|css))"/g)].map(
      (match) => match[1] ?? '',
    );
    expect(first.some((name) => name.endsWith('.js'))).toBe(true);
    const bytes = weigh('index.html') + first.reduce((sum, name) => sum + weigh(name), 0);
    console.log(`first load ${(bytes / 1024).toFixed(1)} kB gz: ${first.join(', ')}`);
    expect(bytes).toBeLessThan(FIRST_LOAD_BYTES);
    for (const name of first) expect(readFileSync(join(built, name), 'utf8')).not.toContain('sigma');
    for (const later of ['ExploreView', 'ExportDialog'])
      expect(readdirSync(join(built, 'assets')).some((name) => name.startsWith(later))).toBe(true);
  });

  it('the page fetches nothing of the graph or of exports before it is asked for', async () => {
    const page = await app().open('/');
    const fetched = await page.evaluate(
      `performance.getEntriesByType('resource').map((one) => one.name.split('/').at(-1))`,
    );
    expect(String(fetched)).not.toMatch(/ExploreView|ExportDialog/);
  });

  it('is painted within seconds', async () => {
    const page = await app().open('/');
    const paint = await page.evaluate(
      `performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? -1`,
    );
    console.log(`first contentful paint ${Number(paint).toFixed(0)} ms`);
    expect(Number(paint)).toBeGreaterThan(0);
    expect(Number(paint)).toBeLessThan(FIRST_PAINT_MS);
  });
});
