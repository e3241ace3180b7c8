/**
 * What has been opened around a party: answers as they came, and the reader's choices of what to see of them. What is
 * drawn follows from both; nothing that can be derived is kept. All changes are pure.
 */
import type { Layer } from '../../backend/model/relationshipTypes.ts';
import type { LinkView, Neighbour, Neighbourhood } from '../../backend/model/views.ts';

interface Opened {
  readonly links: readonly LinkView[];
  /** Links of the party in all; `links` may be the first pages of them. */
  readonly total: number;
}

/** What undo takes back. */
interface Choices {
  /** Parties whose links are shown, in the order in which they were expanded. */
  readonly expanded: readonly string[];
  readonly removed: ReadonlySet<string>;
  /** Parties that the reader put into the picture, besides the centre, whatever they are related to. */
  readonly added: readonly string[];
}

export interface Exploration extends Choices {
  readonly centre: string;
  readonly opened: ReadonlyMap<string, Opened>;
  readonly parties: ReadonlyMap<string, Neighbour>;
  readonly pinned: ReadonlySet<string>;
  readonly hiddenLayers: ReadonlySet<Layer>;
  readonly past: readonly Choices[];
}

export function explorationOf(centre: string): Exploration {
  return {
    centre,
    expanded: [centre],
    removed: new Set(),
    added: [],
    opened: new Map(),
    parties: new Map(),
    pinned: new Set(),
    hiddenLayers: new Set(),
    past: [],
  };
}

/** Adds one page of a party's links. A page that came before changes nothing. */
export function learn(state: Exploration, page: Neighbourhood): Exploration {
  const known = state.opened.get(page.centre)?.links ?? [];
  const ids = new Set(known.map((link) => link.id));
  const links = [...known, ...page.links.filter((link) => !ids.has(link.id))];
  return {
    ...state,
    opened: new Map([...state.opened, [page.centre, { links, total: page.total }]]),
    parties: new Map([
      ...state.parties,
      ...page.entities.map((party): [string, Neighbour] => [party.id, withCount(party, state)]),
    ]),
  };
}

/** A count that was known is not lost to a later answer without one. */
function withCount(party: Neighbour, { parties }: Exploration): Neighbour {
  return party.links === null ? { ...party, links: parties.get(party.id)?.links ?? null } : party;
}

export function expand(state: Exploration, id: string): Exploration {
  return state.expanded.includes(id) ? state : choose(state, { expanded: [...state.expanded, id] });
}

export function collapse(state: Exploration, id: string): Exploration {
  if (!state.expanded.includes(id)) return state;
  return choose(state, { expanded: state.expanded.filter((one) => one !== id) });
}

/** Takes a party out of the picture. The centre stays. */
export function remove(state: Exploration, id: string): Exploration {
  if (id === state.centre || state.removed.has(id)) return state;
  return choose(state, {
    removed: new Set([...state.removed, id]),
    expanded: state.expanded.filter((one) => one !== id),
    added: state.added.filter((one) => one !== id),
  });
}

/** Puts a party into the picture, with its relationships to what is drawn; one that was removed comes back. */
export function add(state: Exploration, id: string): Exploration {
  return choose(state, {
    added: [...state.added.filter((one) => one !== id), id],
    removed: new Set([...state.removed].filter((one) => one !== id)),
  });
}

function choose(state: Exploration, change: Partial<Choices>): Exploration {
  const { expanded, removed, added, past } = state;
  return { ...state, ...change, past: [...past, { expanded, removed, added }] };
}

export function undo(state: Exploration): Exploration {
  const last = state.past.at(-1);
  return last === undefined ? state : { ...state, ...last, past: state.past.slice(0, -1) };
}

export function togglePin(state: Exploration, id: string): Exploration {
  return { ...state, pinned: toggled(state.pinned, id) };
}

export function toggleLayers(state: Exploration, layers: readonly Layer[]): Exploration {
  const hide = layers.some((layer) => !state.hiddenLayers.has(layer));
  const others = [...state.hiddenLayers].filter((layer) => !layers.includes(layer));
  return { ...state, hiddenLayers: new Set(hide ? [...others, ...layers] : others) };
}

function toggled<T>(set: ReadonlySet<T>, value: T): ReadonlySet<T> {
  return set.has(value) ? new Set([...set].filter((one) => one !== value)) : new Set([...set, value]);
}

/** How many links of an expanded party have been fetched and how many it has; `null` for any other party. */
export function pagesOf(
  state: Exploration,
  id: string,
): { readonly fetched: number; readonly total: number } | null {
  const opened = state.opened.get(id);
  if (opened === undefined || !state.expanded.includes(id)) return null;
  return { fetched: opened.links.length, total: opened.total };
}
