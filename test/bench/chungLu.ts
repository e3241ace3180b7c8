/**
 * The graph of the benchmark: Chung–Lu with exponent 2.25, deliberately full of hubs. Ranks are drawn with weight
 * (rank + 10)^(-0.8); tails and heads are mapped through two random permutations, 30 % of the heads through the tails',
 * so that who gives much work out also tends to take much in. No self-loops, no parallel edges.
 */
import type { EdgeColumns } from '../../backend/trace/graph.ts';
import { permutation, randomFrom, sample } from './random.ts';

export interface GraphSize {
  readonly nodes: number;
  readonly edges: number;
  readonly seed: number;
  /** Size of the target set. */
  readonly targets: number;
  /** Number of pairs, and of starts, to ask about. */
  readonly questions: number;
}

export const large: GraphSize = {
  nodes: 1_000_000,
  edges: 4_000_000,
  seed: 42,
  targets: 5_000,
  questions: 500,
};
export const small: GraphSize = { nodes: 20_000, edges: 80_000, seed: 7, targets: 100, questions: 100 };

export interface Workload {
  readonly columns: EdgeColumns;
  readonly targets: Uint32Array;
  readonly starts: Uint32Array;
  readonly pairs: readonly (readonly [from: number, to: number])[];
}

const KINDS = 8;
const SHIFT = 10;
const CORRELATED = 0.3;

/** O(nodes + edges); a few seconds for the large one. */
export function generate(size: GraphSize): Workload {
  const random = randomFrom(size.seed);
  const { from, to } = ends(size, random);
  const columns = attributes(size.nodes, { from, to, random });
  const takes = new Uint8Array(size.nodes);
  const gives = new Uint8Array(size.nodes);
  for (const node of to) takes[node] = 1;
  for (const node of from) gives[node] = 1;
  const taking = (node: number): boolean => takes[node] === 1;
  const giving = (node: number): boolean => gives[node] === 1;
  const { questions: count } = size;
  const targets = sample(size.nodes, { count: size.targets, wanted: taking, random });
  const starts = sample(size.nodes, { count, wanted: giving, random });
  const pairs = Array.from({ length: count }, () => {
    const [start = 0] = sample(size.nodes, { count: 1, wanted: giving, random });
    const wanted = (node: number): boolean => node !== start && taking(node);
    const [end = 0] = sample(size.nodes, { count: 1, wanted, random });
    return [start, end] as const;
  });
  return { columns, targets, starts, pairs };
}

function ends(size: GraphSize, random: () => number): { from: Uint32Array; to: Uint32Array } {
  const { nodes, edges } = size;
  const tails = permutation(nodes, random);
  const heads = permutation(nodes, random);
  const rank = rankBelow(nodes, random);
  const from = new Uint32Array(edges);
  const to = new Uint32Array(edges);
  const known = new PairSet(edges);
  for (let edge = 0; edge < edges;) {
    const tail = tails[rank()] ?? 0;
    const head = (random() < CORRELATED ? tails : heads)[rank()] ?? 0;
    if (tail === head || !known.add(tail * nodes + head)) continue;
    from[edge] = tail;
    to[edge] = head;
    edge++;
  }
  return { from, to };
}

/** By inversion: the integral of (x + 10)^(-0.8) is 5 (x + 10)^0.2. */
function rankBelow(nodes: number, random: () => number): () => number {
  const low = SHIFT ** 0.2;
  const span = (nodes + SHIFT) ** 0.2 - low;
  return () => {
    const root = low + random() * span;
    const square = root * root;
    return Math.min(Math.max(Math.floor(square * square * root) - SHIFT, 0), nodes - 1);
  };
}

function attributes(
  nodes: number,
  edges: { readonly from: Uint32Array; readonly to: Uint32Array; readonly random: () => number },
): EdgeColumns {
  const { from, to, random } = edges;
  const count = from.length;
  const below = (limit: number) => () => Math.floor(random() * limit);
  const earliest = Int32Array.from({ length: count }, below(9_000));
  return {
    nodes,
    from,
    to,
    kind: Uint8Array.from({ length: count }, below(KINDS)),
    grade: Uint8Array.from({ length: count }, below(4)),
    contested: Uint8Array.from({ length: count }, () => (random() < 0.05 ? 1 : 0)),
    earliest,
    latest: earliest.map((day) => day + 365 + Math.floor(random() * 4_000)),
    scope: new Int32Array(count).fill(-1),
    nodeIsScope: new Uint8Array(nodes),
  };
}

/** Open addressing over doubles: a `Set` of four million numbers costs several times the memory and time. */
class PairSet {
  readonly #slots: Float64Array;
  readonly #mask: number;

  constructor(capacity: number) {
    const size = 2 ** Math.ceil(Math.log2(capacity * 2));
    this.#slots = new Float64Array(size).fill(-1);
    this.#mask = size - 1;
  }

  /** False where the pair was there. */
  add(pair: number): boolean {
    const high = Math.floor(pair / 2 ** 32);
    let slot = (Math.imul(pair >>> 0, 0x9e3779b1) ^ Math.imul(high, 0x85ebca6b)) >>> 0;
    slot ^= slot >>> 15;
    for (slot &= this.#mask; this.#slots[slot] !== -1; slot = (slot + 1) & this.#mask) {
      if (this.#slots[slot] === pair) return false;
    }
    this.#slots[slot] = pair;
    return true;
  }
}

/** Tells two builds of the graph apart (FNV-1a over both ends of all edges). */
export function fingerprint({ from, to }: Pick<EdgeColumns, 'from' | 'to'>): number {
  let sum = 0x811c9dc5;
  for (const column of [from, to]) for (const node of column) sum = Math.imul(sum ^ node, 0x01000193);
  return sum >>> 0;
}
