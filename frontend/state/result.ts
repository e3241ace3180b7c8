/** The answers on screen and the run that fetches them. A stopped run leaves the last good answers, a refused question none. */
import { signal, type ReadonlySignal } from '@preact/signals';
import type { ProblemShape } from '../../backend/api/wire.ts';
import type { Chain, ChainLink, TraceAnswer } from '../../backend/model/answers.ts';
import type { Profile } from '../../backend/model/relationshipTypes.ts';
import { refusalOf, type Api } from '../api.ts';
import { requestOfQuestion, type Query, type Question } from './query.ts';
import type { Selection } from './selection.ts';

/** Contracting chains (or those of another profile) and evidence trails: two lists, never one. */
export interface Answers {
  readonly main: TraceAnswer | null;
  readonly trail: TraceAnswer | null;
}

export type Run =
  | { readonly status: 'idle' | 'running' | 'done' | 'stopped' }
  | { readonly status: 'failed'; readonly problem: ProblemShape };

export interface Tracing {
  readonly answers: ReadonlySignal<Answers>;
  readonly run: ReadonlySignal<Run>;
  start(question: Question): Promise<void>;
  stop(): void;
}

/** Refusals that say nothing of the question: an earlier answer may stay, said to be so. After others it would pass for the answer. */
const passing: ReadonlySet<string> = new Set([
  'unreachable',
  'store-unreachable',
  'busy',
  'too-many-requests',
]);

const NO_ANSWERS: Answers = { main: null, trail: null };

/** A question about contracting is asked of the trails too, as a question of its own. */
export function profilesAsked(profile: Profile): { readonly main: Profile | null; readonly trail: boolean } {
  return {
    main: profile === 'trail' ? null : profile,
    trail: profile === 'contracting' || profile === 'trail',
  };
}

export function createTracing(api: Api, answered: (answer: TraceAnswer) => void): Tracing {
  const answers = signal(NO_ANSWERS);
  const run = signal<Run>({ status: 'idle' });
  let running: AbortController | undefined;

  async function ask(question: Question, signal: AbortSignal): Promise<void> {
    const asked = profilesAsked(question.profile);
    const one = (profile: Profile) => api('trace', requestOfQuestion(question, profile), signal);
    const [main, trail] = await Promise.all([
      asked.main === null ? null : one(asked.main),
      asked.trail ? one('trail') : null,
    ]);
    for (const answer of [main, trail]) if (answer !== null) answered(answer);
    answers.value = { main, trail };
  }

  return {
    answers,
    run,
    stop: () => {
      running?.abort();
      running = undefined;
      run.value = { status: 'stopped' };
    },
    start: async (question) => {
      running?.abort();
      const mine = new AbortController();
      running = mine;
      run.value = { status: 'running' };
      try {
        await ask(question, mine.signal);
        run.value = { status: 'done' };
      } catch (error) {
        // whoever aborted has already said what comes instead
        if (mine.signal.aborted) return;
        const problem = refusalOf(error);
        if (!passing.has(problem.code)) answers.value = NO_ANSWERS;
        run.value = { status: 'failed', problem };
      }
    },
  };
}

/** Every chain of both lists. */
export function chainsOf({ main, trail }: Answers): readonly Chain[] {
  return [...(main?.chains ?? []), ...(trail?.chains ?? [])];
}

export function findChain(answers: Answers, id: string | null): Chain | undefined {
  return id === null ? undefined : chainsOf(answers).find((chain) => chain.id === id);
}

/** The chain chosen, and the picture turned to the list that has it. */
export function choosing(
  { main, trail }: Answers,
  id: string,
  { routes }: Pick<Query, 'routes'>,
): Pick<Query, 'selection' | 'routes'> {
  const selection: Selection = { kind: 'chain', id };
  const has = (answer: TraceAnswer | null): boolean =>
    answer?.chains.some((chain) => chain.id === id) === true;
  if (routes === 'contracting' && has(trail)) return { selection, routes: 'trail' };
  if (routes === 'trail' && has(main)) return { selection, routes: 'contracting' };
  return { selection, routes };
}

export interface FoundLink {
  readonly chain: Chain;
  readonly link: ChainLink;
  /** Position in the chain, from 0. */
  readonly position: number;
}

/** The link that is selected: in the chain that the selection names, else in the first chain that has it. */
export function findLink(answers: Answers, selection: Selection): FoundLink | undefined {
  if (selection.kind !== 'link') return undefined;
  const { from, to, chain: wanted } = selection;
  const chains = chainsOf(answers);
  const ordered = [...chains.filter((chain) => chain.id === wanted), ...chains];
  for (const chain of ordered) {
    const position = chain.links.findIndex((link) => link.from === from && link.to === to);
    const link = chain.links[position];
    if (link !== undefined) return { chain, link, position };
  }
  return undefined;
}
