/** What a run in a process of its own says, one line of JSON each. */
import { z } from 'zod';

export const fuzzSaid = z.discriminatedUnion('said', [
  /** Before it is tried, so that one that never ends is known. */
  z.object({ said: z.literal('trying'), input: z.unknown() }),
  z.object({ said: z.literal('ended'), of: z.string(), ended: z.string(), ms: z.number() }),
  z.object({ said: z.literal('done'), failed: z.string().nullable(), rss: z.number() }),
]);
export type FuzzSaid = z.infer<typeof fuzzSaid>;
