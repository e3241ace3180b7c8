/** A trace answer for people at a terminal: every chain with its links, verbs no stronger than the evidence, sources at the end. */
import { counted } from '../errors.ts';
import { isOf, relationshipsOn } from '../model/answerStatements.ts';
import type { Chain, EvidencedRelationship, TraceAnswer } from '../model/answers.ts';
import { constraintNames } from '../model/questions.ts';
import {
  caveatOf,
  dictionaries,
  differentTexts,
  formatSpan,
  startsToTell,
  headline,
  helpsOf,
  partyNames,
  narrowingOf,
  plainStretches,
  publisherIn,
  relationshipSentence,
  statementSentence,
  statusesThen,
  statusText,
  statusWithGround,
  timeMark,
  timeSentence,
  undatedKeptSentence,
  unfollowedTexts,
  unfinishedTexts,
} from '../locales/index.ts';
import type { Naming, PartyNames, Words } from '../locales/index.ts';

const words: Words = dictionaries.en;

export function traceText(answer: TraceAnswer): string {
  const context = contextOf(answer);
  const { profile } = answer.question;
  const blocks = [
    ...unfinishedTexts([answer], words),
    ...[...answer.listedStarts, ...startsToTell(answer)].map(
      (id) => `${nameOf(id, context)} itself: ${startStatus(id, answer, context.numbers)}.`,
    ),
    profile === 'trail' || profile === 'anything' ? caveatOf(profile, words) : '',
    firstParagraph(answer),
    ...answer.chains.map((chain, index) => chainText(chain, index + 1, context)),
    withoutChainText(answer, context),
    completeness(answer),
    sourcesText(answer),
  ];
  return blocks.filter((block) => block !== '').join('\n\n');
}

export interface Context {
  readonly entities: ReadonlyMap<string, TraceAnswer['entities'][number]>;
  readonly called: PartyNames;
  readonly numbers: ReadonlyMap<string, number>;
  readonly naming: Naming;
}

/** Names of parties and sources, and the numbers of these, for an answer or a view. */
export function contextOf({ entities, sources }: Pick<TraceAnswer, 'entities' | 'sources'>): Context {
  const called = partyNames(entities, words);
  return {
    entities: new Map(entities.map((entity) => [entity.id, entity])),
    called,
    numbers: new Map(sources.map((source, index) => [source.id, index + 1])),
    naming: { party: called.whole, source: publisherIn(sources) },
  };
}

/** How many chains, what is weak in them, who denies what and who knew. */
function firstParagraph(answer: TraceAnswer): string {
  const { strength, denials, knowledge } = headline(answer, words);
  const said = [...denials, ...knowledge].map(({ text }) => text);
  return [chainCount(answer.chains.length), ...strength, ...said].join(' ');
}

function chainCount(count: number): string {
  if (count === 0) return 'No chain.';
  return `${counted(count, 'chain')}.`;
}

function nameOf(id: string, { called }: Context): string {
  return called.whole(id);
}

function startStatus(id: string, answer: TraceAnswer, numbers: Context['numbers']): string {
  const entity = answer.entities.find((one) => one.id === id);
  return entity === undefined ? '' : statusWithGround(entity.status, words, citing(numbers));
}

/** `[1][2]`, as the list of sources at the end numbers them. */
function citing(numbers: Context['numbers']): (sources: readonly string[]) => string {
  return (sources) => sources.map((id) => `[${String(numbers.get(id) ?? '?')}]`).join('');
}

function chainText(chain: Chain, number: number, context: Context): string {
  const marks = [
    `grade ${chain.grade} (${words.evidence.grades[chain.grade].name})`,
    counted(chain.hops, 'hop'),
    chain.contested ? 'contested' : '',
    timeMark(chain, words),
    chain.production === null ? '' : `about ${nameOf(chain.production, context)}`,
  ];
  const target = `${nameOf(chain.to, context)} (${statusWithGround(chain.targetStatus, words, citing(context.numbers))})`;
  const head = `${String(number)}. ${nameOf(chain.from, context)} → ${target}: ${marks.filter((mark) => mark !== '').join(', ')}`;
  const links = chain.links.flatMap((link, index) => [
    `   ${String(index + 1)} ${link.grade}${link.contested ? '!' : ' '} ${withStatus(link.from, chain, context)} → ${withStatus(link.to, chain, context)}${scopeRemark(link, chain, context)}`,
    ...statusThen(link, context),
    ...link.relationships.flatMap((relationship) => relationshipText(relationship, context)),
  ]);
  const clash = chain.time.verdict === 'impossible' ? [`   ${timeSentence(chain, words)}`] : [];
  const beside = { ...context, naming: { ...context.naming, shown: relationshipsOn([chain]) } };
  const said = chain.statements.map((statement) => `   ${statementText(statement, beside)}`);
  const different = differentTexts(chain, (id) => nameOf(id, context), words).map((text) => `   ${text}`);
  return [head, ...different, ...clash, ...links, ...said].join('\n');
}

/** The party with its status on the status date; that of the target stands in the head. */
function withStatus(id: string, chain: Chain, context: Context): string {
  const name = nameOf(id, context);
  const party = context.entities.get(id);
  if (party === undefined) return name;
  const plain = id === chain.to || party.status.status === 'not-listed';
  return plain ? name : `${name} (${statusText(party.status, words)})`;
}

function statusThen(link: Chain['links'][number], context: Context): readonly string[] {
  const known = statusesThen(link, words).map(({ id, text }) => `${nameOf(id, context)}: ${text}`);
  return known.length === 0 ? [] : [`        ${words.page.statusThen}: ${known.join('; ')}`];
}

function scopeRemark(link: Chain['links'][number], chain: Chain, context: Context): string {
  return link.productionStated === false && chain.production !== null
    ? ` (not stated for ${nameOf(chain.production, context)})`
    : '';
}

export function relationshipText(relationship: EvidencedRelationship, context: Context): readonly string[] {
  const subject = relationship.direction === 'forward' ? relationship.from : relationship.to;
  const sentence = relationshipSentence(
    {
      type: relationship.type,
      direction: relationship.direction,
      grade: relationship.grade,
      claims: relationship.claims,
      over: relationship.over,
      fromName: nameOf(relationship.from, context),
      toName: nameOf(relationship.to, context),
      plural: context.entities.get(subject)?.plural ?? false,
    },
    words,
  );
  const cite = (stance: string): string =>
    relationship.claims
      .filter((claim) => claim.stance === stance && claim.withdrawn === null)
      .map((claim) => `[${String(context.numbers.get(claim.source) ?? '?')}]`)
      .join('');
  const against = cite('refutes');
  const dates = formatSpan(relationship.start, relationship.end, words.dates);
  return [
    `        ${sentence} (${relationship.grade}, ${dates}) ${cite('supports')}${against === '' ? '' : ` disputed by ${against}`}`,
    ...narrowingOf(relationship, words).map((said) => `          ${plainStretches(said)}`),
    ...relationship.statements.map((statement) => `        ${statementText(statement, context)}`),
  ];
}

function statementText(statement: TraceAnswer['statements'][number], context: Context): string {
  const number = context.numbers.get(statement.source) ?? '?';
  return `– ${statementSentence(statement, context.naming, words)} [${String(number)}]`;
}

function withoutChainText(answer: TraceAnswer, context: Context): string {
  if (answer.withoutChain.length === 0) return '';
  const lines = answer.withoutChain.map((id) => {
    const said = answer.statements.filter((one) => isOf(one, id));
    return [`   ${nameOf(id, context)}`, ...said.map((one) => `        ${statementText(one, context)}`)].join(
      '\n',
    );
  });
  return ['No chain was found from:', ...lines].join('\n');
}

function completeness(whole: TraceAnswer): string {
  const { answer, question } = whole;
  const how = {
    complete: `Complete to ${counted(question.maxHops, 'hop')}.`,
    capped: `Capped: more chains exist than were asked for or looked for; fully explored to ${counted(answer.depth, 'hop')}.`,
    'timed-out': `Out of time: fully explored to ${counted(answer.depth, 'hop')} only.`,
  }[answer.status];
  const removed = constraintNames
    .map((name) => ({ name, count: answer.removed[name] ?? 0 }))
    .filter(({ count }) => count > 0)
    .map(({ name, count }) => `${String(count)} by ${words.evidence.constraints[name]}`);
  return [
    `${how} Status date ${question.statusDate}, profile ${question.profile}.`,
    undatedKeptSentence(answer, words),
    ...unfollowedTexts(whole.unfollowed ?? [], words, contextOf(whole).called.whole),
    removed.length === 0 ? '' : `Relationships that the question leaves out: ${removed.join(', ')}.`,
    ...helpsOf(whole, words),
  ]
    .filter((line) => line !== '')
    .join('\n');
}

export function sourcesText({ sources }: Pick<TraceAnswer, 'sources'>): string {
  if (sources.length === 0) return '';
  const lines = sources.map((source, index) => {
    const parts = [
      source.publisher,
      source.title,
      source.date,
      source.url,
      source.readAs === '' ? '' : `read: ${source.readAs}`,
    ];
    return `   [${String(index + 1)}] ${parts.filter((part) => part !== null && part !== '').join(' · ')}`;
  });
  return ['Sources', ...lines].join('\n');
}
