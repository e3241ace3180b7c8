/** What an answer says of time: whether a chain's dates fit, who was listed at a step's time, and what a date filter kept although nothing dates it. */
import type { ChainLink, SearchReport } from '../model/answers.ts';
import type { TimeVerdict } from '../model/chainTime.ts';
import type { EntityId } from '../model/ids.ts';
import type { ListingStatus } from '../model/listings.ts';
import type { Words } from './en.ts';
import { formatSpan } from './formats.ts';
import { countOf, statusText } from './sentences.ts';
import { fill } from './verbs.ts';

/** As much of a chain as its time is told by. */
export interface ToldTimes {
  readonly time: { readonly verdict: TimeVerdict['verdict']; readonly links: readonly number[] };
  readonly links: readonly (Pick<ChainLink, 'fromName' | 'toName'> & {
    readonly relationships: readonly Pick<ChainLink['relationships'][number], 'start' | 'end'>[];
  })[];
}

/** Names the two steps that clash, with their dates. */
export function timeSentence({ time, links }: ToldTimes, words: Words): string {
  const says = words.evidence.time;
  switch (time.verdict) {
    case 'undated':
      return says.undatedLong;
    case 'fit':
      return says.fitLong;
    case 'undetermined':
      return links.length === 1 ? says.oneStep : says.undeterminedLong;
    case 'impossible': {
      const [first = 0, second = 0] = time.links;
      const told = (at: number): string => {
        const link = links[at];
        if (link === undefined) return '';
        const spans = link.relationships.map(({ start, end }) => formatSpan(start, end, words.dates));
        return fill(says.link, {
          from: link.fromName,
          to: link.toName,
          dates: [...new Set(spans)].join('; '),
        });
      };
      return fill(says.impossibleLong, {
        ...{ first: first + 1, firstLink: told(first) },
        ...{ second: second + 1, secondLink: told(second) },
      });
    }
  }
}

/** In two words, for a list; empty for a single step that is dated, as nothing has to fit there. */
export function timeMark({ time, links }: ToldTimes, words: Words): string {
  return time.verdict === 'undetermined' && links.length === 1 ? '' : words.evidence.time[time.verdict];
}

/** The same where a cell or a title must say something. */
export function timeName(told: ToldTimes, words: Words): string {
  return timeMark(told, words) || words.evidence.time.singleStep;
}

/** Listing status of the ends of a step while it was valid, of those that any list has or had. */
export function statusesThen(
  { from, to, statusAtHop }: Pick<ChainLink, 'from' | 'to' | 'statusAtHop'>,
  words: Words,
): readonly { readonly id: EntityId; readonly text: string }[] {
  const ends = [
    { id: from, status: statusAtHop.from },
    { id: to, status: statusAtHop.to },
  ];
  return ends
    .filter(({ status }) => status.status !== 'not-listed')
    .map(({ id, status }) => ({ id, text: statusThen(status, words) }));
}

export function statusThen(status: ListingStatus, words: Words): string {
  return status.status === 'unknown' ? words.page.statusUndated : statusText(status, words);
}

/** Empty without a date filter, and where every step that it kept is dated. */
export function undatedKeptSentence({ undatedKept }: SearchReport, words: Words): string {
  return undatedKept === null || undatedKept === 0 ? '' : countOf(undatedKept, words.messages.undatedKept);
}
