/** Every claim in one table, every statement in one list, every inquiry with its answer. */
import { fill, formatDate, originInWords, narrowingOf } from '../../locales/index.ts';
import type { EvidencedRelationship } from '../../model/answers.ts';
import { sourceName } from '../../model/sources.ts';
import { statementsIn } from '../../model/answerStatements.ts';
import { disputeFact, statementFact } from './chainBlocks.ts';
import type { Context, ShownRelationship } from './context.ts';
import type { Block, Section, Sentence } from './document.ts';
import { fact, frame, label, narrowed, quoting } from './sentences.ts';

type Claim = EvidencedRelationship['claims'][number];

export function evidenceSection(context: Context): Section {
  const { sections, evidence, noChains } = context.words.briefing;
  const rows = [...context.shown.values()].flatMap((shown) =>
    shown.relationship.claims.map((claim) => claimRow(claim, shown, context)),
  );
  const blocks: readonly Block[] =
    rows.length === 0
      ? [{ kind: 'paragraph', tone: 'plain', sentences: [frame(noChains)] }]
      : [
          {
            kind: 'table',
            id: 'claims',
            caption: evidence.caption,
            columns: [
              { title: evidence.step, share: 0.1 },
              { title: evidence.link, share: 0.34 },
              { title: evidence.claim, share: 0.14 },
              { title: evidence.source, share: 0.2 },
              { title: evidence.detail, share: 0.22 },
            ],
            rows,
          },
        ];
  return { id: 'evidence', title: sections.evidence, blocks };
}

function claimRow(
  claim: Claim,
  { relationship, steps }: ShownRelationship,
  context: Context,
): readonly (readonly Sentence[])[] {
  const { evidence } = context.words.briefing;
  const borne = { evidence: [claim.id] };
  const basis = context.words.evidence.bases[claim.basis];
  const source = context.source(claim.source);
  return [
    [label(steps.join(', '))],
    [
      narrowed(
        fact(`${context.datedRelation(relationship)}.`, {
          evidence: relationship.claims.map((one) => one.id),
        }),
        // with the first claim that supports it; it narrows no dispute
        relationship.claims.find(({ stance }) => stance === 'supports') === claim
          ? narrowingOf(relationship, context.words)
          : [],
      ),
    ],
    [fact(fill(claim.stance === 'supports' ? evidence.supports : evidence.refutes, { basis }), borne)],
    [
      {
        ...label(source === undefined ? '' : sourceName(source)),
        notes: context.cite([claim.source]),
      },
    ],
    detailOf(claim, context),
  ];
}

/** Origin, place, day, Admiralty code and words of the source, as far as recorded. */
function detailOf(claim: Claim, context: Context): readonly Sentence[] {
  const { evidence, quotationMarks } = context.words.briefing;
  const { dates } = context.words;
  const parts = [
    ...originOf(claim, context),
    ...(claim.place === null ? [] : [fill(evidence.place, { place: claim.place })]),
    ...(claim.asOf === null ? [] : [fill(evidence.asOf, { date: formatDate(claim.asOf, dates) })]),
    ...(claim.withdrawn === null
      ? []
      : [fill(evidence.withdrawn, { date: formatDate(claim.withdrawn, dates) })]),
    ...(claim.admiralty === null ? [] : [fill(evidence.admiralty, { code: claim.admiralty })]),
  ];
  if (parts.length === 0 && claim.quotation === null) return [label(evidence.none)];
  const text = parts.join('; ');
  const sentence = fact(text, { evidence: [claim.id] });
  return claim.quotation === null
    ? [sentence]
    : [quoting(sentence, claim.quotation, [quotationMarks.open, quotationMarks.close])];
}

/** What the claim repeats: a source by its publisher, anything else by what its case calls it. */
function originOf(claim: Claim, context: Context): readonly string[] {
  if (claim.origin === claim.source) return [];
  const { repeats, origin } = context.words.briefing.evidence;
  const source = context.source(claim.origin);
  const said = originInWords(claim, source, context.words);
  return [fill(source === undefined ? origin : repeats, { origin: said })];
}

/** Each statement once, with the steps it is about; then each dispute of a source. */
export function denialsSection(context: Context): Section {
  const { sections, denials } = context.words.briefing;
  const items = [...statementItems(context), ...disputeItems(context)];
  const { withheldStatements: withheld } = context.material;
  const blocks: readonly Block[] = [
    {
      kind: 'paragraph',
      tone: 'plain',
      sentences: [
        ...(items.length === 0 ? [] : [frame(denials.intro)]),
        // what is withheld is not reported as not found
        ...(items.length === 0 && withheld === 0 ? [frame(denials.none)] : []),
        ...(withheld === 0
          ? []
          : [frame(fill(withheld === 1 ? denials.withheld.one : denials.withheld.other, { n: withheld }))]),
      ],
    },
    ...(items.length === 0 ? [] : [{ kind: 'list' as const, items }]),
  ];
  return { id: 'denials', title: sections.denials, blocks };
}

function statementItems(context: Context): readonly (readonly Sentence[])[] {
  const steps = new Map<string, Set<string>>();
  for (const { relationship, steps: at } of context.shown.values()) {
    for (const statement of relationship.statements) {
      const known = steps.get(statement.id) ?? new Set<string>();
      steps.set(statement.id, known);
      for (const step of at) known.add(step);
    }
  }
  return statementsIn(context.material.answers).map((statement) => {
    const about = steps.get(statement.id);
    return [
      statementFact(statement, context),
      ...(about === undefined ? [] : [aboutSteps([...about], context)]),
    ];
  });
}

function disputeItems(context: Context): readonly (readonly Sentence[])[] {
  return [...context.shown.values()].flatMap(({ relationship, steps }) =>
    relationship.claims
      .filter((claim) => claim.stance === 'refutes')
      .map((claim) => [disputeFact(claim, context), aboutSteps(steps, context)]),
  );
}

function aboutSteps(steps: readonly string[], context: Context): Sentence {
  return frame(fill(context.words.briefing.denials.about, { steps: context.steps(steps) }));
}
