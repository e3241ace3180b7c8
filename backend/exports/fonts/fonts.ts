/**
 * The vendored fonts in memory: read once per process, when first needed. PDF and PNG take the files as TrueType; SVG and
 * HTML carry subsets with exactly the characters that they use.
 */
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ScriptLanguage } from '../../locales/index.ts';
import { advancesOf, glyphsOf } from './cmap.ts';
import {
  facesFor,
  fontFaces,
  isShaped,
  joins,
  scriptFamilies,
  type FontFace,
  type FontFamily,
  type FontStyle,
} from './faces.ts';
import { keep } from './keep.ts';
import { inSight, clustersOf } from './shaping.ts';
import { trueTypeOf } from './trueType.ts';

const folder = dirname(fileURLToPath(import.meta.url));

export interface LoadedFont {
  readonly face: FontFace;
  /** TrueType. */
  readonly bytes: Uint8Array;
  /** By code point. */
  readonly glyphs: ReadonlyMap<number, number>;
  /** In em. */
  readonly advance: (glyph: number) => number;
}

const loaded = new Map<string, Promise<LoadedFont>>();

export function loadFont(face: FontFace): Promise<LoadedFont> {
  return keep(loaded, face.file, () => readFont(face));
}

async function readFont(face: FontFace): Promise<LoadedFont> {
  const file = await readFile(join(folder, face.file));
  const font = face.file.endsWith('.ttf') ? file : await trueTypeOf(file);
  const bytes = face.ownName === undefined ? font : renamed(font, face.ownName, face.family);
  return { face, bytes, glyphs: glyphsOf(bytes), advance: advancesOf(bytes) };
}

/** The font under another name of the same length; names stand in it as UTF-16. */
function renamed(font: Uint8Array, from: string, to: string): Uint8Array {
  const bytes = Buffer.from(font);
  const [old, name] = [from, to].map((text) => Buffer.from(text, 'utf16le').swap16());
  if (old === undefined || name?.length !== old.length)
    throw new RangeError(`"${to}" is not as long as "${from}"`);
  for (let at = bytes.indexOf(old); at >= 0; at = bytes.indexOf(old, at + old.length)) name.copy(bytes, at);
  return bytes;
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

/** The faces that a character of a text may come from, in order: its own, those for its language, last Inter. */
function candidates(use: FontStyle & { readonly lang?: ScriptLanguage | undefined }): readonly FontFace[] {
  const families = new Set([use.family, ...scriptFamilies(use.lang), 'Inter' as const]);
  return [...families].flatMap((family) => facesFor({ ...use, family }));
}

/** The characters of each face that these texts need; characters that no face has are left out. */
export async function facesOf(uses: readonly FontUse[]): Promise<ReadonlyMap<FontFace, ReadonlySet<number>>> {
  const needed = new Map<FontFace, Set<number>>();
  for (const use of uses) {
    const faces = candidates(use);
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

export interface FamilyRun {
  readonly family: FontFamily;
  readonly text: string;
  /** Width without kerning, in em. */
  readonly advance: number;
}

/** The text cut where its family changes, from left to right; characters that no face has by their code point. */
export async function familyRuns(use: FontUse): Promise<readonly FamilyRun[]> {
  const faces = candidates(use);
  return inSight({ ...use, text: await withGlyphs(use.text) }, (text) => runsIn(text, faces, use.family));
}

async function runsIn(
  text: string,
  faces: readonly FontFace[],
  own: FontFamily,
): Promise<readonly FamilyRun[]> {
  const runs: { face: FontFace | undefined; family: FontFamily; text: string; advance: number }[] = [];
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    const last = runs.at(-1);
    // a mark stands on its letter, in the face of that
    const follows = last?.face !== undefined && isMark(character) && (await firstCovering([last.face], code));
    const face = follows ? last.face : await firstCovering(faces, code);
    const family = face?.family ?? last?.family ?? own;
    const advance = face === undefined ? 0 : await advanceOf(face, code);
    if (last?.family === family) {
      last.text += character;
      last.advance += advance;
    } else runs.push({ face, family, text: character, advance });
  }
  const shaped = await Promise.all(
    runs.map(async ({ face, ...run }) => {
      if (face === undefined || !isShaped(face.family)) return [run];
      const clusters = await clustersOf(await loadFont(face), run.text);
      // letters that join stay together; else each cluster has its own place: renderers add up their widths wrongly
      return joins(face.family)
        ? [{ ...run, advance: clusters.reduce((sum, { advance }) => sum + advance, 0) }]
        : clusters.map((cluster) => ({ ...run, ...cluster }));
    }),
  );
  return shaped.flat();
}

function isMark(character: string): boolean {
  return /^[\p{M}\p{Cf}]$/u.test(character);
}

async function advanceOf(face: FontFace, code: number): Promise<number> {
  const { glyphs, advance } = await loadFont(face);
  return advance(glyphs.get(code) ?? 0);
}

async function firstCovering(faces: readonly FontFace[], code: number): Promise<FontFace | undefined> {
  for (const face of faces) {
    const { glyphs } = await loadFont(face);
    if (glyphs.has(code)) return face;
  }
  return undefined;
}

/** Whether any face has a glyph for the character. */
export async function hasGlyph(character: string): Promise<boolean> {
  return (await firstCovering(fontFaces, character.codePointAt(0) ?? 0)) !== undefined;
}

/** "[U+1F3AC]": a character that cannot be shown can still be looked up. */
export function codePointOf(character: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase();
  return `[U+${code.padStart(4, '0')}]`;
}

/** Characters of the text that no face has; line ends and the like need none. */
export async function missingIn(text: string): Promise<ReadonlySet<string>> {
  const missing = new Set<string>();
  for (const character of new Set(text)) {
    if (!/^[\p{Cc}\p{Cf}\p{Z}]$/u.test(character) && !(await hasGlyph(character))) missing.add(character);
  }
  return missing;
}

/** The text with the code point of every character that no face has. */
export async function withGlyphs(text: string): Promise<string> {
  const missing = await missingIn(text);
  return missing.size === 0
    ? text
    : Array.from(text, (character) => (missing.has(character) ? codePointOf(character) : character)).join('');
}

/** Features of the layout that a subset keeps: kerning, marks, forms of a language. Scripts that are shaped keep all. */
const plainFeatures = ['kern', 'ccmp', 'locl', 'mark', 'mkmk'];

/** The face with nothing but these characters. Equal characters, equal bytes. */
export async function subsetOf(
  face: FontFace,
  codes: ReadonlySet<number>,
  targetFormat: 'woff2' | 'truetype',
): Promise<Uint8Array> {
  const [{ default: subset }, { bytes }] = await Promise.all([import('subset-font'), loadFont(face)]);
  const text = String.fromCodePoint(...[...codes].sort((a, b) => a - b));
  return subset(Buffer.from(bytes), text, {
    targetFormat,
    ...(isShaped(face.family) ? {} : { keepFeatures: plainFeatures }),
    preserveNameIds: [1, 2, 16, 17],
  });
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
