/** Content that flows over slides: items in a row, as many to a slide as have room; none is cut, none stands on another. */
import type { Run } from '../briefing/document.ts';
import { textBox, type Drawable } from './shapes.ts';
import { BOTTOM, MARGIN, ROOM, titleOf, type Slide, type Title } from './slide.ts';
import { heightOf, lineHeight, linesOf, plainOf, type TextParagraph, type TextRun } from './text.ts';

export interface Item {
  readonly height: number;
  /** Space above, unless it is the first of a slide. */
  readonly above: number;
  readonly sources: readonly number[];
  /** `must`: never last on a slide; `may`: on the slide of the item after it, where the whole row has room on one. */
  readonly withNext?: 'must' | 'may' | undefined;
  readonly draw: (y: number) => readonly Drawable[];
}

/** Text over the whole width. */
export function textItem(
  paragraph: TextParagraph,
  options: {
    readonly above: number;
    readonly sources?: readonly number[];
    readonly withNext?: Item['withNext'];
    readonly indent?: number;
  },
): Item {
  const { above, sources = [], withNext, indent = 0 } = options;
  const width = ROOM - indent;
  const height = heightOf(paragraph, width);
  return {
    height,
    above,
    sources,
    withNext,
    draw: (y) => [textBox({ x: MARGIN + indent, y, width, height }, [paragraph])],
  };
}

/** A paragraph of more lines than a slide should hold, in pieces. */
export function splitParagraph(
  paragraph: TextParagraph,
  width: number,
  most: number,
): readonly TextParagraph[] {
  const lines = linesOf(paragraph, width);
  const perPiece = Math.max(1, Math.floor(most / lineHeight(paragraph.style)));
  if (lines.length <= perPiece) return [paragraph];
  const head = lines.slice(0, perPiece).join(' ').length;
  const [first, rest] = cutRuns(paragraph.runs, head);
  if (rest.length === 0 || first.length === 0) return [paragraph];
  return [{ ...paragraph, runs: first }, ...splitParagraph({ ...paragraph, runs: rest }, width, most)];
}

/** The end of a sentence, with the numbers of its sources, before another. */
const SENTENCE_END = /[.!?…][“”"')\]]*(?:\s\d+(?:,\s?\d+)*)?(?=\s[\p{Lu}„“"])/gu;

/** Cut after the last sentence before that many characters, or at the last space where half of them would be left empty. */
function cutRuns(runs: readonly TextRun[], most: number): readonly [readonly TextRun[], readonly TextRun[]] {
  const text = plainOf(runs);
  const ends = [...text.matchAll(SENTENCE_END)].map((end) => end.index + end[0].length);
  const sentence = ends.findLast((end) => end <= most && end > most / 2);
  const space = text.lastIndexOf(' ', most);
  let left = sentence ?? (space > 0 ? space : most);
  const first: TextRun[] = [];
  const rest: TextRun[] = [];
  for (const run of runs) {
    const taken = Math.max(0, Math.min(run.text.length, left));
    left -= run.text.length;
    if (taken > 0) first.push({ ...run, text: run.text.slice(0, taken) });
    if (taken < run.text.length) rest.push({ ...run, text: run.text.slice(taken) });
  }
  return [first, rest];
}

export interface Opening {
  readonly title: Title;
  readonly drawables: readonly Drawable[];
  readonly sources: readonly number[];
  /** Where content begins. */
  readonly top: number;
}

/** Slides with a title each; the first may already have something on it. */
export function flow(title: readonly Run[], items: readonly Item[], opening?: Opening): readonly Slide[] {
  const plain = (): Opening => {
    const set = titleOf(title);
    return { title: set, drawables: [], sources: [], top: set.bottom };
  };
  const slides: Slide[] = [];
  let page = opening ?? plain();
  let y = page.top;
  let drawn: Drawable[] = [...page.drawables];
  let sources: number[] = [...page.sources];
  const close = (): void => {
    slides.push({ title: page.title, drawables: drawn, sources: unique(sources) });
    page = plain();
    [y, drawn, sources] = [page.top, [], []];
  };
  items.forEach((item, index) => {
    const first = y === page.top;
    const need = (first ? 0 : item.above) + item.height + following(items, index);
    if (!first && y + need > BOTTOM) close();
    y += y === page.top ? 0 : item.above;
    drawn.push(...item.draw(y));
    sources.push(...item.sources);
    y += item.height;
  });
  if (drawn.length > 0 || slides.length === 0) close();
  return slides;
}

/** Room for items on a slide whose title takes two lines. */
const CAPACITY = BOTTOM - 90;

/** Height of what must stand on the same slide after an item: the row that belongs together, or else its next. */
function following(items: readonly Item[], index: number): number {
  const whole = rowAfter(items, index, (item) => item.withNext !== undefined);
  const own = items[index]?.height ?? 0;
  return own + whole <= CAPACITY ? whole : rowAfter(items, index, (item) => item.withNext === 'must');
}

function rowAfter(items: readonly Item[], index: number, goesOn: (item: Item) => boolean): number {
  let height = 0;
  for (let at = index; ; at++) {
    const [item, next] = [items[at], items[at + 1]];
    if (item === undefined || next === undefined || !goesOn(item)) return height;
    height += next.above + next.height;
  }
}

function unique(numbers: readonly number[]): readonly number[] {
  return [...new Set(numbers)].sort((a, b) => a - b);
}
