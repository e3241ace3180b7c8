/** A source: a publication, list, filing or file, and how it was read. */
import { z } from 'zod';
import { edtfDate, isoDate } from './dates.ts';
import { datasetId, sourceId } from './ids.ts';
import { languageTag, sourceTranslations } from './translations.ts';

export const source = z.strictObject({
  id: sourceId,
  dataset: datasetId,
  publisher: z.string(),
  title: z.string().min(1),
  /** As the source gives it; a span such as `2021-08-18/2024-05-03` is allowed. */
  date: z.string().nullable(),
  url: z.url({ protocol: /^https?$/ }).nullable(),
  /** `unconfirmed`: the address was not checked against the page. */
  urlStatus: z.enum(['confirmed', 'unconfirmed']),
  kind: z.string(),
  /** How much was read and through what, in words; travels with every footnote. */
  readAs: z.string(),
  note: z.string(),
  captured: isoDate.nullable(),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullable(),
  archiveUrl: z.url({ protocol: /^https?$/ }).nullable(),
  /** Of what its dataset says of it in words; absent where that does not say. */
  language: languageTag.optional(),
  /** Of its title and of quotations from it, where that is another. */
  titleLanguage: languageTag.optional(),
  translations: sourceTranslations.optional(),
});
export type Source = z.infer<typeof source>;

/** Of its title and of quotations from it; `undefined` where its dataset does not say. */
export function languageOfTitle({ language, titleLanguage }: Partial<Source>): string | undefined {
  return titleLanguage ?? language;
}

/** `2021-08-18/2024-05-03` or any single date. */
export function isSourceDate(text: string): boolean {
  return text.split('/').every((part) => edtfDate.safeParse(part).success);
}

/** What a source is called in short: its publisher, or its title where none is recorded. */
export function sourceName({ publisher, title }: Pick<Source, 'publisher' | 'title'>): string {
  return publisher === '' ? title : publisher;
}
