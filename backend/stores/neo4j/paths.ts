/**
 * Chains found by Cypher. One pass of `trace/reach` learns, layer by layer from the starts, who can follow whom; from that
 * follow the hops from each party to a target. Then `trace/extend` makes chains longer by one link at a time, and only
 * those are kept that can still reach a target: shortest first, so that what is found in time is complete to a depth.
 */
import { CutoutError } from '../../errors.ts';
import type { RawChain } from '../../model/chains.ts';
import { isoDay, OPEN_FUTURE, OPEN_PAST } from '../../model/dates.ts';
import type { EntityId } from '../../model/ids.ts';
import { compareText } from '../../model/merge.ts';
import { walkText } from '../../model/walks.ts';
import { damaged } from '../payloads.ts';
import type { PathAnswer, PathQuery } from '../store.ts';
import { catalogue } from './catalogue.ts';
import type { Connection } from './connection.ts';
import { ReachMap } from './reachMap.ts';
import type { Statement } from './statement.ts';

/** The beginning of a chain, with each production that it may be about; '' = none so far. */
interface Beginning {
  readonly parties: readonly EntityId[];
  readonly productions: readonly (EntityId | '')[];
}

/** Beginnings or parties sent with one query. */
const CHUNK = 1_000;

export function findPaths(connection: Connection, query: PathQuery): Promise<PathAnswer> {
  return new PathSearch(connection, query).run();
}

class PathSearch {
  readonly #connection: Connection;
  readonly #query: PathQuery;
  readonly #deadline: number;
  readonly #targets: ReadonlySet<EntityId>;
  readonly #required: ReadonlySet<EntityId>;
  readonly #walking;
  readonly #chains: RawChain[] = [];
  readonly #reach: ReachMap;
  #depth = 0;

  constructor(connection: Connection, query: PathQuery) {
    this.#connection = connection;
    this.#query = query;
    this.#deadline = performance.now() + query.timeoutMs;
    const excluded = new Set(query.exclude);
    this.#targets = new Set(query.targets.filter((id) => !excluded.has(id)));
    this.#required = new Set(query.require);
    this.#walking = {
      walks: query.walks.map(walkText),
      minGrade: query.minGrade,
      contested: query.contested,
      earliest: knownDay(query.validDuring?.earliest),
      latest: knownDay(query.validDuring?.latest),
      exclude: [...excluded],
    };
    const starts = [...new Set(query.from)].filter((id) => !excluded.has(id)).sort(compareText);
    this.#reach = new ReachMap(starts, this.#targets);
  }

  async run(): Promise<PathAnswer> {
    try {
      await this.#explore();
      return this.#answer(await this.#deepen());
    } catch (error) {
      if (error instanceof CutoutError && error.code === 'timeout') return this.#answer('timed-out');
      throw error;
    }
  }

  #answer(status: PathAnswer['status']): PathAnswer {
    const { maxHops } = this.#query;
    const reachable =
      this.#required.size === 0 && this.#reach.starts.some((id) => this.#reach.hopsToTarget(id) <= maxHops);
    return { chains: this.#chains, status, depth: status === 'complete' ? maxHops : this.#depth, reachable };
  }

  /** Who can follow whom within the hops that are asked for. */
  async #explore(): Promise<void> {
    const { hubCap, maxHops } = this.#query;
    for (let hops = 1; hops <= maxHops && this.#reach.frontier.length > 0; hops++) {
      const layer = this.#reach.frontier;
      this.#reach.nextLayer();
      for (const ids of chunksOf(layer)) {
        const rows = await this.#read(catalogue.trace.reach, { ids: [...ids], ...this.#walking, hubCap });
        for (const row of rows) {
          requireWritten(row.damaged);
          this.#reach.add(row);
        }
      }
      if (!this.#reach.touchesTarget) this.#depth = hops;
    }
    this.#reach.finish();
  }

  async #deepen(): Promise<'complete' | 'capped'> {
    let beginnings: readonly Beginning[] = this.#reach.starts.map((start) => ({
      parties: [start],
      productions: [this.#reach.isProduction(start) ? start : ''],
    }));
    for (let hops = 1; hops <= this.#query.maxHops && beginnings.length > 0; hops++) {
      const longer: Beginning[] = [];
      for (const chains of chunksOf(beginnings)) {
        for (const chain of await this.#extend(chains)) {
          if (!this.#isWhole(chain)) {
            if (this.#canGoOn(chain, this.#query.maxHops - hops)) longer.push(chain);
          } else if (!this.#take(chain)) return 'capped';
        }
      }
      this.#depth = Math.max(this.#depth, hops);
      beginnings = longer;
    }
    return 'complete';
  }

  /** Chains one link longer, in order of their parties. */
  async #extend(chains: readonly Beginning[]): Promise<readonly Beginning[]> {
    const rows = await this.#read(catalogue.trace.extend, {
      chains: chains.map(({ parties, productions }) => ({
        parties: [...parties],
        productions: [...productions],
      })),
      ...this.#walking,
    });
    return [...rows]
      .sort((a, b) => a.chain - b.chain || compareText(a.next, b.next))
      .map(({ chain, next, productions }) => ({
        parties: [...(chains[chain]?.parties ?? []), next],
        productions: [...productions].sort(compareText),
      }));
  }

  /** A chain ends at its first target. */
  #isWhole({ parties }: Beginning): boolean {
    const last = parties.at(-1);
    return last !== undefined && this.#targets.has(last);
  }

  #canGoOn({ parties }: Beginning, hopsLeft: number): boolean {
    const last = parties.at(-1);
    if (last === undefined || this.#reach.hopsToTarget(last) > hopsLeft) return false;
    return this.#missing(parties) <= hopsLeft;
  }

  #missing(parties: readonly EntityId[]): number {
    return [...this.#required].filter((id) => !parties.includes(id)).length;
  }

  /** False where there is no more room in the answer. */
  #take({ parties, productions }: Beginning): boolean {
    if (this.#missing(parties) > 0) return true;
    for (const production of productions) {
      if (this.#chains.length === this.#query.limit) return false;
      this.#chains.push({ nodes: parties, production: production === '' ? null : production });
    }
    return true;
  }

  #read<P, R>(statement: Statement<P, R>, params: P): Promise<readonly R[]> {
    const timeoutMs = Math.ceil(this.#deadline - performance.now());
    if (timeoutMs <= 0) throw new CutoutError('timeout', 'The search for chains ran out of time.');
    return this.#connection.read(statement, params, { timeoutMs });
  }
}

/** What is not as it was written may have kept a chain from being found. */
function requireWritten(damagedLinks: readonly (string | null)[]): void {
  const [first] = damagedLinks;
  if (first !== undefined) throw damaged(`The link "${first ?? ''}" of the store is not what was written.`);
}

/** The day as a date, `null` where that end is open. */
function knownDay(day: number | undefined): string | null {
  return day === undefined || day === OPEN_PAST || day === OPEN_FUTURE ? null : isoDay(day);
}

function chunksOf<T>(items: readonly T[]): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(items.length / CHUNK) }, (_, index) =>
    items.slice(index * CHUNK, (index + 1) * CHUNK),
  );
}
