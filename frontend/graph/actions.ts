/** What the reader does in graph, list and buttons alike. */
import type { Selection } from '../state/selection.ts';
import { NOTHING } from '../state/selection.ts';
import { collapse, remove } from './exploration.ts';
import type { Explorer } from './explorer.ts';

export interface ExploreActions {
  readonly select: (id: string) => void;
  readonly selectBundle: (key: string) => void;
  readonly selectNothing: () => void;
  readonly expand: (id: string) => void;
  /** Expands or collapses. */
  readonly toggle: (id: string) => void;
  readonly remove: (id: string) => void;
}

export function createActions(explorer: Explorer, onSelect: (selection: Selection) => void): ExploreActions {
  const select = (id: string): void => onSelect({ kind: 'entity', id });
  const expand = (id: string): void => void explorer.open(id);
  return {
    select,
    expand,
    selectBundle: (key) => {
      const bundle = explorer.picture.value.bundles.get(key);
      if (bundle !== undefined) onSelect({ kind: 'link', from: bundle.from, to: bundle.to, chain: null });
    },
    selectNothing: () => onSelect(NOTHING),
    toggle: (id) => {
      if (explorer.picture.value.parties.get(id)?.expanded === true)
        explorer.change((state) => collapse(state, id));
      else expand(id);
    },
    remove: (id) => {
      if (id === explorer.state.centre) return;
      explorer.change((state) => remove(state, id));
      select(explorer.state.centre);
    },
  };
}
