/** What a type-ahead field knows: its text, the hits of that text, which of them is active, and what keys do. */
import { useEffect, useState } from 'preact/hooks';
import type { SearchHit } from '../../backend/model/views.ts';
import { refusalOf } from '../api.ts';
import { useApp } from '../state/app.ts';
import { problemText } from './problemText.ts';

export type Found =
  | { readonly state: 'nothing' }
  | { readonly state: 'hits'; readonly hits: readonly SearchHit[] }
  | { readonly state: 'failed'; readonly message: string };

export interface TypeAhead {
  readonly text: string;
  readonly found: Found;
  readonly hits: readonly SearchHit[];
  /** Row of the active hit; -1 = none. */
  readonly active: number;
  readonly shown: boolean;
  readonly type: (text: string) => void;
  readonly setOpen: (open: boolean) => void;
  readonly pick: (hit: SearchHit | undefined) => void;
  readonly press: (event: KeyboardEvent) => void;
}

const PAUSE_MS = 120;
const HITS = 12;
const NOTHING: Found = { state: 'nothing' };

export function useTypeAhead(onPick: (hit: SearchHit) => void): TypeAhead {
  const { parties } = useApp();
  const [text, setText] = useState('');
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const found = useHits(text.trim());
  const hits = found.state === 'hits' ? found.hits : [];
  const shown = open && text.trim() !== '' && found.state !== 'nothing';
  useEffect(() => setActive(-1), [found]);
  const pick = (hit: SearchHit | undefined): void => {
    if (hit === undefined) return;
    parties.learn([hit]);
    setText('');
    setOpen(false);
    onPick(hit);
  };
  const move = (step: number): void => {
    setOpen(true);
    if (hits.length === 0) return;
    setActive(active < 0 && step < 0 ? hits.length - 1 : (active + step + hits.length) % hits.length);
  };
  const press = (event: KeyboardEvent): void => {
    const keys = new Map([
      ['ArrowDown', () => move(1)],
      ['ArrowUp', () => move(-1)],
      ['Enter', () => pick(hits[active] ?? hits[0])],
      ['Escape', () => (shown ? setOpen(false) : setText(''))],
    ]);
    const run = keys.get(event.key);
    // an empty field leaves Escape to what holds it
    if (run === undefined || event.isComposing || (event.key === 'Escape' && text === '')) return;
    event.preventDefault();
    event.stopPropagation();
    run();
  };
  const type = (next: string): void => {
    setText(next);
    setOpen(true);
  };
  return { text, found, hits, active, shown, type, setOpen, pick, press };
}

/** Hits of the text, once the typing pauses; an answer that comes late is dropped. */
function useHits(query: string): Found {
  const { api, words } = useApp();
  const [found, setFound] = useState<Found>(NOTHING);
  useEffect(() => {
    if (query === '') {
      setFound(NOTHING);
      return undefined;
    }
    const controller = new AbortController();
    const timer = setTimeout(() => {
      api('search', { q: query.slice(0, 200), limit: HITS }, controller.signal).then(
        ({ hits }) => setFound({ state: 'hits', hits }),
        (error: unknown) => {
          if (!controller.signal.aborted)
            setFound({ state: 'failed', message: problemText(refusalOf(error), words.value) });
        },
      );
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [query, api, words]);
  return found;
}
