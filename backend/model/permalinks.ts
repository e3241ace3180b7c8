/**
 * Addresses of questions on the page, without host: ids only, no names; defaults are left out and keys sorted, so that equal
 * questions have equal addresses. The page reads and writes its address by this, and exports print it.
 */
import { DEFAULT_HOPS, MAX_HOPS } from './chains.ts';
import { isoDate, parseDate } from './dates.ts';
import { grades, type Grade } from './grades.ts';
import { DEFAULT_CHAINS, MAX_CHAINS, type TraceQuestion } from './questions.ts';
import {
  profiles,
  relationshipTypeNames,
  type Profile,
  type RelationshipTypeName,
} from './relationshipTypes.ts';

/** When links have to be valid; `null` = any time. */
export type Validity =
  | { readonly kind: 'asOf'; readonly date: string }
  | { readonly kind: 'during'; readonly from: string; readonly to: string };

/** What of a question an address says: all of it but for how long may be searched. */
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
  readonly identityHops: boolean;
  /** `null`: every type that the profile walks. */
  readonly types: readonly RelationshipTypeName[] | null;
  readonly exclude: readonly string[];
  readonly require: readonly string[];
  readonly hubCap: number | null;
  readonly limit: number;
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
  identityHops: false,
  types: null,
  exclude: [],
  require: [],
  hubCap: null,
  limit: DEFAULT_CHAINS,
};

/** The status date is always there: the same question on another day may have another answer. */
export function permalinkOf(question: TraceQuestion): string {
  const { to, validDuring } = question;
  const pairs = questionPairs({
    ...question,
    to: to === 'sanctioned' ? [] : to,
    validity: validDuring === null ? null : validityOf(validDuring),
  });
  return `/trace?${searchOf(pairs)}`;
}

/** A range of one date is what the page calls "as of". */
function validityOf({ from, to }: { readonly from: string; readonly to: string }): Validity {
  return from === to ? { kind: 'asOf', date: from } : { kind: 'during', from, to };
}

export type Pair = readonly [key: string, value: string];

export function questionPairs(question: Question): readonly Pair[] {
  const { from, to, validity } = question;
  const standard = DEFAULT_QUESTION;
  return [
    ...idSet(from).map((id): Pair => ['from', id]),
    ...idSet(to).map((id): Pair => ['to', id]),
    ...(validity === null ? [] : [validityPair(validity)]),
    ...pairUnless('profile', question.profile, standard.profile),
    ...pairUnless('maxHops', String(question.maxHops), String(standard.maxHops)),
    ...pairUnless('statusDate', question.statusDate, standard.statusDate),
    ...pairUnless('minGrade', question.minGrade, standard.minGrade),
    ...pairUnless('contested', String(question.contested), String(standard.contested)),
    ...pairUnless('identityHops', String(question.identityHops), String(standard.identityHops)),
    ...[...new Set(question.types)].sort().map((type): Pair => ['types', type]),
    ...idSet(question.exclude).map((id): Pair => ['exclude', id]),
    ...idSet(question.require).map((id): Pair => ['require', id]),
    ...pairUnless('hubCap', question.hubCap === null ? null : String(question.hubCap)),
    ...pairUnless('limit', String(question.limit), String(standard.limit)),
  ];
}

export function pairUnless(key: string, value: string | null, standard: string | null = null): Pair[] {
  return value === null || value === standard ? [] : [[key, value]];
}

/** The part of an address after `?`. */
export function searchOf(pairs: readonly Pair[]): string {
  return new URLSearchParams(
    [...pairs].sort(byKey).map(([key, value]): [string, string] => [key, value]),
  ).toString();
}

/** What is not valid counts as left out. */
export function decodeQuestion(search: URLSearchParams): Question {
  const types = [...new Set(search.getAll('types'))].flatMap(
    (text) => oneOf(relationshipTypeNames, text) ?? [],
  );
  const statusDate = search.get('statusDate');
  return {
    from: idSet(search.getAll('from')),
    to: idSet(search.getAll('to')),
    profile: oneOf(profiles, search.get('profile')) ?? DEFAULT_QUESTION.profile,
    maxHops: wholeNumber(search.get('maxHops'), MAX_HOPS) ?? DEFAULT_QUESTION.maxHops,
    statusDate: statusDate !== null && isoDate.safeParse(statusDate).success ? statusDate : null,
    validity: decodeValidity(search),
    minGrade: oneOf(grades, search.get('minGrade')) ?? DEFAULT_QUESTION.minGrade,
    contested: search.get('contested') !== 'false',
    identityHops: search.get('identityHops') === 'true',
    types: types.length === 0 ? null : types.sort(),
    exclude: idSet(search.getAll('exclude')),
    require: idSet(search.getAll('require')),
    hubCap: wholeNumber(search.get('hubCap'), Number.MAX_SAFE_INTEGER) ?? null,
    limit: wholeNumber(search.get('limit'), MAX_CHAINS) ?? DEFAULT_QUESTION.limit,
  };
}

/** From 1 to `most`. */
function wholeNumber(text: string | null, most: number): number | undefined {
  if (text === null || !/^[1-9]\d{0,15}$/.test(text)) return undefined;
  const value = Number(text);
  return value <= most ? value : undefined;
}

/** `asOf=2019`, or `validDuring=2019..2020-05`. */
function validityPair(validity: Validity): Pair {
  if (validity.kind === 'asOf') return ['asOf', validity.date];
  return ['validDuring', `${validity.from}..${validity.to}`];
}

function decodeValidity(search: URLSearchParams): Validity | null {
  const date = search.get('asOf');
  if (date !== null && parseDate(date) !== undefined) return { kind: 'asOf', date };
  const [from = '', to = '', ...rest] = search.get('validDuring')?.split('..') ?? [];
  if (rest.length > 0 || parseDate(from) === undefined || parseDate(to) === undefined) return null;
  return { kind: 'during', from, to };
}

export function isId(text: string): boolean {
  return /^\S{1,200}$/.test(text);
}

/** Each once, in one order: the order of starts means nothing. */
function idSet(ids: readonly string[]): readonly string[] {
  return [...new Set(ids.filter(isId))].sort();
}

export function oneOf<const T extends string>(values: readonly T[], text: string | null): T | undefined {
  return values.find((value) => value === text);
}

function byKey([a, x]: Pair, [b, y]: Pair): number {
  if (a !== b) return a < b ? -1 : 1;
  return x < y ? -1 : 1;
}
