/** What the page has heard of parties so far, for names of ids that stand in the URL. */
import { signal, type ReadonlySignal } from '@preact/signals';
import type { EntitySummary } from '../../backend/model/answers.ts';
import type { Api } from '../api.ts';

export interface Parties {
  readonly known: ReadonlySignal<ReadonlyMap<string, EntitySummary>>;
  learn(entities: readonly EntitySummary[]): void;
  /** Asks for those that are not known; an id that nobody has stays without a name. */
  ask(ids: readonly string[]): void;
}

export function createParties(api: Api): Parties {
  const known = signal<ReadonlyMap<string, EntitySummary>>(new Map());
  const asked = new Set<string>();
  const learn = (entities: readonly EntitySummary[], as?: string): void => {
    const entries = entities.map((one): [string, EntitySummary] => [as ?? one.id, one]);
    // peek: whoever calls this in an effect is not to run again because of it
    known.value = new Map([...known.peek(), ...entries]);
  };
  return {
    known,
    learn,
    ask: (ids) => {
      for (const id of ids) {
        if (known.peek().has(id) || asked.has(id)) continue;
        asked.add(id);
        // the trace of an unknown id says so itself; here it only stays nameless
        api('entity', { id }).then(
          // an id of another list or a case's own name leads to the party as well
          (view) => learn([view.summary], id),
          () => asked.delete(id),
        );
      }
    },
  };
}
