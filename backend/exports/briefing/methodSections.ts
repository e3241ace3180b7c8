/** What was asked and searched, how, and how to read the grades. */
import { editionsText, fill, formatCount, formatDate, headline } from '../../locales/index.ts';
import type { TraceAnswer } from '../../model/answers.ts';
import { likelihoodNames, likelihoods } from '../../model/briefings.ts';
import { grades } from '../../model/grades.ts';
import { constraintNames } from '../../model/questions.ts';
import type { Context } from './context.ts';
import type { Block, Section, Sentence, Table } from './document.ts';
import { withheldSentences } from '../withheldText.ts';
import { frame, label, strong } from './sentences.ts';

export function coverageSection(context: Context): Section {
  const { sections, coverage } = context.words.briefing;
  const { made } = context.material;
  const [, ...trails] = context.material.answers;
  const edition =
    made.listEditions.length === 0
      ? coverage.noEdition
      : fill(coverage.edition, { editions: editionsText(made.listEditions, context.words) });
  const items: readonly (readonly Sentence[])[] = [
    [frame(coverage.question), frame(context.question(context.main))],
    ...completeness(context).map((text) => [frame(text)]),
    ...removedItem(context.main, context),
    ...chosenItem(context),
    ...(trails.length === 0 ? [] : [[frame(coverage.trail)]]),
    [frame(fill(coverage.records, { revision: context.main.revision }))],
    [frame(edition)],
  ];
  return { id: 'coverage', title: sections.coverage, blocks: [{ kind: 'list', items }] };
}

/** How far each list was searched; one sentence where it is the same for both. */
function completeness({ material, words }: Context): readonly string[] {
  return [...new Set(material.answers.map((answer) => headline(answer, words).completeness))];
}

function removedItem(answer: TraceAnswer, context: Context): readonly (readonly Sentence[])[] {
  const { coverage } = context.words.briefing;
  const list = constraintNames
    .map((name) => ({ name, n: answer.answer.removed[name] ?? 0 }))
    .filter(({ n }) => n > 0)
    .map(({ name, n }) =>
      fill(coverage.removedItem, {
        n: formatCount(n, context.words.dates),
        constraint: context.words.evidence.constraints[name],
      }),
    );
  return list.length === 0 ? [] : [[frame(fill(coverage.removed, { list: list.join('; ') }))]];
}

function chosenItem(context: Context): readonly (readonly Sentence[])[] {
  const { found } = context.material;
  const shown = context.chains.length;
  if (shown === found) return [];
  return [[frame(fill(context.words.briefing.coverage.chosen, { n: shown, total: found }))]];
}

export function methodSection(context: Context): Section {
  const { sections, method } = context.words.briefing;
  const blocks = method.map((text): Block => {
    return { kind: 'paragraph', tone: 'plain', sentences: [frame(text)] };
  });
  return { id: 'method', title: sections.method, blocks };
}

export function certaintySection(context: Context): Section {
  const { sections, certainty } = context.words.briefing;
  return {
    id: 'certainty',
    title: sections.certainty,
    blocks: [
      gradeKey(context),
      { kind: 'paragraph', tone: 'plain', sentences: [frame(certainty.apart)] },
      likelihoodKey(context),
      ...admiraltyKey(context),
    ],
  };
}

function gradeKey(context: Context): Table {
  const { certainty } = context.words.briefing;
  return {
    kind: 'table',
    id: 'grades',
    caption: certainty.grades,
    columns: [
      { title: certainty.grade, share: 0.1 },
      { title: certainty.word, share: 0.2 },
      { title: certainty.meaning, share: 0.5 },
      { title: certainty.line, share: 0.2 },
    ],
    rows: grades.map((grade) => {
      const { name, meaning } = context.words.evidence.grades[grade];
      return [[strong(label(grade))], [label(name)], [label(meaning)], [label(certainty.lines[grade])]];
    }),
  };
}

function likelihoodKey(context: Context): Table {
  const { briefing } = context.words;
  return {
    kind: 'table',
    id: 'likelihoods',
    caption: briefing.certainty.likelihoods,
    columns: [
      { title: briefing.certainty.likelihood, share: 0.6 },
      { title: briefing.certainty.range, share: 0.4 },
    ],
    rows: likelihoodNames.map((name) => {
      const [low, high] = likelihoods[name];
      return [[label(briefing.likelihoods[name])], [label(fill(briefing.certainty.percent, { low, high }))]];
    }),
  };
}

/** Only for the codes that the claims shown carry. */
function admiraltyKey(context: Context): readonly Table[] {
  const { certainty } = context.words.briefing;
  const codes = [...context.shown.values()].flatMap(({ relationship }) =>
    relationship.claims.flatMap((claim) => claim.admiralty ?? []),
  );
  const used = [...new Set(codes)].sort();
  if (used.length === 0) return [];
  const meaning = (code: string): string =>
    fill(certainty.codeMeaning, {
      reliability: new Map(Object.entries(certainty.reliability)).get(code.charAt(0)) ?? '',
      credibility: new Map(Object.entries(certainty.credibility)).get(code.charAt(1)) ?? '',
    });
  return [
    {
      kind: 'table',
      id: 'admiralty',
      caption: certainty.admiralty,
      columns: [
        { title: certainty.code, share: 0.2 },
        { title: certainty.meaning, share: 0.8 },
      ],
      rows: used.map((code) => [[strong(label(code))], [label(meaning(code))]]),
    },
  ];
}

/** Program, day, revision, digest, permalink, and what is withheld. */
export function aboutSection(context: Context): Section {
  const { sections, about } = context.words.briefing;
  const { made } = context.material;
  const sentences: readonly Sentence[] = [
    frame(
      fill(about.made, {
        version: made.version,
        date: formatDate(made.at.slice(0, 10), context.words.dates),
      }),
    ),
    frame(fill(about.revision, { revision: context.main.revision, digest: made.digest })),
    ...withheldSentences(context.material, context.words).map(frame),
    // an address has no full stop behind it
    frame(fill(about.permalink, { permalink: made.permalink })),
  ];
  return {
    id: 'about',
    title: sections.about,
    blocks: [{ kind: 'paragraph', tone: 'small', sentences }],
  };
}
