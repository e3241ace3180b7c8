/** Texts that name a protected source: its publisher, title, address or id. */
import { groupBy } from '../../model/groups.ts';
import type { Source } from '../../model/sources.ts';
import type { Material, RecordsByKind } from '../material.ts';
import { commonWords } from './commonWords.ts';
import { beginningsOfPublisher, publisherSpellings } from './publishers.ts';
import { holdsSpelling, spellingsOf, withinWords, wordsOf, type Spelling } from './spellings.ts';
import { checksumKeys, idKeys, isAddress, nameKeys, textsIn, type Text } from './texts.ts';
import { linkInWords, partyName, withheldInWords } from './wording.ts';

/** A title of one word is a common word more often than not. */
const TITLE_WORDS = 2;
/** So many words in a row are no chance. */
const REPEATED_WORDS = 4;
const EXCERPT = 120;

/** What texts can name, or repeat. */
type Marked = Pick<RecordsByKind, 'source' | 'claim' | 'statement'>;

/**
 * One reason for each text that names a hidden source or repeats the words of a hidden claim or statement. What these have in
 * common with something shown tells nothing.
 */
export function mentionsIn(shown: Material, hidden: Marked): readonly string[] {
  // a word that is also part of a shown party's name does not tell a source
  const common = commonWords(shown, { sharedBy: 1 });
  const beginnings = shown.records.source.flatMap(({ publisher }) => beginningsOfPublisher(publisher));
  const open = new Set(
    [...marksIn(shown.records, common).flatMap(({ marks }) => marks), ...spellingsOf(beginnings)].map(
      ({ letters }) => letters,
    ),
  );
  const protectedMarks = marksIn(hidden, common).map(({ id, marks }) => ({
    id,
    marks: marks.filter(({ letters }) => !open.has(letters)),
  }));
  // a withheld claim may be one of a source that is shown
  const known = { ...hidden, source: [...hidden.source, ...shown.records.source] };
  const ofLinks = marksByLink(shown.records, hidden, common);
  const { answers, ...rest } = shown;
  const reasons = new Map<string, string>();
  // the answers repeat the records, which say better what a text belongs to
  const names = namesIn(shown.records);
  for (const told of textsIn([rest, answers])) {
    const { path, key, text } = told;
    if (!isTold(told, names) || reasons.has(text)) continue;
    const links = idKeys.has(key) ? [] : linksOf(shown.records, path);
    const those = [...protectedMarks, ...links.flatMap((id) => ofLinks.get(id) ?? [])];
    const isInOne = idKeys.has(key) || isAddress(key);
    const named = those.find(({ marks }) => holdsSpelling(text, isInOne ? withinWords(marks) : marks));
    if (named !== undefined)
      reasons.set(
        text,
        `${placeOf(shown, path)} names the withheld ${withheldInWords(known, named.id)}: “${excerpt(text)}”.`,
      );
  }
  return [...reasons.values()];
}

/**
 * Of each link the marks of hidden sources that no source shown for that link has as well: that a publisher wrote of something
 * else does not open what is said of this.
 */
function marksByLink(
  shown: RecordsByKind,
  hidden: Marked,
  common: ReadonlySet<string>,
): ReadonlyMap<string, readonly Marks[]> {
  const cited = ({ claim, statement }: Pick<Marked, 'claim' | 'statement'>) => [
    ...claim.map(({ subject, source }) => [subject, source] as const),
    ...statement.flatMap(({ aboutRelationships, source }) =>
      aboutRelationships.map((id) => [id, source] as const),
    ),
  ];
  const marks = (sources: RecordsByKind['source']): ReadonlyMap<string, readonly Spelling[]> =>
    new Map(sources.map((one) => [one.id, publisherSpellings(one.publisher, common)]));
  const [left, gone] = [marks(shown.source), marks(hidden.source)];
  const open = groupBy(cited(shown), ([link]) => link);
  return new Map(
    [...groupBy(cited(hidden), ([link]) => link)].map(([link, pairs]) => {
      const letters = new Set(
        (open.get(link) ?? []).flatMap(([, source]) => left.get(source) ?? []).map((one) => one.letters),
      );
      const ids = [...new Set(pairs.map(([, source]) => source))];
      return [
        link,
        ids.map((id) => ({ id, marks: (gone.get(id) ?? []).filter((one) => !letters.has(one.letters)) })),
      ];
    }),
  );
}

/** The links that a text is about, by where it stands in `[rest, answers]`. */
function linksOf({ relationship, claim, statement }: RecordsByKind, path: string): readonly string[] {
  const [, , top = '', kind = '', position = ''] = path.split('.');
  const at = Number(position);
  if (top !== 'records') return [];
  if (kind === 'relationship') return [relationship[at]?.id ?? ''];
  if (kind === 'claim') return [claim[at]?.subject ?? ''];
  return kind === 'statement' ? (statement[at]?.aboutRelationships ?? []) : [];
}

/** Of records that are named by what they say. */
const HASHED = /^[a-z]{1,2}-[0-9a-f]{16,}$/;

/** All but checksums and what named parties are called; the ids of sources, datasets and keys are chosen by people. */
function isTold({ key, text }: Text, names: ReadonlySet<string>): boolean {
  if (checksumKeys.has(key)) return false;
  return idKeys.has(key) ? !HASHED.test(text) : !(nameKeys.has(key) && names.has(text));
}

function namesIn({ entity }: RecordsByKind): ReadonlySet<string> {
  const named = entity.filter(({ placeholder }) => !placeholder);
  return new Set(named.flatMap(({ name, aliases }) => [name, ...aliases.map((alias) => alias.name)]));
}

interface Marks {
  readonly id: string;
  readonly marks: readonly Spelling[];
}

function marksIn({ source, claim, statement }: Marked, common: ReadonlySet<string>): readonly Marks[] {
  const words = (id: string, text: string | null): Marks[] =>
    text === null || wordsOf(text).length < REPEATED_WORDS ? [] : [{ id, marks: spellingsOf([text]) }];
  return [
    ...source.map((one) => ({ id: one.id, marks: marksOf(one, common) })),
    ...claim.flatMap(({ id, quotation }) => words(id, quotation)),
    ...statement.flatMap(({ id, text, object, speaker, translations: { de } }) =>
      [text, object, speaker, de?.text, de?.object, de?.speaker].flatMap((said) => words(id, said ?? null)),
    ),
  ];
}

function marksOf(
  { id, publisher, title, url, archiveUrl }: Source,
  common: ReadonlySet<string>,
): readonly Spelling[] {
  const addresses = [url, archiveUrl].flatMap((address) => (address === null ? [] : addressesOf(address)));
  const titles = wordsOf(title).length < TITLE_WORDS ? [] : [title];
  return [...spellingsOf([id, ...titles, ...addresses]), ...publisherSpellings(publisher, common)];
}

/** The whole address and its host, as people write them. */
function addressesOf(address: string): readonly string[] {
  const { host, pathname } = new URL(address);
  const plain = host.replace(/^www\./, '');
  return [plain, `${plain}${pathname}`];
}

/** What a text belongs to, in words; the path in `[rest, answers]` begins with a position. */
function placeOf({ records }: Material, path: string): string {
  const [, , top = '', kind = '', position = '', field = ''] = path.split('.');
  const at = Number(position);
  if (top === 'settings') return `What the author wrote (${path.split('.').at(-1) ?? ''})`;
  if (kind === 'claim' || kind === 'relationship') {
    const id = kind === 'claim' ? records.claim[at]?.subject : records.relationship[at]?.id;
    return `${linkInWords(records, id ?? '')}: the ${field} of a ${kind}`;
  }
  if (kind === 'statement')
    return `A statement of “${partyName(records, records.statement[at]?.party ?? '')}”`;
  if (kind === 'entity') return `The ${field} of “${partyName(records, records.entity[at]?.id ?? '')}”`;
  return top === 'records' ? `The ${field} of a ${kind}` : `A text of the answer (${path})`;
}

function excerpt(text: string): string {
  return text.length <= EXCERPT ? text : `${text.slice(0, EXCERPT)}…`;
}
