/**
 * Keeps what belongs to one revision of a store – ledger, link table, snapshot – and renews it when the store has moved
 * on. The snapshot is made in the background with progress; a copy on disk saves the work of the next start.
 */
import type { Store } from '../stores/store.ts';
import { CutoutError } from '../errors.ts';
import { readLedger, type Ledger } from './ledger.ts';
import { readLinkTable, type LinkTable } from './linkTable.ts';
import { Snapshot } from './snapshot.ts';
import type { SnapshotCache } from './snapshotCache.ts';

interface Pending {
  readonly revision: number;
  readonly done: Promise<Snapshot>;
  /** Links read so far. */
  read: number;
  total: number | null;
}

export interface WorkspaceOptions {
  readonly store: Store;
  readonly cache: SnapshotCache | null;
  /** Today as an ISO day, the default status date. */
  readonly today: () => string;
}

const ATTEMPTS = 5;

export class Workspace {
  readonly store: Store;
  readonly today: () => string;
  readonly #cache: SnapshotCache | null;
  #ledger: Promise<Ledger> | undefined;
  #ledgerEdition = '';
  #snapshot: Snapshot | undefined;
  #pending: Pending | undefined;

  constructor(options: WorkspaceOptions) {
    this.store = options.store;
    this.today = options.today;
    this.#cache = options.cache;
  }

  /** What an answer depends on besides its question. */
  async edition(): Promise<string> {
    return `${String(await this.store.revision())}-${this.today()}`;
  }

  /** Ledger of the store's present revision, as it is read today. */
  async ledger(): Promise<Ledger> {
    const revision = await this.store.revision();
    const today = this.today();
    const edition = `${String(revision)}-${today}`;
    if (this.#ledger === undefined || this.#ledgerEdition !== edition) {
      this.#ledgerEdition = edition;
      this.#ledger = this.#steady(revision, (now) => readLedger(this.store, { revision: now, today }));
      this.#ledger.catch(() => {
        this.#ledger = undefined;
      });
    }
    return this.#ledger;
  }

  /** The snapshot of the present revision if it is ready; else starts making it and gives `undefined`. */
  async readySnapshot(): Promise<Snapshot | undefined> {
    const revision = await this.store.revision();
    if (this.#snapshot?.revision === revision) return this.#snapshot;
    this.#begin(revision);
    return undefined;
  }

  /** Waits for the snapshot of the present revision. */
  async snapshot(): Promise<Snapshot> {
    const ready = await this.readySnapshot();
    if (ready !== undefined) return ready;
    const pending = this.#pending;
    if (pending === undefined) return this.snapshot();
    return pending.done;
  }

  /** 0 to 1; 1 = ready for the present revision. */
  async progress(): Promise<number> {
    const ready = await this.readySnapshot();
    if (ready !== undefined) return 1;
    const { read = 0, total = null } = this.#pending ?? {};
    return total === null || total === 0 ? 0 : Math.min(read / total, 0.99);
  }

  /** Waits for what runs in the background, so that the store can be closed. */
  async settled(): Promise<void> {
    await this.#pending?.done.catch(() => undefined);
  }

  #begin(revision: number): void {
    if (this.#pending?.revision === revision) return;
    const pending: Pending = { revision, done: this.#make(revision), read: 0, total: null };
    this.#pending = pending;
    pending.done
      .then((snapshot) => {
        if (this.#pending === pending) this.#snapshot = snapshot;
      })
      .catch(() => undefined)
      .finally(() => {
        if (this.#pending === pending) this.#pending = undefined;
      });
  }

  async #make(revision: number): Promise<Snapshot> {
    const cached = await this.#cache?.read(this.store, revision);
    if (cached !== undefined) return cached;
    const counts = await this.store.counts();
    if (this.#pending) this.#pending.total = counts.relationship;
    const snapshot = await this.#steady(revision, async (now) => {
      return new Snapshot(now, await this.#links());
    });
    await this.#cache?.write(this.store, snapshot);
    return snapshot;
  }

  #links(): Promise<LinkTable> {
    return readLinkTable(this.store, {
      progress: (links) => {
        if (this.#pending) this.#pending.read = links;
      },
    });
  }

  /** Repeats a reading until no write came between its pages. */
  async #steady<T>(revision: number, read: (revision: number) => Promise<T>): Promise<T> {
    let before = revision;
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const result = await read(before);
      const after = await this.store.revision();
      if (after === before) return result;
      before = after;
    }
    throw new CutoutError('busy', 'The data changed while it was being read, several times over.', {
      remedy: 'Wait until the running import has ended and ask again.',
    });
  }
}
