import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { grades } from '../../backend/model/grades.ts';
import { lineStyles } from '../../backend/drawing/lineStyles.ts';
import { hues, paintOf, palettes, tokens, type Token } from '../../backend/drawing/palette.ts';

const css = readFileSync(
  join(dirname(dirname(dirname(fileURLToPath(import.meta.url)))), 'frontend/styles/trace.css'),
  'utf8',
);

/** Red, green, blue, linear, 0 to 1. */
function linear(hex: string): readonly [number, number, number] {
  const part = (at: number): number => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [part(1), part(3), part(5)];
}

function luminance(hex: string): number {
  const [r, g, b] = linear(hex);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

/** Machado, Oliveira, Fernandes 2009, severity 1. */
const sight = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
} as const;

function lab(hex: string, matrix: readonly (readonly number[])[]): readonly [number, number, number] {
  const rgb = linear(hex);
  const [r = 0, g = 0, b = 0] = matrix.map((row) =>
    Math.min(
      1,
      Math.max(
        0,
        row.reduce((sum, value, index) => sum + value * (rgb[index] ?? 0), 0),
      ),
    ),
  );
  const f = (t: number): number => (t > 216 / 24_389 ? Math.cbrt(t) : (24_389 / 27 / 116) * t + 16 / 116);
  const x = f((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.95047);
  const y = f(0.2126 * r + 0.7152 * g + 0.0722 * b);
  const z = f((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

function difference(a: string, b: string, matrix: readonly (readonly number[])[]): number {
  const [p, q] = [lab(a, matrix), lab(b, matrix)];
  return Math.hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2]);
}

describe.each(['light', 'dark'] as const)('colours, %s', (theme) => {
  const colour = palettes[theme];
  const on = (ground: Token, tokens: readonly Token[]) =>
    tokens.map((token) => [token, contrast(colour[token], colour[ground])] as const);

  it('text has a contrast of at least 4.5 on paper, bands and the highlighter', () => {
    for (const ground of ['paper', 'band', 'mark'] as const) {
      for (const [token, ratio] of on(ground, ['ink', 'ink-2'])) {
        expect(ratio, `${token} on ${ground}`).toBeGreaterThanOrEqual(4.5);
      }
    }
    expect(contrast(colour['on-sanction'], colour.sanction)).toBeGreaterThanOrEqual(4.5);
  });

  it('lines and frames have a contrast of at least 3 on paper, bands and the highlighter', () => {
    for (const ground of ['paper', 'band', 'mark'] as const) {
      for (const [token, ratio] of on(ground, [...hues, 'ink-3'])) {
        expect(ratio, `${token} on ${ground}`).toBeGreaterThanOrEqual(3);
      }
    }
    for (const [token, ratio] of on('paper', ['frame', 'sanction'])) {
      expect(ratio, token).toBeGreaterThanOrEqual(3);
    }
  });

  it.each(Object.keys(sight))('hues stay apart for %s sight', (kind) => {
    const matrix = Object.entries(sight).find(([name]) => name === kind)?.[1] ?? sight.normal;
    hues.forEach((hue, index) => {
      for (const other of hues.slice(index + 1)) {
        expect(difference(colour[hue], colour[other], matrix), `${hue} and ${other}`).toBeGreaterThan(14);
      }
    });
  });
});

describe('colours of the page', () => {
  it('are the same as those of files', () => {
    for (const token of tokens) {
      const pair = `light-dark(${palettes.light[token]}, ${palettes.dark[token]})`;
      expect(css).toContain(`--trace-${token}: ${pair};`);
      expect(paintOf('css')(token)).toBe(`var(--trace-${token})`);
    }
  });
});

describe('line styles', () => {
  it('tell the four grades apart without colour', () => {
    const styles = grades.map((grade) => JSON.stringify(lineStyles[grade]));
    expect(new Set(styles).size).toBe(grades.length);
    expect(grades.map((grade) => lineStyles[grade].dash !== null)).toEqual([false, false, true, true]);
    expect(lineStyles.A.width).toBeGreaterThan(lineStyles.B.width * 1.5);
  });
});
