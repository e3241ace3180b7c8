/**
 * What was said, as the first paragraph of an answer has it: every denial, and what is known of the knowledge of the starts.
 * "No evidence that it knew" is said of starts that a source says it of, and of no other; that nothing was found only of those
 * by and of whom the store holds no statement at all, whatever was left out of this edition.
 */
import { statementsIn } from '../model/answerStatements.ts';
import type { ToldStatement, TraceAnswer } from '../model/answers.ts';
import { groupBy } from '../model/groups.ts';
import type { EntityId, StatementId } from '../model/ids.ts';
import type { StatementStance } from '../model/statements.ts';
import type { Words } from './en.ts';
import { listOf } from './names.ts';
import { withOneStop } from './sentenceEnds.ts';
import { statementLead, statementSentence, type Naming } from './sentences.ts';
import { fill } from './verbs.ts';

/** A sentence about parties, with the statements that it repeats; none where it says that there is none. */
export interface SaidOf {
  readonly text: string;
  readonly parties: readonly EntityId[];
  readonly statements: readonly StatementId[];
}

export function denialsIn(answer: TraceAnswer, naming: Naming, words: Words): readonly SaidOf[] {
  return statementsIn([answer])
    .filter(({ stance }) => stance === 'denies')
    .map((one) => ({
      text: statementLead(one, naming, words),
      parties: [one.party],
      statements: [one.id],
    }));
}

/** What is told in full: it says how much a party knew, and what it believed. */
const OF_KNOWLEDGE: readonly StatementStance[] = ['knew', 'did not know', 'cannot rule out'];

export function knowledgeIn(answer: TraceAnswer, naming: Naming, words: Words): readonly SaidOf[] {
  const starts = new Set(answer.chains.map((chain) => chain.from));
  const ofStarts = statementsIn([answer]).filter(
    ({ party, aboutEntities }) => starts.has(party) || aboutEntities.some((id) => starts.has(id)),
  );
  const silent = answer.withoutStatement.filter((id) => starts.has(id) && !isListed(answer, id));
  const { silent: says } = words.drawing.headline;
  return [
    ...OF_KNOWLEDGE.flatMap((stance) => ofStarts.filter((one) => one.stance === stance)).map((one) => ({
      text: statementSentence(one, naming, words),
      parties: [one.party],
      statements: [one.id],
    })),
    ...noEvidence(ofStarts, naming, words),
    ...ofStarts
      .filter((one) => one.stance === 'no evidence of contracting')
      .map((one) => ({
        text: statementLead(one, naming, words),
        parties: [one.party],
        statements: [one.id],
      })),
    ...(silent.length === 0
      ? []
      : [
          {
            text: withOneStop(fill(says, { names: either(silent, naming, words) })),
            parties: silent,
            statements: [],
          },
        ]),
  ];
}

/** One sentence for all of whom one source says it. */
function noEvidence(statements: readonly ToldStatement[], naming: Naming, words: Words): readonly SaidOf[] {
  const said = statements.filter((one) => one.stance === 'no evidence that it knew');
  const groups = groupBy(said, (one) => `${one.source} ${one.object}`);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const parties = [...new Set(group.map(({ party }) => party))];
    const together: Naming = { ...naming, party: () => either(parties, naming, words) };
    return [{ text: statementLead(first, together, words), parties, statements: group.map(({ id }) => id) }];
  });
}

function either(parties: readonly EntityId[], naming: Naming, words: Words): string {
  return listOf(parties.map(naming.party), words.dates.tag, 'or');
}

/** Of parties that are or were listed themselves nobody asks what they knew of sanctioned ones. */
function isListed(answer: TraceAnswer, id: string): boolean {
  return answer.entities.some((entity) => entity.id === id && entity.status.status !== 'not-listed');
}
