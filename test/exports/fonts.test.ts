import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { convert } from 'fontverter';
import { describe, expect, it } from 'vitest';
import { textWidth } from '../../backend/drawing/textWidth.ts';
import { glyphsOf } from '../../backend/exports/fonts/cmap.ts';
import { facesFor, fontFaces } from '../../backend/exports/fonts/faces.ts';
import {
  embeddedFontRules,
  familyRuns,
  facesOf,
  hasGlyph,
  withGlyphs,
  subsetOf,
} from '../../backend/exports/fonts/fonts.ts';
import { scriptRuns } from '../../backend/locales/index.ts';
import { trueTypeOf } from '../../backend/exports/fonts/trueType.ts';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const fonts = join(root, 'backend', 'exports', 'fonts');
const casefiles = join(root, 'backend', 'casefiles');

async function familiesOf(text: string, lang?: 'ko' | 'ja' | 'zh-Hans' | 'ru'): Promise<readonly string[]> {
  const needed = await facesOf([{ family: 'Inter', text, lang }]);
  return [...needed.keys()].map((face) => face.family);
}

describe('fonts of the exports', () => {
  it('are each what its own file holds when all are unpacked at once', async () => {
    const files = fontFaces
      .filter(({ file }) => file.endsWith('.woff2'))
      .map(({ file }) => readFileSync(join(fonts, file)));
    const together = await Promise.all(files.map(trueTypeOf));
    for (const [index, file] of files.entries()) {
      expect(Buffer.from(together[index] ?? []).equals(await convert(file, 'truetype'))).toBe(true);
    }
  });

  it('are the files that README names, unchanged, with their licences', () => {
    const readme = readFileSync(join(fonts, 'README.md'), 'utf8');
    const rows = [
      ...readme.matchAll(
        /^\| `([^`]+)` \| [^|]+ \| `[^`]+` [\d.]+ \| \[([^\]]+)\]\([^)]+\) \| `(\w+)` \|$/gm,
      ),
    ].map(([, file = '', licence = '', sum = '']) => ({ file, licence, sum }));
    expect(rows.map((row) => row.file)).toEqual(fontFaces.map((face) => face.file));
    for (const { file, licence, sum } of rows) {
      expect(
        createHash('sha256')
          .update(readFileSync(join(fonts, file)))
          .digest('hex'),
        file,
      ).toBe(sum);
      expect(readFileSync(join(fonts, licence), 'utf8')).toContain('SIL OPEN FONT LICENSE Version 1.1');
    }
    const vendored = readdirSync(fonts).filter((name) => /\.(?:ttf|woff2)$/.test(name));
    expect(vendored.sort()).toEqual(rows.map((row) => row.file).sort());
  });

  it('have a glyph for every character of the bundled cases', async () => {
    const missing = new Set<string>();
    for (const name of readdirSync(casefiles).filter((one) => one.endsWith('.yaml'))) {
      for (const character of new Set(readFileSync(join(casefiles, name), 'utf8'))) {
        if (character !== '\n' && !(await hasGlyph(character))) missing.add(character);
      }
    }
    expect([...missing]).toEqual([]);
  });

  it('set Han characters in the forms of the language', async () => {
    expect(await familiesOf('直', 'ja')).toEqual(['Noto Sans JP']);
    expect(await familiesOf('直', 'zh-Hans')).toEqual(['Noto Sans SC']);
    expect(await familiesOf('조선', 'ko')).toEqual(['Noto Sans KR']);
    expect(await familiesOf('Общество', 'ru')).toEqual(['Inter']);
  });

  it('take what a language’s own family lacks from another', async () => {
    expect(await familiesOf('朝鮮畵', 'zh-Hans')).toEqual(['Noto Sans SC', 'Noto Sans KH']);
  });

  it('come as near to a style as they can', () => {
    const names = (style: Parameters<typeof facesFor>[0]): readonly string[] =>
      facesFor(style).map((face) => face.file);
    expect(names({ family: 'Inter', weight: 500 })).toEqual(['Inter_500Medium.ttf']);
    expect(names({ family: 'Inter', weight: 600, italic: true })).toEqual(['Inter_400Regular_Italic.ttf']);
    expect(names({ family: 'Source Serif 4' })).toEqual(['SourceSerif4_600SemiBold.ttf']);
    expect(names({ family: 'Noto Sans JP', weight: 700, italic: true })).toEqual([
      'noto-sans-jp-japanese-400-normal.woff2',
    ]);
  });

  it('are cut down to exactly the characters asked for, the same each time', async () => {
    for (const family of ['Inter', 'Noto Sans KR'] as const) {
      const [face] = facesFor({ family });
      if (face === undefined) throw new Error(`no face for ${family}`);
      const codes = new Set(
        Array.from(family === 'Inter' ? 'SEK–ß' : '조선', (one) => one.codePointAt(0) ?? 0),
      );
      const subset = await subsetOf(face, codes, 'truetype');
      expect(new Set(glyphsOf(subset).keys())).toEqual(codes);
      expect(Buffer.from(subset).equals(Buffer.from(await subsetOf(face, codes, 'truetype')))).toBe(true);
    }
  });

  it('are embedded with the characters that each file is for', async () => {
    const rules = await embeddedFontRules([{ family: 'Inter', weight: 600, text: 'AB 조', lang: 'ko' }]);
    expect(rules.replace(/base64,[^)]+/g, '…').split('\n')).toEqual([
      "@font-face{font-family:'Inter';font-weight:600;font-style:normal;src:url(data:font/woff2;…) format('woff2');unicode-range:U+20,U+41-42}",
      "@font-face{font-family:'Noto Sans KR';font-weight:400;font-style:normal;src:url(data:font/woff2;…) format('woff2');unicode-range:U+c870}",
    ]);
  });

  it('print the code point of a character that none of them has', async () => {
    expect(await withGlyphs('SEK 조선\n')).toBe('SEK 조선\n');
    expect(await withGlyphs('Kino \u{1f3ac}, \u16a0')).toBe('Kino [U+1F3AC], [U+16A0]');
  });

  it.each([
    ['شركة الأفق للتجارة', 'شرکت گلپایگان', 'مؤسسہ', 'حزب الله'],
    ['חברת אופק בע״מ', 'שָׁלוֹם'],
    ['क्षितिज प्रोडक्शन्स', 'দিগন্ত ফিল্মস', 'ਹੋਰਾਈਜ਼ਨ', 'அடிவானம்', 'ක්ෂිතිජ'],
    ['บริษัท ขอบฟ้า จำกัด', 'ບໍລິສັດ', 'မိုးကုပ်စက်ဝိုင်း', 'ក្រុមហ៊ុន'],
    ['შპს ჰორიზონტი', 'Հորիզոն ՍՊԸ', 'አድማስ ኩባንያ', 'Ορίζοντας Α.Ε.', 'Горизонт Қазақстан Їжак'],
  ])(
    'have the letters of the scripts of sanctions lists, and boxes are as wide as their shaped text: %s',
    async (...names) => {
      const size = 10;
      for (const name of names) {
        expect(await withGlyphs(name)).toBe(name);
        const [{ lang, text } = { lang: undefined, text: '' }] = scriptRuns(name);
        const runs = await familyRuns({ family: 'Inter', text, lang });
        const shaped = runs.reduce((sum, { advance }) => sum + advance, 0) * size;
        const told = textWidth(text, { family: 'sans', size, weight: 400 });
        expect(told, name).toBeGreaterThan(shaped * 0.99);
        expect(told, name).toBeLessThan(shaped * 1.3);
      }
    },
  );

  it('set Arabic words joined, brackets turned, numbers as they are, all from left to right as they are seen', async () => {
    const runs = await familyRuns({ family: 'Inter', text: 'شركة (ذ) 12', lang: 'ar' });
    expect(runs.map(({ text }) => text).join('|')).toBe('12| (|ذ|) |شركة');
  });
});
