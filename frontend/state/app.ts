/** The page's state in one place, made once and handed to every part. */
import { computed, effect, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { dictionaries, languages, type Language, type Words } from '../../backend/locales/index.ts';
import type { Api } from '../api.ts';
import { createLocation, takeToken, type Location } from './location.ts';
import { createParties, type Parties } from './parties.ts';
import type { Question } from './query.ts';
import { createTracing, type Tracing } from './result.ts';
import { createSession, type Session } from './session.ts';
import { effectiveQuestion } from './start.ts';
import { createTheme, type Theme } from './theme.ts';

export interface App {
  readonly api: Api;
  readonly location: Location;
  readonly session: Session;
  readonly tracing: Tracing;
  readonly parties: Parties;
  readonly theme: Signal<Theme>;
  /** The list of keys is open. */
  readonly keysOpen: Signal<boolean>;
  /** What is being exported is chosen in its dialog. */
  readonly exportOpen: Signal<boolean>;
  /** Single letters do something. */
  readonly keysOn: Signal<boolean>;
  readonly language: ReadonlySignal<Language>;
  readonly words: ReadonlySignal<Words>;
  /** The question that is asked: the URL's, or the start page's; `null` while there is none to ask. */
  readonly question: ReadonlySignal<Question | null>;
  /** Asks again, e.g. after the data have changed. */
  readonly again: () => void;
}

/** While the snapshot is being made, and else only to notice that the data have changed. */
const LOOK_SOON_MS = 1_000;
const LOOK_LATER_MS = 20_000;

export function createApp(window: Window, call: Api): App {
  const location = createLocation(window);
  const session = createSession(call);
  const api = noticing(call, session);
  const language = computed(() => location.query.value.language ?? browserLanguage(window));
  const words = computed(() => dictionaries[language.value]);
  const parties = createParties(api, words);
  const tracing = createTracing(api, (answer) => parties.learn(answer.entities));
  const asked = computed(() => JSON.stringify(location.query.value.question));
  const question = computed(() => {
    const { value } = session.state;
    // asked.value: only a changed question, not a changed selection, makes a new one
    return value.status === 'open' && asked.value !== ''
      ? effectiveQuestion(location.query.peek().question, value.start)
      : null;
  });
  const again = (): void => {
    if (question.value !== null) void tracing.start(question.value);
  };
  effect(() => {
    if (session.state.value.status === 'open')
      parties.learn(session.state.value.start.sets.flatMap((set) => set.entities));
  });
  effect(() => {
    const { value } = question;
    if (value !== null) void tracing.start(value);
  });
  effect(() => {
    const { page } = dictionaries[language.value];
    window.document.documentElement.lang = language.value;
    window.document.title = `${page.pages[location.query.value.page]} – Cutout`;
  });
  return {
    api,
    location,
    session,
    tracing,
    parties,
    theme: createTheme(window),
    keysOpen: signal(false),
    exportOpen: signal(false),
    keysOn: signal(true),
    language,
    words,
    question,
    again,
  };
}

/** Whatever is asked, an answer of another revision tells that the data have changed; so may a refusal. */
function noticing(call: Api, session: Session): Api {
  return async (name, input, signal) => {
    try {
      const result = await call(name, input, signal);
      if ('revision' in result && typeof result.revision === 'number') session.notice(result.revision);
      return result;
    } catch (error) {
      if (signal?.aborted !== true) void session.look();
      throw error;
    }
  };
}

/** Opens the session and keeps an eye on the program while the page is in view. */
export async function openApp(window: Window, { session }: App): Promise<void> {
  await session.open(takeToken(window));
  const next = (): void => {
    const loading = (session.about.value?.snapshot ?? 1) < 1;
    window.setTimeout(
      () => {
        if (window.document.visibilityState === 'hidden') next();
        else void session.look().then(next);
      },
      loading ? LOOK_SOON_MS : LOOK_LATER_MS,
    );
  };
  next();
  const back = (): void => {
    if (window.document.visibilityState === 'visible') void session.look();
  };
  window.addEventListener('focus', back);
  window.document.addEventListener('visibilitychange', back);
}

function browserLanguage(window: Window): Language {
  const wanted = window.navigator.languages.map((tag) => tag.slice(0, 2));
  return languages.find((language) => language === wanted.find((tag) => isLanguage(tag))) ?? 'en';
}

function isLanguage(tag: string): tag is Language {
  return languages.some((language) => language === tag);
}

const Context = createContext<App | null>(null);
export const AppProvider = Context.Provider;

export function useApp(): App {
  const app = useContext(Context);
  if (app === null) throw new Error('a part of the page was drawn outside of the page');
  return app;
}
