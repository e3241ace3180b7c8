/** The trace engine against its budgets, and beside graphology on the same graph and the same questions. */
import { bestChains } from '../../backend/trace/best.ts';
import { TargetBounds } from '../../backend/trace/bounds.ts';
import { hopDistance } from '../../backend/trace/distance.ts';
import { enumerateChains } from '../../backend/trace/enumerate.ts';
import { TraceGraph } from '../../backend/trace/graph.ts';
import { Mask } from '../../backend/trace/mask.ts';
import { nearestTargets } from '../../backend/trace/nearest.ts';
import { fingerprint, generate, type GraphSize, type Workload } from './chungLu.ts';
import { timeAgain, timeEach } from './measure.ts';
import { FAR, NEAREST_STARTS, PATH_PAIRS } from './peerAnswer.ts';

export const MAX_HOPS = 6;
const MOST_PATHS = 1_000;
const BEST = 10;
/** Longer than any chain of the graph. */
const UNBOUNDED = 200;

/** Times of one piece of work, in milliseconds. */
export interface Measured {
  readonly times: readonly number[];
  /** What came out of it, in words. */
  readonly note: string;
}

export interface EngineAnswer {
  readonly fingerprint: number;
  readonly edges: number;
  readonly bytesPerEdge: number;
  readonly build: Measured;
  readonly shortest: Measured;
  readonly paths: Measured;
  readonly bounds: Measured;
  readonly best: Measured;
  readonly nearest: Measured;
  /** Every path of the pairs that graphology is asked for, uncapped. */
  readonly allPaths: Measured;
  readonly distances: readonly (number | undefined)[];
  readonly pathCounts: readonly number[];
  /** Hops to the nearest target from the starts that graphology is asked for. */
  readonly nearestHops: readonly number[];
}

const never = (): boolean => false;

export function runEngine(size: GraphSize): EngineAnswer {
  const work = generate(size);
  const build = timeAgain(4, () => TraceGraph.build(work.columns)).slice(1);
  const graph = TraceGraph.build(work.columns);
  const mask = new Mask(graph, {
    kinds: new Uint8Array(256).fill(1),
    worstGrade: 3,
    contested: true,
    window: null,
    excluded: new Uint32Array(),
    required: new Uint32Array(),
    hubCap: null,
  });
  return {
    fingerprint: fingerprint(work.columns),
    edges: graph.edgeCount,
    bytesPerEdge: graph.toBuffer().byteLength / graph.edgeCount,
    build: { times: build, note: 'both directions, from columns' },
    ...shortestPairs(mask, work),
    ...pathsOfPairs(mask, work),
    ...bestToTargets(mask, work),
    ...nearestOfAll(mask, work),
    ...everyPath(mask, work),
  };
}

/** The second of two rounds, as the first one also pays for compiling. */
function warm<T>(items: Iterable<T>, work: (item: T) => void): number[] {
  timeEach(items, work);
  return timeEach(items, work);
}

function shortestPairs(mask: Mask, { pairs }: Workload): Pick<EngineAnswer, 'shortest' | 'distances'> {
  const times = warm(pairs, ([from, to]) => hopDistance(mask, from, to, MAX_HOPS));
  const distances = pairs.map(([from, to]) => hopDistance(mask, from, to, MAX_HOPS));
  const found = distances.filter((hops) => hops !== undefined).length;
  return { shortest: { times, note: `${found} of ${pairs.length} pairs connected` }, distances };
}

function pathsOfPairs(mask: Mask, { pairs }: Workload): Pick<EngineAnswer, 'paths'> {
  const counts: number[] = [];
  const run = ([from, to]: readonly [number, number]): void => {
    counts.push(pathsBetween(mask, from, to, { maxHops: MAX_HOPS, limit: MOST_PATHS }));
  };
  timeEach(pairs, run);
  counts.length = 0;
  const times = timeEach(pairs, run);
  const capped = counts.filter((count) => count === MOST_PATHS).length;
  const sum = counts.reduce((total, count) => total + count, 0);
  const note = `${sum.toLocaleString('en')} paths, ${capped} of ${pairs.length} pairs capped`;
  return { paths: { times, note } };
}

function pathsBetween(
  mask: Mask,
  from: number,
  to: number,
  options: { readonly maxHops: number; readonly limit: number },
): number {
  const [starts, targets] = [Uint32Array.of(from), Uint32Array.of(to)];
  return enumerateChains({ mask, starts, targets, ...options, stop: never }).chains.length;
}

function bestToTargets(mask: Mask, { starts, targets }: Workload): Pick<EngineAnswer, 'bounds' | 'best'> {
  const make = (): TargetBounds => new TargetBounds(mask, { targets, maxHops: MAX_HOPS });
  const boundTimes = timeAgain(4, make).slice(1);
  const bounds = make();
  let chains = 0;
  const times = warm(starts, (start) => {
    chains += bestChains({ starts: Uint32Array.of(start), bounds, limit: BEST, stop: never }).chains.length;
  });
  return {
    bounds: { times: boundTimes, note: 'cached per revision, targets and constraints' },
    best: { times, note: `${chains / 2} chains from ${starts.length} starts` },
  };
}

function nearestOfAll(
  mask: Mask,
  { starts, targets }: Workload,
): Pick<EngineAnswer, 'nearest' | 'nearestHops'> {
  let hops: Uint8Array = new Uint8Array();
  const times = timeAgain(9, () => {
    ({ hops } = nearestTargets(mask, targets, UNBOUNDED));
  }).slice(2);
  const reached = hops.filter((count) => count !== FAR).length;
  return {
    nearest: { times, note: `${reached.toLocaleString('en')} entities reach one` },
    nearestHops: Array.from(starts.slice(0, NEAREST_STARTS), (start) => hops[start] ?? FAR),
  };
}

function everyPath(mask: Mask, { pairs }: Workload): Pick<EngineAnswer, 'allPaths' | 'pathCounts'> {
  const few = pairs.slice(0, PATH_PAIRS.count);
  const { maxHops } = PATH_PAIRS;
  const count = ([from, to]: readonly [number, number]): number =>
    pathsBetween(mask, from, to, { maxHops, limit: Number.MAX_SAFE_INTEGER });
  const pathCounts = few.map(count);
  const allPaths = timeEach(few, count);
  return {
    allPaths: { times: allPaths, note: `${few.length} pairs, every path` },
    pathCounts,
  };
}
