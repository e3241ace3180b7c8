/** Notes of several datasets on one thing, as one. */
import { joinTexts } from './relationshipTexts.ts';

export interface Noted {
  readonly note: string;
  readonly language?: string | null | undefined;
  readonly translations?: { readonly de?: { readonly note?: string | undefined } | undefined } | undefined;
}

export function joinNotes(records: readonly Noted[]): string {
  return joinTexts(records.map(({ note }) => note));
}

/** Only where every note has one: a translation of half a text would read as the whole. */
export function germanNote(records: readonly Noted[]): string | undefined {
  const given = records.filter(({ note }) => note !== '');
  const german = given.flatMap(({ translations }) => translations?.de?.note ?? []);
  return given.length > 0 && german.length === given.length ? joinTexts(german) : undefined;
}

/** Of all that have one; absent where they differ or do not say. */
export function languageOfNotes(records: readonly Noted[]): string | undefined {
  const [first, ...others] = new Set(
    records.filter(({ note }) => note !== '').map(({ language }) => language),
  );
  return others.length > 0 ? undefined : (first ?? undefined);
}
