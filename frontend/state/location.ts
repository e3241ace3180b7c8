/** The address bar as state: read at the start and on back and forward, written on every change of the view. */
import { signal, type ReadonlySignal } from '@preact/signals';
import { decodeQuery, encodeQuery, type Query } from './query.ts';

export interface Location {
  readonly query: ReadonlySignal<Query>;
  /** `replace` leaves no entry in the history: for what the reader did not choose. */
  go(change: Partial<Query>, options?: { readonly replace?: boolean }): void;
  href(change: Partial<Query>): string;
}

export function createLocation(window: Window): Location {
  const query = signal(decodeQuery(window.location));
  window.addEventListener('popstate', () => {
    query.value = decodeQuery(window.location);
  });
  return {
    query,
    href: (change) => encodeQuery({ ...query.value, ...change }),
    go: (change, { replace = false } = {}) => {
      const next = { ...query.value, ...change };
      const url = encodeQuery(next);
      if (url === encodeQuery(query.value)) return;
      if (replace) window.history.replaceState(null, '', url);
      else window.history.pushState(null, '', url);
      query.value = next;
    },
  };
}

/** Takes the token of the printed link out of the address, so that no bookmark or screenshot keeps it. */
export function takeToken(window: Window): string | undefined {
  const { hash, pathname, search } = window.location;
  const token = new URLSearchParams(hash.slice(1)).get('token');
  if (token === null) return undefined;
  window.history.replaceState(null, '', pathname + search);
  return token;
}
