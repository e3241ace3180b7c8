/** `child.js <seed> <inputs> <limit>`: one run, told on standard output. */
import { writeSync } from 'node:fs';
import { fuzz, Fuzzer } from './fuzzing.ts';
import type { FuzzSaid } from './said.ts';

/** At once, whatever happens to the process next. */
function say(said: FuzzSaid): void {
  writeSync(1, `${JSON.stringify(said)}\n`);
}

const [seed = 0, inputs = 0, limit = 0] = process.argv.slice(2).map(Number);
const fuzzer = await Fuzzer.open();
const failed = await fuzz(fuzzer, {
  ...{ seed, inputs, limit },
  hear: (input, outcome) => {
    if (outcome === undefined) say({ said: 'trying', input });
    else say({ said: 'ended', of: outcome.of, ended: outcome.ended, ms: outcome.ms });
  },
});
await fuzzer.close();
// in kilobytes
say({ said: 'done', failed: failed ?? null, rss: process.resourceUsage().maxRSS * 1_024 });
