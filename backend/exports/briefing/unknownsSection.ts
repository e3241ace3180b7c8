/** What would have to be found: parties without a name, steps only suspected, dates and productions that no source gives. */
import { fill, nameFor, narrowingOf, roleName } from '../../locales/index.ts';
import { groupBy } from '../../model/groups.ts';
import type { Chain } from '../../model/answers.ts';
import type { EntityId } from '../../model/ids.ts';
import { claimIdsOf } from './chainBlocks.ts';
import type { Context, NumberedChain } from './context.ts';
import type { Block, Section, Sentence } from './document.ts';
import { fact, frame, narrowed } from './sentences.ts';

export function unknownsSection(context: Context): Section {
  const { sections, unknowns } = context.words.briefing;
  const items = [
    ...placeholders(context),
    ...translated(context),
    ...suspected(context),
    ...notStated(context),
    ...openDates(context),
    ...(context.chains.length === 0 ? [] : [frame(unknowns.read)]),
  ].map((sentence) => [sentence]);
  const intro: Block = {
    kind: 'paragraph',
    tone: 'plain',
    sentences: [frame(items.length === 0 ? unknowns.none : unknowns.intro)],
  };
  return {
    id: 'unknowns',
    title: sections.unknowns,
    blocks: items.length === 0 ? [intro] : [intro, { kind: 'list', items }],
  };
}

/** Steps and claims by which a party that no source names stands on the chains. */
function placeholders(context: Context): readonly Sentence[] {
  const { unknowns } = context.words.briefing;
  const found = new Map<EntityId, { steps: string[]; evidence: string[] }>();
  for (const { link, step } of context.links) {
    for (const id of [link.from, link.to]) {
      if (context.entity(id)?.placeholder !== true) continue;
      const known = found.get(id) ?? { steps: [], evidence: [] };
      found.set(id, known);
      known.steps.push(step);
      known.evidence.push(...claimIdsOf(link.relationships));
    }
  }
  return [...found].map(([id, { steps, evidence }]) => {
    const template = context.entity(id)?.plural === true ? unknowns.placeholderMany : unknowns.placeholder;
    const role = roleName(context.called.short(id));
    return fact(fill(template, { role, steps: context.steps(steps) }), { evidence });
  });
}

/** That what the case calls them is told in the reader's language. */
function translated(context: Context): readonly Sentence[] {
  const ends = context.links.flatMap(({ link }) => [link.from, link.to]);
  const told = ends.flatMap((id) => context.entity(id) ?? []);
  return told.some((one) => nameFor(one, context.words) !== one.name)
    ? [frame(context.words.briefing.unknowns.translated)]
    : [];
}

/** With what narrows each: of what the case itself inferred, its reasoning. */
function suspected(context: Context): readonly Sentence[] {
  return [...context.shown.values()]
    .filter(({ relationship }) => relationship.grade === 'D')
    .map(({ relationship, steps }) => {
      const said = fact(
        fill(context.words.briefing.unknowns.doubtful, {
          steps: context.steps(steps),
          sentence: context.relation(relationship),
        }),
        {
          evidence: claimIdsOf([relationship]),
          notes: context.cite(relationship.claims.map((claim) => claim.source)),
        },
      );
      return narrowed(said, narrowingOf(relationship, context.words));
    });
}

function notStated(context: Context): readonly Sentence[] {
  const open = context.links.flatMap(({ link, chain, step }) =>
    link.productionStated === false && chain.production !== null
      ? [{ link, production: chain.production, step }]
      : [],
  );
  const groups = groupBy(open, ({ link, production }) => [link.from, link.to, production].join(' '));
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const text = fill(context.words.briefing.unknowns.notStated, {
      from: context.name(first.link.from),
      to: context.name(first.link.to),
      production: context.name(first.production),
      steps: context.steps(group.map((one) => one.step)),
    });
    return [fact(text, { evidence: group.flatMap((one) => claimIdsOf(one.link.relationships)) })];
  });
}

function openDates(context: Context): readonly Sentence[] {
  const { time, undated, timeTrails, undatedTrails } = context.words.briefing.unknowns;
  const isTrail = ({ answer }: NumberedChain): boolean => answer.question.profile === 'trail';
  const trails = context.chains.filter(isTrail);
  const chains = context.chains.filter((one) => !isTrail(one));
  return [
    ...openOf(chains, undated, isUndated),
    ...openOf(trails, undatedTrails, isUndated),
    ...openOf(chains, time, isUndetermined),
    ...openOf(trails, timeTrails, isUndetermined),
  ];
}

function isUndated({ time }: Chain): boolean {
  return time.verdict === 'undated';
}

/** Of a single step there is nothing that has to fit. */
function isUndetermined({ time, links }: Chain): boolean {
  return time.verdict === 'undetermined' && links.length > 1;
}

function openOf(
  numbered: readonly NumberedChain[],
  forms: { readonly one: string; readonly other: string },
  isOpen: (chain: Chain) => boolean,
): readonly Sentence[] {
  const numbers = numbered.filter(({ chain }) => isOpen(chain)).map(({ number }) => number);
  if (numbers.length === 0) return [];
  return [frame(fill(numbers.length === 1 ? forms.one : forms.other, { chains: inRuns(numbers) }))];
}

/** "1–3, 5, 6", of numbers in order. */
function inRuns(numbers: readonly number[]): string {
  const runs: number[][] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last?.at(-1) === number - 1) last.push(number);
    else runs.push([number]);
  }
  return runs
    .flatMap((run) => (run.length < 3 ? run.map(String) : [`${String(run[0])}–${String(run.at(-1))}`]))
    .join(', ');
}
