/** Text broken into lines of a given width; what does not fit ends in an ellipsis. */
import { textWidth, type Face } from './textWidth.ts';

export interface WrapOptions {
  readonly face: Face;
  readonly width: number;
  readonly lines: number;
}

export interface Wrapped {
  readonly lines: readonly string[];
  /** Something was left out or a word was cut in two. */
  readonly cut: boolean;
}

const ELLIPSIS = '…';

/** Places where a line may end: after a space, a hyphen or a slash, and between Han and kana characters. */
const PIECES =
  /[([「（]?[\u2e80-\u3000\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\uff21-\uff9f][)\]、。」）,.;:!?]*\s*|[^\s\-/\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]*(?:[-/]|\s+|(?=[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff])|$)/gu;

function piecesOf(text: string): readonly string[] {
  return [...text.trim().replace(/\s+/g, ' ').matchAll(PIECES)]
    .map((match) => match[0])
    .filter((piece) => piece !== '');
}

/** Width of the longest stretch that only a cut would break. */
export function longestPiece(text: string, face: Face): number {
  return Math.max(0, ...piecesOf(text).map((piece) => textWidth(piece.trimEnd(), face)));
}

export function wrap(text: string, options: WrapOptions): Wrapped {
  const { face, width, lines: limit } = options;
  const fits = (line: string): boolean => textWidth(line.trimEnd(), face) <= width;
  const lines: string[] = [];
  let line = '';
  let taken = 0;
  let cut = false;
  for (const piece of piecesOf(text)) {
    const wide = textWidth(piece.trimEnd(), face);
    if (taken + wide > width) {
      if (line !== '') lines.push(line);
      line = piece;
      taken = 0;
      while (!fits(line)) {
        const head = longestHead(line, fits);
        lines.push(head);
        line = line.slice(head.length);
        cut = true;
      }
      taken = textWidth(line, face);
      continue;
    }
    line += piece;
    taken += wide + textWidth(piece.slice(piece.trimEnd().length), face);
  }
  if (line.trim() !== '') lines.push(line);
  if (lines.length <= limit) return { lines: lines.map((one) => one.trimEnd()), cut };
  const kept = lines.slice(0, limit);
  const last = withEllipsis(kept[limit - 1] ?? '', lines[limit] ?? '', fits);
  return { lines: [...kept.slice(0, -1), last].map((one) => one.trimEnd()), cut: true };
}

const BALANCE_STEP = 4;

/** The same number of lines, as short as they can be: no line of one word under a long one. */
export function balance(text: string, options: WrapOptions, wrapped: Wrapped): Wrapped {
  let best = wrapped;
  for (let width = options.width - BALANCE_STEP; width > options.width / 2; width -= BALANCE_STEP) {
    const narrower = wrap(text, { ...options, width, lines: wrapped.lines.length });
    if (narrower.cut) break;
    best = narrower;
  }
  return best;
}

/** At least one character, so that it ends. */
function longestHead(text: string, fits: (line: string) => boolean): string {
  const all = charactersOf(text);
  let length = all.length;
  while (length > 1 && !fits(all.slice(0, length).join(''))) length--;
  return all.slice(0, length).join('');
}

/** The line filled up with what comes next, as far as the ellipsis leaves room. */
function withEllipsis(line: string, next: string, fits: (line: string) => boolean): string {
  const all = charactersOf(line + next);
  let length = all.length;
  const at = (count: number): string => all.slice(0, count).join('').trimEnd() + ELLIPSIS;
  while (length > 0 && !fits(at(length))) length--;
  return at(length);
}

const characters = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** What a reader sees as one character: letters with their marks stay together. */
function charactersOf(text: string): readonly string[] {
  return Array.from(characters.segment(text), ({ segment }) => segment);
}
