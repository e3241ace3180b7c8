/** What would have to be found: parties without a name, steps only suspected, dates and productions that no source gives. */
import { fill, roleName } from '../../locales/index.ts';
import type { EntityId } from '../../model/ids.ts';
import { claimIdsOf } from './chainBlocks.ts';
import type { Context } from './context.ts';
import type { Block, Section, Sentence } from './document.ts';
import { fact, frame } from './sentences.ts';

export function unknownsSection(context: Context): Section {
  const { sections, unknowns } = context.words.briefing;
  const items = [
    ...placeholders(context),
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
  const found = new Map<EntityId, { steps: Set<string>; evidence: string[] }>();
  for (const { chain, number } of context.chains) {
    chain.links.forEach((link, position) => {
      for (const id of [link.from, link.to]) {
        if (context.entity(id)?.placeholder !== true) continue;
        const known = found.get(id) ?? { steps: new Set<string>(), evidence: [] };
        found.set(id, known);
        known.steps.add(`${String(number)}.${String(position + 1)}`);
        known.evidence.push(...claimIdsOf(link.relationships));
      }
    });
  }
  return [...found].map(([id, { steps, evidence }]) => {
    const template = context.entity(id)?.plural === true ? unknowns.placeholderMany : unknowns.placeholder;
    const role = roleName(context.entity(id)?.name ?? id);
    return fact(fill(template, { role, steps: context.steps(steps) }), { evidence });
  });
}

function suspected(context: Context): readonly Sentence[] {
  return [...context.shown.values()]
    .filter(({ relationship }) => relationship.grade === 'D')
    .map(({ relationship, steps }) =>
      fact(
        fill(context.words.briefing.unknowns.suspected, {
          steps: context.steps(steps),
          sentence: context.relation(relationship),
        }),
        {
          evidence: claimIdsOf([relationship]),
          notes: context.cite(relationship.claims.map((claim) => claim.source)),
        },
      ),
    );
}

function notStated(context: Context): readonly Sentence[] {
  const groups = new Map<string, { text: (steps: string) => string; steps: string[]; evidence: string[] }>();
  for (const { chain, number } of context.chains) {
    const { production } = chain;
    if (production === null) continue;
    chain.links.forEach((link, position) => {
      if (link.productionStated !== false) return;
      const names = {
        from: context.name(link.from),
        to: context.name(link.to),
        production: context.name(production),
      };
      const key = [link.from, link.to, production].join(' ');
      const known = groups.get(key) ?? {
        text: (steps: string) => fill(context.words.briefing.unknowns.notStated, { ...names, steps }),
        steps: [],
        evidence: [],
      };
      groups.set(key, known);
      known.steps.push(`${String(number)}.${String(position + 1)}`);
      known.evidence.push(...claimIdsOf(link.relationships));
    });
  }
  return [...groups.values()].map(({ text, steps, evidence }) =>
    fact(text(context.steps(steps)), { evidence }),
  );
}

function openDates(context: Context): readonly Sentence[] {
  const open = context.chains.filter(({ chain }) => chain.time.verdict === 'undetermined');
  if (open.length === 0) return [];
  const { time } = context.words.briefing.unknowns;
  const chains = open.map(({ number }) => number).join(', ');
  return [frame(fill(open.length === 1 ? time.one : time.other, { chains }))];
}
