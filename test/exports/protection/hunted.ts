/** What was taken out of an export, as everything by which a reader could know it again; and where that still stands. */
import { recordKinds } from '../../../backend/model/records.ts';
import type { Material } from '../../../backend/exports/material.ts';

/** From so many letters on, no other words read like it by chance. */
const LONG = 8;
/** Up to here only capitals tell a name from a word. */
const CAPITALS = 3;
const SHORTEST_PART = 4;

export interface Hunt {
  /** What must stand nowhere. */
  readonly sought: readonly string[];
  /** Words of redacted names, which may stand elsewhere by chance. */
  readonly parts: readonly string[];
}

/** @param forAudience with what is withheld taken out. @param shown with the names of parties taken out as well */
export function huntFor(open: Material, forAudience: Material, shown: Material): Hunt {
  const names = namesOf(open);
  const parts = names.flatMap((name) => name.split(/[^\p{L}\p{N}\p{M}]+/u));
  const left = idsIn(shown);
  const sought = [
    ...names,
    ...withheldTexts(open, forAudience),
    ...[...idsIn(open)].filter((id) => !left.has(id)),
    ...open.settings.edits.redact.map(withoutCase),
    open.made.digest,
  ];
  return {
    sought: [...new Set(sought)].filter((one) => one.length > 1),
    parts: [...new Set(parts)].filter((one) => one.length >= SHORTEST_PART && !/^\p{N}/u.test(one)).sort(),
  };
}

/** "sek-studio.mondo-tv" → "mondo-tv" */
function withoutCase(id: string): string {
  return id.slice(id.indexOf('.') + 1);
}

/** Of redacted parties: names and aliases, whole and what stands before and in brackets, numbers and streets. */
function namesOf({ records, settings }: Material): readonly string[] {
  const redacted = records.entity.filter(({ id }) => settings.edits.redact.includes(id));
  return redacted.flatMap(({ name, translations, aliases, identifiers, addresses }) => [
    ...[name, translations.de?.name ?? '', ...aliases.map((alias) => alias.name)].flatMap((one) => [
      one,
      ...one.split(/[()/]/).map((part) => part.trim()),
    ]),
    ...identifiers.map(({ value }) => value),
    ...addresses.flatMap(({ street }) => street ?? []),
  ]);
}

/** Of records and chains. */
function idsIn({ records, answers }: Material): ReadonlySet<string> {
  return new Set([
    ...recordKinds.flatMap((kind) => records[kind].map(({ id }): string => id)),
    ...answers.flatMap(({ chains }) => chains.map(({ id }) => id)),
  ]);
}

/** How withheld sources are called, where they lie, and what is quoted of them; but for what a shown one has as well. */
function withheldTexts(open: Material, forAudience: Material): readonly string[] {
  const left = idsIn(forAudience);
  const texts = ({ records }: Material, isMeant: (id: string) => boolean): readonly string[] => [
    ...records.source
      .filter(({ id }) => isMeant(id))
      .flatMap(({ id, publisher, title, url, archiveUrl, note }) => [
        ...[withoutCase(id), publisher, title, note],
        ...[url, archiveUrl].flatMap((address) => address?.replace(/^https?:..(?:www\.)?/, '') ?? []),
      ]),
    ...records.claim.filter(({ id }) => isMeant(id)).flatMap(({ quotation }) => quotation ?? []),
    ...records.statement.filter(({ id }) => isMeant(id)).map(({ text }) => text),
  ];
  const shown = new Set(texts(forAudience, () => true));
  return texts(open, (id) => !left.has(id)).filter((text) => !shown.has(text));
}

/** Files in whose texts, or names, something that is sought stands: by what is sought. */
export function findIn(
  files: ReadonlyMap<string, string>,
  sought: readonly string[],
): ReadonlyMap<string, readonly string[]> {
  const finders = sought.map((what) => ({ what, stands: finderOf(what) }));
  const found = new Map<string, string[]>();
  for (const [path, text] of files) {
    const written = `${path}\n${text}`;
    const run = folded(written);
    for (const { what, stands } of finders)
      if (stands(written, run)) found.set(what, [...(found.get(what) ?? []), path]);
  }
  return found;
}

type Finder = (written: string, run: string) => boolean;

function finderOf(what: string): Finder {
  const letters = folded(what);
  // other scripts put no space between words
  const isLong = letters.length >= LONG || /[^\p{Script=Latin}\p{N}]/u.test(letters);
  if (isLong) return (_, run) => run.includes(letters);
  const words = what.replace(/[^\p{L}\p{N}]+/gu, '[^\\p{L}\\p{N}]+');
  const word = new RegExp(
    `(?<![\\p{L}\\p{N}])${words}(?![\\p{L}\\p{N}])`,
    what.length <= CAPITALS ? 'u' : 'iu',
  );
  // a search for letters is many times quicker than one for words
  return (written, run) => run.includes(letters) && word.test(written);
}

/** Letters and digits alone, in small, without accents. */
function folded(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
