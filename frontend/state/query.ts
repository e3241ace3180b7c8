/**
 * The view as its URL says it: question, selection, way of looking. The question's part is `backend/model/permalinks.ts`;
 * equal views have equal URLs. What is not valid in a URL counts as left out.
 */
import type { TraceRequest } from '../../backend/api/contract.ts';
import { languages, type Language } from '../../backend/locales/index.ts';
import {
  decodeQuestion,
  DEFAULT_QUESTION,
  isId,
  oneOf,
  pairUnless,
  questionPairs,
  searchOf,
  type Question,
} from '../../backend/model/permalinks.ts';
import type { Profile } from '../../backend/model/relationshipTypes.ts';
import { decodeSelection, encodeSelection, NOTHING, type Selection } from './selection.ts';

export { DEFAULT_QUESTION };
export type { Question, Validity } from '../../backend/model/permalinks.ts';

export const pages = ['trace', 'explore'] as const;
export const views = ['chains', 'picture', 'table'] as const;
export const routes = ['contracting', 'trail', 'both'] as const;
export type Page = (typeof pages)[number];
export type View = (typeof views)[number];
export type Routes = (typeof routes)[number];

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
  const search = searchOf([
    ...questionPairs(query.question),
    ...pairUnless('sel', encodeSelection(query.selection)),
    ...pairUnless('view', query.view),
    ...pairUnless('routes', query.routes, DEFAULT_QUERY.routes),
    ...pairUnless('at', query.at),
    ...pairUnless('lang', query.language),
  ]);
  return `/${query.page}${search === '' ? '' : `?${search}`}`;
}

/** @param url path and search, e.g. of `location` */
export function decodeQuery(url: { readonly pathname: string; readonly search: string }): Query {
  const search = new URLSearchParams(url.search);
  return {
    page: oneOf(pages, url.pathname.slice(1)) ?? 'trace',
    question: decodeQuestion(search),
    selection: decodeSelection(search.get('sel')),
    view: oneOf(views, search.get('view')) ?? null,
    routes: oneOf(routes, search.get('routes')) ?? DEFAULT_QUERY.routes,
    at: search.getAll('at').find(isId) ?? null,
    language: oneOf(languages, search.get('lang')) ?? null,
  };
}

/** What the server is asked; the same question gives the same object content. */
export function requestOfQuestion(question: Question, profile: Profile): TraceRequest {
  const { from, to, maxHops, statusDate, validity, minGrade } = question;
  const { contested, identityHops, types, exclude, require, hubCap, limit } = question;
  return {
    from: [...from],
    to: to.length === 0 ? ['sanctioned'] : [...to],
    profile,
    maxHops,
    minGrade,
    contested,
    ...(identityHops ? { identityHops } : {}),
    ...(types === null ? {} : { types: [...types] }),
    ...(exclude.length === 0 ? {} : { exclude: [...exclude] }),
    ...(require.length === 0 ? {} : { require: [...require] }),
    ...(hubCap === null ? {} : { hubCap }),
    ...(limit === DEFAULT_QUESTION.limit ? {} : { limit }),
    ...(statusDate === null ? {} : { statusDate }),
    ...(validity === null
      ? {}
      : validity.kind === 'asOf'
        ? { asOf: validity.date }
        : { validDuring: { from: validity.from, to: validity.to } }),
  };
}
