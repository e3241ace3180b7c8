/** The rows of the table twin: one for each link of each chain, with everything that the picture shows of it, in words. */
import {
  datesInWords,
  gradeInWords,
  nameOf,
  namesOf,
  relationshipInWords,
  type Names,
} from '../../backend/drawing/describe.ts';
import { originCount } from '../../backend/drawing/traceGraph.ts';
import {
  countOf,
  fill,
  formatSpan,
  narrowingOf,
  partyNames,
  statusText,
  timeName,
  type Stretch,
  type Words,
} from '../../backend/locales/index.ts';
import type { ListingStatus } from '../../backend/model/listings.ts';
import type { Chain, ChainLink, TraceAnswer } from '../../backend/model/answers.ts';

export interface TableChain {
  readonly chain: Chain;
  /** "Chain 1: Mondo TV to SEK Studio, grade A (documented), dates fit". */
  readonly title: string;
  readonly rows: readonly TableRow[];
}

export interface TableRelation {
  readonly id: string;
  readonly sentence: string;
  /** What narrows it, and its figures; a sentence each. */
  readonly narrowing: readonly (readonly Stretch[])[];
  readonly detail: string;
}

export interface TableRow {
  readonly link: ChainLink;
  readonly step: number;
  readonly from: string;
  readonly to: string;
  /** What is said of the two parties beside their names: not named, status on the status date. */
  readonly fromNote: string;
  readonly toNote: string;
  readonly relations: readonly TableRelation[];
  readonly grade: string;
  /** Disputed, dates that cannot fit, not stated for the production; empty where none. */
  readonly marks: readonly string[];
  readonly dates: string;
  readonly production: string;
  readonly statuses: string;
  readonly sources: string;
}

export function tableChains(answer: TraceAnswer, words: Words): readonly TableChain[] {
  const names = namesOf(answer.entities, words);
  const called = partyNames(answer.entities, words);
  // in a sentence between two columns that have the whole names
  const shortNames = new Map(
    answer.entities.map((one) => [one.id, { ...one, name: called.short(one.id) }] as const),
  );
  return answer.chains.map((chain, index) => ({
    chain,
    title: titleOf(chain, index + 1, { names, words }),
    rows: chain.links.map((link, position) => rowOf(chain, position, { link, names, shortNames, words })),
  }));
}

interface Context {
  readonly names: Names;
  readonly words: Words;
}

function titleOf(chain: Chain, number: number, { names, words }: Context): string {
  return fill(words.drawing.table.chainHead, {
    n: number,
    from: nameOf(chain.from, names),
    to: nameOf(chain.to, names),
    grade: chain.grade,
    meaning: words.evidence.grades[chain.grade].name,
    time: timeName(chain, words),
  });
}

interface RowContext extends Context {
  readonly link: ChainLink;
  readonly shortNames: Names;
}

function rowOf(chain: Chain, position: number, context: RowContext): TableRow {
  const { link, names, shortNames, words } = context;
  return {
    link,
    step: position + 1,
    from: nameOf(link.from, names),
    to: nameOf(link.to, names),
    fromNote: noteOf(link.from, context),
    toNote: noteOf(link.to, context),
    relations: link.relationships.map((one) => ({
      id: one.id,
      sentence: relationshipInWords(one, shortNames, words),
      narrowing: narrowingOf(one, words),
      detail: `${gradeInWords(one.grade, words)}, ${formatSpan(one.start, one.end, words.dates)}`,
    })),
    grade: words.evidence.grades[link.grade].name,
    marks: marksOf(chain, position, context),
    dates: datesInWords(link.relationships, words),
    production: productionOf(link, names) || words.drawing.table.none,
    statuses: statusesOf(link, context),
    sources: sourcesOf(link, words),
  };
}

function noteOf(id: string, { names, words }: Context): string {
  const entity = names.get(id);
  if (entity === undefined) return '';
  const unnamed = words.evidence.placeholder[entity.plural ? 'numberUnknown' : 'notNamed'];
  const status = entity.status.status === 'not-listed' ? '' : statusText(entity.status, words);
  return [entity.placeholder ? unnamed : '', status].filter((note) => note !== '').join(', ');
}

function marksOf(chain: Chain, position: number, { names, words }: Context): readonly string[] {
  const link = chain.links[position];
  const marks = [
    link?.contested === true ? words.drawing.table.yes : '',
    chain.time.links.includes(position) ? words.drawing.legend.impossible : '',
    link?.productionStated === false && chain.production !== null
      ? fill(words.messages.notStated, { production: nameOf(chain.production, names) })
      : '',
  ];
  return marks.filter((mark) => mark !== '');
}

function productionOf(link: ChainLink, names: Names): string {
  const ids = link.relationships.flatMap((one) => (one.production === null ? [] : [one.production]));
  return [...new Set(ids)].map((id) => nameOf(id, names)).join(', ');
}

/** Who is not named was not looked up: nothing is known of a listing. */
function statusesOf({ from, to, statusAtHop }: ChainLink, { names, words }: Context): string {
  const told = (id: string, status: ListingStatus): string => {
    const { placeholder = false, plural = false } = names.get(id) ?? {};
    const unnamed = words.evidence.placeholder[plural ? 'numberUnknown' : 'notNamed'];
    return placeholder && status.status === 'not-listed' ? unnamed : statusText(status, words);
  };
  return fill(words.drawing.table.statusPair, {
    from: told(from, statusAtHop.from),
    to: told(to, statusAtHop.to),
  });
}

function sourcesOf(link: ChainLink, words: Words): string {
  const { citations, origins } = words.drawing.table;
  const sources = new Set(link.relationships.flatMap((one) => one.claims.map((claim) => claim.source)));
  return `${countOf(sources.size, citations)}, ${countOf(originCount(link), origins)}`;
}
