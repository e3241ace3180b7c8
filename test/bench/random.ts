/** Seeded random numbers, so that graphs and questions are the same in every run. */

/** The seed of a run that picks its moments or inputs at random: the given one, where such a run is to be repeated. */
export function seedOfRun(usual: number = Math.floor(Math.random() * 2 ** 31)): number {
  const given = process.env['CUTOUT_SEED'] ?? '';
  return /^\d{1,10}$/.test(given) ? Number(given) : usual;
}

/** Numbers in [0, 1) with 32 bits of resolution (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** 0 … n-1 in random order (Fisher–Yates). */
export function permutation(n: number, random: () => number): Uint32Array {
  const items = Uint32Array.from({ length: n }, (_, item) => item);
  for (let last = n - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    const item = items[last] ?? 0;
    items[last] = items[other] ?? 0;
    items[other] = item;
  }
  return items;
}

/** So many distinct numbers below n that are wanted, ascending. */
export function sample(
  n: number,
  options: {
    readonly count: number;
    readonly wanted: (item: number) => boolean;
    readonly random: () => number;
  },
): Uint32Array {
  const chosen = new Set<number>();
  while (chosen.size < options.count) {
    const item = Math.floor(options.random() * n);
    if (options.wanted(item)) chosen.add(item);
  }
  return Uint32Array.from(chosen).sort();
}
