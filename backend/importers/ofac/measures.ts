/**
 * To which list each programme of an entry belongs, and what the entry says is imposed. The consolidated file holds several
 * lists; within it tag and remarks tell them apart. (Between files tags prove nothing: most stand in the SDN list too.)
 */
import type { ListName } from '../../model/lists.ts';
import type { Entry } from './entries.ts';

export interface Placed {
  readonly list: string;
  readonly programme: string;
  /** `null`: the list's own. */
  readonly measure: string | null;
}

/** Tags that belong to one list alone. */
const byTag: readonly (readonly [RegExp, ListName])[] = [
  [/^CMIC-EO13959$/, 'OFAC-NS-CMIC'],
  [/^NS-PLC$/, 'OFAC-NS-PLC'],
  [/^561-Related$/, 'OFAC-CAPTA'],
  [/^FSE-/, 'OFAC-FSE'],
];

/** @param publication of which the file is an edition */
export function placesOf(
  { programmes, remarks }: Pick<Entry, 'programmes' | 'remarks'>,
  publication: string,
): readonly Placed[] {
  if (publication !== 'OFAC-CONS')
    return programmes.map((programme) => ({ list: publication, programme, measure: null }));
  const parts = remarks.split(';').map((part) => part.trim().replace(/^alt\. /, ''));
  return programmes.flatMap((programme) => placed(programme, parts));
}

function placed(programme: string, parts: readonly string[]): readonly Placed[] {
  const [, own] = byTag.find(([tag]) => tag.test(programme)) ?? [];
  if (own !== undefined) return [{ list: own, programme, measure: null }];
  const order = /EO(\d{5})/.exec(programme)?.[1];
  if (order === '13662') return [{ list: 'OFAC-SSI', programme, measure: directives(order, parts) }];
  if (order === '14024') return russian(programme, parts);
  const said = programme.startsWith('CAATSA')
    ? information(/^CAATSA Section 235 Information:\s*/i, parts)
    : information(new RegExp(`^Executive Order ${order ?? 'none'}[^:]*information:\\s*`, 'i'), parts);
  return [{ list: said === null ? 'OFAC-CONS' : 'OFAC-NS-MBS', programme, measure: said }];
}

/** Directive 2 is about accounts of foreign banks (CAPTA), the others are on the menu; without one the tag only warns. */
function russian(programme: string, parts: readonly string[]): readonly Placed[] {
  const all = directivesIn('14024', parts);
  const second = all.filter((one) => /^Directive 2$/.test(one));
  const others = all.filter((one) => !second.includes(one));
  const found = [
    { list: 'OFAC-CAPTA', those: second },
    { list: 'OFAC-NS-MBS', those: others },
  ].filter(({ those }) => those.length > 0);
  if (found.length === 0) return [{ list: 'OFAC-CONS', programme, measure: null }];
  return found.map(({ list, those }) => ({ list, programme, measure: inWords('14024', those) }));
}

function directives(order: string, parts: readonly string[]): string | null {
  const all = directivesIn(order, parts);
  return all.length === 0 ? null : inWords(order, all);
}

function inWords(order: string, those: readonly string[]): string {
  return `Executive Order ${order}: ${those.join(', ')}`;
}

/** `Directive 1`, `Directive 1a`, each once. */
function directivesIn(order: string, parts: readonly string[]): readonly string[] {
  const found = parts
    .filter((part) => part.includes(order))
    .flatMap((part) => [...part.matchAll(/(?:Subject to |EO \d{5} )Directive (\d+[a-z]?)\b/g)])
    .map(([, number = '']) => `Directive ${number}`);
  return [...new Set(found)].sort();
}

/** What stands after the label, in the list's own words, without the pointers to its pages. */
function information(label: RegExp, parts: readonly string[]): string | null {
  const said = parts
    .filter((part) => label.test(part))
    .map((part) => part.replace(label, '').replace(/\.$/, ''))
    .filter((text) => !text.startsWith('For more information'));
  return said.length === 0 ? null : [...new Set(said)].join('; ');
}
