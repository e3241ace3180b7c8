/** Whether this browser may talk to the program, and what the program says of itself. */
import { signal, type ReadonlySignal } from '@preact/signals';
import type { ProblemShape } from '../../backend/api/wire.ts';
import type { StartView, StatusView } from '../../backend/model/views.ts';
import { openSession, refusalOf, type Api } from '../api.ts';

export type SessionState =
  | { readonly status: 'opening' }
  | { readonly status: 'open'; readonly start: StartView }
  | { readonly status: 'closed'; readonly problem: ProblemShape };

export interface Session {
  readonly state: ReadonlySignal<SessionState>;
  readonly about: ReadonlySignal<StatusView | null>;
  open(token: string | undefined): Promise<void>;
  /** Asks the program for its status, e.g. whether the data have changed. */
  look(): Promise<void>;
  /** Looks where an answer is of another revision than the status that is shown. */
  notice(revision: number): void;
}

export function createSession(api: Api): Session {
  const state = signal<SessionState>({ status: 'opening' });
  const about = signal<StatusView | null>(null);
  const look = async (): Promise<void> => {
    try {
      about.value = await api('status', {});
    } catch (error) {
      const problem = refusalOf(error);
      if (problem.code === 'unauthorised') state.value = { status: 'closed', problem };
    }
  };
  return {
    state,
    about,
    look,
    notice: (revision) => {
      if (about.value !== null && about.value.revision !== revision) void look();
    },
    open: async (token) => {
      try {
        // a used link is no harm where the browser has a session already: the next call tells
        if (token !== undefined) await openSession(token).catch(() => undefined);
        state.value = { status: 'open', start: await api('start', {}) };
        await look();
      } catch (error) {
        state.value = { status: 'closed', problem: refusalOf(error) };
      }
    },
  };
}
