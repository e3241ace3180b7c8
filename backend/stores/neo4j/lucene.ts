/** Queries of the full-text index, written so that no character of a token is taken for syntax. */

/**
 * Every token must be there, the last one as a prefix; `null` where nothing can be found. Tokens with white space or
 * control characters find nothing, as the index has none.
 */
export function luceneQuery(tokens: readonly string[]): string | null {
  if (tokens.length === 0 || tokens.some((token) => token === '' || /[\s\p{Cc}]/u.test(token))) return null;
  return tokens
    .map((token, index) => `+${index === tokens.length - 1 ? `${escaped(token)}*` : `"${escaped(token)}"`}`)
    .join(' ');
}

function escaped(token: string): string {
  return token.replace(/[+\-&|!(){}[\]^"~*?:\\/<>=]/g, '\\$&');
}
