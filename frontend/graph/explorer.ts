/** One exploration as the view works with it: fetches what the reader opens and finds places for what is drawn. */
import { computed, effect, signal } from '@preact/signals';
import type { ProblemShape } from '../../backend/api/wire.ts';
import type { Neighbourhood } from '../../backend/model/views.ts';
import { refusalOf } from '../api.ts';
import { Arranger } from './arrange.ts';
import { add, expand, explorationOf, learn, pagesOf, togglePin, type Exploration } from './exploration.ts';
import type { Place, Places } from './layout.ts';
import { pictureOf } from './picture.ts';

export type Load = (id: string, offset: number) => Promise<Neighbourhood>;

export class Explorer {
  readonly #state;
  readonly #places = signal<Places>(new Map());
  readonly #loading = signal<string | null>(null);
  readonly #problem = signal<ProblemShape | null>(null);
  readonly #load: Load;
  readonly #arranger = new Arranger();
  readonly #endPlacing: () => void;
  #stopped = false;

  readonly picture = computed(() => pictureOf(this.state));
  /** Every party drawn has its place. */
  readonly placed = computed(() => [...this.picture.value.parties.keys()].every((id) => this.places.has(id)));

  constructor(centre: string, load: Load) {
    this.#state = signal(explorationOf(centre));
    this.#load = load;
    this.#endPlacing = effect(() => {
      const drawn = [...this.picture.value.parties.keys()];
      const places = this.#places.peek();
      if (drawn.some((id) => !places.has(id))) this.#place((id) => places.has(id));
    });
  }

  get state(): Exploration {
    return this.#state.value;
  }

  get places(): Places {
    return this.#places.value;
  }

  /** The party whose relationships are being fetched. */
  get loading(): string | null {
    return this.#loading.value;
  }

  get problem(): ProblemShape | null {
    return this.#problem.value;
  }

  /** Expands a party; fetches its first page unless that was fetched before. */
  async open(id: string): Promise<void> {
    if (!this.state.opened.has(id) && !(await this.#fetchPage(id, 0))) return;
    this.change((state) => expand(state, id));
  }

  /** Puts a party that is not drawn into the picture; fetches its first page unless that was fetched before. */
  async add(id: string): Promise<void> {
    if (!this.state.opened.has(id) && !(await this.#fetchPage(id, 0))) return;
    this.change((state) => add(state, id));
  }

  /** Fetches the next page of an expanded party. */
  async more(id: string): Promise<void> {
    const pages = pagesOf(this.state, id);
    if (pages !== null && pages.fetched < pages.total) await this.#fetchPage(id, pages.fetched);
  }

  /** A change that needs no fetching. */
  change(step: (state: Exploration) => Exploration): void {
    this.#state.value = step(this.#state.value);
  }

  /** Puts a party where the reader wants it, and keeps it there. */
  move(id: string, to: Place): void {
    this.#places.value = new Map([...this.places, [id, to]]);
    if (!this.state.pinned.has(id)) this.change((state) => togglePin(state, id));
  }

  /** Finds new places for all that is not pinned. */
  rearrange(): void {
    this.#place((id) => this.state.pinned.has(id));
  }

  stop(): void {
    this.#stopped = true;
    this.#arranger.stop();
    this.#endPlacing();
  }

  /** @returns whether it came while it was still wanted */
  async #fetchPage(id: string, offset: number): Promise<boolean> {
    this.#loading.value = id;
    this.#problem.value = null;
    try {
      const page = await this.#load(id, offset);
      if (this.#stopped) return false;
      this.change((state) => learn(state, page));
      return true;
    } catch (error) {
      if (!this.#stopped) this.#problem.value = refusalOf(error);
      return false;
    } finally {
      if (this.#loading.value === id) this.#loading.value = null;
    }
  }

  #place(keep: (id: string) => boolean): void {
    const { parties, bundles } = this.picture.peek();
    const places = this.#places.peek();
    const input = {
      parties: [...parties].map(([id, { broughtBy }]) => ({
        id,
        broughtBy,
        kept: keep(id) ? (places.get(id) ?? null) : null,
      })),
      lines: [...bundles.values()].map(({ from, to }) => [from, to] as const),
    };
    this.#arranger.arrange(input, (found) => {
      this.#places.value = new Map([...this.#places.peek(), ...found]);
    });
  }
}
