/** A slide while it is made: its title, what stands on it, which sources it cites; and the room that slides have, in points. */
import type { Run } from '../briefing/document.ts';
import type { Area, Drawable } from './shapes.ts';
import { lineHeight, linesOf, type TextParagraph } from './text.ts';

export const SLIDE = { width: 960, height: 540 } as const;
export const MARGIN = 36;
export const ROOM = SLIDE.width - 2 * MARGIN;
export const FOOT = 508;
/** Last line that content may reach. */
export const BOTTOM = 496;

export interface Slide {
  readonly title: Title;
  readonly drawables: readonly Drawable[];
  /** Numbers of the sources cited on it, for its notes. */
  readonly sources: readonly number[];
}

export interface Title {
  readonly area: Area;
  readonly paragraph: TextParagraph;
  /** Below it; content starts there. */
  readonly bottom: number;
}

/** The largest that fits in that many lines; the last one for whatever is longer. */
const SIZES = [
  { size: 22, lines: 1 },
  { size: 17, lines: 2 },
  { size: 12, lines: 4 },
] as const;

export function titleOf(runs: readonly Run[]): Title {
  const set = (size: number): TextParagraph => ({ runs, style: { size, colour: 'ink', bold: true } });
  const fitting = SIZES.find(({ size, lines }) => linesOf(set(size), ROOM).length <= lines);
  const paragraph = set(fitting?.size ?? 10);
  const height = linesOf(paragraph, ROOM).length * lineHeight(paragraph.style);
  return { area: { x: MARGIN, y: 26, width: ROOM, height }, paragraph, bottom: 26 + height + 16 };
}
