/** What is printed on the first stretch of a link, from the box outwards: grade letter, number of sources, marks. */
import { originCount, type TraceLink } from './traceGraph.ts';

/** Straight stretch before an arrow head's box. */
export const TAIL = 12;
export const TAIL_WITH_LETTER = 10;

export interface LinkMark {
  readonly kind: 'grade' | 'origins' | 'contested' | 'impossible';
  readonly text: string;
  /** Distance of its middle from the box. */
  readonly at: number;
}

const LETTER_AT = 13;
const LETTER = 12;
const ORIGINS = 18;
const RING = 22;
const END = 5;

type Marked = Pick<TraceLink, 'grade' | 'contested' | 'impossible' | 'relationships'>;

export function marksOf(link: Marked): readonly LinkMark[] {
  const origins = originCount(link);
  const marks: LinkMark[] = [{ kind: 'grade', text: link.grade, at: LETTER_AT }];
  let at = LETTER_AT + LETTER / 2;
  const add = (kind: LinkMark['kind'], text: string, width: number): void => {
    marks.push({ kind, text, at: at + width / 2 });
    at += width;
  };
  if (origins > 1) add('origins', `${String(origins)}×`, ORIGINS);
  if (link.contested) add('contested', '', RING);
  if (link.impossible) add('impossible', '', RING);
  return marks;
}

/** Where the letters end and the line goes on; marks in rings sit on the line. */
export function lettersEnd(link: Marked): number {
  return LETTER_AT + LETTER / 2 + (originCount(link) > 1 ? ORIGINS : 0);
}

/** Length of the straight stretch that the marks need. */
export function leadOf(link: Marked): number {
  return lettersEnd(link) + (link.contested ? RING : 0) + (link.impossible ? RING : 0) + END;
}
