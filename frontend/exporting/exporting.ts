/** What the dialog knows: the draft, what the server says of it, the preview, the running export. */
import { computed, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import type { ExportRequest } from '../../backend/api/contract.ts';
import type { Language } from '../../backend/locales/index.ts';
import type { Api } from '../api.ts';
import type { Answers } from '../state/result.ts';
import {
  draftProblem,
  listsOf,
  newDraft,
  requestOfAnswer,
  settingsOf,
  type Draft,
  type DraftProblem,
} from './draft.ts';
import { follow, save, type Run } from './following.ts';
import { keptFormat, keepFormat } from './keptFormat.ts';
import { Looks, type Judged, type Preview } from './looks.ts';

export interface Exporting {
  readonly answers: Answers;
  readonly draft: Signal<Draft>;
  /** The briefing is kept with all that it is made from. */
  readonly issue: Signal<boolean>;
  readonly problem: ReadonlySignal<DraftProblem | null>;
  readonly judged: ReadonlySignal<Judged | null>;
  readonly preview: ReadonlySignal<Preview>;
  readonly run: ReadonlySignal<Run>;
  readonly change: (change: Partial<Draft>) => void;
  readonly start: () => Promise<void>;
  readonly cancel: () => void;
  /** Asks the server anew, after something was recorded. */
  readonly refresh: () => void;
  /** Stops all that runs. */
  readonly close: () => void;
}

export function createExporting(
  api: Api,
  { answers, language }: { readonly answers: Answers; readonly language: Language },
): Exporting {
  const draft = signal(newDraft(answers, { format: keptFormat(window), language }));
  const problem = computed(() => draftProblem(draft.value));
  const issue = signal(false);
  const run = signal<Run>({ status: 'idle' });
  const wanted = computed(() => (problem.value === null ? requestOf(draft.value, answers) : null));
  const looks = new Looks(api, wanted);
  let running: AbortController | undefined;
  return {
    answers,
    draft,
    issue,
    problem,
    run,
    judged: looks.judged,
    preview: looks.preview,
    change: (change) => {
      draft.value = { ...draft.value, ...change };
      if (change.format !== undefined) keepFormat(window, change.format);
      if (run.value.status !== 'running') run.value = { status: 'idle' };
    },
    start: async () => {
      const request = wanted.value;
      if (request === null) return;
      running?.abort();
      const mine = new AbortController();
      running = mine;
      run.value = { status: 'running', job: null };
      const ended = await follow(api, {
        start: () => api('startExport', { ...request, issue: issue.peek() }),
        signal: mine.signal,
        seen: (job) => void (run.value = { status: 'running', job }),
      });
      run.value = ended;
      if (ended.status === 'done') save(document, ended.job);
    },
    cancel: () => running?.abort(),
    refresh: () => looks.refresh(),
    close: () => {
      running?.abort();
      looks.close();
    },
  };
}

function requestOf(draft: Draft, answers: Answers): ExportRequest | null {
  const [own] = listsOf(answers);
  if (own === null) return null;
  return { question: requestOfAnswer(own), settings: settingsOf(draft, answers) };
}
