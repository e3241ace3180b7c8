/** Sentences that several ways out print alike. */
import { isInferred, takenBackOn, type Grade, type GradedClaim } from '../model/grades.ts';
import { listName } from '../model/lists.ts';
import type { ListingEnd, ListingGround, ListingStatus, SeenOn } from '../model/listings.ts';
import type { Direction, RelationshipTypeName } from '../model/relationshipTypes.ts';
import { sourceName, type Source } from '../model/sources.ts';
import type { Chain, ToldStatement, TraceAnswer } from '../model/answers.ts';
import type { StatementStance } from '../model/statements.ts';
import type { EntityId, RelationshipId, SourceId } from '../model/ids.ts';
import { languageOf, translationFor } from './caseTexts.ts';
import type { Words } from './en.ts';
import { formatDate } from './formats.ts';
import { listOf, nameParts, startingUpper } from './names.ts';
import { endSentence, withOneStop, withoutStop } from './sentenceEnds.ts';
import { certaintyOf, fill, type RelationshipWords, type Verbs } from './verbs.ts';

interface Told {
  readonly type: RelationshipTypeName;
  readonly direction: Direction;
  readonly grade: Grade;
  /** Where they are known: what a list took back or a case infers is told as such. */
  readonly claims?: readonly GradedClaim[];
  /** Where its claims are not known there, but this is. */
  readonly inferred?: boolean;
  /** Whether its end is known and past: then it is told as what was. */
  readonly over: boolean | undefined;
}

/** The template of a relationship's sentence, with the verb that its own grade allows; `{from}` and `{to}` are its ends. */
export function relationshipTemplate(told: Told, words: Words, plural: boolean): string {
  const row = words.relationships[told.type];
  const present: Verbs = told.direction === 'forward' ? row.forward : row.reverse;
  const verbs = told.over === true ? (present.ended ?? present) : present;
  const number = plural ? 'many' : 'one';
  const { linkedUntil, inference } = words.evidence;
  const until = told.type === 'LINKED_TO' ? takenBackOn(told.claims ?? []) : undefined;
  if (until !== undefined)
    return fill(linkedUntil[told.direction][number], { until: formatDate(until, words.dates) });
  if (told.grade === 'D' && (told.inferred ?? isInferred(told.claims ?? [])))
    return fill(inference, { sentence: verbs.stated[number] });
  return verbs[certaintyOf(told.grade)][number];
}

/** "owns", and of what is over "owned"; from its other end "owned by". */
export function relationshipLabel(
  { type, over, direction = 'forward' }: Pick<Told, 'type' | 'over'> & Partial<Pick<Told, 'direction'>>,
  words: Words,
): string {
  const row: RelationshipWords = words.relationships[type];
  if (direction === 'forward') return over === true ? (row.endedLabel ?? row.label) : row.label;
  return over === true ? (row.endedReverseLabel ?? row.reverseLabel) : row.reverseLabel;
}

interface Named extends Told {
  readonly fromName: string;
  readonly toName: string;
  readonly plural?: boolean;
}

export function relationshipSentence(told: Named, words: Words): string {
  return fill(relationshipTemplate(told, words, told.plural ?? false), {
    from: told.fromName,
    to: told.toName,
  });
}

export function statusText(status: ListingStatus, words: Words): string {
  const { status: templates, endedBetween, listedThen } = words.evidence;
  const template = templates[status.status];
  const date = (day: string): string => formatDate(day, words.dates);
  const ended = (end: ListingEnd & { readonly on?: string }, until: string, between: string): string => {
    const on = date(end.on ?? '');
    if (end.between === null) return fill(until, { on, until: date(end.until ?? '') });
    return fill(between, { on, after: date(end.between.after), before: date(end.between.before) });
  };
  switch (status.status) {
    case 'last-seen-listed':
      return fill(template, { on: date(status.on) });
    case 'reported-listed':
      return fill(template, { since: date(status.since) });
    case 'not-yet-listed':
      return fill(template, { from: date(status.from) });
    case 'formerly-listed':
      return ended(status, template, endedBetween);
    case 'listed': {
      const { ending } = status;
      return ending === undefined ? template : ended(ending, listedThen.until, listedThen.between);
    }
    default:
      return template;
  }
}

/** In two or three words; whole, with day and end, where the listing ended after the day asked about. */
export function statusShortText(status: ListingStatus, words: Words): string {
  return status.status === 'listed' && status.ending !== undefined
    ? statusText(status, words)
    : words.evidence.statusShort[status.status];
}

/** "until July 2025" */
export function endText({ until, between }: ListingEnd, { drawing, dates }: Words): string {
  const date = (day: string): string => formatDate(day, dates);
  return between === null
    ? fill(dates.until, { date: date(until ?? '') })
    : fill(drawing.endedBetween, { after: date(between.after), before: date(between.before) });
}

/**
 * With the list, and how it is known where the list was not read near the day.
 *
 * @param cite what stands for the sources, e.g. `[3]`; '' where they stand beside it
 */
export function statusWithGround(
  status: ListingStatus,
  words: Words,
  cite: (sources: readonly string[]) => string = () => '',
): string {
  const text = statusText(status, words);
  const { grounds, andSeen, lastRead } = words.evidence;
  const bracketed = ({
    list,
    by,
    sources,
  }: Pick<SeenOn, 'list' | 'sources'> & { by: ListingGround }): string => {
    const cited = cite(sources);
    return `${listName(list)}, ${grounds[by]}${cited === '' ? '' : `: ${cited}`}`;
  };
  if (status.status === 'reported-listed') return `${text} (${bracketed({ ...status, by: 'report' })})`;
  if (status.status !== 'listed' && status.status !== 'last-seen-listed') return text;
  const { lists = [] } = status;
  if (status.status === 'last-seen-listed') {
    return [
      `${text} (${bracketed(status)})`,
      ...lists
        .slice(1)
        .map((one) => fill(andSeen, { on: formatDate(one.on, words.dates), list: bracketed(one) })),
    ].join(' ');
  }
  const read = lists.map((one) =>
    fill(lastRead, { list: bracketed(one), on: formatDate(one.on, words.dates) }),
  );
  return read.length === 0 ? text : `${text} (${read.join('; ')})`;
}

/** Publishers of sources that are known, for a `cite` where no numbers stand for them. */
export function namesOfSources(
  sources: readonly (Pick<Source, 'publisher' | 'title'> & { readonly id: string })[],
): (ids: readonly string[]) => string {
  const known = new Map(sources.map((source) => [source.id, sourceName(source)]));
  return (ids) => [...new Set(ids.flatMap((id) => known.get(id) ?? []))].join('; ');
}

/** How the place that tells a statement calls parties and sources. */
export interface Naming {
  readonly party: (id: EntityId) => string;
  /** Its publisher; `undefined` where the source is not known there. */
  readonly source: (id: SourceId) => string | undefined;
  /** Relationships told there: a statement about none of them says what it is about. */
  readonly shown?: ReadonlySet<RelationshipId> | undefined;
}

/** Publishers in short, by the ids of the given sources. */
export function publisherIn(sources: TraceAnswer['sources']): Naming['source'] {
  const publishers = new Map<string, string>(
    sources.map((source) => [source.id, nameParts(sourceName(source)).main]),
  );
  return (id) => publishers.get(id);
}

/**
 * Who says what, with the statement's own text after a colon, so that it stays what was said and is never ours; the
 * source stands beside it.
 */
export function statementSentence(said: ToldStatement, naming: Naming, words: Words): string {
  const lead = leadOf(said, naming, words);
  const text = inReadersLanguage(said, 'text', words);
  const told = text === '' ? lead : `${withoutStop(lead)}: ${endSentence(text)}`;
  const whole = markedTranslated(told, said, ['object', 'speaker', 'text'], words);
  return isOfOther(said, naming)
    ? fill(words.evidence.saidOfOther, {
        sentence: withoutStop(whole),
        about: firstLinkInWords(said, naming, words),
      })
    : whole;
}

/** Who says what of what, in one sentence. */
export function statementLead(said: ToldStatement, naming: Naming, words: Words): string {
  return markedTranslated(leadOf(said, naming, words), said, ['object', 'speaker'], words);
}

function leadOf(said: ToldStatement, naming: Naming, words: Words): string {
  const { statements, spokenFor, spokenOf, retold } = words.evidence;
  const object = inReadersLanguage(said, 'object', words);
  const speaker = inReadersLanguage(said, 'speaker', words);
  const known = naming.source(said.source);
  const source = known ?? spokenOf.unknownSource;
  const others: Partial<Record<StatementStance, { object: string; plain: string }>> = spokenFor;
  const forms = (speaker === '' ? undefined : others[said.stance]) ?? statements[said.stance];
  const sentence = fill(object === '' ? forms.plain : forms.object, {
    object,
    speaker,
    party: naming.party(said.party),
    source: speaker === '' ? source : fill(retold, { speaker, source: known ?? spokenOf.aSource }),
    about: aboutInWords(said, naming, words),
  });
  return speaker === '' ? withOneStop(sentence) : startingUpper(withOneStop(sentence));
}

/** Whether it is about links of which none is shown beside it. */
function isOfOther({ aboutLinks }: ToldStatement, { shown }: Naming): boolean {
  return shown !== undefined && aboutLinks.length > 0 && !aboutLinks.some(({ id }) => shown.has(id));
}

type InWords = 'object' | 'speaker' | 'text';

/** A field in the reader's language, where that is another than its own and the case gives it. */
function translationOf({ language, translations, ...said }: ToldStatement, field: InWords, words: Words) {
  const foreign = (said[field] ?? '') !== '' && language !== null && language !== languageOf(words);
  return foreign ? translationFor(translations, words)?.[field] : undefined;
}

/**
 * What is denied, was known or cannot be ruled out, or the statement's text: in the reader's language where the case gives
 * that, else as a quotation in its own.
 */
function inReadersLanguage(said: ToldStatement, field: InWords, words: Words): string {
  const { [field]: own = '', language } = said;
  if (own === '' || language === null || language === languageOf(words)) return own;
  const { open, close } = words.briefing.quotationMarks;
  return translationOf(said, field, words) ?? `${open}${own}${close}`;
}

/** The sentence says once that what somebody said is not in his own words. */
function markedTranslated(
  sentence: string,
  said: ToldStatement,
  fields: readonly InWords[],
  words: Words,
): string {
  if (!fields.some((field) => translationOf(said, field, words) !== undefined)) return sentence;
  const { translatedBrief } = words.evidence.caseTexts;
  return `${fill(translatedBrief, { translation: withoutStop(sentence) })}.`;
}

/** What it is about: the links that it names, else the parties. */
function aboutInWords({ aboutLinks, aboutEntities, party }: ToldStatement, naming: Naming, words: Words) {
  const { spokenOf } = words.evidence;
  const list = (items: readonly string[]): string => listOf([...new Set(items)], words.dates.tag);
  if (aboutLinks.length > 0) return list(linksInWords(aboutLinks, naming, words));
  const parties = aboutEntities.length > 0 ? aboutEntities : [party];
  return fill(spokenOf.parties, { names: list(parties.map(naming.party)) });
}

function linksInWords(links: ToldStatement['aboutLinks'], naming: Naming, words: Words): readonly string[] {
  const told = links.map(({ type, from, to }) =>
    fill(words.evidence.spokenOf.link, {
      from: naming.party(from),
      to: naming.party(to),
      label: words.relationships[type].label,
    }),
  );
  return [...new Set(told)];
}

/** The first of the links that it is about, and how many others there are. */
function firstLinkInWords({ aboutLinks }: ToldStatement, naming: Naming, words: Words): string {
  const [first = '', ...others] = linksInWords(aboutLinks, naming, words);
  return others.length === 0 ? first : fill(words.evidence.andOthers, { first, n: others.length });
}

/** "1 chain", "2 chains". */
export function countOf(count: number, forms: { readonly one: string; readonly other: string }): string {
  return fill(count === 1 ? forms.one : forms.other, { n: count });
}

/** That parties which the chain takes for one were judged to be different, by whom and why. */
export function differentTexts(
  { judgedDifferent = [] }: Pick<Chain, 'judgedDifferent'>,
  called: (id: EntityId) => string,
  { evidence, dates }: Words,
): readonly string[] {
  return judgedDifferent.map(({ left, right, by, decided, reason }) =>
    fill(evidence.judgedDifferent, {
      ...{ left: called(left), right: called(right), by, reason },
      day: formatDate(decided, dates),
    }),
  );
}
