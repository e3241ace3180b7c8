/** What would give a chain to starts that have none: the same search asked again with one constraint lifted. */
import type { SearchReport } from '../model/answers.ts';
import type { EntityId } from '../model/ids.ts';
import type { ConstraintName, HelpName, TraceQuestion } from '../model/questions.ts';
import type { NearestHelp } from '../model/views.ts';
import type { PathAnswer } from '../stores/store.ts';
import { activeConstraints, without } from './constraints.ts';
import type { ListingBook } from './listingBook.ts';

/** A way to search, by the engine or by the store. */
export interface ChainSearch {
  readonly by: SearchReport['by'];
  run(question: TraceQuestion): Promise<PathAnswer>;
  removed(question: TraceQuestion): Promise<Record<ConstraintName, number>>;
}

/** Each of more starts is not asked what would help it: the answer then says that something helps one of them. */
const ASKED_EACH = 12;

interface Lifting {
  readonly search: ChainSearch;
  readonly found: PathAnswer;
  readonly against: AskedAgainst;
}

/** What the alternatives of a question are worked out from; `today` is the day of asking. */
export interface AskedAgainst {
  readonly listings: ListingBook;
  readonly today: string;
}

/**
 * What else may be meant, each worked out when it is asked for: identity steps, the sanctions of today, parties with listings
 * of which none says whether they were listed on the day.
 */
export function* alternativesOf(
  question: TraceQuestion,
  { listings, today }: AskedAgainst,
): Generator<readonly [NearestHelp, TraceQuestion]> {
  if (!question.identityHops) yield ['identityHops', { ...question, identityHops: true }];
  if (question.to !== 'sanctioned') return;
  if (question.statusDate !== today) yield ['statusDate', { ...question, statusDate: today }];
  const unknown = listings.unknownOn(question.statusDate);
  if (unknown.length > 0) yield ['unknownStatus', { ...question, to: [...unknown] }];
}

/** What alone would give a chain: each constraint lifted, an alternative, else walking everything; or joining productions. */
export async function findLifting(
  question: TraceQuestion,
  { search, found, against }: Lifting,
): Promise<SearchReport['wouldHelp']> {
  const led = new Set(found.chains.map(({ nodes }) => nodes[0]));
  const starts = [...new Set(question.from)].filter((id) => !led.has(id));
  if (starts.length === 0) return [];
  const some = led.size > 0;
  const helpful: SearchReport['wouldHelp'] = [];
  const note = async (
    by: HelpName,
    helps: (from: EntityId[]) => Promise<boolean>,
    asked = starts,
  ): Promise<void> => {
    const each = asked.length > 1 && asked.length <= ASKED_EACH;
    const from: EntityId[] = [];
    if (each) for (const start of asked) if (await helps([start])) from.push(start);
    helpful.push({ by, from: asked.length === 1 ? asked : from });
  };
  const tryWith = async (by: HelpName, other: TraceQuestion, asked = starts): Promise<void> => {
    const helps = async (from: EntityId[]): Promise<boolean> =>
      (await search.run({ ...other, from, limit: 1 })).chains.length > 0;
    if (await helps(asked)) await note(by, helps, asked);
  };
  // more hops and every kind of relationship make long searches: they are tried where there is nothing else to say
  for (const name of activeConstraints(question))
    if (!some || name !== 'maxHops') await tryWith(name, without(question, name));
  for (const [by, other] of alternativesOf(question, against)) await tryWith(by, other);
  const unhelped = helpful.some(({ from }) => from.length === 0)
    ? []
    : starts.filter((id) => !helpful.some(({ from }) => from.includes(id)));
  if (!some && unhelped.length > 0 && question.profile !== 'anything')
    await tryWith('anything', { ...question, profile: 'anything' }, unhelped);
  const reaches = async (from: EntityId[]): Promise<boolean> =>
    (await search.run({ ...question, from, limit: 1 })).reachable;
  if (some ? await reaches(starts) : found.reachable) await note('production', reaches);
  return helpful;
}
