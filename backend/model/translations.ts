/**
 * Texts of a case in the reader's language, beside those that stand in the case's own: given by whoever wrote the case,
 * never made by the program, and printed as translated.
 */
import { z } from 'zod';

/** BCP 47, as short as it goes: `en`, `ko`, `zh-hant`. */
export const languageTag = z
  .string()
  .regex(/^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/, 'expected a language such as en or de');

/** Languages into which a case may give its texts. */
export const translatedInto = ['de'] as const;

const text = z.string().min(1).optional();

function intoEach<T extends z.ZodRawShape>(fields: T) {
  return z.strictObject({ de: z.strictObject(fields).optional() });
}

/** Of a party in short: what it is called. */
export const nameTranslations = intoEach({ name: text });
export const entityTranslations = intoEach({ name: text, note: text });
export const sourceTranslations = intoEach({ kind: text, readAs: text, note: text });
/** Of what has a note and no other words. */
export const noteTranslations = intoEach({ note: text });
export const claimTranslations = intoEach({ note: text, originName: text });
export const relationshipTranslations = intoEach({
  qualifier: text,
  remark: text,
  /** What each amount is of, in their order. */
  amounts: z.array(z.string()).optional(),
});
export const statementTranslations = intoEach({ text, object: text, speaker: text });

export type SourceTranslations = z.infer<typeof sourceTranslations>;
export type NoteTranslations = z.infer<typeof noteTranslations>;
export type RelationshipTranslations = z.infer<typeof relationshipTranslations>;
