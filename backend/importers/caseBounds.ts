/**
 * Bounds on a YAML text before it is parsed: the parser recurses into what is nested and keeps some 400 bytes per token,
 * so a small file of brackets could end the process. The lexer that looks first does neither.
 */
import { CST, Lexer } from 'yaml';

/** A case file of this product nests six deep. */
const MAX_FLOW_DEPTH = 100;
/** Every level of block nesting takes at least one column, so a bound on columns bounds the depth. */
const MAX_BLOCK_COLUMN = 200;
/** About 5 MB of an ordinary case file, and 600 MB while it is being parsed. */
const MAX_TOKENS = 1_500_000;

/** Control tokens of the lexer that stand for no text. */
const MARKS = new Set(['doc-mode', 'flow-error-end', 'scalar']);
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
  let line = 1;
  let column = 1;
  for (const token of new Lexer().lex(text)) {
    const type = tokenKind(token);
    if (MARKS.has(type)) continue;
    if (++tokens > MAX_TOKENS) return { what: `has more than ${String(MAX_TOKENS)} parts`, line, column };
    if (type === 'flow-seq-start' || type === 'flow-map-start') depth++;
    if (type === 'flow-seq-end' || type === 'flow-map-end') depth = Math.max(0, depth - 1);
    const inBlock = depth === 0 && INDICATORS.has(type);
    if (depth > MAX_FLOW_DEPTH || (inBlock && column > MAX_BLOCK_COLUMN))
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
