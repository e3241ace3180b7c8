/** The server's view of the draft and its preview, renewed a moment after each change. */
import { effect, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import type { ExportRequest } from '../../backend/api/contract.ts';
import type { ProblemShape } from '../../backend/api/wire.ts';
import type { ExportCheck } from '../../backend/model/exportJobs.ts';
import type { ExportFormat } from '../../backend/model/briefings.ts';
import { refusalOf, type Api } from '../api.ts';
import { previewOf, type PreviewKind } from './draft.ts';
import { fileUrl, follow } from './following.ts';

export type Preview =
  | { readonly status: 'none' | 'making' }
  | { readonly status: 'ready'; readonly kind: PreviewKind; readonly url: string }
  | { readonly status: 'failed'; readonly problem: ProblemShape };

/** What the server said of the draft as it is; `null` while it is being asked. */
export type Judged = ExportCheck;

/** Pause after the last change before the server is asked. */
const PAUSE_MS = 500;

export class Looks {
  readonly judged: Signal<Judged | null> = signal(null);
  readonly preview: Signal<Preview> = signal({ status: 'making' });
  readonly #api: Api;
  readonly #wanted: ReadonlySignal<ExportRequest | null>;
  readonly #dispose: () => void;
  #asked: AbortController | undefined;
  #timer = 0;
  /** The order whose preview is on screen. */
  #shown = '';

  /** @param wanted what the draft asks for; `null` while it cannot be asked */
  constructor(api: Api, wanted: ReadonlySignal<ExportRequest | null>) {
    this.#api = api;
    this.#wanted = wanted;
    this.#dispose = effect(() => this.#renew(wanted.value));
  }

  /** The data have changed: both are made anew. */
  refresh(): void {
    this.#shown = '';
    this.#renew(this.#wanted.peek());
  }

  close(): void {
    this.#dispose();
    window.clearTimeout(this.#timer);
    this.#asked?.abort();
  }

  #renew(request: ExportRequest | null): void {
    window.clearTimeout(this.#timer);
    this.#asked?.abort();
    this.judged.value = null;
    if (request === null) return;
    const mine = new AbortController();
    this.#asked = mine;
    const look = (): void => {
      void this.#judge(request, mine.signal);
      void this.#look(request, mine.signal);
    };
    this.#timer = window.setTimeout(look, this.#shown === '' ? 0 : PAUSE_MS);
  }

  async #judge(request: ExportRequest, stop: AbortSignal): Promise<void> {
    try {
      const check = await this.#api('checkExport', request, stop);
      if (!stop.aborted) this.judged.value = check;
    } catch (error) {
      if (!stop.aborted) this.judged.value = { possible: false, problem: refusalOf(error) };
    }
  }

  async #look(request: ExportRequest, stop: AbortSignal): Promise<void> {
    const kind = previewOf(request.settings.format);
    if (kind === 'none') {
      this.preview.value = { status: 'none' };
      return;
    }
    const wanted = previewRequest(request, kind);
    const key = JSON.stringify(wanted);
    if (key === this.#shown && this.preview.value.status === 'ready') return;
    this.preview.value = { status: 'making' };
    const ended = await follow(this.#api, {
      start: () => this.#api('startExport', wanted),
      signal: stop,
      seen: () => undefined,
    });
    if (stop.aborted || ended.status === 'cancelled') return;
    this.#shown = key;
    this.preview.value =
      ended.status === 'done' ? { status: 'ready', kind, url: fileUrl(ended.job, 'preview') } : ended;
  }
}

/** The same content in a form that a browser shows. */
function previewRequest({ question, settings }: ExportRequest, format: ExportFormat): ExportRequest {
  const { language, edits } = settings;
  return { question, settings: { format, language, edits } };
}
