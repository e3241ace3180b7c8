/** What the process that runs graphology says, and how it is started. */
import { spawnSync } from 'node:child_process';
import { freemem } from 'node:os';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

/** All simple paths, without a cap, are only asked for where graphology ends in bounded time. */
export const PATH_PAIRS = { count: 40, maxHops: 4 } as const;

/** So many starts are asked for all their distances, and the nearest target picked from them. */
export const NEAREST_STARTS = 3;
/** No way; the engine's word for it. */
export const FAR = 255;

const times = z.array(z.number());

const peerAnswer = z.object({
  fingerprint: z.number(),
  build: z.number(),
  heapBytes: z.number(),
  shortest: times,
  /** Hops per pair, -1 = no way at all. */
  distances: z.array(z.number()),
  paths: times,
  pathCounts: z.array(z.number()),
  fromOne: times,
  /** Hops from the first starts to the nearest target, `FAR` = none. */
  nearest: z.array(z.number()),
});
export type PeerAnswer = z.infer<typeof peerAnswer>;

/** The large graph takes 5 GB; the rest is room for the collector. */
const HEAP_MB = { large: 8_000, small: 1_000 } as const;

/** `undefined`, with the reason on stderr, where the machine has too little memory left. */
export function askPeer(graph: 'large' | 'small'): PeerAnswer | undefined {
  const heap = HEAP_MB[graph];
  const free = Math.floor(freemem() / 2 ** 20);
  if (free < heap) {
    console.error(
      `GRAPHOLOGY SKIPPED: its graph needs a heap of ${heap} MB and only ${free} MB are free. Close other programs and run again.`,
    );
    return undefined;
  }
  const file = fileURLToPath(new URL('peer.js', import.meta.url));
  const result = spawnSync(process.execPath, [`--max-old-space-size=${heap}`, file, graph], {
    stdio: ['ignore', 'pipe', 'inherit'],
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  if (result.status !== 0) {
    throw new Error(`The process that runs graphology ended with ${result.status ?? result.signal ?? '?'}.`);
  }
  return peerAnswer.parse(JSON.parse(result.stdout));
}
