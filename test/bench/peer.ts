/**
 * The same questions put to graphology, in a process of its own, as its graph of a million nodes needs a heap of many
 * gigabytes. Argument: the name of the graph; result: one line of JSON.
 */
import { DirectedGraph } from 'graphology';
import shortestPath from 'graphology-shortest-path/unweighted.js';
import simplePath from 'graphology-simple-path';
import { fingerprint, generate, large, small } from './chungLu.ts';
import { timeEach } from './measure.ts';
import { FAR, NEAREST_STARTS, PATH_PAIRS, type PeerAnswer } from './peerAnswer.ts';

/** After so long no further pair is begun. */
const PATHS_MS = 90_000;

const [name = 'small'] = process.argv.slice(2);
const size = name === 'large' ? large : small;
const { columns, pairs, starts, targets } = generate(size);

const heapBefore = process.memoryUsage().heapUsed;
const graph = new DirectedGraph();
const [build = 0] = timeEach([graph], () => {
  for (let node = 0; node < columns.nodes; node++) graph.addNode(node);
  for (const [edge, from] of columns.from.entries()) graph.addEdge(from, columns.to[edge]);
});
const heapBytes = process.memoryUsage().heapUsed - heapBefore;

/** Hops per pair; -1 where there is no way. */
const distances: number[] = [];
const bidirectional = (): number[] =>
  timeEach(pairs, ([from, to]) => {
    distances.push((shortestPath.bidirectional(graph, from, to)?.length ?? 0) - 1);
  });
bidirectional();
distances.length = 0;
const shortest = bidirectional();

const deadline = performance.now() + PATHS_MS;
const pathCounts: number[] = [];
const paths: number[] = [];
for (const [from, to] of pairs.slice(0, PATH_PAIRS.count)) {
  if (performance.now() > deadline) break;
  const maxDepth = PATH_PAIRS.maxHops;
  paths.push(
    ...timeEach([maxDepth], () =>
      pathCounts.push(simplePath.allSimplePaths(graph, from, to, { maxDepth }).length),
    ),
  );
}

const nearest: number[] = [];
const fromOne = timeEach(starts.slice(0, NEAREST_STARTS), (start) => {
  const hops = shortestPath.singleSourceLength(graph, start);
  nearest.push(targets.reduce((least, target) => Math.min(least, hops[String(target)] ?? FAR), FAR));
});

const answer: PeerAnswer = {
  fingerprint: fingerprint(columns),
  build,
  heapBytes,
  shortest,
  distances,
  paths,
  pathCounts,
  fromOne,
  nearest,
};
console.log(JSON.stringify(answer));
