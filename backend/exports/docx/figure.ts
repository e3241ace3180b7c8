/** The trace picture: whole on an upright page where its text stays readable there, else in parts on pages on their side. */
import { ImageRun, Paragraph, TextRun, type FileChild } from 'docx';
import { drawFigure, type Figure } from '../../drawing/figure.ts';
import { renderSvg } from '../../drawing/svg.ts';
import type { BriefingDocument, FigureBlock } from '../briefing/document.ts';
import { printable } from '../briefing/printable.ts';
import { lettered } from '../fonts/lettered.ts';
import { figureParts, type Drawing } from '../office/figureParts.ts';
import { pixelsOf } from '../png.ts';
import type { Footnotes } from './footnotes.ts';
import { roomOf, type Orientation, type Room } from './pages.ts';
import { styleIds } from './styles.ts';
import { textOf } from './text.ts';

/** Points that a pixel of the drawing comes to: at least, so that its smallest text (11 pixels) has 7 points; at most. */
const LEAST = 7 / 11;
const MOST = 0.85;
/** Of the page's height, at most; the rest is for heading and caption. */
const TALLEST = 0.82;
const TWIPS = 20;
/** The library takes sizes in pixels at 96 an inch. */
const PIXELS_PER_POINT = 96 / 72;
/** Pixels of the stand-in picture per pixel of the drawing: about 170 an inch on paper. */
const SHARP = 1.5;

export interface Picture extends Pick<Figure, 'width' | 'height'> {
  readonly svg: string;
  /** For programs that show no SVG. */
  readonly png: Uint8Array;
}

export interface Pictures {
  readonly orientation: Orientation;
  readonly parts: readonly Picture[];
}

/** @returns `null` where the document has no such answer */
export async function picturesOf(block: FigureBlock, document: BriefingDocument): Promise<Pictures | null> {
  const given = document.answers[block.answer];
  if (given === undefined) return null;
  const [answer = given] = await lettered([given]);
  const { language, page } = document;
  const fitting = (orientation: Orientation): Drawing<Figure> => {
    const room = pixelRoom(roomOf(page, orientation));
    return {
      draw: (part) => drawFigure([part], { language, theme: 'light', extent: 'picture', width: room.width }),
      fits: ({ width, height }) => width <= room.width && height <= room.height,
    };
  };
  const upright = fitting('portrait');
  const whole = upright.draw(answer);
  const orientation = upright.fits(whole) ? 'portrait' : 'landscape';
  const figures =
    orientation === 'portrait'
      ? [whole]
      : figureParts(answer, fitting('landscape')).map(({ drawn }) => drawn);
  const parts = await Promise.all(
    figures.map(async (figure) => ({
      ...figure,
      svg: renderSvg(figure.root),
      png: await pixelsOf(figure, SHARP),
    })),
  );
  return { orientation, parts };
}

/** Pixels of a drawing that have room on a page. */
function pixelRoom({ width, height }: Room): Room {
  return { width: Math.floor(width / TWIPS / LEAST), height: Math.floor((height * TALLEST) / TWIPS / LEAST) };
}

export interface Placing {
  readonly room: Room;
  readonly footnotes: Footnotes;
}

export function figureOf(
  block: FigureBlock,
  pictures: Pictures | null,
  placing: Placing,
): readonly FileChild[] {
  const { parts } = pictures ?? { parts: [] };
  return parts.flatMap((picture, index) => {
    const part = parts.length === 1 ? '' : ` (${String(index + 1)} / ${String(parts.length)})`;
    const described = {
      id: `${String(block.answer + 1)}${String(index + 1)}`,
      words: printable(block.alternative + part),
    };
    const caption = index === 0 ? block.caption : withoutNotes(block);
    return [
      new Paragraph({ style: styleIds.figure, children: [imageOf(picture, described, placing.room)] }),
      new Paragraph({
        style: 'Caption',
        children: [...textOf(caption, placing.footnotes), new TextRun(part)],
      }),
    ];
  });
}

interface Described {
  readonly id: string;
  readonly words: string;
}

function imageOf({ svg, png, width, height }: Picture, { id, words }: Described, room: Room): ImageRun {
  const scale = Math.min(room.width / TWIPS / width, (room.height * TALLEST) / TWIPS / height, MOST);
  return new ImageRun({
    type: 'svg',
    data: new TextEncoder().encode(svg),
    fallback: { type: 'png', data: png },
    transformation: {
      width: Math.round(width * scale * PIXELS_PER_POINT),
      height: Math.round(height * scale * PIXELS_PER_POINT),
    },
    altText: { id, name: `figure-${id}`, description: words },
  });
}

function withoutNotes({ caption }: FigureBlock): FigureBlock['caption'] {
  return caption.map((sentence) => ({ ...sentence, notes: [] }));
}
