/** All walked relationships of one revision as columns: what constraints are counted on, without asking the store again. */
import { OPEN_FUTURE, OPEN_PAST, type Day } from '../model/dates.ts';
import { gradeRank } from '../model/grades.ts';
import type { EntityId } from '../model/ids.ts';
import { validityOf } from '../model/intervals.ts';
import { compareText } from '../model/merge.ts';
import { relationshipTypeNames } from '../model/relationshipTypes.ts';
import type { LinkRow, Store } from '../stores/store.ts';

/** Entities are numbered in order of their ids, so that order of numbers is order of ids. */
export interface LinkTable {
  readonly ids: readonly EntityId[];
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  /** Position in `relationshipTypeNames`. */
  readonly type: Uint8Array;
  readonly grade: Uint8Array;
  readonly contested: Uint8Array;
  readonly earliest: Int32Array;
  readonly latest: Int32Array;
  /** Number of the production, or -1. */
  readonly production: Int32Array;
}

/** Growing columns; numbers of entities are given at the end, when all ids are known. */
class LinkColumns {
  readonly #numbers = new Map<EntityId, number>();
  readonly #cells: number[][] = [];

  add(link: LinkRow): void {
    const { outer } = validityOf(link);
    this.#cells.push([
      this.#number(link.from),
      this.#number(link.to),
      relationshipTypeNames.indexOf(link.type),
      gradeRank(link.grade),
      link.contested ? 1 : 0,
      clampDay(outer.earliest),
      clampDay(outer.latest),
      link.production === null ? -1 : this.#number(link.production),
    ]);
  }

  #number(id: EntityId): number {
    const known = this.#numbers.get(id);
    if (known !== undefined) return known;
    this.#numbers.set(id, this.#numbers.size);
    return this.#numbers.size - 1;
  }

  finish(): LinkTable {
    const arrival = [...this.#numbers.keys()];
    const ids = [...arrival].sort(compareText);
    const rank = new Map(ids.map((id, index) => [id, index]));
    const renumber = Int32Array.from(arrival, (id) => rank.get(id) ?? -1);
    const cell = (column: number) => (row: readonly number[]) => row[column] ?? 0;
    const node = (column: number) => (row: readonly number[]) => renumber[row[column] ?? -1] ?? -1;
    return {
      ids,
      from: Uint32Array.from(this.#cells, node(0)),
      to: Uint32Array.from(this.#cells, node(1)),
      type: Uint8Array.from(this.#cells, cell(2)),
      grade: Uint8Array.from(this.#cells, cell(3)),
      contested: Uint8Array.from(this.#cells, cell(4)),
      earliest: Int32Array.from(this.#cells, cell(5)),
      latest: Int32Array.from(this.#cells, cell(6)),
      production: Int32Array.from(this.#cells, node(7)),
    };
  }
}

function clampDay(day: Day): number {
  return Math.min(Math.max(day, OPEN_PAST), OPEN_FUTURE);
}

/**
 * Streams all links of the store; `progress` hears the number of links read so far. O(links) time and memory.
 * @throws the signal's reason when aborted
 */
export async function readLinkTable(
  store: Store,
  options: { readonly signal?: AbortSignal; readonly progress?: (links: number) => void } = {},
): Promise<LinkTable> {
  const columns = new LinkColumns();
  let read = 0;
  for await (const page of store.links()) {
    options.signal?.throwIfAborted();
    for (const link of page) columns.add(link);
    read += page.length;
    options.progress?.(read);
  }
  return columns.finish();
}
