/**
 * Which import brought and changed what: what a backup keeps besides the records, so that an import can be taken back in the
 * restored store as well. Keys are `kind id dataset`.
 */
import { z } from 'zod';

export const journalEntry = z.union([
  /** Whether it is still known what an import changed. */
  z.strictObject({ import: z.string(), known: z.boolean() }),
  /** Records that an import brought last; `null`: no import, but by hand. */
  z.strictObject({ broughtBy: z.string().nullable(), keys: z.array(z.string()) }),
  /**
   * What an import ('': by hand) changed or removed, as it was before; `null`: it had the record word for word. And the import
   * that had brought that.
   */
  z.strictObject({
    changedBy: z.string(),
    key: z.string(),
    before: z.string().nullable(),
    beforeBy: z.string().nullable(),
  }),
]);
export type JournalEntry = z.infer<typeof journalEntry>;

/** Entries for records and who brought them, in the order in which they come. */
export function broughtEntries(
  rows: readonly { readonly key: string; readonly by: string | null }[],
): readonly JournalEntry[] {
  const keys = new Map<string | null, string[]>();
  for (const { key, by } of rows) {
    const known = keys.get(by);
    if (known === undefined) keys.set(by, [key]);
    else known.push(key);
  }
  return [...keys].map(([broughtBy, of]) => ({ broughtBy, keys: of }));
}
