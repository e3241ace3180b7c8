import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Resvg } from '@resvg/resvg-js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pngExporter } from '../../backend/exports/png.ts';
import { figureOf, svgExporter } from '../../backend/exports/svg.ts';
import { languages } from '../../backend/locales/index.ts';
import { openBundledCases, type OpenedCases } from '../bundledCases.ts';
import { readable } from '../drawing/readable.ts';
import { bundledCaseNames, materialOf } from './material.ts';

let cases: OpenedCases;
beforeAll(async () => {
  cases = await openBundledCases();
});
afterAll(() => cases.close());

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

describe('figure as SVG', () => {
  it.each(bundledCaseNames)('%s is drawn as it was', async (name) => {
    const { root } = await figureOf(await materialOf(cases.workspace, name));
    await expect(readable(root)).toMatchFileSnapshot(`golden/${name}.figure.txt`);
  });

  it('says its language, holds its fonts, and nothing from outside', async () => {
    for (const language of languages) {
      const svg = text(
        await svgExporter.render(await materialOf(cases.workspace, 'sek-studio', { language })),
      );
      expect(svg).toMatch(
        /^<\?xml version="1\.0" encoding="UTF-8"\?>\n<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/,
      );
      expect(svg).toContain(`xml:lang="${language}"`);
      const addresses = [
        ...svg.matchAll(/url\((.{0,20})|href=|(?:https?|file):\/\/[^"<]+|<(?:script|image|use)/g),
      ];
      expect(
        addresses.map((match) => match[1] ?? match[0]).filter((one) => !one.startsWith('data:font/woff2')),
      ).toEqual(['http://www.w3.org/2000/svg']);
      for (const family of ['Inter', 'Source Serif 4', 'Noto Sans JP'])
        expect(svg).toContain(`@font-face{font-family:'${family}'`);
    }
  });

  it('is the same each time', async () => {
    const material = await materialOf(cases.workspace, 'it-worker-fronts');
    expect(text(await svgExporter.render(material))).toBe(text(await svgExporter.render(material)));
  });
});

/** Mean brightness of the fields of a grid over the picture, in 0 … 255. */
function brightness(png: Uint8Array, columns: number): readonly number[] {
  const source = `data:image/png;base64,${Buffer.from(png).toString('base64')}`;
  const [width, height] = sizeOf(png);
  const small = new Resvg(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${String(width)}" height="${String(height)}"><image href="${source}" width="${String(width)}" height="${String(height)}"/></svg>`,
    { fitTo: { mode: 'width', value: columns * 8 }, font: { loadSystemFonts: false } },
  ).render();
  const rows = Math.floor(small.height / 8);
  const { pixels } = small;
  return Array.from({ length: columns * rows }, (_, field) => {
    const [left, top] = [(field % columns) * 8, Math.floor(field / columns) * 8];
    let sum = 0;
    for (let y = top; y < top + 8; y++)
      for (let x = left; x < left + 8; x++) sum += pixels[(y * small.width + x) * 4] ?? 0;
    return Math.round(sum / 64);
  });
}

function sizeOf(png: Uint8Array): readonly [width: number, height: number] {
  const view = new DataView(png.buffer, png.byteOffset);
  return [view.getUint32(16), view.getUint32(20)];
}

const here = dirname(fileURLToPath(import.meta.url));
const COLUMNS = 48;
const DIGITS = '0123456789abcdef';

/** Other processors round differently: a field may be one step darker or brighter. */
function isNear(picture: string, stored: string): boolean {
  const step = (character: string | undefined): number => DIGITS.indexOf(character ?? ' ');
  const differs = Array.from(picture).filter(
    (character, at) => Math.abs(step(character) - step(stored[at])) > 1,
  );
  return differs.length === 0 && picture.length === stored.length;
}

describe('figure as PNG', () => {
  it.each(bundledCaseNames)('%s looks as it did', async (name) => {
    const png = await pngExporter.render(await materialOf(cases.workspace, name, { scale: 1 }));
    const fields = brightness(png, COLUMNS).map((mean) => DIGITS[Math.round((255 - mean) / 17)] ?? '');
    const lines = fields.join('').replace(new RegExp(`.{${String(COLUMNS)}}`, 'g'), '$&\n');
    const picture = `${sizeOf(png).join(' × ')}\n${lines}`;
    const golden = join(here, 'golden', `${name}.png.txt`);
    const stored = existsSync(golden) ? readFileSync(golden, 'utf8') : '';
    await expect(isNear(picture, stored) ? stored : picture).toMatchFileSnapshot(golden);
  });

  it('has the pixels that were asked for', async () => {
    const sizes = [];
    for (const scale of [1, 2, 4]) {
      const png = await pngExporter.render(await materialOf(cases.workspace, 'it-worker-fronts', { scale }));
      sizes.push(sizeOf(png));
    }
    const [[width, height] = [0, 0], ...larger] = sizes;
    expect(larger).toEqual([
      [2 * width, 2 * height],
      [4 * width, 4 * height],
    ]);
  });

  it('is the same each time', async () => {
    const material = await materialOf(cases.workspace, 'it-worker-fronts', { scale: 1 });
    const [first, second] = [await pngExporter.render(material), await pngExporter.render(material)];
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
  });
});
