/**
 * Bounds on a YAML text before it is parsed: the parser recurses into what is nested and keeps some 400 bytes per token,
 * so a small file of brackets could end the process. The lexer that looks first does neither.
 */
import { CST, Lexer } from 'yaml';

/** A case file of this product nests six deep. */
const MAX_FLOW_DEPTH = 100;
/** Every level of block nesting takes at least one column, so a bound on columns bounds the depth. */
const MAX_BLOCK_COLUMN = 200;
/**
 * Values of values in the whole file: "a: b: c" is no YAML, but the parser goes on, one level deeper for each, at whatever
 * column the next line begins.
 */
const MAX_NESTED_VALUES = 100;
/** About 5 MB of an ordinary case file, and 600 MB while it is being parsed. */
const MAX_TOKENS = 1_500_000;

/** Control tokens of the lexer that stand for no text. */
const MARKS = new Set(['doc-mode', 'scalar']);
/** What an opening or closing bracket does to the depth. */
const BRACKETS = new Map([
  ['flow-seq-start', 1],
  ['flow-map-start', 1],
  ['flow-seq-end', -1],
  ['flow-map-end', -1],
  // brackets left open where a line is not indented enough
  ['flow-error-end', Number.NEGATIVE_INFINITY],
]);
const INDICATORS = new Set(['seq-item-ind', 'explicit-key-ind', 'map-value-ind']);

export interface Excess {
  readonly what: string;
  readonly line: number;
  readonly column: number;
}

/** The first place where the text goes beyond a bound, or `undefined`. O(length). */
export function yamlExcess(text: string): Excess | undefined {
  let tokens = 0;
  let depth = 0;
  /** Colons since the last comma or bracket, or on the line where there are no brackets. */
  let colons = 0;
  let nested = 0;
  let line = 1;
  let column = 1;
  for (const token of new Lexer().lex(text)) {
    const type = tokenKind(token);
    if (MARKS.has(type)) continue;
    if (++tokens > MAX_TOKENS) return { what: `has more than ${String(MAX_TOKENS)} parts`, line, column };
    const step = BRACKETS.get(type);
    depth = Math.max(0, depth + (step ?? 0));
    if (step !== undefined || type === 'comma' || (depth === 0 && type === 'newline')) colons = 0;
    if (type === 'map-value-ind' && ++colons > 1) nested++;
    const isFar = depth === 0 && INDICATORS.has(type) && column > MAX_BLOCK_COLUMN;
    if (depth > MAX_FLOW_DEPTH || nested > MAX_NESTED_VALUES || isFar)
      return { what: 'is nested too deeply', line, column };
    const lastBreak = token.lastIndexOf('\n');
    if (lastBreak < 0) {
      column += token.length;
      continue;
    }
    line += token.split('\n').length - 1;
    column = token.length - lastBreak;
  }
  return undefined;
}

function tokenKind(token: string): string {
  return CST.tokenType(token) ?? 'unknown';
}
