/** What one pass over the neighbourhood of the starts taught: who can follow whom, and how far a target is from each. */
import type { EntityId } from '../../model/ids.ts';

export interface ReachRow {
  readonly party: EntityId;
  readonly isProduction: boolean;
  readonly next: readonly EntityId[];
  /** Not passed as an inner party. */
  readonly isHub: boolean;
}

/** Filled layer by layer, then finished, then asked. */
export class ReachMap {
  readonly starts: readonly EntityId[];
  readonly #targets: ReadonlySet<EntityId>;
  readonly #seen: Set<EntityId>;
  readonly #productions = new Set<EntityId>();
  /** Party → the inner parties before it. */
  readonly #before = new Map<EntityId, EntityId[]>();
  readonly #hops = new Map<EntityId, number>();
  #frontier: EntityId[];
  #touchesTarget = false;

  constructor(starts: readonly EntityId[], targets: ReadonlySet<EntityId>) {
    this.starts = starts;
    this.#targets = targets;
    this.#seen = new Set(starts);
    this.#frontier = [...starts];
  }

  /** Parties whose neighbours are not known yet. */
  get frontier(): readonly EntityId[] {
    return this.#frontier;
  }

  /** Whether some target was met so far. */
  get touchesTarget(): boolean {
    return this.#touchesTarget;
  }

  nextLayer(): void {
    this.#frontier = [];
  }

  add({ party, isProduction, next, isHub }: ReachRow): void {
    if (isProduction) this.#productions.add(party);
    const isStart = this.starts.includes(party);
    if (isHub && !isStart) return;
    for (const id of next) {
      if (this.#targets.has(id)) this.#touchesTarget = true;
      // a hub or a target that is a start leads on from there, and is not passed elsewhere
      if (!isHub && !this.#targets.has(party)) this.#precede(id, party);
      if (this.#seen.has(id) || this.#targets.has(id)) continue;
      this.#seen.add(id);
      this.#frontier.push(id);
    }
  }

  #precede(id: EntityId, party: EntityId): void {
    const known = this.#before.get(id);
    if (known === undefined) this.#before.set(id, [party]);
    else known.push(party);
  }

  /** Hops to the nearest target, backward from the targets. O(links seen). */
  finish(): void {
    let layer: readonly EntityId[] = [...this.#targets].filter((id) => this.#before.has(id));
    for (let hops = 1; layer.length > 0; hops++) {
      const earlier: EntityId[] = [];
      for (const id of layer.flatMap((after) => this.#before.get(after) ?? [])) {
        if (this.#hops.has(id)) continue;
        this.#hops.set(id, hops);
        earlier.push(id);
      }
      layer = earlier;
    }
  }

  isProduction(party: EntityId): boolean {
    return this.#productions.has(party);
  }

  /** Fewest hops from an inner party to a target, `Infinity` where none is in reach. */
  hopsToTarget(party: EntityId): number {
    return this.#hops.get(party) ?? Infinity;
  }
}
