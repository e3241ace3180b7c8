/** The engine's figures as tables: against the budgets, and beside graphology with the answers compared. */
import { FAR, PATH_PAIRS, type PeerAnswer } from './peerAnswer.ts';
import { digits, p50, p95, slowest } from './measure.ts';
import { table, type Table } from './report.ts';
import { MAX_HOPS, type EngineAnswer, type Measured } from './traceBench.ts';

interface Budget {
  readonly work: string;
  readonly measured: Measured;
  readonly p50?: number;
  readonly p95?: number;
}

function budgets(engine: EngineAnswer): readonly Budget[] {
  return [
    { work: `shortest, one pair, ≤ ${MAX_HOPS} hops`, measured: engine.shortest, p50: 0.05, p95: 0.3 },
    { work: `≤ 1,000 simple paths, one pair, ≤ ${MAX_HOPS} hops`, measured: engine.paths, p50: 3, p95: 50 },
    { work: 'bounds for a target set (cached)', measured: engine.bounds, p50: 400 },
    { work: '10 best chains, one start → any target', measured: engine.best, p50: 0.5, p95: 2 },
    { work: 'nearest target of every entity', measured: engine.nearest, p50: 70 },
    { work: 'build of the graph', measured: engine.build, p50: 1_000 },
  ];
}

const BYTES_PER_EDGE = 40;

export function budgetTable(engine: EngineAnswer): string {
  const rows = budgets(engine).map(({ work, measured, ...budget }) => [
    work,
    limits(budget),
    digits(p50(measured.times)),
    digits(p95(measured.times)),
    digits(slowest(measured.times)),
    verdict(isMet(measured.times, budget)),
    measured.note,
  ]);
  const size = engine.bytesPerEdge;
  return table([
    ['work', 'budget p50 / p95 ms', 'p50 ms', 'p95 ms', 'max ms', 'budget', 'answer'],
    ...rows,
    [
      'memory, bytes per edge',
      String(BYTES_PER_EDGE),
      digits(size),
      '',
      '',
      verdict(size <= BYTES_PER_EDGE),
      'dates and scope included',
    ],
  ]);
}

function limits({ p50: middle, p95: tail }: Omit<Budget, 'work' | 'measured'>): string {
  return [middle, tail].map((limit) => (limit === undefined ? '' : `≤ ${digits(limit)}`)).join(' / ');
}

function isMet(times: readonly number[], budget: Omit<Budget, 'work' | 'measured'>): boolean {
  return p50(times) <= (budget.p50 ?? Infinity) && p95(times) <= (budget.p95 ?? Infinity);
}

function verdict(met: boolean): string {
  return met ? 'met' : 'MISSED';
}

export function peerTable(engine: EngineAnswer, peer: PeerAnswer): string {
  const compared = (work: string, ours: readonly number[], theirs: readonly number[]): readonly string[] => [
    work,
    `${digits(p50(ours))} / ${digits(p95(ours))}`,
    `${digits(p50(theirs))} / ${digits(p95(theirs))}`,
    `${digits(p50(theirs) / p50(ours))} / ${digits(p95(theirs) / p95(ours))}`,
  ];
  const asked = peer.paths.length;
  const paths = `all simple paths ≤ ${PATH_PAIRS.maxHops} hops, ${asked} pairs (\`allSimplePaths\`)`;
  const bytes = peer.heapBytes / engine.edges;
  const rows: Table = [
    ['work', 'Cutout p50 / p95 ms', 'graphology p50 / p95 ms', 'ratio'],
    compared('build', engine.build.times, [peer.build]),
    [
      'memory, bytes per edge',
      digits(engine.bytesPerEdge),
      digits(bytes),
      digits(bytes / engine.bytesPerEdge),
    ],
    compared('shortest pair (`bidirectional`, no hop cap there)', engine.shortest.times, peer.shortest),
    compared(paths, engine.allPaths.times.slice(0, asked), peer.paths),
    compared(
      'nearest target: of every node here, of one node there (`singleSourceLength`)',
      engine.nearest.times,
      peer.fromOne,
    ),
  ];
  return table(rows);
}

/** What differs between the two answers, in sentences; nothing = they agree. */
export function differences(engine: EngineAnswer, peer: PeerAnswer): readonly string[] {
  const found: string[] = [];
  if (engine.fingerprint !== peer.fingerprint) found.push('The two graphs differ.');
  for (const [pair, hops] of peer.distances.entries()) {
    const theirs = hops < 0 || hops > MAX_HOPS ? undefined : hops;
    if (engine.distances[pair] !== theirs)
      found.push(`Pair ${pair}: ${String(engine.distances[pair])} hops here, ${String(theirs)} there.`);
  }
  for (const [pair, count] of peer.pathCounts.entries()) {
    if (engine.pathCounts[pair] !== count)
      found.push(`Pair ${pair}: ${String(engine.pathCounts[pair])} paths here, ${count} there.`);
  }
  for (const [start, hops] of peer.nearest.entries()) {
    if (engine.nearestHops[start] !== hops)
      found.push(
        `Start ${start}: nearest target at ${String(engine.nearestHops[start])} hops here, ${hops} there.`,
      );
  }
  return found;
}

export function agreement(engine: EngineAnswer, peer: PeerAnswer): string {
  const reached = peer.nearest.filter((hops) => hops !== FAR).length;
  const paths = peer.pathCounts.reduce((sum, count) => sum + count, 0);
  return [
    `Compared: ${peer.distances.length} distances, ${peer.pathCounts.length} path counts (${paths.toLocaleString('en')} paths),`,
    `${reached} nearest targets: ${differences(engine, peer).length} differences.`,
    'Deeper than that `allSimplePaths` does not end in bounded time, as it does not prune.',
  ].join(' ');
}
