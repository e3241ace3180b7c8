/**
 * Positions along a line that keep their order and least distances and stay as near as possible to where they want to
 * be: weighted isotonic regression by pooling adjacent violators (Barlow et al. 1972). O(n).
 */
export interface Wish {
  readonly wanted: number;
  readonly weight: number;
  /** Least distance to the one before; of the first it is ignored. */
  readonly distance: number;
}

export function place(wishes: readonly Wish[]): readonly number[] {
  const blocks: { mean: number; weight: number; count: number }[] = [];
  const offsets: number[] = [];
  let offset = 0;
  wishes.forEach((wish, index) => {
    offset += index === 0 ? 0 : wish.distance;
    offsets.push(offset);
    let block = { mean: wish.wanted - offset, weight: wish.weight, count: 1 };
    for (
      let before = blocks.at(-1);
      before !== undefined && before.mean > block.mean;
      before = blocks.at(-1)
    ) {
      blocks.pop();
      const weight = before.weight + block.weight;
      block = {
        mean: (before.mean * before.weight + block.mean * block.weight) / weight,
        weight,
        count: before.count + block.count,
      };
    }
    blocks.push(block);
  });
  const means = blocks.flatMap((block) => new Array<number>(block.count).fill(block.mean));
  return offsets.map((one, index) => one + (means[index] ?? 0));
}

/** The same within bounds, as far as the distances leave room; then evenly from the lower bound. */
export function placeWithin(wishes: readonly Wish[], low: number, high: number): readonly number[] {
  const free = place(wishes);
  const total = wishes.slice(1).reduce((sum, wish) => sum + wish.distance, 0);
  if (total > high - low) {
    const step = wishes.length > 1 ? (high - low) / (wishes.length - 1) : 0;
    return wishes.map((_, index) => (wishes.length === 1 ? (low + high) / 2 : low + step * index));
  }
  const raised: number[] = [];
  free.forEach((position, index) => {
    const before = raised[index - 1];
    const least = before === undefined ? low : before + (wishes[index]?.distance ?? 0);
    raised.push(Math.max(position, least));
  });
  let limit = high;
  return raised.reduceRight<number[]>((result, position, index) => {
    const at = Math.min(position, limit);
    limit = at - (wishes[index]?.distance ?? 0);
    return [at, ...result];
  }, []);
}
