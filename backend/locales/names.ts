/** Names as data have them, cut for places with little room. The whole name is always there as well: as title, in tables. */

export interface NameParts {
  /** What the party is called. */
  readonly main: string;
  /** What its source adds in brackets at the end: "Prime Video / Amazon MGM Studios"; empty where nothing. */
  readonly qualifier: string;
}

/** "Max (HBO Max, Warner Bros. Discovery)" → "Max" and what stands in the brackets. */
export function nameParts(name: string): NameParts {
  const opens = Math.max(name.lastIndexOf('('), name.lastIndexOf('（'));
  if (opens <= 0 || !/[)）]$/u.test(name)) return { main: name, qualifier: '' };
  return { main: name.slice(0, opens).trimEnd(), qualifier: name.slice(opens + 1, -1).trim() };
}

/** A role without the word that says that nobody names it; the drawing and the words beside it say so. */
export function roleName(name: string): string {
  const { main } = nameParts(name);
  const role = main.replace(/^(?:unnamed|unidentified|unknown)\s+(?=\S)/i, '');
  return role.charAt(0).toUpperCase() + role.slice(1);
}

/** Alternatives or members in a sentence: "A, B and C". */
export function listOf(items: readonly string[], tag: string, type: 'and' | 'or' = 'and'): string {
  return new Intl.ListFormat(tag, { type: type === 'and' ? 'conjunction' : 'disjunction' }).format(items);
}

/** "KP" → "North Korea"; a code that the language does not know stays. */
export function countryName(code: string, tag: string): string {
  return new Intl.DisplayNames(tag, { type: 'region', fallback: 'code' }).of(code) ?? code;
}
