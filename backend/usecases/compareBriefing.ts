/** The question of an issued briefing asked again: what has changed of what the briefing shows. */
import { statementsIn } from '../model/answerStatements.ts';
import type { Chain, EvidencedRelationship, ToldStatement } from '../model/answers.ts';
import {
  changeSentences,
  changeSummary,
  dictionaries,
  publisherIn,
  unfinishedTexts,
  type Language,
} from '../locales/index.ts';
import type { BriefingChanges, ChangedChain, ChangedLink, ToldChanges } from '../model/briefingChanges.ts';
import { gradeRank } from '../model/grades.ts';
import { compareText } from '../model/merge.ts';
import { canonicalJson } from '../model/records.ts';
import { CutoutError } from '../errors.ts';
import type { Material } from '../exports/material.ts';
import { overOn } from '../model/relationships.ts';
import type { LinkRow } from '../stores/store.ts';
import { namesIn, toldChain, type Names } from './briefingNames.ts';
import { briefingHead, readBriefing } from './briefings.ts';
import { gatherMaterial } from './exportMaterial.ts';
import { partiesNamedIn } from './statements.ts';
import { withUnfinished, type Marked } from './unfinished.ts';
import type { Workspace } from './workspace.ts';

export interface CompareOptions {
  /** Judges statuses on this day instead of the briefing's own. */
  readonly statusDate?: string | undefined;
  readonly signal?: AbortSignal;
}

/** With the same in words, in the briefing's language unless another is asked for. */
export async function tellChanges(
  workspace: Workspace,
  id: string,
  options: CompareOptions & { readonly language?: Language | undefined } = {},
): Promise<ToldChanges> {
  const changes = await compareBriefing(workspace, id, options);
  const words = dictionaries[options.language ?? changes.briefing.language];
  return {
    changes,
    summary: [...unfinishedTexts([changes], words), changeSummary(changes, words)].join('\n'),
    sentences: [...changeSentences(changes, words)],
  };
}

/** @throws what `readBriefing` and the trace throw */
export function compareBriefing(
  workspace: Workspace,
  id: string,
  options: CompareOptions = {},
): Promise<BriefingChanges> {
  return withUnfinished(workspace.store, () => compare(workspace, id, options));
}

async function compare(
  workspace: Workspace,
  id: string,
  options: CompareOptions,
): Promise<Omit<BriefingChanges, keyof Marked>> {
  const before = await readBriefing(workspace, id);
  const now = await askAgain(workspace, before, options);
  const shown = relationshipsIn(chainsOf(before));
  const rows = await workspace.store.linksById([...shown.keys()]);
  const [own] = now.answers;
  return {
    briefing: await briefingHead(workspace, id),
    revision: own.revision,
    statusDate: own.question.statusDate,
    chains: changedChains(before, now),
    found: { before: before.found, now: now.found },
    links: changedLinks(shown, new Map(rows.map((row) => [row.id, row])), {
      ...{ nameOf: namesIn([before, now]), day: own.question.statusDate },
    }),
    statements: changedStatements(before, now),
    answers: newAnswers(before, now),
    statuses: changedStatuses(before, now),
    sources: changedSources(before, now),
  };
}

/** All chains, as one that was chosen may be gone. @throws `not-found` where a party of the question is */
async function askAgain(workspace: Workspace, before: Material, options: CompareOptions): Promise<Material> {
  const { settings, made } = before;
  const { question } = before.answers[0];
  await requireParties(workspace, before);
  const { statusDate = question.statusDate, signal } = options;
  return gatherMaterial(
    workspace,
    { ...question, statusDate },
    { ...settings, edits: { ...settings.edits, chains: null } },
    { at: made.at, version: made.version, seal: made.seal, ...(signal === undefined ? {} : { signal }) },
  );
}

async function requireParties({ store }: Workspace, before: Material): Promise<void> {
  const { from, to, exclude, require } = before.answers[0].question;
  const asked = [...from, ...(to === 'sanctioned' ? [] : to), ...exclude, ...require];
  const known = new Set((await store.records('entity', asked)).map(({ id }) => id));
  const gone = asked.filter((id) => !known.has(id));
  if (gone.length === 0) return;
  const nameOf = namesIn([before]);
  const names = gone.map((id) => nameOf(id).name).join('”, “');
  throw new CutoutError(
    'not-found',
    `The store has no party “${names}” any more, whom the briefing asks about.`,
    {
      remedy: 'Load the case or list that has it, and ask again.',
      items: gone,
    },
  );
}

function chainsOf({ answers }: Material): readonly Chain[] {
  return answers.flatMap((answer) => answer.chains);
}

function relationshipsIn(
  chains: readonly Chain[],
): ReadonlyMap<EvidencedRelationship['id'], EvidencedRelationship> {
  const all = chains.flatMap((chain) => chain.links).flatMap((link) => link.relationships);
  return new Map(all.map((one) => [one.id, one]));
}

/** Which chains are new can only be said where the briefing shows all that there were. */
function changedChains(before: Material, now: Material): BriefingChanges['chains'] {
  const nameOf = namesIn([before, now]);
  const missing = (of: readonly Chain[], others: readonly Chain[]): ChangedChain[] => {
    const ids = new Set(others.map(({ id }) => id));
    return of.filter(({ id }) => !ids.has(id)).map((chain) => toldChain(chain, nameOf));
  };
  const isWhole = before.settings.edits.chains === null;
  return {
    gone: missing(chainsOf(before), chainsOf(now)),
    added: isWhole ? missing(chainsOf(now), chainsOf(before)) : [],
  };
}

function changedLinks(
  shown: ReadonlyMap<string, EvidencedRelationship>,
  rows: ReadonlyMap<string, LinkRow>,
  { nameOf, day }: { readonly nameOf: Names; readonly day: string },
): ChangedLink[] {
  return [...shown.values()]
    .sort((a, b) => compareText(a.id, b.id))
    .flatMap((before) => {
      const row = rows.get(before.id);
      const { id: relationship, type, grade } = before;
      const from = nameOf(before.from);
      const to = nameOf(before.to);
      return linkChangesOf(before, row).map((change) => ({
        ...{ change, relationship, type, from, to, before: grade, now: row?.grade ?? null },
        ...overOn(before, day),
      }));
    });
}

function linkChangesOf(before: EvidencedRelationship, now: LinkRow | undefined): ChangedLink['change'][] {
  if (now === undefined) return ['gone'];
  const rank = gradeRank(now.grade) - gradeRank(before.grade);
  const changes: ChangedLink['change'][] = [];
  if (rank > 0) changes.push('weaker');
  if (rank < 0) changes.push('stronger');
  if (now.contested && !before.contested) changes.push('contested');
  if (!now.contested && before.contested) changes.push('uncontested');
  return changes;
}

/** New is what the store did not hold then, whatever the briefing printed of it. */
function changedStatements(before: Material, now: Material): BriefingChanges['statements'] {
  const told = toldIn([before, now]);
  const then = statementsIn(before.answers);
  const today = statementsIn(now.answers).filter((one) => concerns(one, before));
  const without = (of: readonly ToldStatement[], ids: readonly string[]) =>
    of.filter(({ id }) => !ids.includes(id)).map(told);
  const known = [...before.records.statement, ...then].map(({ id }) => id);
  return {
    added: without(today, known),
    gone: without(
      then,
      today.map(({ id }) => id),
    ),
  };
}

/** Whether it is by or of a party that the briefing shows or asks about, or about a relationship that it shows. */
function concerns({ party, aboutEntities, aboutRelationships }: ToldStatement, briefing: Material): boolean {
  const chains = chainsOf(briefing);
  const shown = new Set<string>([
    ...briefing.answers.flatMap(({ question }) => question.from),
    ...briefing.answers.flatMap(({ question }) => (question.to === 'sanctioned' ? [] : question.to)),
    ...chains.flatMap((chain) => [
      chain.from,
      chain.production ?? chain.from,
      ...chain.links.map(({ to }) => to),
    ]),
    ...relationshipsIn(chains).keys(),
  ]);
  return [party, ...aboutEntities, ...aboutRelationships].some((id) => shown.has(id));
}

function toldIn(materials: readonly Material[]) {
  const nameOf = namesIn(materials);
  const publisher = publisherIn(
    materials.flatMap(({ answers }) => answers.flatMap(({ sources }) => sources)),
  );
  return (statement: ToldStatement): BriefingChanges['statements']['added'][number] => ({
    statement,
    parties: [...new Set(partiesNamedIn(statement))].map(nameOf),
    publisher: publisher(statement.source) ?? null,
  });
}

function newAnswers(before: Material, now: Material): BriefingChanges['answers'] {
  const nameOf = namesIn([before, now]);
  const known = new Map(before.records.inquiry.map(({ id, answer }) => [id, answer]));
  const shown = relationshipsIn(chainsOf(before));
  const claims = new Set(
    [...before.records.claim, ...now.records.claim]
      .filter(({ subject }) => shown.has(subject))
      .map(({ id }) => id),
  );
  return now.records.inquiry.flatMap(({ id, party, answer, answeredOn, claims: asked }) =>
    answer === null || known.get(id) === answer || !asked.some((claim) => claims.has(claim))
      ? []
      : [{ inquiry: id, party: nameOf(party), answer, answeredOn }],
  );
}

function changedStatuses(before: Material, now: Material): BriefingChanges['statuses'] {
  const today = new Map(now.answers.flatMap(({ entities }) => entities).map((one) => [one.id, one]));
  const then = new Map(before.answers.flatMap(({ entities }) => entities).map((one) => [one.id, one]));
  return [...then.values()]
    .sort((a, b) => compareText(a.id, b.id))
    .flatMap(({ id, name, status }) => {
      const other = today.get(id)?.status;
      if (other === undefined || canonicalJson(other) === canonicalJson(status)) return [];
      return [{ party: { id, name }, before: status, now: other }];
    });
}

function changedSources(before: Material, now: Material): BriefingChanges['sources'] {
  const today = new Map(now.answers.flatMap(({ sources }) => sources).map((one) => [one.id, one]));
  const then = new Map(before.answers.flatMap(({ sources }) => sources).map((one) => [one.id, one]));
  return [...then.values()]
    .filter((source) => {
      const other = today.get(source.id);
      return other !== undefined && canonicalJson(other) !== canonicalJson(source);
    })
    .map(({ id, title }) => ({ id, title }))
    .sort((a, b) => compareText(a.id, b.id));
}
