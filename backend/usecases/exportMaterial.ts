/** Reads what an export is made from: answers, the records behind their chains, and whatever those records refer to. */
import { randomBytes } from 'node:crypto';
import { statementsIn } from '../model/answerStatements.ts';
import type { Chain, TraceAnswer } from '../model/answers.ts';
import type { BriefingEdits, ExportSettings } from '../model/briefings.ts';
import { permalinkOf } from '../model/permalinks.ts';
import type { TraceQuestion } from '../model/questions.ts';
import { digestOf, type Made, type Material } from '../exports/material.ts';
import { CutoutError } from '../errors.ts';
import { recordsBehind } from './exportRecords.ts';
import { followsParty } from './statements.ts';
import { countUndated, trace } from './trace.ts';
import { withWholeIds } from './wholeIds.ts';
import type { Workspace } from './workspace.ts';

/** When, by what, and until when it is wanted. */
export interface Making extends Pick<Made, 'at' | 'version'> {
  /** Of a briefing that is made anew. */
  readonly seal?: string;
  readonly signal?: AbortSignal;
}

const ATTEMPTS = 3;

/**
 * Nothing in it is withheld yet.
 *
 * @throws `bad-question` where a chosen chain is in none of the answers, `busy` where the data keeps changing meanwhile
 */
export async function gatherMaterial(
  workspace: Workspace,
  question: TraceQuestion,
  settings: ExportSettings,
  making: Making,
): Promise<Material> {
  const { store } = workspace;
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const found = await answersTo(workspace, question, { edits: settings.edits, signal: making.signal });
    const chosen = chooseChains(found, settings.edits.chains);
    const records = await recordsBehind(workspace, chosen);
    const ledger = await workspace.ledger();
    if (chosen.some((answer) => answer.revision !== found[0].revision)) continue;
    if ((await store.revision()) !== found[0].revision) continue;
    const answers = narrowed(chosen, new Set(records.entity.map((entity) => entity.id)), records.source);
    return {
      answers,
      found: found.reduce((sum, answer) => sum + answer.chains.length, 0),
      records,
      settings: { ...settings, edits: await withWholeIds(settings.edits, records, ledger) },
      made: {
        at: making.at,
        version: making.version,
        digest: digestOf({ answers, records }),
        permalink: permalinkOf(question),
        seal: making.seal ?? (settings.edits.redact.length === 0 ? '' : randomBytes(16).toString('hex')),
        listEditions: ledger.listings.newestEditions(),
      },
      withheld: [],
      withheldStatements: 0,
    };
  }
  throw new CutoutError('busy', 'The data changed while the export was being made, several times over.', {
    remedy: 'Wait until the running import has ended and export again.',
  });
}

type Answers = Material['answers'];

/** Contracting and evidence trail are two answers, never one list. */
async function answersTo(
  workspace: Workspace,
  question: TraceQuestion,
  of: { readonly edits: BriefingEdits; readonly signal: AbortSignal | undefined },
): Promise<Answers> {
  const options = of.signal === undefined ? {} : { signal: of.signal };
  const own = await trace(workspace, question, options);
  if (!of.edits.trail || question.profile !== 'contracting') return [own];
  return [own, await trace(workspace, { ...question, profile: 'trail' }, options)];
}

/** The chains that the briefer chose, in the order given; each stays in the answer that it belongs to. */
function chooseChains(answers: Answers, ids: BriefingEdits['chains']): Answers {
  if (ids === null) return answers;
  const known = new Set(answers.flatMap((answer) => answer.chains.map((chain) => chain.id)));
  const unknown = ids.filter((id) => !known.has(id));
  if (unknown.length > 0) {
    throw new CutoutError('bad-question', `The answer has no chain "${unknown.join('", "')}".`, {
      remedy: 'Choose among the ids that the trace gives, or leave the choice out for all chains.',
      items: [...known],
    });
  }
  const order = [...new Set(ids)];
  const pick = (answer: TraceAnswer): TraceAnswer => {
    const chains = new Map(answer.chains.map((chain) => [chain.id, chain]));
    const chosen = order.flatMap((id): Chain[] => present(chains.get(id)));
    const undatedKept = answer.answer.undatedKept === null ? null : countUndated(chosen);
    const statements = statementsBeside(answer, chosen);
    return { ...answer, chains: chosen, statements, answer: { ...answer.answer, undatedKept } };
  };
  const [first, ...rest] = answers;
  return [pick(first), ...rest.map(pick)];
}

/** Those of the starts whose chains were not chosen as well: they stand in the question. */
function statementsBeside(answer: TraceAnswer, chosen: readonly Chain[]): TraceAnswer['statements'] {
  const told = new Set(chosen.map((chain) => chain.from));
  const starts = new Set(answer.question.from.filter((id) => !told.has(id)));
  return statementsIn([answer]).filter(
    (one) => answer.statements.includes(one) || followsParty(one, { shown: starts, starts }),
  );
}

function present<T>(value: T | undefined): T[] {
  return value === undefined ? [] : [value];
}

/** Without parties and sources that only stand on chains that were not chosen. */
function narrowed(
  answers: Answers,
  entities: ReadonlySet<string>,
  records: Material['records']['source'],
): Answers {
  const sources = new Set<string>(records.map((source) => source.id));
  const narrow = (answer: TraceAnswer): TraceAnswer => ({
    ...answer,
    entities: answer.entities.filter((entity) => entities.has(entity.id)),
    sources: answer.sources.filter((source) => sources.has(source.id)),
  });
  const [first, ...rest] = answers;
  return [narrow(first), ...rest.map(narrow)];
}
