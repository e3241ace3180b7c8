/** Sentences that several ways out print alike. */
import type { Grade } from '../model/grades.ts';
import type { ListingStatus } from '../model/listings.ts';
import type { Direction, RelationshipTypeName } from '../model/relationshipTypes.ts';
import { statementVoices, type StatementStance } from '../model/statements.ts';
import type { Words } from './en.ts';
import { formatDate } from './formats.ts';
import { certaintyOf, fill } from './verbs.ts';

interface Told {
  readonly type: RelationshipTypeName;
  readonly direction: Direction;
  readonly grade: Grade;
}

/** The template of a relationship's sentence, with the verb that its own grade allows; `{from}` and `{to}` are its ends. */
export function relationshipTemplate(told: Told, words: Words, plural: boolean): string {
  const row = words.relationships[told.type];
  const verbs = told.direction === 'forward' ? row.forward : row.reverse;
  return verbs[certaintyOf(told.grade)][plural ? 'many' : 'one'];
}

interface Named extends Told {
  readonly fromName: string;
  readonly toName: string;
  readonly plural?: boolean;
}

export function relationshipSentence(told: Named, words: Words): string {
  return fill(relationshipTemplate(told, words, told.plural ?? false), {
    from: told.fromName,
    to: told.toName,
  });
}

export function statusText(status: ListingStatus, words: Words): string {
  const template = words.evidence.status[status.status];
  if (status.status === 'last-seen-listed') return fill(template, { on: formatDate(status.on, words.dates) });
  if (status.status === 'not-yet-listed')
    return fill(template, { from: formatDate(status.from, words.dates) });
  if (status.status === 'formerly-listed')
    return fill(template, { until: formatDate(status.until, words.dates) });
  return template;
}

/** Who says what, in one sentence, with the statement's own text after it; the source stands beside it. */
export function statementSentence(
  said: { readonly stance: StatementStance; readonly text: string },
  party: string,
  words: Words,
): string {
  const lead = fill(words.evidence.statementVoices[statementVoices[said.stance]], {
    party,
    stance: words.evidence.statements[said.stance],
  });
  return said.text === '' ? lead : `${lead} ${said.text}`;
}

/** "1 chain", "2 chains". */
export function countOf(count: number, forms: { readonly one: string; readonly other: string }): string {
  return fill(count === 1 ? forms.one : forms.other, { n: count });
}
