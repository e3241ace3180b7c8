/**
 * Sentences that speak of a redacted party by the head of its name alone: "the committee". In records about that party they
 * mean it; elsewhere only who reads them can tell.
 */
import type { EntityId } from '../../model/ids.ts';
import { recordKinds } from '../../model/records.ts';
import type { Material, RecordsByKind } from '../material.ts';
import { headsOf, mentionsOfHeads, type Head, type Mention } from './heads.ts';
import { calledByHead } from './publishers.ts';
import { wordsOf } from './spellings.ts';
import { checksumKeys, idKeys, isAddress, nameKeys } from './texts.ts';

export interface References {
  /** Text → the heads that mean redacted parties in it. */
  readonly decided: ReadonlyMap<string, readonly Meant[]>;
  /** Text that is nothing but such a mention, in any language → what is printed for it. */
  readonly whole: ReadonlyMap<string, string>;
  /** Ids of records about one in which a head stands. */
  readonly telling: ReadonlySet<string>;
  /** Sentences that may speak of one. */
  readonly undecided: readonly string[];
}

export interface Meant {
  readonly heads: readonly Head[];
  /** What is printed for the party. */
  readonly label: string;
}

export interface NamedParty {
  readonly id: EntityId;
  readonly label: string;
  readonly names: readonly string[];
}

interface Given {
  readonly parties: readonly NamedParty[];
  /** A text when names have been replaced in it by `inText`. */
  readonly plain: (text: string) => string;
  readonly inText: string;
}

export function referencesIn(material: Material, { parties, plain, inText }: Given): References {
  const decided = new Map<string, readonly Meant[]>();
  const undecided = new Set<string>();
  const whole = new Map<string, string>();
  const telling = new Set<string>();
  const redacted = new Set<string>(parties.map(({ id }) => id));
  for (const party of parties) {
    const all = headsOf(party.names);
    const own = recordsAbout(material.records, party);
    for (const meant of ['few', 'some', 'many'] as const) {
      const heads = all.filter((head) => head.meant === meant);
      if (heads.length === 0) continue;
      const others = bearersOf(material.records, { heads, redacted });
      const verdicts = new Map<string, boolean>();
      for (const told of toldIn(material, { own, others })) {
        // most texts hold none, with names or without
        if (mentionsOfHeads(told.text, heads, inText).length === 0) continue;
        const mentions = mentionsOfHeads(plain(told.text), heads, inText);
        const verdict = verdictOn(mentions, told, meant);
        if (verdict === 'another') continue;
        verdicts.set(told.text, verdict === 'meant' && verdicts.get(told.text) !== false);
      }
      for (const [text, isMeant] of verdicts) {
        if (isMeant) decided.set(text, [...(decided.get(text) ?? []), { heads, label: party.label }]);
        else for (const one of sentencesOf(text, heads, inText)) undecided.add(one);
      }
      for (const text of speakersOf(material.records, { party, own, others })) whole.set(text, party.label);
      if (meant === 'few') for (const one of idsTelling(material.records, { own, heads })) telling.add(one);
    }
  }
  return { decided, whole, telling, undecided: [...undecided] };
}

interface Told {
  readonly text: string;
  /** In a record about the party. */
  readonly isOwn: boolean;
  /** In a record that names another party of such a head. */
  readonly isOther: boolean;
}

type Verdict = 'meant' | 'another' | 'undecided';

function verdictOn(mentions: readonly Mention[], { isOwn, isOther }: Told, meant: Head['meant']): Verdict {
  const isDefinite = mentions.some(({ kind }) => kind === 'definite');
  if (mentions.length === 0) return 'another';
  if (!isOwn) return isDefinite && meant !== 'many' && !isOther ? 'undecided' : 'another';
  if (meant !== 'few') return isDefinite ? 'undecided' : 'another';
  return isOther || mentions.some(({ kind }) => kind === 'other') ? 'undecided' : 'meant';
}

interface Sets {
  /** Ids of records. */
  readonly own: ReadonlySet<string>;
  /** Ids of parties. */
  readonly others: ReadonlySet<string>;
}

/** Every text in words, with the record that it stands in. */
function* toldIn({ records, answers, settings }: Material, { own, others }: Sets): Generator<Told> {
  const ends = new Map<string, readonly string[]>(
    records.relationship.map(({ id, from, to, production }) => [id, [from, to, production ?? '']]),
  );
  const known = new Set(recordKinds.flatMap((kind) => records[kind].map(({ id }): string => id)));
  const namesOther = (record: object): boolean =>
    Object.values(record)
      .flat()
      .some((id) => typeof id === 'string' && [id, ...(ends.get(id) ?? [])].some((one) => others.has(one)));
  function* walk(value: unknown, key: string, within: Omit<Told, 'text'>): Generator<Told> {
    if (typeof value === 'string') {
      if (isProse(key)) yield { ...within, text: value };
    } else if (Array.isArray(value)) for (const inner of value) yield* walk(inner, key, within);
    else if (typeof value === 'object' && value !== null) {
      const id = 'id' in value && typeof value.id === 'string' ? value.id : null;
      const inside =
        // a chain is no record: what its links say stands by itself
        id === null || !known.has(id)
          ? within
          : { isOwn: within.isOwn || own.has(id), isOther: within.isOther || namesOther(value) };
      for (const [name, inner] of Object.entries(value)) yield* walk(inner, name, inside);
    }
  }
  yield* walk([records, answers, settings.edits], '', { isOwn: false, isOther: false });
}

function isProse(key: string): boolean {
  return !idKeys.has(key) && !nameKeys.has(key) && !checksumKeys.has(key) && !isAddress(key);
}

/** Its links with their claims, what it says, what is said of it, what it published, and what that is cited for. */
function recordsAbout({ source, ...records }: RecordsByKind, { id, names }: NamedParty): ReadonlySet<string> {
  const published = new Set<string>(
    source.filter(({ publisher }) => calledByHead([publisher], names).length > 0).map((one) => one.id),
  );
  const speaks = ({ party, source: of, aboutEntities }: RecordsByKind['statement'][number]): boolean =>
    party === id || published.has(of) || aboutEntities.includes(id);
  const links = new Set<string>([
    ...records.relationship
      .filter(({ from, to, production }) => [from, to, production].includes(id))
      .map((one) => one.id),
    ...records.claim.filter((one) => published.has(one.source)).map(({ subject }) => subject),
    ...records.statement.filter(speaks).flatMap(({ aboutRelationships }) => aboutRelationships),
  ]);
  const claims = records.claim.filter(({ subject }) => links.has(subject)).map((one) => one.id);
  const asked = new Set<string>(claims);
  return new Set<string>([
    ...[id, ...published, ...links, ...claims],
    ...records.statement
      .filter((one) => speaks(one) || one.aboutRelationships.some((link) => links.has(link)))
      .map((one) => one.id),
    ...records.listing.filter(({ party }) => party === id).map((one) => one.id),
    ...records.judgement.filter(({ left, right }) => [left, right].includes(id)).map((one) => one.id),
    ...records.inquiry
      .filter(({ party, claims: about }) => party === id || about.some((one) => asked.has(one)))
      .map((one) => one.id),
  ]);
}

interface Bearing {
  readonly heads: readonly Head[];
  readonly redacted: ReadonlySet<string>;
}

/** Parties that are named and could be called so as well. */
function bearersOf({ entity }: RecordsByKind, { heads, redacted }: Bearing): ReadonlySet<string> {
  const named = entity.filter(({ id, placeholder }) => !placeholder && !redacted.has(id));
  const called = named.filter(({ name, aliases }) =>
    [name, ...aliases.map((alias) => alias.name)].some((one) => mentionsOfHeads(one, heads, '').length > 0),
  );
  return new Set(called.map(({ id }) => id));
}

/** Who speaks in statements about the party, where that is it: both languages say one thing. */
function speakersOf(
  { statement }: RecordsByKind,
  { party, own, others }: Sets & { readonly party: NamedParty },
): readonly string[] {
  return statement
    .filter(({ id, party: of }) => own.has(id) && !others.has(of))
    .map(({ speaker, translations: { de } }) => [speaker, de?.speaker].flatMap((one) => one ?? []))
    .filter((texts) => calledByHead(texts, party.names).length > 0)
    .flat();
}

/** Ids that people gave: of what the party published, of origins and of parallel links. */
function idsTelling(
  { source, relationship, claim }: RecordsByKind,
  { own, heads }: Pick<Sets, 'own'> & Pick<Bearing, 'heads'>,
): readonly string[] {
  const nouns = new Set(heads.flatMap((head) => head.nouns));
  const ids = [
    ...source.filter(({ id }) => own.has(id)).map(({ id }): string => id),
    ...relationship.filter(({ id }) => own.has(id)).map(({ key }) => key),
    ...claim.filter(({ id }) => own.has(id)).map(({ origin }) => origin),
  ];
  return ids.filter((id) => wordsOf(id.toLowerCase()).some((word) => nouns.has(word)));
}

const LONGEST = 160;

/** Those of a text in which a head stands. */
function sentencesOf(text: string, heads: readonly Head[], inText: string): readonly string[] {
  const sentences = text.split(/(?<=[.!?;。])\s+/u);
  const telling = sentences.filter((one) =>
    mentionsOfHeads(one, heads, inText).some(({ kind }) => kind !== 'other'),
  );
  return (telling.length === 0 ? [text] : telling).map((one) =>
    one.length <= LONGEST ? one : `${one.slice(0, LONGEST)}…`,
  );
}
