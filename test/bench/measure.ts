/** Wall times of repeated work, in milliseconds, and what is said of them. */

/** How long each item took, in order. */
export function timeEach<T>(items: Iterable<T>, work: (item: T) => void): number[] {
  const times: number[] = [];
  for (const item of items) {
    const start = performance.now();
    work(item);
    times.push(performance.now() - start);
  }
  return times;
}

/** How long the same work took, each of so many times. */
export function timeAgain(times: number, work: () => void): number[] {
  return timeEach(Array.from({ length: times }), work);
}

/** The smallest value that is not below the share (0 … 1) of all. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(Math.ceil(share * sorted.length) - 1, 0)] ?? Number.NaN;
}

export const p50 = (values: readonly number[]): number => quantile(values, 0.5);
export const p95 = (values: readonly number[]): number => quantile(values, 0.95);
export const slowest = (values: readonly number[]): number => quantile(values, 1);

/** Three significant digits. */
export function digits(value: number): string {
  if (!Number.isFinite(value)) return '–';
  if (value >= 100) return Math.round(value).toLocaleString('en');
  return String(Number(value.toPrecision(3)));
}
