/** What the child process says, one line of JSON each. */
import { z } from 'zod';

export const said = z.discriminatedUnion('said', [
  /** The store is open and the import starts. */
  z.object({ said: z.literal('begun') }),
  z.object({ said: z.literal('committed'), revision: z.int(), digest: z.string().nullable() }),
  z.object({ said: z.literal('done'), rows: z.int(), ms: z.number(), rss: z.number() }),
  /** Told to end, it ended its import between two batches. */
  z.object({ said: z.literal('cancelled'), message: z.string() }),
  z.object({
    said: z.literal('found'),
    revision: z.int(),
    digest: z.string(),
    damaged: z.array(z.string()).readonly(),
    /** Ids of the imports that every answer of the store names as unfinished. */
    unfinished: z.array(z.string()).readonly(),
  }),
]);
export type Said = z.infer<typeof said>;
export type SaidAs<K extends Said['said']> = Extract<Said, { readonly said: K }>;
