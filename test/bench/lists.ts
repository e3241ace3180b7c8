/** The list that imports are measured with: the whole one beside the checkout, or a few rows to try the harness. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';

export interface BenchList {
  readonly folder: string;
  readonly day: string;
}

/** @throws where the whole list is wanted and is not there */
export function benchList(quick: boolean): BenchList {
  const day = '2023-12-28';
  // npm runs scripts in the root of the checkout
  const folder = quick ? join('test', 'fixtures', 'ofac', day) : join('..', 'shared', 'data', 'ofac', day);
  if (!existsSync(folder)) throw new Error(`The list to measure with is not there: ${folder}. Try --quick.`);
  return { folder, day };
}
