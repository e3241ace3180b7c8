/** Small pictures are laid out at once, large ones in a worker; a newer request ends an older one. */
import { layOut, SYNCHRONOUS_PARTIES, type LayoutInput, type Place, type Places } from './layout.ts';

export class Arranger {
  #worker: Worker | undefined;

  /** `done` is called at once or later, and not at all once a newer request was made or the arranger was stopped. */
  arrange(input: LayoutInput, done: (places: Places) => void): void {
    this.stop();
    if (input.parties.length <= SYNCHRONOUS_PARTIES) {
      done(layOut(input));
      return;
    }
    const worker = new Worker(new URL('./layoutWorker.ts', import.meta.url), { type: 'module' });
    this.#worker = worker;
    worker.addEventListener('message', (event: MessageEvent<[string, Place][]>) => {
      this.stop();
      done(new Map(event.data));
    });
    // without the worker the page waits, but shows the same
    worker.addEventListener('error', () => {
      this.stop();
      done(layOut(input));
    });
    worker.postMessage(input);
  }

  stop(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
  }
}
