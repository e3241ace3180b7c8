/** Running text in a drawing: broken into lines, one under the other. */
import { textAt, type Pens } from './pens.ts';
import type { Token } from './palette.ts';
import { group, type SvgElement } from './svg.ts';
import { textWidth, type Face } from './textWidth.ts';
import { balance, wrap } from './wrap.ts';

export interface Paragraph {
  /** Set in bold before the text: "Sources". */
  readonly lead?: string;
  readonly text: string;
  readonly face: Face;
  readonly colour: Token;
  readonly lineHeight: number;
  /** Lines of about the same length, for headlines. */
  readonly even?: boolean;
  /** Space above. */
  readonly above: number;
}

export interface Column {
  readonly root: SvgElement;
  readonly height: number;
}

/** Paragraphs set to a width; the first line's top is at 0. */
export function setParagraphs(paragraphs: readonly Paragraph[], width: number, pens: Pens): Column {
  let y = 0;
  const lines = paragraphs.flatMap((paragraph) => {
    const set = setOne(paragraph, width, { y: y + paragraph.above, pens });
    y = set.bottom;
    return set.lines;
  });
  return { root: group(lines), height: y };
}

function setOne(paragraph: Paragraph, width: number, at: { readonly y: number; readonly pens: Pens }) {
  const { lead = '', face, colour, lineHeight } = paragraph;
  const bold: Face = { ...face, weight: 600 };
  const gap = lead === '' ? 0 : textWidth(`${lead} `, bold) + 4;
  const lines = linesOf(paragraph, width, gap);
  const baseline = (index: number): number => at.y + lineHeight * index + lineHeight * 0.75;
  const set = lines.map((line, index) =>
    textAt([index === 0 ? gap : 0, baseline(index)], line, { face, colour, within: paragraph.text }, at.pens),
  );
  const leads = lead === '' ? [] : [textAt([0, baseline(0)], lead, { face: bold, colour: 'ink' }, at.pens)];
  return { lines: [...leads, ...set], bottom: at.y + lineHeight * lines.length };
}

/** The lead takes room in the first line only: that one is wrapped by itself. */
function linesOf({ text, face, even = false }: Paragraph, width: number, gap: number): readonly string[] {
  const lines = Number.MAX_SAFE_INTEGER;
  if (even) {
    const options = { face, width, lines };
    return balance(text, options, wrap(text, options)).lines;
  }
  const [first = ''] = wrap(text, { face, width: width - gap, lines }).lines;
  return [first, ...wrap(text.slice(first.length), { face, width, lines }).lines];
}
