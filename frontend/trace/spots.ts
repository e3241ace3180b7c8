/** From an element of the picture to what it stands for, and back. */
import type { TraceLayout } from '../../backend/drawing/layout.ts';
import type { Selection } from '../state/selection.ts';
import type { Spot } from './steps.ts';

export function spotAt(target: EventTarget | null): Spot | undefined {
  if (!(target instanceof Element)) return undefined;
  const found = target.closest('[data-entity], [data-link]');
  const entity = found?.getAttribute('data-entity');
  if (entity != null) return { kind: 'node', id: entity };
  const link = found?.getAttribute('data-link');
  return link == null ? undefined : { kind: 'link', id: link };
}

/** The button of a party or a link. */
export function spotSelector(spot: Spot): string {
  return `[data-${spot.kind === 'node' ? 'entity' : 'link'}="${CSS.escape(spot.id)}"] > .trace-stop`;
}

/** The selection that a click or the enter key makes there; the ground selects nothing, and says nothing of it. */
export function selectionAt(
  target: EventTarget | null,
  layout: TraceLayout,
  before: Selection,
): Selection | undefined {
  const spot = spotAt(target);
  if (spot === undefined) return before.kind === 'none' ? undefined : { kind: 'none' };
  if (spot.kind === 'node') return { kind: 'entity', id: spot.id };
  const link = layout.links.find((one) => one.id === spot.id);
  if (link === undefined) return undefined;
  return { kind: 'link', from: link.from, to: link.to, chain: chainFor(link.chains, before) };
}

/** The chain that is chosen already, if it passes there; the only one that does; else none. */
function chainFor(chains: readonly string[], before: Selection): string | null {
  const chosen = before.kind === 'chain' ? before.id : before.kind === 'link' ? before.chain : null;
  if (chosen !== null && chains.includes(chosen)) return chosen;
  return chains.length === 1 ? (chains[0] ?? null) : null;
}
