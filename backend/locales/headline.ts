/** What an answer says, in sentences that are true of every chain they speak of. The verb follows the weakest step. */
import { relationshipsOn } from '../model/answerStatements.ts';
import type { Chain, TraceAnswer } from '../model/answers.ts';
import { grades, type Grade } from '../model/grades.ts';
import type { EntityId } from '../model/ids.ts';
import type { ListingStatus } from '../model/listings.ts';
import type { Profile } from '../model/relationshipTypes.ts';
import { fill } from './verbs.ts';
import type { Words } from './en.ts';
import { doubtIn } from './doubt.ts';
import { helpsIn, type Help } from './helps.ts';
import { denialsIn, knowledgeIn, type SaidOf } from './headlineStatements.ts';
import { unfollowedTexts } from './lists.ts';
import { listOf } from './names.ts';
import { nameFor, partyNames, type PartyNames } from './partyNames.ts';
import { limitsOf } from './question.ts';
import {
  namesOfSources,
  publisherIn,
  statementSentence,
  statusWithGround,
  type Naming,
} from './sentences.ts';
import { withOneStop } from './sentenceEnds.ts';
import { undatedKeptSentence } from './times.ts';

export interface Headline {
  /** Starts that are or were listed themselves: to be said first. */
  readonly listedStarts: readonly SaidOf[];
  /** How many chains, from whom, to whom, how strong. */
  readonly title: string;
  /** What is weak in them. */
  readonly strength: readonly string[];
  /** What parties of the answer deny. */
  readonly denials: readonly SaidOf[];
  /** Who of the starts knew, as far as they or sources say. */
  readonly knowledge: readonly SaidOf[];
  /** Starts without a chain, and what is said of them. */
  readonly without: readonly SaidOf[];
  /** For an answer without chains: what would give one. */
  readonly helps: readonly Help[];
  readonly completeness: string;
  /** What such an answer does not say. */
  readonly caveat: string;
}

/** @param called where the answer stands beside others: names over the parties of all */
export function headline(
  whole: TraceAnswer,
  words: Words,
  called: PartyNames = partyNames(whole.entities, words),
): Headline {
  const answer = {
    ...whole,
    entities: whole.entities.map((one) => ({ ...one, name: inSentence(one, called.short(one.id), words) })),
  };
  const naming: Naming = {
    party: (id) => nameIn(answer, id),
    source: publisherIn(answer.sources),
    shown: relationshipsOn(answer.chains),
  };
  return {
    listedStarts: listedStarts(answer, words),
    title: titleOf(answer, words),
    strength: strengthOf(answer, words),
    denials: denialsIn(answer, naming, words),
    knowledge: knowledgeIn(answer, naming, words),
    without: withoutOf(answer, naming, words),
    helps: helpsIn(answer, words, (id) => nameIn(answer, id)),
    completeness: completenessOf(answer, words),
    caveat: caveatOf(answer.question.profile, words),
  };
}

/** What such an answer does not say. */
export function caveatOf(profile: Profile, { messages }: Words): string {
  if (profile === 'trail') return messages.trailCaveat;
  return profile === 'anything' ? messages.anythingCaveat : messages.contractingCaveat;
}

/** What the case calls a party that nobody names is set off where it is put into the reader's language. */
function inSentence(party: TraceAnswer['entities'][number], name: string, words: Words): string {
  const { open, close } = words.briefing.quotationMarks;
  return nameFor(party, words) === party.name ? name : `${open}${name}${close}`;
}

function sentence(template: string, values: Readonly<Record<string, string | number>>): string {
  return withOneStop(fill(template, values));
}

function nameIn(answer: TraceAnswer, id: string): string {
  return answer.entities.find((entity) => entity.id === id)?.name ?? id;
}

function listedStarts(answer: TraceAnswer, words: Words): readonly SaidOf[] {
  const names = namesOfSources(answer.sources);
  // who read the list stands with the sources; who reports what no list shows is said at once
  const reporters = (status: ListingStatus): string =>
    status.status === 'reported-listed' ? names(status.sources) : '';
  return [...answer.listedStarts, ...startsToTell(answer)].flatMap((id) => {
    const entity = answer.entities.find((one) => one.id === id);
    if (entity === undefined) return [];
    const status = statusWithGround(entity.status, words, () => reporters(entity.status));
    const text = fill(words.messages.listedStart, { name: entity.name, status });
    return [{ text, parties: [id], statements: [] }];
  });
}

const TOLD: ReadonlySet<ListingStatus['status']> = new Set(['formerly-listed', 'unknown']);

/** Starts that were on a list and are no more, and those of whom the data do not say. */
export function startsToTell({ entities, question }: TraceAnswer): readonly EntityId[] {
  return entities
    .filter(({ id, status }) => TOLD.has(status.status) && question.from.includes(id))
    .map(({ id }) => id);
}

function titleOf(answer: TraceAnswer, words: Words): string {
  const { headline: says } = words.drawing;
  const { chains, question } = answer;
  const { profile } = question;
  const to = targetsIn(answer, words);
  const from = startsIn(answer, words);
  if (chains.length === 0) {
    const none = profile === 'trail' ? says.noTrail : profile === 'anything' ? says.noTies : says.none;
    const limits = limitsIn(answer, words);
    return fill(answer.answer.status === 'complete' ? none : says.noneYet, {
      from,
      to,
      hops: question.maxHops,
      limits: limits === '' ? '' : fill(says.limits, { limits }),
    });
  }
  const noun = says.nouns[profile === 'trail' || profile === 'anything' ? profile : 'contracting'];
  const one = chains.length === 1;
  const count = fill(one ? noun.one : noun.other, { n: chains.length });
  const present = grades.filter((grade) => chains.some((chain) => chain.grade === grade));
  const [only] = present;
  if (present.length === 1 && only !== undefined) {
    return sentence(says[sentenceOf(only)][one ? 'one' : 'other'], { chains: count, from, to });
  }
  const counts = present.map((grade) => fill(says.gradeCounts[grade], { n: withGrade(chains, grade) }));
  return fill(says.mixed, { chains: count, from, to, grades: counts.join(', ') });
}

/** What the question leaves out, in words; empty where nothing. */
function limitsIn(answer: TraceAnswer, words: Words): string {
  return limitsOf(answer.question, words, (id) => nameIn(answer, id)).join('; ');
}

function sentenceOf(grade: Grade): 'stated' | 'reported' | 'suspected' {
  if (grade === 'A') return 'stated';
  return grade === 'D' ? 'suspected' : 'reported';
}

function withGrade(chains: readonly Chain[], grade: Grade): number {
  return chains.filter((chain) => chain.grade === grade).length;
}

/** Up to this many are called by name. */
const NAMED = 3;

function startsIn(answer: TraceAnswer, words: Words): string {
  const { starts } = words.drawing.headline;
  const total = new Set(answer.question.from).size;
  const found = [...new Set(answer.chains.map((chain) => chain.from))];
  const meant = found.length === 0 ? [...new Set(answer.question.from)] : found;
  if (meant.length <= NAMED)
    return listOf(
      meant.map((id) => nameIn(answer, id)),
      words.dates.tag,
      found.length === 0 ? 'or' : 'and',
    );
  const forms = found.length === 0 ? starts.any : meant.length === total ? starts.all : starts.some;
  return fill(forms, { n: meant.length, total });
}

function targetsIn(answer: TraceAnswer, words: Words): string {
  const says = words.drawing.headline;
  const { to } = answer.question;
  const found = [...new Set(answer.chains.map((chain) => chain.to))];
  if (found.length === 0 && to === 'sanctioned') return says.anySanctioned;
  const meant = found.length === 0 && to !== 'sanctioned' ? [...new Set(to)] : found;
  if (meant.length <= NAMED)
    return listOf(
      meant.map((id) => nameIn(answer, id)),
      words.dates.tag,
      found.length === 0 ? 'or' : 'and',
    );
  return fill(to === 'sanctioned' ? says.parties : says.partiesAskedFor, { n: meant.length });
}

interface CountedForms {
  readonly one: string;
  readonly every: string;
  readonly some: string;
}

/** A sentence that holds for `count` of `total` chains; nothing where it holds for none. */
function counted(count: number, total: number, forms: CountedForms): readonly string[] {
  if (count === 0) return [];
  if (total === 1) return [forms.one];
  return [count === total ? forms.every : fill(forms.some, { n: count })];
}

function strengthOf({ chains, sources }: TraceAnswer, words: Words): readonly string[] {
  const says = words.drawing.headline;
  const total = chains.length;
  if (total === 0) return [];
  const documented = chains.every((chain) => chain.grade === 'A');
  return [
    ...(documented ? [total === 1 ? says.documented.one : says.documented.every] : []),
    ...doubtIn(chains, publisherIn(sources), words),
    ...counted(withGrade(chains, 'C'), total, says.singleSource),
    ...counted(chains.filter((chain) => chain.contested).length, total, says.disputed),
    ...counted(chains.filter((chain) => chain.time.verdict === 'impossible').length, total, says.impossible),
  ];
}

function withoutOf(answer: TraceAnswer, naming: Naming, words: Words): readonly SaidOf[] {
  const { headline: says } = words.drawing;
  const { chains, withoutChain, question, statements } = answer;
  const names = listOf(
    withoutChain.map((id) => nameIn(answer, id)),
    words.dates.tag,
    'or',
  );
  const none = question.profile === 'trail' ? says.withoutTrail : says.withoutChain;
  const said = statements.filter(
    (one) => one.stance === 'no evidence of contracting' && withoutChain.some((id) => id === one.party),
  );
  return [
    ...(chains.length === 0 || withoutChain.length === 0
      ? []
      : [
          {
            text: sentence(none, { names, within: limitsIn(answer, words) === '' ? '' : says.within }),
            parties: withoutChain,
            statements: [],
          },
        ]),
    ...said.map((one) => ({
      // without a chain there is no step that it could be taken to be about
      text: statementSentence(one, { ...naming, shown: undefined }, words),
      parties: [one.party],
      statements: [one.id],
    })),
  ];
}

/** What would give a chain, and from which start. */
export function helpsOf(answer: TraceAnswer, words: Words): readonly string[] {
  return helpsIn(answer, words, (id) => nameIn(answer, id)).map(({ text }) => text);
}

function completenessOf(whole: TraceAnswer, words: Words): string {
  const { answer, question } = whole;
  const says = words.drawing.headline;
  const limits = limitsIn(whole, words);
  const searched =
    answer.status === 'complete'
      ? fill(limits === '' ? says.complete : says.completeLimited, { hops: question.maxHops, limits })
      : fill(answer.status === 'capped' ? says.capped : says.timedOut, { hops: answer.depth });
  const unfollowed = unfollowedTexts(whole.unfollowed ?? [], words, (id) => nameIn(whole, id));
  return [searched, undatedKeptSentence(answer, words), ...unfollowed]
    .filter((text) => text !== '')
    .join(' ');
}
