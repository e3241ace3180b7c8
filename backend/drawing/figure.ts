/**
 * A trace as a figure that stands alone: what it shows in a sentence, what it does not say, the picture, the legend, what is
 * disputed, the question, the sources, the status date and the revision. For files; the page has all this around the picture.
 */
import type { TraceAnswer } from '../model/answers.ts';
import {
  dictionaries,
  headline,
  partyNames,
  unfinishedTexts,
  type Headline,
  type Language,
  type SaidOf,
} from '../locales/index.ts';
import { FIGURE_ROOM, figureGroups } from './figureGroups.ts';
import { figureNotes } from './figureNotes.ts';
import { layoutTrace } from './layout.ts';
import { drawLegend, legendItems } from './legend.ts';
import type { Theme } from './palette.ts';
import { setParagraphs, type Paragraph } from './paragraphs.ts';
import { pensOf } from './pens.ts';
import type { Marked } from './selection.ts';
import { el, group, type SvgElement } from './svg.ts';
import type { Face } from './textWidth.ts';
import { pictureInWords, traceLayers } from './trace.ts';

export interface FigureOptions {
  readonly language: Language;
  readonly theme: Theme;
  /** A trace with few tiers makes it narrower, one with many wider. */
  readonly width?: number;
  readonly marked?: Marked;
  /** `picture`: picture and legend alone, for a page that says the rest in its own text. */
  readonly extent?: 'whole' | 'picture';
  /** Parties and links are buttons, for a page that makes something of them. */
  readonly interactive?: boolean;
}

export interface Figure {
  readonly root: SvgElement;
  readonly width: number;
  readonly height: number;
  /** Alternative text: the picture in a sentence. */
  readonly title: string;
  readonly description: string;
}

const MARGIN = 40;
export const FIGURE_WIDTH = FIGURE_ROOM + 2 * MARGIN;
/** Text of a figure needs at least this width. */
const NARROWEST = 880;
const TITLE: Face = { family: 'serif', size: 27, weight: 600 };
/** Title of a further picture. */
const PANEL: Face = { family: 'serif', size: 20, weight: 600 };
const LINE: Face = { family: 'sans', size: 15, weight: 400 };
/** Smallest text of a figure that is printed. */
const NOTE: Face = { family: 'sans', size: 11.5, weight: 400 };

/**
 * Contracting and evidence trails in one picture, each in its hue, or in two under each other where one would be too full:
 * with one legend, and what holds for both said once.
 */
export function drawFigure(answers: readonly TraceAnswer[], options: FigureOptions): Figure {
  const words = dictionaries[options.language];
  const pens = pensOf(options.theme);
  const marked = options.marked ?? { kind: 'none' };
  const whole = options.extent !== 'picture';
  const margin = whole ? MARGIN : 0;
  const wanted = options.width ?? FIGURE_WIDTH;
  const groups = whole ? figureGroups(answers, options.language) : [answers];
  const layouts = groups.map((group) =>
    layoutTrace(group, { language: options.language, width: wanted - 2 * margin }),
  );
  const least = whole ? Math.min(wanted, NARROWEST) - 2 * margin : 0;
  const room = Math.max(least, ...layouts.map((layout) => Math.ceil(layout.width - 0.01)));
  const called = partyNames(
    answers.flatMap((answer) => answer.entities),
    words,
  );
  const says = groups.map((group) => group.map((answer) => headline(answer, words, called)));
  const all = says.flat();
  const items = legendItems(
    {
      nodes: layouts.flatMap((layout) => layout.nodes),
      links: layouts.flatMap((layout) => layout.links),
    },
    { words, pens, selected: marked.kind !== 'none' },
  );
  const interactive = options.interactive ?? false;
  const panels = layouts.flatMap((layout, index) => {
    const { ground, marked: links, nodes } = traceLayers(layout, options.theme, interactive);
    const picture = { root: group([ground, ...links(marked), nodes]), height: layout.height, ruled: false };
    const head = setParagraphs(index === 0 ? [] : panelParagraphs(says, index), room, pens);
    return index === 0 ? [picture] : [{ ...head, ruled: true }, picture];
  });
  const pictures = [...panels, { ...drawLegend(items, room, pens), ruled: true }];
  const unfinished = unfinishedTexts(answers, words);
  const marks = unfinished.map((text) => line(text, 600, 4));
  const head = { ...setParagraphs([...marks, ...headParagraphs(says)], room, pens), ruled: false };
  const notes = figureNotes(answers, all, { words, called }).map(notePara);
  const blocks = whole ? [head, ...pictures, { ...setParagraphs(notes, room, pens), ruled: true }] : pictures;
  const { children, bottom } = stack(blocks, { room, margin, rule: pens.paint('frame') });
  const height = Math.ceil(whole ? bottom + MARGIN / 2 : bottom - BETWEEN);
  const title = all.map((one) => one.title).join(' ');
  const described = [
    ...unfinished,
    ...all.flatMap((one) => [one.title, ...one.strength]),
    ...texts(all, saidIn),
    ...layouts.map(pictureInWords),
  ];
  const width = room + 2 * margin;
  const { language } = options;
  return framed({ width, height, title, description: unique(described).join(' '), language }, [
    el('rect', { x: 0, y: 0, width, height, fill: pens.paint('paper') }),
    ...(whole ? [topRule(width, pens.paint('ink'))] : []),
    ...children,
  ]);
}

function framed(
  { language, ...figure }: Omit<Figure, 'root'> & { readonly language: Language },
  drawn: readonly SvgElement[],
): Figure {
  const { width, height, title, description } = figure;
  const attributes = {
    xmlns: 'http://www.w3.org/2000/svg',
    width,
    height,
    'xml:lang': language,
    viewBox: `0 0 ${String(width)} ${String(height)}`,
    role: 'img',
    'aria-label': title,
  };
  const root = el('svg', attributes, [el('title', {}, [title]), el('desc', {}, [description]), ...drawn]);
  return { ...figure, root };
}

function topRule(width: number, stroke: string): SvgElement {
  return el('path', {
    d: `M${String(MARGIN)} 20H${String(width - MARGIN)}`,
    stroke,
    'stroke-width': 3,
  });
}

const line = (text: string, weight: 400 | 600, above: number): Paragraph => ({
  text,
  face: { ...LINE, weight },
  colour: weight === 600 ? 'ink' : 'ink-2',
  lineHeight: 21,
  above,
});

/** The first list gives the title; what holds for several is said once. */
function headParagraphs(says: readonly (readonly Headline[])[]): readonly Paragraph[] {
  const [[first, ...others] = []] = says;
  const all = says.flat();
  return [
    ...texts(all, (one) => one.listedStarts).map((text) => line(text, 600, 4)),
    { text: first?.title ?? '', face: TITLE, colour: 'ink', lineHeight: 33, above: 6, even: true },
    ...(first?.strength.length === 0 ? [] : [line(first?.strength.join(' ') ?? '', 400, 6)]),
    ...others.map((one) => line([one.title, ...one.strength].join(' '), 400, 4)),
    ...texts(says[0] ?? [], saidIn).map((text) => line(text, 600, 4)),
    ...unique((says[0] ?? []).map((one) => one.caveat)).map((text) => line(text, 400, 4)),
  ];
}

/** Over a further picture of a figure: what was not said before. */
function panelParagraphs(groups: readonly (readonly Headline[])[], index: number): readonly Paragraph[] {
  const says = groups[index] ?? [];
  const before = texts(groups.slice(0, index).flat(), saidIn);
  const together = texts(groups.slice(0, index + 1).flat(), saidIn);
  const said = together.filter((text) => !before.includes(text));
  return [
    ...says.map((one): Paragraph => {
      return { text: one.title, face: PANEL, colour: 'ink', lineHeight: 26, above: 6, even: true };
    }),
    ...says.flatMap((one) => (one.strength.length === 0 ? [] : [line(one.strength.join(' '), 400, 4)])),
    ...said.map((text) => line(text, 600, 4)),
    ...unique(says.map((one) => one.caveat)).map((text) => line(text, 400, 4)),
  ];
}

function saidIn({ denials, knowledge }: Headline): readonly SaidOf[] {
  return [...denials, ...knowledge];
}

/** What is said of parties in each list, each sentence once, and none all of whose statements another repeats. */
function texts(says: readonly Headline[], part: (one: Headline) => readonly SaidOf[]): readonly string[] {
  const all = says.flatMap(part);
  const repeats = (other: SaidOf, one: SaidOf): boolean =>
    one.statements.length > 0 &&
    other.statements.length > one.statements.length &&
    one.statements.every((id) => other.statements.includes(id));
  return unique(all.filter((one) => !all.some((other) => repeats(other, one))).map(({ text }) => text));
}

function unique(sentences: readonly string[]): readonly string[] {
  return [...new Set(sentences)];
}

function notePara(note: { readonly lead: string; readonly text: string }): Paragraph {
  return { ...note, face: NOTE, colour: 'ink-2', lineHeight: 16, above: 5 };
}

interface Block {
  readonly root: SvgElement;
  readonly height: number;
  /** A rule above it. */
  readonly ruled: boolean;
}

const BETWEEN = 18;

interface Stacking {
  readonly room: number;
  readonly margin: number;
  readonly rule: string;
}

/** Blocks under each other. */
function stack(blocks: readonly Block[], { room, margin, rule }: Stacking) {
  let y = margin === 0 ? 0 : 30;
  const children = blocks.flatMap((block) => {
    const d = `M${String(margin)} ${String(y)}h${String(room)}`;
    const above = block.ruled ? [el('path', { d, stroke: rule, 'stroke-width': 1 })] : [];
    y += block.ruled ? BETWEEN / 2 : 0;
    const transform = `translate(${String(margin)} ${String(Math.round(y))})`;
    y += block.height + BETWEEN;
    return [...above, group([block.root], { transform })];
  });
  return { children, bottom: y };
}
