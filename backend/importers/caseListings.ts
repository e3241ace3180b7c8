/** Listings of a case file: which list, how it is known that a party is on it, and dates that agree with that. */
import { isReversed } from '../model/intervals.ts';
import { authorityOf, isListName, listFromText } from '../model/lists.ts';
import type { RecordOf } from '../model/records.ts';
import { joinTexts } from '../model/relationshipTexts.ts';
import { checkPast } from './caseDays.ts';
import type { CaseFile } from './caseFile.ts';
import type { CaseIndex } from './caseIndex.ts';
import type { Path } from './caseText.ts';
import { listingIdOf } from '../model/recordIds.ts';

type CaseListing = CaseFile['listings'][number];

export function listingOf(index: CaseIndex, given: CaseListing, path: Path): RecordOf<'listing'> {
  checkPast(index, given, path);
  checkDates(index, given, path);
  const parts = {
    party: index.entityOf(given.party, [...path, 'party']).id,
    ...keeperOf(index, given, path),
    programme: given.programme,
  };
  const id = listingIdOf(parts);
  index.take(id, path, 'This listing', 'Join the two.');
  return {
    id,
    dataset: index.dataset,
    ...parts,
    measure: given.measure ?? null,
    knownBy: groundOf(index, given, path),
    ...sightingOf(index, given, path),
    to: given.to ?? null,
    removedAfter: given.removed_after ?? null,
    sources: index.sourcesOf(given.sources, [...path, 'sources']),
    ...noteOf(index, given),
  };
}

/** Of `list` and `authority` one is enough; `authority: OFAC SDN` names the list. */
function keeperOf(index: CaseIndex, given: CaseListing, path: Path): { authority: string; list: string } {
  const named = given.list ?? given.authority;
  if (named === undefined) {
    throw index.refuse(
      path,
      'The listing does not say which list it is on.',
      'Give it, as in list: OFAC-SDN.',
    );
  }
  const list = listFromText(named);
  if (given.list === undefined) return { authority: isListName(list) ? authorityOf(list) : named, list };
  const authority = given.authority ?? authorityOf(list);
  if (isListName(list) && authority !== authorityOf(list) && listFromText(authority) !== list) {
    throw index.refuse(
      [...path, 'authority'],
      `The list ${list} is kept by ${authorityOf(list)}, not by "${authority}".`,
      'Correct one of the two; authority may be left out.',
    );
  }
  return { authority: isListName(list) ? authorityOf(list) : authority, list };
}

/** What a source is called (`kind`) that is the list itself, in whatever letter case. */
const LIST_KINDS: ReadonlySet<string> = new Set(['sanctions list', 'official data', 'list data']);

/** Whether days of a reading count: the case says that a source is the list, or the source's kind does. */
function isShown(index: CaseIndex, { known_by, last_seen_in, sources }: CaseListing): boolean {
  if (sources.length === 0) return false;
  if (known_by !== undefined) return known_by === 'reading';
  const readIn = last_seen_in === undefined ? sources : [last_seen_in];
  return index.file.sources.some(({ id, kind }) => readIn.includes(id) && LIST_KINDS.has(kind.toLowerCase()));
}

/** Where days of a reading were taken for reports, so that whoever wrote the case can say that a source is the list. */
export function unshownReadings(index: CaseIndex): readonly string[] {
  const taken = index.file.listings.filter(
    (given) => isRead(given) && given.sources.length > 0 && !isShown(index, given),
  );
  if (taken.length === 0) return [];
  const parties = [...new Set(taken.map(({ party }) => party))].join(', ');
  return [
    `Taken as reported, not as read on the list, as no source is said to be the list: listings of ${parties}. ` +
      'If a source of them is the list itself, say known_by: reading there, or give the source kind: sanctions list.',
  ];
}

function isRead(given: CaseListing): boolean {
  return given.first_seen !== undefined || given.last_seen !== undefined;
}

/** Days of a reading count where a source shows it; else all there is to say is since when the case reports it. */
function sightingOf(index: CaseIndex, given: CaseListing, path: Path) {
  const first = given.first_seen ?? given.last_seen ?? null;
  const last = given.last_seen ?? given.first_seen ?? null;
  const shown = isShown(index, given);
  const named = lastSeenIn(index, given, path);
  return {
    from: given.from ?? (shown ? null : first),
    firstSeen: shown ? first : null,
    lastSeen: shown ? last : null,
    ...(shown ? named : {}),
  };
}

/** The case's own note; after it, in words of the program, a reading that no source shows. */
function noteOf(index: CaseIndex, given: CaseListing) {
  const { note, sources, first_seen: first, last_seen: last, translations } = given;
  const days = [...new Set([first, last])].filter((day) => day !== undefined);
  const own = { note, ...(note === '' ? {} : index.worded(given)) };
  if (sources.length > 0 || days.length === 0) return own;
  const english = `Read on the list by this case, without a source: ${days.join(' to ')}.`;
  const german = `Von diesem Fall auf der Liste gelesen, ohne Quelle: ${days.join(' bis ')}.`;
  const de = translations?.de?.note;
  return {
    ...own,
    note: joinTexts([note, english]),
    ...(note === '' ? { language: 'en' } : {}),
    ...(note !== '' && de === undefined
      ? {}
      : { translations: { de: { note: joinTexts([de ?? '', german]) } } }),
  };
}

function lastSeenIn(index: CaseIndex, given: CaseListing, path: Path) {
  const { last_seen_in: named, last_seen: on, sources } = given;
  if (named === undefined) return {};
  if (on !== undefined && sources.includes(named)) return { lastSeenIn: index.sourceOf(named, path) };
  throw index.refuse(
    [...path, 'last_seen_in'],
    on === undefined
      ? 'The listing names the source of a last reading but not its day.'
      : `"${named}" is none of the sources of this listing.`,
    on === undefined ? 'Give last_seen.' : 'Name one of its sources.',
  );
}

function groundOf(index: CaseIndex, given: CaseListing, path: Path): 'reading' | 'report' {
  const read = isRead(given);
  const ground = given.known_by ?? (read ? 'reading' : 'report');
  // a reading that no source shows is the case's own report
  if (read === (ground === 'reading')) return isShown(index, given) ? 'reading' : 'report';
  throw index.refuse(
    [...path, 'known_by'],
    read
      ? 'A listing that is only reported was not seen on a day.'
      : 'A listing that was read on the list needs the day on which it was.',
    read
      ? 'Leave first_seen and last_seen out; the day that the source gives is from.'
      : 'Give first_seen or last_seen.',
  );
}

function checkDates(index: CaseIndex, given: CaseListing, path: Path): void {
  const { from = null, to = null, first_seen = null, last_seen = null, removed_after = null } = given;
  const [key, message] =
    (isReversed({ start: from, end: to }) && [
      'to',
      `The listing ends (${to ?? ''}) before it begins (${from ?? ''}).`,
    ]) ||
    (isReversed({ start: first_seen, end: last_seen }) && [
      'last_seen',
      `The listing was last seen (${last_seen ?? ''}) before it was first seen (${first_seen ?? ''}).`,
    ]) ||
    (isReversed({ start: last_seen, end: to }) && [
      'last_seen',
      `The listing was last seen (${last_seen ?? ''}) after its end (${to ?? ''}).`,
    ]) ||
    (removed_after !== null &&
      to === null && [
        'removed_after',
        'A removal after a day has an end: the first day on which the list was read without the party.',
      ]) ||
    (isReversed({ start: removed_after, end: to }) && [
      'removed_after',
      `The listing ends (${to ?? ''}) before the day after which it ended (${removed_after ?? ''}).`,
    ]) ||
    [];
  if (key !== undefined && message !== undefined)
    throw index.refuse([...path, key], message, 'Correct the dates.');
}
