/** The parts of the benchmark: a new one is a file and a line here. */
import { crash } from './crash.ts';
import { exporting } from './exports.ts';
import { fuzzing } from './fuzz.ts';
import { importing } from './import.ts';
import { leaks } from './leaks.ts';
import type { Part } from './part.ts';
import { trace } from './trace.ts';

/** In the order in which they run and stand in RESULTS.md. */
export const parts: ReadonlyMap<string, Part> = new Map([
  ['trace', trace],
  ['import', importing],
  ['exports', exporting],
  ['crash', crash],
  ['fuzz', fuzzing],
  ['leaks', leaks],
]);
