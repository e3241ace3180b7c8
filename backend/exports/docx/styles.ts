/** Every style of a Word briefing: typeface, sizes (half points), colours, spacing (twentieths of a point). */
import { AlignmentType, BorderStyle, LineRuleType, type IStylesOptions } from 'docx';
import { palettes, type Token } from '../../drawing/palette.ts';
import type { Language } from '../../locales/index.ts';
import { documentLanguages, LATIN_FONT } from '../office/scripts.ts';

/** Colour as Word writes it: hexadecimal without a sign. */
export function colour(token: Token): string {
  return palettes.light[token].slice(1);
}

/** Ids of the styles, as paragraphs and runs refer to them. */
export const styleIds = {
  subtitle: 'Subtitle',
  lead: 'Lead',
  small: 'Small',
  warning: 'Warning',
  author: 'AuthorText',
  chainAbout: 'ChainAbout',
  step: 'Step',
  stepAbout: 'StepAbout',
  stepAgainst: 'StepAgainst',
  listItem: 'BriefingList',
  cell: 'TableText',
  headCell: 'TableHead',
  source: 'SourceEntry',
  header: 'BriefingHeader',
  footer: 'BriefingFooter',
  figure: 'Figure',
  tableEnd: 'TableEnd',
  grade: 'GradeLetter',
  quotation: 'QuotedWords',
  sourceNumber: 'SourceNumber',
} as const;

/** Where the text of a step begins, after number and grade letter. */
export const STEP_INDENT = 1000;
/** Where its grade letter stands. */
export const GRADE_AT = 580;

const line = (size: number, token: Token) => ({
  style: BorderStyle.SINGLE,
  size,
  color: colour(token),
  space: 6,
});
const box = (token: Token) => ({
  top: line(6, token),
  bottom: line(6, token),
  left: { ...line(24, token), space: 8 },
  right: line(6, token),
});

export function stylesOf(language: Language): IStylesOptions {
  return {
    default: {
      document: {
        run: {
          font: { ascii: LATIN_FONT, hAnsi: LATIN_FONT, cs: LATIN_FONT, eastAsia: 'Noto Sans SC' },
          size: 19,
          color: colour('ink'),
          language: { value: documentLanguages[language], eastAsia: 'zh-CN' },
        },
        paragraph: { spacing: { after: 110, line: 276, lineRule: LineRuleType.AUTO } },
      },
      title: {
        run: { size: 38, bold: true },
        paragraph: {
          spacing: { before: 0, after: 120, line: 252, lineRule: LineRuleType.AUTO },
          keepNext: true,
          keepLines: true,
        },
      },
      heading1: heading(28, { before: 420, after: 120 }),
      heading2: heading(22, { before: 300, after: 60 }),
      heading3: heading(19, { before: 200, after: 60 }),
      caption: {
        run: { size: 17, bold: true, italics: false, color: colour('ink-2') },
        paragraph: { spacing: { before: 200, after: 80 }, keepNext: true, keepLines: true },
      },
      hyperlink: { run: { color: colour('contract'), underline: { color: colour('rule') } } },
      footnoteText: {
        run: { size: 15, color: colour('ink-2') },
        paragraph: {
          spacing: { after: 20, line: 240, lineRule: LineRuleType.AUTO },
          indent: { left: 240, hanging: 240 },
        },
      },
      footnoteReference: { run: { superScript: true, color: colour('contract') } },
    },
    paragraphStyles: [...textStyles(), ...stepStyles(), ...furnitureStyles()],
    characterStyles: [
      {
        id: styleIds.grade,
        name: 'Grade letter',
        run: { bold: true, border: { ...line(6, 'ink'), space: 1 } },
      },
      { id: styleIds.quotation, name: 'Quoted words', run: { color: colour('ink-2') } },
      { id: styleIds.sourceNumber, name: 'Source number', run: { color: colour('contract') } },
    ],
  };
}

function heading(size: number, spacing: { readonly before: number; readonly after: number }) {
  return {
    run: { size, bold: true, italics: false, color: colour('ink') },
    paragraph: { spacing, keepNext: true, keepLines: true },
  };
}

function textStyles(): NonNullable<IStylesOptions['paragraphStyles']> {
  const normal = { basedOn: 'Normal', quickFormat: true };
  return [
    {
      ...normal,
      id: styleIds.subtitle,
      name: 'Subtitle',
      run: { color: colour('ink-2') },
      paragraph: { spacing: { after: 240 } },
    },
    { ...normal, id: styleIds.lead, name: 'Lead', run: { color: colour('ink-2') } },
    { ...normal, id: styleIds.small, name: 'Small', run: { size: 17, color: colour('ink-2') } },
    {
      ...normal,
      id: styleIds.warning,
      name: 'Warning',
      paragraph: {
        border: box('sanction'),
        shading: { fill: 'FDF3F2' },
        indent: { left: 200, right: 140 },
        spacing: { before: 160, after: 240 },
        keepLines: true,
      },
    },
    {
      ...normal,
      id: styleIds.author,
      name: 'Author’s text',
      paragraph: {
        border: box('mark-edge'),
        shading: { fill: 'FFFBEB' },
        indent: { left: 200, right: 140 },
        spacing: { before: 160, after: 160 },
      },
    },
    { ...normal, id: styleIds.listItem, name: 'Briefing list', paragraph: { spacing: { after: 80 } } },
    {
      ...normal,
      id: styleIds.source,
      name: 'Source entry',
      run: { size: 17 },
      paragraph: { spacing: { after: 90, line: 252, lineRule: LineRuleType.AUTO }, keepLines: true },
    },
  ];
}

function stepStyles(): NonNullable<IStylesOptions['paragraphStyles']> {
  const indent = { left: STEP_INDENT };
  return [
    {
      id: styleIds.chainAbout,
      name: 'Chain about',
      basedOn: 'Normal',
      run: { color: colour('ink-2') },
      paragraph: { spacing: { after: 120 }, keepNext: true, keepLines: true },
    },
    {
      id: styleIds.step,
      name: 'Step',
      basedOn: 'Normal',
      paragraph: { spacing: { before: 120, after: 20 }, keepNext: true, keepLines: true },
    },
    {
      id: styleIds.stepAbout,
      name: 'Step about',
      basedOn: 'Normal',
      run: { size: 17, color: colour('ink-3') },
      paragraph: { indent, spacing: { after: 60 }, keepLines: true },
    },
    {
      id: styleIds.stepAgainst,
      name: 'Step against',
      basedOn: 'Normal',
      run: { size: 17 },
      paragraph: {
        indent: { left: STEP_INDENT + 160 },
        border: { left: { ...line(18, 'frame'), space: 6 } },
        spacing: { after: 40 },
        keepLines: true,
      },
    },
  ];
}

function furnitureStyles(): NonNullable<IStylesOptions['paragraphStyles']> {
  const small = { size: 15, color: colour('ink-3') };
  const tight = { before: 30, after: 30, line: 240, lineRule: LineRuleType.AUTO };
  return [
    {
      id: styleIds.cell,
      name: 'Table text',
      basedOn: 'Normal',
      run: { size: 16 },
      paragraph: { spacing: tight },
    },
    {
      id: styleIds.headCell,
      name: 'Table head',
      basedOn: styleIds.cell,
      run: { bold: true, color: colour('ink-2') },
      paragraph: { spacing: tight, keepNext: true },
    },
    {
      id: styleIds.tableEnd,
      name: 'Table end',
      basedOn: 'Normal',
      run: { size: 8 },
      paragraph: { spacing: { after: 120, line: 120, lineRule: LineRuleType.AUTO } },
    },
    {
      id: styleIds.figure,
      name: 'Figure',
      basedOn: 'Normal',
      paragraph: {
        alignment: AlignmentType.LEFT,
        keepNext: true,
        spacing: { before: 60, after: 60, line: 240, lineRule: LineRuleType.AUTO },
      },
    },
    {
      id: styleIds.header,
      name: 'Briefing header',
      basedOn: 'Normal',
      run: small,
      paragraph: {
        border: { bottom: { ...line(4, 'rule'), space: 4 } },
        spacing: { after: 0, line: 240, lineRule: LineRuleType.AUTO },
      },
    },
    {
      id: styleIds.footer,
      name: 'Briefing footer',
      basedOn: 'Normal',
      run: small,
      paragraph: {
        border: { top: { ...line(4, 'rule'), space: 4 } },
        spacing: { after: 0, line: 240, lineRule: LineRuleType.AUTO },
      },
    },
  ];
}
