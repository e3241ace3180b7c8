/** What the briefer has chosen so far, as plain data; what is sent follows from it. */
import type { ExportRequest, TraceRequest } from '../../backend/api/contract.ts';
import type { TraceAnswer } from '../../backend/model/answers.ts';
import {
  exportFormats,
  type Audience,
  type Confidence,
  type CsvTable,
  type ExportFormat,
  type Likelihood,
  type PageFormat,
  type Withholding,
} from '../../backend/model/briefings.ts';
import type { Language } from '../../backend/locales/index.ts';
import type { TraceQuestion } from '../../backend/model/questions.ts';
import type { Answers } from '../state/result.ts';

export interface ChainChoice {
  readonly id: string;
  readonly chosen: boolean;
}

export interface Draft {
  readonly format: ExportFormat;
  readonly language: Language;
  readonly audience: Audience;
  readonly page: PageFormat;
  readonly scale: number;
  readonly table: CsvTable;
  readonly title: string;
  readonly summary: string;
  readonly author: string;
  readonly judgement: string;
  readonly likelihood: Likelihood | null;
  readonly confidence: Confidence | null;
  /** Of the question's own answer, in the order of the file; then those of the evidence trails. */
  readonly own: readonly ChainChoice[];
  readonly trails: readonly ChainChoice[];
  readonly trail: boolean;
  /** Ids of parties. */
  readonly redact: readonly string[];
  /** Id of a source or claim → from whom it is kept. */
  readonly withhold: ReadonlyMap<string, Withholding['from']>;
}

/** Why the draft cannot be exported yet. */
export type DraftProblem = 'noneChosen' | 'judgementNeeds';

export function newDraft(
  answers: Answers,
  { format, language }: { readonly format: ExportFormat; readonly language: Language },
): Draft {
  const [own, trail] = listsOf(answers);
  return {
    ...{ format, language, audience: 'public', page: 'a4', scale: 2, table: 'chains' },
    ...{ title: '', summary: '', author: '', judgement: '', likelihood: null, confidence: null },
    own: choicesOf(own),
    trails: choicesOf(trail),
    trail: true,
    redact: [],
    withhold: new Map(),
  };
}

/** The question's own answer, and that of the evidence trails where it comes in addition. */
export function listsOf({ main, trail }: Answers): readonly [TraceAnswer | null, TraceAnswer | null] {
  return main === null ? [trail, null] : [main, trail];
}

function choicesOf(answer: TraceAnswer | null): readonly ChainChoice[] {
  return (answer?.chains ?? []).map(({ id }) => ({ id, chosen: true }));
}

export function draftProblem(draft: Draft): DraftProblem | null {
  const listed = draft.trail ? [...draft.own, ...draft.trails] : draft.own;
  if (listed.length > 0 && !listed.some(({ chosen }) => chosen)) return 'noneChosen';
  const { judgement, likelihood, confidence } = draft;
  const given = [judgement.trim() !== '', likelihood !== null, confidence !== null];
  return given.includes(true) && given.includes(false) ? 'judgementNeeds' : null;
}

/** @param answers those from which the draft began: their order is the usual one */
export function settingsOf(draft: Draft, answers: Answers): ExportRequest['settings'] {
  const { format, language, scale, table, audience, page, trail } = draft;
  return {
    ...{ format, language, scale, table },
    edits: {
      ...{ audience, page, trail },
      title: draft.title.trim() === '' ? null : draft.title.trim(),
      summary: draft.summary.trim(),
      author: draft.author.trim(),
      chains: chosenChains(draft, answers),
      redact: [...draft.redact],
      withhold: [...draft.withhold].map(([id, from]) => ({ id, from })),
      assessment: assessmentOf(draft),
    },
  };
}

/** `null`: all of them, in their usual order. */
function chosenChains(draft: Draft, answers: Answers): string[] | null {
  const usual = listsOf(answers)
    .slice(0, draft.trail ? 2 : 1)
    .flatMap((answer) => (answer?.chains ?? []).map(({ id }) => id));
  const chosen = [...draft.own, ...(draft.trail ? draft.trails : [])]
    .filter((choice) => choice.chosen)
    .map(({ id }) => id);
  const asUsual = chosen.length === usual.length && chosen.every((id, at) => id === usual[at]);
  return asUsual ? null : chosen;
}

function assessmentOf({ judgement, likelihood, confidence }: Draft) {
  const text = judgement.trim();
  if (text === '' || likelihood === null || confidence === null) return null;
  return { judgement: text, likelihood, confidence };
}

/** Moves one chain by so many places within its list; at the ends it stays. */
export function moveChain(
  choices: readonly ChainChoice[],
  id: string,
  { by }: { readonly by: 1 | -1 },
): readonly ChainChoice[] {
  const at = choices.findIndex((choice) => choice.id === id);
  const moved = choices[at];
  const other = choices[at + by];
  if (moved === undefined || other === undefined) return choices;
  return choices.map((choice, place) => (place === at ? other : place === at + by ? moved : choice));
}

/** Formats that a browser shows. */
export type PreviewKind = 'html' | 'svg' | 'none';

/** Reports are looked at as a web page, figures as SVG; a table of data is not looked at. */
export function previewOf(format: ExportFormat): PreviewKind {
  if (exportFormats[format].briefing) return 'html';
  return format === 'svg' || format === 'png' || format === 'poster' ? 'svg' : 'none';
}

/** The resolved question of an answer, asked again with the same status date. */
export function requestOfAnswer({ question }: TraceAnswer): TraceRequest {
  const { to, validDuring, types, hubCap, ...rest } = question;
  return {
    ...rest,
    to: targetsOf(to),
    ...(validDuring === null ? {} : { validDuring }),
    ...(types === null ? {} : { types }),
    ...(hubCap === null ? {} : { hubCap }),
  };
}

function targetsOf(to: TraceQuestion['to']): string[] {
  return to === 'sanctioned' ? ['sanctioned'] : [...to];
}
