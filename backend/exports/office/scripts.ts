/** Languages and fonts of office documents. Fonts are named, not embedded: the reader's program takes the nearest it has. */
import type { Run } from '../briefing/document.ts';
import { isScriptLanguage, type Language, type ScriptLanguage } from '../../locales/index.ts';

export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Of Latin text, Cyrillic and Greek. */
export const LATIN_FONT = 'Inter';

/** What to take where a font is missing: faces that come with Word and PowerPoint. */
export const standIns: Readonly<Record<string, string>> = {
  Inter: 'Calibri',
  'Noto Sans KR': 'Malgun Gothic',
  'Noto Sans JP': 'Yu Gothic',
  'Noto Sans SC': 'Microsoft YaHei',
};

/** BCP 47 tags as office programs know them. */
export const documentLanguages = { en: 'en-GB', de: 'de-DE' } as const satisfies Record<Language, string>;

/** Of the fonts that a run has, the one that sets it: the Latin one, the East Asian one, that for complex scripts. */
type ScriptKind = 'latin' | 'eastAsian' | 'complex';

export interface Script {
  /** Language of the run. */
  readonly tag: string;
  readonly kind: ScriptKind;
  readonly font: string;
}

const scripts = {
  ko: { tag: 'ko-KR', kind: 'eastAsian', font: 'Noto Sans KR' },
  ja: { tag: 'ja-JP', kind: 'eastAsian', font: 'Noto Sans JP' },
  'zh-Hans': { tag: 'zh-CN', kind: 'eastAsian', font: 'Noto Sans SC' },
  ru: { tag: 'ru-RU', kind: 'latin', font: LATIN_FONT },
  ar: { tag: 'ar-SA', kind: 'complex', font: 'Noto Sans Arabic' },
  he: { tag: 'he-IL', kind: 'complex', font: 'Noto Sans Hebrew' },
  hi: { tag: 'hi-IN', kind: 'complex', font: 'Noto Sans Devanagari' },
  bn: { tag: 'bn-BD', kind: 'complex', font: 'Noto Sans Bengali' },
  pa: { tag: 'pa-IN', kind: 'complex', font: 'Noto Sans Gurmukhi' },
  ta: { tag: 'ta-LK', kind: 'complex', font: 'Noto Sans Tamil' },
  si: { tag: 'si-LK', kind: 'complex', font: 'Noto Sans Sinhala' },
  th: { tag: 'th-TH', kind: 'complex', font: 'Noto Sans Thai' },
  lo: { tag: 'lo-LA', kind: 'complex', font: 'Noto Sans Lao' },
  my: { tag: 'my-MM', kind: 'complex', font: 'Noto Sans Myanmar' },
  km: { tag: 'km-KH', kind: 'complex', font: 'Noto Sans Khmer' },
  ka: { tag: 'ka-GE', kind: 'latin', font: LATIN_FONT },
  hy: { tag: 'hy-AM', kind: 'latin', font: LATIN_FONT },
  am: { tag: 'am-ET', kind: 'latin', font: LATIN_FONT },
} as const satisfies Record<ScriptLanguage, Script>;

const tags: ReadonlyMap<string, string> = new Map(Object.entries(documentLanguages));

/** `null`: in the document's own language. */
export function scriptOf({ lang }: Pick<Run, 'lang'>): Script | null {
  if (lang === undefined) return null;
  if (isScriptLanguage(lang)) return scripts[lang];
  return { tag: tags.get(lang) ?? lang, kind: 'latin', font: LATIN_FONT };
}
