/** The faces that exports are set in: the files beside this one, all under the Open Font License. README.md says whence. */
import type { ScriptLanguage } from '../../locales/index.ts';

/**
 * Families of one script each, with the name of their file and the language of their text. They are called "Note" in memory: a
 * system may have the same families in bold, which a renderer would take instead, and which are wider.
 */
const scriptFonts = [
  // of one glyph for each letter: text is copied from a PDF as it was written
  ['Vazirmatn', 'vazirmatn-arabic', 'ar'],
  ['Note Sans Hebrew Base', 'noto-sans-hebrew-hebrew', 'he'],
  ['Note Sans Devanagari', 'noto-sans-devanagari-devanagari', 'hi'],
  ['Note Sans Bengali', 'noto-sans-bengali-bengali', 'bn'],
  ['Note Sans Gurmukhi', 'noto-sans-gurmukhi-gurmukhi', 'pa'],
  ['Note Sans Tamil', 'noto-sans-tamil-tamil', 'ta'],
  ['Note Sans Sinhala', 'noto-sans-sinhala-sinhala', 'si'],
  ['Note Sans Thai', 'noto-sans-thai-thai', 'th'],
  ['Note Sans Lao', 'noto-sans-lao-lao', 'lo'],
  ['Note Sans Myanmar', 'noto-sans-myanmar-myanmar', 'my'],
  ['Note Sans Khmer', 'noto-sans-khmer-khmer', 'km'],
  ['Note Sans Georgian', 'noto-sans-georgian-georgian', 'ka'],
  ['Note Sans Armenian', 'noto-sans-armenian-armenian', 'hy'],
  ['Note Sans Ethiopic', 'noto-sans-ethiopic-ethiopic', 'am'],
] as const;
type ScriptFamily = (typeof scriptFonts)[number][0];

/** "KH": Han characters of Korean names, in a file of their own. */
export type FontFamily =
  | 'Inter'
  | 'Source Serif 4'
  | 'Noto Sans KR'
  | 'Noto Sans KH'
  | 'Noto Sans JP'
  | 'Noto Sans SC'
  | ScriptFamily;

export interface FontFace {
  readonly family: FontFamily;
  readonly weight: 400 | 500 | 600 | 700;
  readonly italic: boolean;
  /** Name of the file, TrueType or WOFF2. */
  readonly file: string;
  /** What the file calls its family, if otherwise; as long as `family`. Of two fonts of one name a renderer finds but one. */
  readonly ownName?: string;
}

export const fontFaces: readonly FontFace[] = [
  { family: 'Inter', weight: 400, italic: false, file: 'Inter_400Regular.ttf' },
  { family: 'Inter', weight: 400, italic: true, file: 'Inter_400Regular_Italic.ttf' },
  { family: 'Inter', weight: 500, italic: false, file: 'Inter_500Medium.ttf' },
  { family: 'Inter', weight: 600, italic: false, file: 'Inter_600SemiBold.ttf' },
  { family: 'Inter', weight: 700, italic: false, file: 'Inter_700Bold.ttf' },
  { family: 'Source Serif 4', weight: 600, italic: false, file: 'SourceSerif4_600SemiBold.ttf' },
  { family: 'Source Serif 4', weight: 600, italic: true, file: 'SourceSerif4_600SemiBold_Italic.ttf' },
  ...scriptFonts.map(([family, script]): FontFace => {
    const face = { family, weight: 400, italic: false, file: `${script}-400-normal.woff2` } as const;
    const ownName = family.replace('Note', 'Noto').replace('Base', 'Thin');
    return family === ownName ? face : { ...face, ownName };
  }),
  { family: 'Noto Sans KR', weight: 400, italic: false, file: 'noto-sans-kr-korean-400-normal.woff2' },
  // Han characters of Korean names that the Japanese and Chinese files lack
  {
    family: 'Noto Sans KH',
    ownName: 'Noto Sans KR',
    weight: 400,
    italic: false,
    file: 'noto-sans-kr-77-400-normal.woff2',
  },
  { family: 'Noto Sans JP', weight: 400, italic: false, file: 'noto-sans-jp-japanese-400-normal.woff2' },
  {
    family: 'Noto Sans SC',
    weight: 400,
    italic: false,
    file: 'noto-sans-sc-chinese-simplified-400-normal.woff2',
  },
];

/** Families that join or reorder their letters: as wide as a shaper makes them. */
export function isShaped(family: FontFamily): boolean {
  return scriptFonts.some(([name]) => name === family);
}

/** Families whose letters take their form from their neighbours. */
export function joins(family: FontFamily): boolean {
  return family === 'Vazirmatn';
}

/** Families for text of another script, the language's own first: the others have what it lacks. */
export function scriptFamilies(lang: ScriptLanguage | undefined): readonly FontFamily[] {
  switch (lang) {
    case 'ko':
      return ['Noto Sans KR', 'Noto Sans KH', 'Noto Sans JP', 'Noto Sans SC'];
    case 'ja':
      return ['Noto Sans JP', 'Noto Sans SC', 'Noto Sans KR', 'Noto Sans KH'];
    default:
      return [
        ...scriptFonts.filter(([, , own]) => own === lang).map(([family]) => family),
        ...(['Noto Sans SC', 'Noto Sans JP', 'Noto Sans KR', 'Noto Sans KH'] as const),
        ...scriptFonts.map(([family]) => family),
      ];
  }
}

export interface FontStyle {
  readonly family: FontFamily;
  /** As in CSS; the nearest face is taken. */
  readonly weight?: number;
  readonly italic?: boolean;
}

/** The faces of a family that come nearest to a style: of those slanted as wished, if any, the nearest weight. */
export function facesFor({ family, weight = 400, italic = false }: FontStyle): readonly FontFace[] {
  const own = fontFaces.filter((face) => face.family === family);
  const slanted = own.filter((face) => face.italic === italic);
  const found = slanted.length > 0 ? slanted : own;
  const nearest = Math.min(...found.map((face) => Math.abs(face.weight - weight)));
  return found.filter((face) => Math.abs(face.weight - weight) === nearest);
}
