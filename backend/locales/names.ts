/** Names as data have them, cut for places with little room. The whole name is always there as well: as title, in tables. */
import { onePerTag } from './formatters.ts';

export interface NameParts {
  /** What the party is called. */
  readonly main: string;
  /** What its source adds in brackets at the end: "Prime Video / Amazon MGM Studios"; empty where nothing. */
  readonly qualifier: string;
}

/** "Max (HBO Max, Warner Bros. Discovery)" → "Max" and what stands in the brackets. */
export function nameParts(name: string): NameParts {
  const opens = lastOpening(name);
  // "person(s)" is one word
  const apart = name.charAt(opens) === '（' || /\s/u.test(name.charAt(opens - 1));
  if (opens <= 0 || !apart) return { main: name, qualifier: '' };
  return { main: name.slice(0, opens).trimEnd(), qualifier: name.slice(opens + 1, -1).trim() };
}

/** Where the bracket opens that closes at the end of the name; -1 where none does. */
function lastOpening(name: string): number {
  let depth = 0;
  for (let at = name.length - 1; at >= 0; at--) {
    const sign = name.charAt(at);
    if (/[)）]/u.test(sign)) depth++;
    else if (/[(（]/u.test(sign)) depth--;
    if (depth === 0) return at === name.length - 1 ? -1 : at;
  }
  return -1;
}

/** A role without the word that says that nobody names it; the drawing and the words beside it say so. `name`: as short as it may be. */
export function roleName(name: string): string {
  const role = name.replace(
    /^(?:unnamed|unidentified|unknown|(?:nicht (?:genannt|bestimmt)|ungenannt|unbekannt)e[rsn]?)\s+(?=\S)/i,
    '',
  );
  return startingUpper(role);
}

/** With a capital letter, as a sentence begins. */
export function startingUpper(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const conjunctions = onePerTag((tag) => new Intl.ListFormat(tag, { type: 'conjunction' }));
const disjunctions = onePerTag((tag) => new Intl.ListFormat(tag, { type: 'disjunction' }));
const regions = onePerTag((tag) => new Intl.DisplayNames(tag, { type: 'region', fallback: 'code' }));

/** Alternatives or members in a sentence: "A, B and C". */
export function listOf(items: readonly string[], tag: string, type: 'and' | 'or' = 'and'): string {
  return (type === 'and' ? conjunctions : disjunctions)(tag).format(items);
}

/** "KP" → "North Korea"; a code that the language does not know stays. */
export function countryName(code: string, tag: string): string {
  return regions(tag).of(code) ?? code;
}
