/** Everything a reader can do by a key, once: name, label, key, when, what. The keys' list and the listener follow from it. */
import type { Words } from '../../backend/locales/index.ts';
import type { App } from '../state/app.ts';
import { chainsOf, choosing, findChain } from '../state/result.ts';
import { NOTHING, type Selection } from '../state/selection.ts';
import { themes } from '../state/theme.ts';

export type ActionName = keyof Words['page']['actions'];

export interface Action {
  readonly name: ActionName;
  /** As `KeyboardEvent.key` has it. */
  readonly key: string;
  enabled(app: App): boolean;
  run(app: App): void;
}

const always = (): boolean => true;
const onTrace = ({ location }: App): boolean => location.query.value.page === 'trace';
const hasAnswer = (app: App): boolean => {
  const { main, trail } = app.tracing.answers.value;
  return onTrace(app) && (main ?? trail) !== null;
};
const selects = ({ location }: App): boolean => location.query.value.selection.kind !== 'none';

export const actions: readonly Action[] = [
  { name: 'search', key: '/', enabled: always, run: () => focusOn('[data-search="main"]') },
  { name: 'nextChain', key: 'j', enabled: onTrace, run: (app) => stepChain(app, 1) },
  { name: 'previousChain', key: 'k', enabled: onTrace, run: (app) => stepChain(app, -1) },
  { name: 'nextLink', key: 'l', enabled: selects, run: (app) => stepLink(app, 1) },
  { name: 'previousLink', key: 'h', enabled: selects, run: (app) => stepLink(app, -1) },
  { name: 'inspect', key: 'i', enabled: selects, run: () => focusOn('.inspector') },
  { name: 'table', key: 't', enabled: onTrace, run: toggleTable },
  { name: 'trace', key: 'r', enabled: always, run: (app) => app.again() },
  {
    name: 'explore',
    key: 'e',
    enabled: ({ location }) => location.query.value.selection.kind === 'entity',
    run: exploreSelection,
  },
  { name: 'export', key: 'x', enabled: hasAnswer, run: ({ exportOpen }) => void (exportOpen.value = true) },
  { name: 'theme', key: 'd', enabled: always, run: nextTheme },
  {
    name: 'clear',
    key: 'Escape',
    enabled: selects,
    run: ({ location }) => location.go({ selection: NOTHING }),
  },
  { name: 'keys', key: '?', enabled: always, run: ({ keysOpen }) => void (keysOpen.value = true) },
];

function focusOn(selector: string): void {
  const element = document.querySelector(selector);
  if (element instanceof HTMLElement) element.focus();
}

/** The chain after or before the chosen one, round and round. */
export function stepChain({ tracing, location }: App, step: number): void {
  const chains = chainsOf(tracing.answers.value);
  const chosen = chosenChain(location.query.value.selection);
  const at = chains.findIndex((chain) => chain.id === chosen);
  const next =
    chains[at < 0 ? (step > 0 ? 0 : chains.length - 1) : (at + step + chains.length) % chains.length];
  if (next === undefined) return;
  location.go(choosing(tracing.answers.value, next.id, location.query.value));
}

export function stepLink({ tracing, location }: App, step: number): void {
  const { selection } = location.query.value;
  const chain = findChain(tracing.answers.value, chosenChain(selection));
  if (chain === undefined) return;
  const at =
    selection.kind === 'link'
      ? chain.links.findIndex((link) => link.from === selection.from && link.to === selection.to)
      : step > 0
        ? -1
        : chain.links.length;
  const next = chain.links[at + step];
  if (next !== undefined)
    location.go({ selection: { kind: 'link', from: next.from, to: next.to, chain: chain.id } });
}

function chosenChain(selection: Selection): string | null {
  if (selection.kind === 'chain') return selection.id;
  return selection.kind === 'link' ? selection.chain : null;
}

function toggleTable({ location }: App): void {
  location.go({ view: location.query.value.view === 'table' ? null : 'table' });
}

function exploreSelection({ location }: App): void {
  const { selection } = location.query.value;
  if (selection.kind === 'entity') location.go({ page: 'explore', at: selection.id });
}

function nextTheme({ theme }: App): void {
  theme.value = themes[(themes.indexOf(theme.value) + 1) % themes.length] ?? 'system';
}
