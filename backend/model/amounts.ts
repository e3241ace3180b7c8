/** Figures that a source gives for a relationship: a sum, a number of transfers or of people, and what they count. */
import { z } from 'zod';

/** How far the source commits itself; it goes with the sum, or with the count where there is no sum. */
export const amountQualities = ['exactly', 'about', 'more than', 'at least', 'up to', 'less than'] as const;

export const amount = z
  .strictObject({
    value: z.number().nonnegative().nullable(),
    /** ISO 4217, of the value. */
    currency: z
      .string()
      .regex(/^[A-Z]{3}$/, 'expected a currency of three capital letters such as USD')
      .nullable(),
    is: z.enum(amountQualities).nullable(),
    count: z.int().nonnegative().nullable(),
    /** What is counted or what the sum is, in the words of its case: "transfers", "debt under the agreement". */
    of: z.string().nullable(),
  })
  .refine((one) => one.value !== null || one.count !== null, 'an amount needs a value or a count')
  .refine((one) => one.value !== null || one.currency === null, 'a currency needs a value');
export type Amount = z.infer<typeof amount>;
