/** One call of the API for as long as a part of the page is on screen. */
import { useEffect, useState } from 'preact/hooks';
import type { ProblemShape } from '../../../backend/api/wire.ts';
import { refusalOf } from '../../api.ts';

export type Called<T> =
  | { readonly state: 'loading' }
  | { readonly state: 'done'; readonly value: T }
  | { readonly state: 'failed'; readonly problem: ProblemShape };

/** @param key says when to call again */
export function useCall<T>(key: string, call: (signal: AbortSignal) => Promise<T>): Called<T> {
  const [called, setCalled] = useState<Called<T>>({ state: 'loading' });
  useEffect(() => {
    const controller = new AbortController();
    setCalled({ state: 'loading' });
    call(controller.signal).then(
      (value) => setCalled({ state: 'done', value }),
      (error: unknown) => {
        if (!controller.signal.aborted) setCalled({ state: 'failed', problem: refusalOf(error) });
      },
    );
    return () => controller.abort();
    // `call` is new with every drawing; `key` stands for it
  }, [key]);
  return called;
}
