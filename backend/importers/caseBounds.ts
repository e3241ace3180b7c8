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
 * Between two commas or brackets, or on one line outside of them: each may nest, and a quoted text of several lines begins at
 * the first column again.
 */
const MAX_INDICATORS = 10;
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
  let indicators = 0;
  let line = 1;
  let column = 1;
  for (const token of new Lexer().lex(text)) {
    const type = tokenKind(token);
    if (MARKS.has(type)) continue;
    if (++tokens > MAX_TOKENS) return { what: `has more than ${String(MAX_TOKENS)} parts`, line, column };
    const step = BRACKETS.get(type);
    depth = Math.max(0, depth + (step ?? 0));
    if (step !== undefined || type === 'comma' || (depth === 0 && type === 'newline')) indicators = 0;
    else if (INDICATORS.has(type)) indicators++;
    const isFar = depth === 0 && INDICATORS.has(type) && column > MAX_BLOCK_COLUMN;
    if (depth > MAX_FLOW_DEPTH || indicators > MAX_INDICATORS || isFar)
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
