/** Blocks of a briefing as items that flow over slides. */
import type { Token } from '../../drawing/palette.ts';
import type { Grade } from '../../model/grades.ts';
import type {
  Block,
  ChainBlock,
  FigureBlock,
  Paragraph,
  Sentence,
  Step,
  Tone,
} from '../briefing/document.ts';
import { splitParagraph, textItem, type Item } from './flow.ts';
import { box, filled, preset, textBox } from './shapes.ts';
import { runsOfSentences, sourcesOf } from './sentences.ts';
import { MARGIN, ROOM } from './slide.ts';
import { tableItems } from './table.ts';
import { heightOf, hex, lineHeight, type TextParagraph, type TextStyle } from './text.ts';

/** No piece of text is higher, so that it has room below any title. */
const TALLEST = 300;

export const BODY: TextStyle = { size: 13, colour: 'ink' };
const SMALL: TextStyle = { size: 10.5, colour: 'ink-2' };
const HEADING: TextStyle = { size: 15, colour: 'ink', bold: true };

const toneStyles: Readonly<Record<Tone, TextStyle>> = {
  lead: { size: 13, colour: 'ink-2' },
  plain: BODY,
  warning: { size: 12, colour: 'ink' },
  author: { size: 12, colour: 'ink' },
  small: SMALL,
};

/** Figures have slides of their own. */
export function itemsOf(block: Exclude<Block, FigureBlock>): readonly Item[] {
  switch (block.kind) {
    case 'paragraph':
      return paragraphItems(block);
    case 'list':
      return block.items.flatMap((item) => textItems(item, BODY, { above: 6, bullet: true }));
    case 'chain':
      return chainItems(block);
    case 'table':
      return tableItems(block);
  }
}

interface Placing {
  readonly above: number;
  readonly bullet?: boolean;
  readonly indent?: number;
  readonly withNext?: Item['withNext'];
}

function textItems(sentences: readonly Sentence[], style: TextStyle, placing: Placing): readonly Item[] {
  if (sentences.length === 0) return [];
  const { bullet = false, indent = 0 } = placing;
  const paragraph = { runs: runsOfSentences(sentences), style, bullet };
  return splitParagraph(paragraph, ROOM - indent, TALLEST).map((piece, index) =>
    textItem(piece, {
      ...placing,
      above: index === 0 ? placing.above : 0,
      sources: sourcesOf(sentences),
    }),
  );
}

function paragraphItems({ tone, sentences }: Paragraph): readonly Item[] {
  if (tone !== 'warning' && tone !== 'author') return textItems(sentences, toneStyles[tone], { above: 9 });
  const [edge, ground] =
    tone === 'warning' ? (['sanction', 'FDF3F2'] as const) : (['mark-edge', 'FFFBEB'] as const);
  const paragraph = { runs: runsOfSentences(sentences), style: toneStyles[tone] };
  return splitParagraph(paragraph, ROOM - 2 * PAD, TALLEST).map((piece) =>
    boxedItem(piece, { edge, ground, sentences }),
  );
}

const PAD = 12;

interface Boxed {
  readonly edge: Token;
  readonly ground: string;
  readonly sentences: readonly Sentence[];
}

/** Text on a tone with a heavy edge at its left. */
function boxedItem(paragraph: TextParagraph, { edge, ground, sentences }: Boxed): Item {
  const height = heightOf(paragraph, ROOM - 2 * PAD) + 14;
  return {
    height,
    above: 10,
    sources: sourcesOf(sentences),
    draw: (y) => [
      box(
        { x: MARGIN, y, width: ROOM, height },
        {
          fill: ground,
          stroke: { colour: hex(edge), width: 0.75 },
          words: { paragraphs: [paragraph], insets: [PAD, 7, PAD, 7] },
        },
      ),
      filled({ x: MARGIN, y, width: 4, height }, edge),
    ],
  };
}

function chainItems(chain: ChainBlock): readonly Item[] {
  return [
    ...textItems(chain.heading, HEADING, { above: 16, withNext: 'must' }),
    ...textItems(chain.about, SMALL, { above: 2, withNext: 'must' }),
    ...chain.steps.map((step, index) =>
      stepItem(step, {
        number: `${String(chain.number)}.${String(index + 1)}`,
        withNext: index < chain.steps.length - 1 || chain.after.length > 0 ? 'may' : undefined,
      }),
    ),
    ...chain.after.flatMap((sentence, index) =>
      textItems([sentence], SMALL, {
        above: 5,
        indent: STEP_LEFT,
        withNext: index < chain.after.length - 1 ? 'may' : undefined,
      }),
    ),
  ];
}

const STEP_LEFT = 76;
const AGAINST_LEFT = 10;

interface Numbered {
  readonly number: string;
  readonly withNext: Item['withNext'];
}

/** Number, grade letter in a box, what the step says; what speaks against it behind a bar. */
function stepItem(step: Step, { number, withNext }: Numbered): Item {
  const width = ROOM - STEP_LEFT;
  const says: readonly TextParagraph[] = [
    { runs: runsOfSentences(step.says), style: BODY },
    ...(step.about.length === 0 ? [] : [{ runs: runsOfSentences(step.about), style: SMALL, above: 2 }]),
  ];
  const against = step.against.map((sentence, index) => ({
    runs: runsOfSentences([sentence]),
    style: { ...SMALL, colour: 'ink' as const },
    above: index === 0 ? 0 : 2,
  }));
  const stacked = (paragraphs: readonly TextParagraph[], room: number): number =>
    paragraphs.reduce((sum, paragraph) => sum + heightOf(paragraph, room) + (paragraph.above ?? 0), 0);
  const [upper, lower] = [stacked(says, width), stacked(against, width - AGAINST_LEFT)];
  const left = MARGIN + STEP_LEFT;
  return {
    height: upper + (lower === 0 ? 0 : lower + 4),
    above: 7,
    sources: sourcesOf([...step.says, ...step.about, ...step.against]),
    withNext,
    draw: (y) => [
      textBox({ x: MARGIN, y, width: 42, height: lineHeight(BODY) }, [
        { runs: [{ text: number }], style: { ...BODY, bold: true } },
      ]),
      badge(step.grade, y),
      textBox({ x: left, y, width, height: upper }, says),
      ...(against.length === 0
        ? []
        : [
            filled({ x: left, y: y + upper + 4, width: 2.5, height: lower }, 'frame'),
            textBox(
              { x: left + AGAINST_LEFT, y: y + upper + 4, width: width - AGAINST_LEFT, height: lower },
              against,
            ),
          ]),
    ],
  };
}

function badge(grade: Grade, y: number) {
  return box(
    { x: MARGIN + 44, y: y - 0.5, width: 19, height: 18 },
    {
      geometry: preset('rect'),
      stroke: { colour: hex('ink'), width: 1 },
      words: {
        paragraphs: [
          { runs: [{ text: grade }], style: { size: 11, colour: 'ink', bold: true, align: 'ctr' } },
        ],
        anchor: 'ctr',
      },
    },
  );
}
