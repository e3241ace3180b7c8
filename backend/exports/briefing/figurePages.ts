/** Where the figures of a briefing stand: in the text, on a page turned on its side, or in parts, so that they can be read. */
import { drawFigure, type Figure } from '../../drawing/figure.ts';
import { figureTextSize } from '../../drawing/figureSize.ts';
import type { Language } from '../../locales/index.ts';
import type { Chain, TraceAnswer } from '../../model/answers.ts';
import type { PageFormat } from '../../model/briefings.ts';

/** Room for a figure on a page, in points. */
interface Room {
  readonly width: number;
  readonly height: number;
}

interface Rooms {
  readonly upright: Room;
  readonly turned: Room;
}

/** The pages of `briefing.typ` without their margins, and without what a caption needs. */
const rooms: Readonly<Record<PageFormat, Rooms>> = {
  a4: { upright: { width: 481, height: 600 }, turned: { width: 751, height: 400 } },
  letter: { upright: { width: 498, height: 550 }, turned: { width: 701, height: 415 } },
};

/** The smallest text of a picture, in points: what is wished for, best first, and what is still read on paper. */
const WISHED = [10, 8] as const;
const READABLE = 7;
/** As good as wished for: columns are set to whole units. */
const NEAR = 0.1;
/** Smallest text of a picture without its notes, in units of the figure. */
const SMALLEST = 11;

export interface PlacedFigure {
  readonly figure: Figure;
  /** On a page of its own, turned on its side. */
  readonly turned: boolean;
  /** In points. */
  readonly width: number;
  readonly textSize: number;
}

export interface PlacingOptions {
  readonly language: Language;
  readonly page: PageFormat;
}

/** The picture of an answer, in as many parts as it takes to be readable; a part holds whole chains, those of a start together. */
export function placeFigures(answer: TraceAnswer, options: PlacingOptions): readonly PlacedFigure[] {
  const { upright, turned } = rooms[options.page];
  const standing = placeBest(upright, answer, { ...options, turned: false });
  if (standing.textSize >= READABLE) return [standing];
  const lying = placeBest(turned, answer, { ...options, turned: true });
  const parts = lying.textSize >= READABLE ? [] : halves(answer.chains);
  if (parts.length > 1)
    return parts.flatMap((chains) => placeFigures({ ...answer, chains: [...chains] }, options));
  return [lying.textSize > standing.textSize ? lying : standing];
}

type Placing = PlacingOptions & { readonly turned: boolean };

/** A narrower drawing has larger letters on the same page, as long as its columns fit and it is not too high. */
function placeBest(room: Room, answer: TraceAnswer, placing: Placing): PlacedFigure {
  const [best, second] = WISHED;
  const large = placeIn(room, answer, { ...placing, wished: best });
  return large.textSize > best - NEAR ? large : placeIn(room, answer, { ...placing, wished: second });
}

function placeIn(
  room: Room,
  answer: TraceAnswer,
  { language, turned, wished }: Placing & { readonly wished: number },
): PlacedFigure {
  const wanted = (room.width * SMALLEST) / wished;
  const figure = drawFigure([answer], { language, theme: 'light', extent: 'picture', width: wanted });
  const largest = Math.min(room.width / figure.width, room.height / figure.height);
  // letters larger than wished make no figure clearer
  const scale = Math.min(largest, wished / SMALLEST);
  const width = figure.width * scale;
  return { figure, turned, width, textSize: figureTextSize(figure, width) };
}

/** Two parts of about as many chains, without parting the chains of a start; single chains where there is but one start. */
function halves(chains: readonly Chain[]): readonly (readonly Chain[])[] {
  const starts = [...new Set(chains.map((chain) => chain.from))];
  const units =
    starts.length > 1
      ? starts.map((start) => chains.filter((chain) => chain.from === start))
      : chains.map((chain) => [chain]);
  if (units.length < 2) return [chains];
  let best = 1;
  let taken = 0;
  let nearest = Number.POSITIVE_INFINITY;
  units.slice(0, -1).forEach((unit, index) => {
    taken += unit.length;
    const distance = Math.abs(taken - chains.length / 2);
    if (distance >= nearest) return;
    nearest = distance;
    best = index + 1;
  });
  return [units.slice(0, best).flat(), units.slice(best).flat()];
}
