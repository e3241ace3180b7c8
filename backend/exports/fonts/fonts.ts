/**
 * The vendored fonts in memory: read once per process, when first needed. PDF and PNG take the files as TrueType; SVG and
 * HTML carry subsets with exactly the characters that they use.
 */
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ScriptLanguage } from '../../locales/index.ts';
import { coverageOf } from './cmap.ts';
import { facesFor, fontFaces, scriptFamilies, type FontFace, type FontStyle } from './faces.ts';

const folder = dirname(fileURLToPath(import.meta.url));

export interface LoadedFont {
  readonly face: FontFace;
  /** TrueType. */
  readonly bytes: Uint8Array;
  /** Code points that it has a glyph for. */
  readonly covers: ReadonlySet<number>;
}

const loaded = new Map<string, Promise<LoadedFont>>();

export function loadFont(face: FontFace): Promise<LoadedFont> {
  const known = loaded.get(face.file);
  if (known) return known;
  const font = readFont(face);
  loaded.set(face.file, font);
  return font;
}

async function readFont(face: FontFace): Promise<LoadedFont> {
  const file = await readFile(join(folder, face.file));
  const bytes = face.file.endsWith('.ttf') ? file : await trueType(file);
  return { face, bytes, covers: coverageOf(bytes) };
}

async function trueType(file: Buffer): Promise<Uint8Array> {
  const { convert } = await import('fontverter');
  return convert(file, 'truetype');
}

/** Where a face lies; renderers that take paths can only read those that are TrueType already. */
export function fontPath(face: FontFace): string {
  return join(folder, face.file);
}

/** A stretch of text in one style. */
export interface FontUse extends FontStyle {
  readonly text: string;
  readonly lang?: ScriptLanguage | undefined;
}

/**
 * The characters of each face that these texts need: a character is taken from the text's own family where that has it,
 * else from the first family for its language that has it, last from Inter. Characters that no face has are left out.
 */
export async function facesOf(uses: readonly FontUse[]): Promise<ReadonlyMap<FontFace, ReadonlySet<number>>> {
  const needed = new Map<FontFace, Set<number>>();
  for (const use of uses) {
    const faces = [use.family, ...scriptFamilies(use.lang), 'Inter' as const].flatMap((family) =>
      facesFor({ ...use, family }),
    );
    for (const character of new Set(use.text)) {
      const code = character.codePointAt(0) ?? 0;
      const face = await firstCovering(faces, code);
      if (face === undefined) continue;
      const known = needed.get(face);
      if (known) known.add(code);
      else needed.set(face, new Set([code]));
    }
  }
  return needed;
}

async function firstCovering(faces: readonly FontFace[], code: number): Promise<FontFace | undefined> {
  for (const face of faces) {
    const { covers } = await loadFont(face);
    if (covers.has(code)) return face;
  }
  return undefined;
}

/** Whether any face has a glyph for the character. */
export async function hasGlyph(character: string): Promise<boolean> {
  return (await firstCovering(fontFaces, character.codePointAt(0) ?? 0)) !== undefined;
}

const NO_GLYPH = '□';

/** The text with a replacement sign for every character that no face has; line ends and the like stay. */
export async function printable(text: string): Promise<string> {
  const missing = new Set<string>();
  for (const character of new Set(text)) {
    if (!/^[\p{Cc}\p{Cf}\p{Z}]$/u.test(character) && !(await hasGlyph(character))) missing.add(character);
  }
  return missing.size === 0
    ? text
    : Array.from(text, (character) => (missing.has(character) ? NO_GLYPH : character)).join('');
}

/** Features of the layout that a subset keeps: kerning, marks, forms of a language. */
const keepFeatures = ['kern', 'ccmp', 'locl', 'mark', 'mkmk'];

/** The face with nothing but these characters. Equal characters, equal bytes. */
export async function subsetOf(
  face: FontFace,
  codes: ReadonlySet<number>,
  targetFormat: 'woff2' | 'truetype',
): Promise<Uint8Array> {
  const [{ default: subset }, { bytes }] = await Promise.all([import('subset-font'), loadFont(face)]);
  const text = String.fromCodePoint(...[...codes].sort((a, b) => a - b));
  return subset(Buffer.from(bytes), text, { targetFormat, keepFeatures, preserveNameIds: [1, 2, 16, 17] });
}

/** `@font-face` rules that hold the fonts themselves, for exactly the characters of these texts. */
export async function embeddedFontRules(uses: readonly FontUse[]): Promise<string> {
  const needed = await facesOf(uses);
  const rules: string[] = [];
  for (const face of fontFaces) {
    const codes = needed.get(face);
    if (codes === undefined) continue;
    const bytes = await subsetOf(face, codes, 'woff2');
    rules.push(
      `@font-face{font-family:'${face.family}';font-weight:${String(face.weight)};` +
        `font-style:${face.italic ? 'italic' : 'normal'};` +
        `src:url(data:font/woff2;base64,${Buffer.from(bytes).toString('base64')}) format('woff2');` +
        `unicode-range:${unicodeRange(codes)}}`,
    );
  }
  return rules.join('\n');
}

/** `U+41-43,U+6f22`: says which file of a family has which character. */
function unicodeRange(codes: ReadonlySet<number>): string {
  const ranges: [number, number][] = [];
  for (const code of [...codes].sort((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (last?.[1] === code - 1) last[1] = code;
    else ranges.push([code, code]);
  }
  return ranges
    .map(([first, last]) => (first === last ? hex(first) : `${hex(first)}-${last.toString(16)}`))
    .join(',');
}

function hex(code: number): string {
  return `U+${code.toString(16)}`;
}
