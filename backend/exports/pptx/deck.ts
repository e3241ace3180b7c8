/** Which slides a briefing becomes: its parts in their order, the list of sources last. */
import { dictionaries } from '../../locales/index.ts';
import type { Block, BriefingDocument, FigureBlock, Section, SourceNote } from '../briefing/document.ts';
import { scriptRuns } from '../../locales/index.ts';
import { itemsOf } from './blocks.ts';
import { figureSlides } from './figure.ts';
import { flow, splitParagraph, textItem, type Item, type Opening } from './flow.ts';
import { filled, textBox } from './shapes.ts';
import { runsOfSentences } from './sentences.ts';
import { MARGIN, ROOM, SLIDE, type Slide, type Title } from './slide.ts';
import { lineHeight, linesOf, type TextParagraph } from './text.ts';

export function deckOf(document: BriefingDocument): readonly Slide[] {
  const [first, ...rest] = document.sections;
  return [
    ...openingSlides(document, first),
    ...rest.flatMap((section) => sectionSlides(section, document)),
    ...sourceSlides(document),
  ];
}

function isFigure(block: Block): block is FigureBlock {
  return block.kind === 'figure';
}

function sectionSlides({ title, blocks }: Section, document: BriefingDocument): readonly Slide[] {
  const slides = blocks.filter(isFigure).flatMap((block) => figureSlides(block, document));
  const items = blocks.flatMap((block) => (isFigure(block) ? [] : itemsOf(block)));
  return [...slides, ...(items.length === 0 ? [] : flow(scriptRuns(title), items))];
}

/** Title, for whom, what must be known before reading; then the answer, as far as it has room. */
function openingSlides(document: BriefingDocument, answer: Section | undefined): readonly Slide[] {
  const { title, titleByAuthor, subtitle, language, warnings } = document;
  const mark = titleByAuthor ? ` ${dictionaries[language].briefing.titleByAuthor}` : '';
  const set = bigTitle(title);
  const line: TextParagraph = { runs: scriptRuns(subtitle + mark), style: { size: 12, colour: 'ink-2' } };
  const opening: Opening = {
    title: set,
    drawables: [filled({ x: MARGIN, y: 34, width: 64, height: 4 }, 'sanction')],
    sources: [],
    top: set.bottom,
  };
  const items = [
    textItem(line, { above: 0 }),
    ...warnings.flatMap(itemsOf),
    ...(answer?.blocks ?? []).flatMap((block) => (isFigure(block) ? [] : itemsOf(block))),
  ];
  return flow(scriptRuns(answer?.title ?? title), items, opening);
}

function bigTitle(text: string): Title {
  const sized = (size: number): TextParagraph => ({
    runs: scriptRuns(text),
    style: { size, colour: 'ink', bold: true },
  });
  const paragraph = [30, 24, 18].map(sized).find((one) => linesOf(one, ROOM).length <= 2) ?? sized(14);
  const height = linesOf(paragraph, ROOM).length * lineHeight(paragraph.style);
  return { area: { x: MARGIN, y: 50, width: ROOM, height }, paragraph, bottom: 50 + height + 8 };
}

const NUMBER = 36;

function sourceSlides({ sources, sourcesTitle }: BriefingDocument): readonly Slide[] {
  return sources.length === 0 ? [] : flow(scriptRuns(sourcesTitle), sources.flatMap(sourceItems));
}

function sourceItems({ number, sentences }: SourceNote): readonly Item[] {
  const paragraph: TextParagraph = { runs: runsOfSentences(sentences), style: { size: 10.5, colour: 'ink' } };
  return splitParagraph(paragraph, ROOM - NUMBER, SLIDE.height / 2).map((piece, index) => {
    const item = textItem(piece, { above: index === 0 ? 6 : 0, indent: NUMBER });
    const label: TextParagraph = {
      runs: [{ text: `[${String(number)}]` }],
      style: { size: 10.5, colour: 'ink', bold: true },
    };
    const draw: Item['draw'] = (y) => [
      textBox({ x: MARGIN, y, width: NUMBER, height: lineHeight(label.style) }, [label]),
      ...item.draw(y),
    ];
    return index === 0 ? { ...item, draw } : item;
  });
}
