/** What the page has heard of parties so far, for names of ids that stand in the URL. */
import { computed, signal, type ReadonlySignal } from '@preact/signals';
import { partyNames, type PartyNames, type Words } from '../../backend/locales/index.ts';
import type { EntitySummary } from '../../backend/model/answers.ts';
import type { Api } from '../api.ts';

export interface Parties {
  /** What they are called, each told from every other that the page has heard of. */
  readonly called: ReadonlySignal<PartyNames>;
  readonly known: ReadonlySignal<ReadonlyMap<string, EntitySummary>>;
  learn(entities: readonly EntitySummary[]): void;
  /** Asks for those that are not known; an id that nobody has stays without a name. */
  ask(ids: readonly string[]): void;
}

export function createParties(api: Api, words: ReadonlySignal<Words>): Parties {
  const known = signal<ReadonlyMap<string, EntitySummary>>(new Map());
  const asked = new Set<string>();
  const learn = (entities: readonly EntitySummary[], as?: string): void => {
    const entries = entities.map((one): [string, EntitySummary] => [as ?? one.id, one]);
    // peek: whoever calls this in an effect is not to run again because of it
    known.value = new Map([...known.peek(), ...entries]);
  };
  return {
    called: computed(() => {
      const parties = known.value;
      const { short, whole, alike } = partyNames(parties.values(), words.value);
      const own = (id: string): string => parties.get(id)?.id ?? id;
      return {
        short: (id) => short(own(id)),
        whole: (id) => whole(own(id)),
        alike: (id) => alike(own(id)),
      };
    }),
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
