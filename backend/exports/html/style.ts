/** The style of a page: colours from the palette of the pictures, paper, widths of columns, letters, then the rules. */
import { palettes, tokens } from '../../drawing/palette.ts';
import { printable } from '../briefing/printable.ts';
import type { BriefingDocument, Table } from '../briefing/document.ts';
import { columnRules } from './tables.ts';

export interface StyleFiles {
  /** `@font-face` rules with the fonts in them. */
  readonly fonts: string;
  /** The hand-written rules. */
  readonly rules: string;
}

export function styleOf(document: BriefingDocument, { fonts, rules }: StyleFiles): string {
  const tables = document.sections
    .flatMap((section) => section.blocks)
    .filter((block): block is Table => block.kind === 'table');
  return [
    fonts,
    `:root{${colours('light')}}`,
    // paper is white, whatever the screen of the one who prints
    `@media screen and (prefers-color-scheme:dark){:root{${colours('dark')}}}`,
    ...pageRules(document),
    ...tables.map(columnRules),
    rules,
  ]
    .filter((part) => part !== '')
    .join('\n');
}

function colours(theme: 'light' | 'dark'): string {
  return tokens.map((token) => `--trace-${token}:${palettes[theme][token]}`).join(';');
}

const SIZES = { a4: 'A4', letter: 'Letter' } as const;

/** Paper, and what stands at the foot of every page. Figures are wide: they lie. */
function pageRules({ page, footer }: BriefingDocument): readonly string[] {
  const foot = 'font:7.5pt var(--trace-sans);color:var(--trace-ink-3);vertical-align:top;padding-top:3mm';
  const size = SIZES[page];
  return [
    `@page{size:${size};margin:18mm 18mm 20mm}`,
    `@page figure{size:${size} landscape;margin:14mm 14mm 16mm}`,
    `@page{@bottom-left{content:${cssText(footer)};${foot}}` +
      `@bottom-right{content:counter(page) " / " counter(pages);${foot}}}`,
  ];
}

/** A CSS string: whatever is not a plain letter, digit or space by its number. */
function cssText(text: string): string {
  const escaped = Array.from(printable(text), (character) =>
    /[\w ,.:;()-]/.test(character) ? character : `\\${(character.codePointAt(0) ?? 0).toString(16)} `,
  );
  return `"${escaped.join('')}"`;
}
