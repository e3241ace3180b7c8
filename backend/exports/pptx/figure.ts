/**
 * The trace picture as shapes that can be edited: at the same places as in the SVG, drawn by the same painters; each party
 * and each link a group with its words. A large trace is split, so that no text falls under ten points.
 */
import { linkInWords, nodeInWords } from '../../drawing/describe.ts';
import { META_FACE, META_LINE, HEAD, NAME_LINE, nameFace, textLeft } from '../../drawing/boxes.ts';
import {
  layoutTrace,
  wordsOf,
  type PlacedLink,
  type PlacedNode,
  type TraceLayout,
} from '../../drawing/layout.ts';
import { drawLegend, legendItems } from '../../drawing/legend.ts';
import { paintGround } from '../../drawing/paintTrace.ts';
import { paintLink } from '../../drawing/paintLink.ts';
import { paintNode } from '../../drawing/paintNode.ts';
import { pensOf } from '../../drawing/pens.ts';
import { scriptRuns, type Language } from '../../locales/index.ts';
import type { TraceAnswer } from '../../model/answers.ts';
import type { BriefingDocument, FigureBlock } from '../briefing/document.ts';
import { figureParts } from '../office/figureParts.ts';
import { fromSvg, SERIF_FONT, type Placement } from './fromSvg.ts';
import { preset, type Drawable, type Group, type Shape, type Words } from './shapes.ts';
import { BOTTOM, MARGIN, ROOM, titleOf, type Slide } from './slide.ts';
import { runsOfSentences, sourcesOf } from './sentences.ts';
import type { TextParagraph, TextStyle } from './text.ts';

/** Points a pixel of the drawing comes to: its smallest text (11 pixels) has ten points. */
const LEAST = 10 / 11;
const MOST = 1.2;
const MOST_PARTIES = 25;
const LEGEND_GAP = 8;
const pens = pensOf('light');

export function figureSlides(block: FigureBlock, document: BriefingDocument): readonly Slide[] {
  const answer = document.answers[block.answer];
  if (answer === undefined) return [];
  const { language } = document;
  const room = roomFor(titleHeight(block));
  const parts = figureParts(answer, {
    draw: (part) => pictureOf(part, language),
    fits: (picture) => fits(picture, room),
  });
  return parts.map(({ answer: part, drawn: picture }, index) => {
    const number =
      parts.length === 1
        ? []
        : [{ text: `\u00a0(${String(index + 1)}\u00a0/\u00a0${String(parts.length)})` }];
    const title = titleOf([
      ...runsOfSentences(block.caption.map((one) => ({ ...one, notes: [] }))),
      ...number,
    ]);
    return {
      title,
      drawables: drawPicture(picture, { top: title.bottom, alternative: block.alternative }),
      sources: [...sourcesOf(block.caption), ...claimSources(part, document)],
    };
  });
}

function titleHeight({ caption }: FigureBlock): number {
  return titleOf([...runsOfSentences(caption), { text: ' (10 / 10)' }]).bottom;
}

interface Room {
  readonly width: number;
  readonly height: number;
}

/** Pixels that have room at the smallest scale. */
function roomFor(top: number): Room {
  return { width: ROOM / LEAST, height: (BOTTOM - top) / LEAST };
}

interface Picture {
  readonly layout: TraceLayout;
  readonly legend: ReturnType<typeof drawLegend>;
  readonly width: number;
  readonly height: number;
}

function pictureOf(answer: TraceAnswer, language: Language): Picture {
  const room = ROOM / LEAST;
  const layout = layoutTrace([answer], { language, width: room });
  const items = legendItems(layout, { words: wordsOf(layout), pens, selected: false });
  const legend = drawLegend(items, Math.max(room, layout.width), pens);
  return { layout, legend, width: layout.width, height: layout.height + LEGEND_GAP + legend.height };
}

function fits({ layout, width, height }: Picture, room: Room): boolean {
  return width <= room.width + 0.5 && height <= room.height && layout.nodes.length <= MOST_PARTIES;
}

interface Placing {
  readonly top: number;
  readonly alternative: string;
}

function drawPicture(
  { layout, legend, width, height }: Picture,
  { top, alternative }: Placing,
): readonly Drawable[] {
  const scale = Math.min(MOST, ROOM / width, (BOTTOM - top) / height);
  const at = { x: MARGIN, y: top, scale };
  const below = { ...at, y: top + (layout.height + LEGEND_GAP) * scale, scale: Math.min(scale, LEAST) };
  const words = wordsOf(layout);
  return [
    groupOf(fromSvg(paintGround(layout, pens), at), alternative),
    ...layout.links.map((link) => groupOf(linkShapes(link, at), linkInWords(link, layout.names, words))),
    ...layout.nodes.map((node) => groupOf(nodeShapes(node, at), nodeInWords(node, layout.names, words))),
    groupOf(fromSvg(legend.root, below), words.drawing.legend.strength),
  ];
}

function groupOf(children: readonly Shape[], alternative: string): Group {
  return { kind: 'group', children, alternative };
}

function linkShapes(link: PlacedLink, at: Placement): readonly Shape[] {
  return paintLink(link, pens).flatMap((element) => fromSvg(element, at));
}

/** The first shape of a party is its frame and holds its text; the others are signs upon it. */
function nodeShapes(node: PlacedNode, at: Placement): readonly Shape[] {
  const texts = node.text.nameLines.length + node.text.metaLines.length;
  const painted = paintNode(node, pens);
  const [frame, ...signs] = painted
    .slice(0, painted.length - texts)
    .flatMap((element) => fromSvg(element, at));
  if (frame === undefined) return [];
  const native = node.text.shape === 'body' && node.text.frame === 'plain' ? snipped(frame, node) : frame;
  return [{ ...native, words: wordsOfBox(node, at) }, ...signs];
}

/** A public body's box: one corner cut. */
function snipped(frame: Shape, { width, height }: PlacedNode): Shape {
  return { ...frame, geometry: preset('snip1Rect', (10 / Math.min(width, height)) * 100_000) };
}

function wordsOfBox(node: PlacedNode, { scale }: Placement): Words {
  const { text } = node;
  const face = nameFace(text);
  const name: TextStyle = {
    size: face.size * scale,
    colour: 'ink',
    bold: face.weight >= 600,
    italic: face.italic ?? false,
    ...(face.family === 'serif' ? { font: SERIF_FONT } : {}),
  };
  const meta: TextStyle = { size: META_FACE.size * scale, colour: 'ink-2' };
  const lines = (texts: readonly string[]) => texts.map((line) => scriptRuns(line, texts.join(' ')));
  const paragraph = (texts: readonly string[], style: TextStyle, height: number): readonly TextParagraph[] =>
    texts.length === 0 ? [] : [{ runs: [], style, lines: lines(texts), lineHeight: height * scale }];
  return {
    paragraphs: [
      ...paragraph(text.nameLines, name, NAME_LINE),
      ...paragraph(text.metaLines, meta, META_LINE),
    ],
    insets: [textLeft(text) * scale, text.frame === 'plain' ? 0 : HEAD * scale, 2, 0],
    anchor: 'ctr',
  };
}

/** Numbers of the sources behind the links shown. */
function claimSources(part: TraceAnswer, { sources }: BriefingDocument): readonly number[] {
  const ids = new Set(
    part.chains.flatMap((chain) =>
      chain.links.flatMap((link) =>
        link.relationships.flatMap((one) => one.claims.map((claim): string => claim.source)),
      ),
    ),
  );
  return sources.filter((source) => ids.has(source.id)).map((source) => source.number);
}
