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
  const learn = (entities: readonly EntitySummary[]): void => {
    // peek: whoever calls this in an effect is not to run again because of it
    known.value = new Map([
      ...known.peek(),
      ...entities.map((one): [string, EntitySummary] => [one.id, one]),
    ]);
  };
  return {
    known,
    learn,
    ask: (ids) => {
      for (const id of ids) {
        if (known.value.has(id) || asked.has(id)) continue;
        asked.add(id);
        // the trace of an unknown id says so itself; here it only stays nameless
        api('entity', { id }).then(
          (view) => learn([view.summary]),
          () => asked.delete(id),
        );
      }
    },
  };
}
