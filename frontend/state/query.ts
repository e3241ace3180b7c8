/**
 * The view as its URL says it: question, selection, way of looking. Ids only, no names; defaults are left out and keys
 * sorted, so that equal views have equal URLs. What is not valid in a URL counts as left out.
 */
import type { TraceRequest } from '../../backend/api/contract.ts';
import { languages, type Language } from '../../backend/locales/index.ts';
import { DEFAULT_HOPS, MAX_HOPS } from '../../backend/model/chains.ts';
import { isoDate, parseDate } from '../../backend/model/dates.ts';
import { grades, type Grade } from '../../backend/model/grades.ts';
import { profiles, type Profile } from '../../backend/model/relationshipTypes.ts';
import { decodeSelection, encodeSelection, NOTHING, type Selection } from './selection.ts';

export const pages = ['trace', 'explore'] as const;
export const views = ['chains', 'picture', 'table'] as const;
export const routes = ['contracting', 'trail', 'both'] as const;
export type Page = (typeof pages)[number];
export type View = (typeof views)[number];
export type Routes = (typeof routes)[number];

/** When links have to be valid; `null` = any time. */
export type Validity =
  | { readonly kind: 'asOf'; readonly date: string }
  | { readonly kind: 'during'; readonly from: string; readonly to: string };

export interface Question {
  /** Empty: the question of the start page. */
  readonly from: readonly string[];
  /** Empty: any sanctioned party. */
  readonly to: readonly string[];
  readonly profile: Profile;
  readonly maxHops: number;
  /** `null`: today. */
  readonly statusDate: string | null;
  readonly validity: Validity | null;
  readonly minGrade: Grade;
  readonly contested: boolean;
}

export interface Query {
  readonly page: Page;
  readonly question: Question;
  readonly selection: Selection;
  /** `null`: the picture, or the list of chains where there is room for one thing only. */
  readonly view: View | null;
  /** Which chains the picture shows. */
  readonly routes: Routes;
  /** Centre of the neighbourhood; `null` = none chosen. */
  readonly at: string | null;
  /** `null`: the browser's. */
  readonly language: Language | null;
}

export const DEFAULT_QUESTION: Question = {
  from: [],
  to: [],
  profile: 'contracting',
  maxHops: DEFAULT_HOPS,
  statusDate: null,
  validity: null,
  minGrade: 'D',
  contested: true,
};

export const DEFAULT_QUERY: Query = {
  page: 'trace',
  question: DEFAULT_QUESTION,
  selection: NOTHING,
  view: null,
  routes: 'contracting',
  at: null,
  language: null,
};

export function encodeQuery(query: Query): string {
  const { question, selection, view, routes: shown, at, language } = query;
  const pairs: [string, string][] = [
    ...idSet(question.from).map((id): [string, string] => ['from', id]),
    ...idSet(question.to).map((id): [string, string] => ['to', id]),
    ...validityPairs(question.validity),
  ];
  const add = (key: string, value: string | null, standard: string | null = null): void => {
    if (value !== null && value !== standard) pairs.push([key, value]);
  };
  add('profile', question.profile, DEFAULT_QUESTION.profile);
  add('maxHops', String(question.maxHops), String(DEFAULT_QUESTION.maxHops));
  add('statusDate', question.statusDate);
  add('minGrade', question.minGrade, DEFAULT_QUESTION.minGrade);
  add('contested', String(question.contested), 'true');
  add('sel', encodeSelection(selection));
  add('view', view);
  add('routes', shown, DEFAULT_QUERY.routes);
  add('at', at);
  add('lang', language);
  const search = new URLSearchParams(pairs.sort(byKey)).toString();
  return `/${query.page}${search === '' ? '' : `?${search}`}`;
}

/** @param url path and search, e.g. of `location` */
export function decodeQuery(url: { readonly pathname: string; readonly search: string }): Query {
  const search = new URLSearchParams(url.search);
  const hops = Number(search.get('maxHops') ?? DEFAULT_QUESTION.maxHops);
  const statusDate = search.get('statusDate');
  return {
    page: oneOf(pages, url.pathname.slice(1)) ?? 'trace',
    question: {
      from: idSet(search.getAll('from')),
      to: idSet(search.getAll('to')),
      profile: oneOf(profiles, search.get('profile')) ?? DEFAULT_QUESTION.profile,
      maxHops: Number.isInteger(hops) && hops >= 1 && hops <= MAX_HOPS ? hops : DEFAULT_QUESTION.maxHops,
      statusDate: statusDate !== null && isoDate.safeParse(statusDate).success ? statusDate : null,
      validity: decodeValidity(search),
      minGrade: oneOf(grades, search.get('minGrade')) ?? DEFAULT_QUESTION.minGrade,
      contested: search.get('contested') !== 'false',
    },
    selection: decodeSelection(search.get('sel')),
    view: oneOf(views, search.get('view')) ?? null,
    routes: oneOf(routes, search.get('routes')) ?? DEFAULT_QUERY.routes,
    at: search.getAll('at').find(isId) ?? null,
    language: oneOf(languages, search.get('lang')) ?? null,
  };
}

/** What the server is asked; the same question gives the same object content. */
export function requestOfQuestion(question: Question, profile: Profile): TraceRequest {
  const { from, to, maxHops, statusDate, validity, minGrade, contested } = question;
  return {
    from: [...from],
    to: to.length === 0 ? ['sanctioned'] : [...to],
    profile,
    maxHops,
    minGrade,
    contested,
    ...(statusDate === null ? {} : { statusDate }),
    ...(validity === null
      ? {}
      : validity.kind === 'asOf'
        ? { asOf: validity.date }
        : { validDuring: { from: validity.from, to: validity.to } }),
  };
}

/** `asOf=2019`, or `validDuring=2019..2020-05`. */
function validityPairs(validity: Validity | null): [string, string][] {
  if (validity === null) return [];
  if (validity.kind === 'asOf') return [['asOf', validity.date]];
  return [['validDuring', `${validity.from}..${validity.to}`]];
}

function decodeValidity(search: URLSearchParams): Validity | null {
  const date = search.get('asOf');
  if (date !== null && parseDate(date) !== undefined) return { kind: 'asOf', date };
  const [from = '', to = '', ...rest] = search.get('validDuring')?.split('..') ?? [];
  if (rest.length > 0 || parseDate(from) === undefined || parseDate(to) === undefined) return null;
  return { kind: 'during', from, to };
}

function byKey([a, x]: readonly [string, string], [b, y]: readonly [string, string]): number {
  if (a !== b) return a < b ? -1 : 1;
  return x < y ? -1 : 1;
}

function isId(text: string): boolean {
  return /^\S{1,200}$/.test(text);
}

/** Each once, in one order: the order of starts means nothing. */
function idSet(ids: readonly string[]): readonly string[] {
  return [...new Set(ids.filter(isId))].sort();
}

function oneOf<const T extends string>(values: readonly T[], text: string | null): T | undefined {
  return values.find((value) => value === text);
}
