/** Languages and fonts of office documents. Fonts are named, not embedded: the reader's program takes the nearest it has. */
import type { Run } from '../briefing/document.ts';
import type { Language } from '../../locales/index.ts';

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

export interface Script {
  /** Language of the run. */
  readonly tag: string;
  /** Set in the East Asian font of the run instead of the Latin one. */
  readonly eastAsian: boolean;
  readonly font: string;
}

type RunLanguage = NonNullable<Run['lang']>;

const scripts = {
  ko: { tag: 'ko-KR', eastAsian: true, font: 'Noto Sans KR' },
  ja: { tag: 'ja-JP', eastAsian: true, font: 'Noto Sans JP' },
  'zh-Hans': { tag: 'zh-CN', eastAsian: true, font: 'Noto Sans SC' },
  ru: { tag: 'ru-RU', eastAsian: false, font: LATIN_FONT },
} as const satisfies Record<RunLanguage, Script>;

/** `null`: in the document's own language. */
export function scriptOf({ lang }: Pick<Run, 'lang'>): Script | null {
  return lang === undefined ? null : scripts[lang];
}
