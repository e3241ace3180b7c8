/** Blocks of a briefing as Word paragraphs and tables. */
import { HeadingLevel, Paragraph, Tab, TabStopType, TextRun, type FileChild } from 'docx';
import type {
  Block,
  ChainBlock,
  FigureBlock,
  Paragraph as Words,
  Sentence,
  Step,
  Tone,
} from '../briefing/document.ts';
import type { Footnotes } from './footnotes.ts';
import { figureOf, type Pictures } from './figure.ts';
import { BULLETS, stepsOf } from './numbering.ts';
import type { Room } from './pages.ts';
import { GRADE_AT, STEP_INDENT, styleIds } from './styles.ts';
import { tableOf } from './table.ts';
import { textOf } from './text.ts';

export interface Setting {
  readonly footnotes: Footnotes;
  readonly pictures: ReadonlyMap<FigureBlock, Pictures | null>;
  readonly room: Room;
}

const toneStyles = {
  plain: 'Normal',
  lead: styleIds.lead,
  warning: styleIds.warning,
  author: styleIds.author,
  small: styleIds.small,
} as const satisfies Record<Tone, string>;

export function blockOf(block: Block, setting: Setting): readonly FileChild[] {
  const { footnotes } = setting;
  switch (block.kind) {
    case 'paragraph':
      return [paragraphOf(block, footnotes)];
    case 'list':
      return block.items.map((item) => listItem(item, footnotes));
    case 'chain':
      return chainOf(block, footnotes);
    case 'table':
      return tableOf(block, setting);
    case 'figure':
      return figureOf(block, setting.pictures.get(block) ?? null, setting);
  }
}

export function paragraphOf({ tone, sentences }: Words, footnotes: Footnotes): Paragraph {
  return styled(toneStyles[tone], sentences, footnotes);
}

function styled(style: string, sentences: readonly Sentence[], footnotes: Footnotes): Paragraph {
  return new Paragraph({ style, children: textOf(sentences, footnotes) });
}

function listItem(sentences: readonly Sentence[], footnotes: Footnotes): Paragraph {
  return new Paragraph({
    style: styleIds.listItem,
    numbering: { reference: BULLETS, level: 0 },
    children: textOf(sentences, footnotes),
  });
}

function chainOf(block: ChainBlock, footnotes: Footnotes): readonly FileChild[] {
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_2, children: textOf(block.heading, footnotes) }),
    ...lines(styleIds.chainAbout, block.about, footnotes),
    ...block.steps.flatMap((step) => stepOf(step, block, footnotes)),
    ...block.after.map((sentence) => styled(styleIds.small, [sentence], footnotes)),
  ];
}

function stepOf(step: Step, chain: ChainBlock, footnotes: Footnotes): readonly FileChild[] {
  return [
    new Paragraph({
      style: styleIds.step,
      numbering: { reference: stepsOf(chain), level: 0 },
      tabStops: [
        { type: TabStopType.LEFT, position: GRADE_AT },
        { type: TabStopType.LEFT, position: STEP_INDENT },
      ],
      children: [
        new TextRun({ text: step.grade, style: styleIds.grade }),
        new TextRun({ children: [new Tab()] }),
        ...textOf(step.says, footnotes),
      ],
    }),
    ...lines(styleIds.stepAbout, step.about, footnotes),
    ...step.against.map((sentence) => styled(styleIds.stepAgainst, [sentence], footnotes)),
  ];
}

function lines(style: string, sentences: readonly Sentence[], footnotes: Footnotes): readonly FileChild[] {
  return sentences.length === 0 ? [] : [styled(style, sentences, footnotes)];
}
