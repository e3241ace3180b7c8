/** What has changed since a briefing was issued, in sentences. */
import type { BriefingChanges, ChangedLink } from '../model/briefingChanges.ts';
import type { Words } from './en.ts';
import { formatDate } from './formats.ts';
import { countOf, relationshipSentence, statementSentence, statusText } from './sentences.ts';
import { fill } from './verbs.ts';

/** One sentence with the number of changes of each kind: "Since revision 3 (now 5): 1 link weaker, 1 new denial." */
export function changeSummary(changes: BriefingChanges, words: Words): string {
  const { since, none, counts } = words.desk.changes;
  const links = (change: ChangedLink['change']): number =>
    changes.links.filter((link) => link.change === change).length;
  const denials = changes.statements.added.filter(({ statement }) => statement.stance === 'denies').length;
  const numbers: readonly (readonly [number, { readonly one: string; readonly other: string }])[] = [
    [changes.chains.gone.length, counts.chainsGone],
    [changes.chains.added.length, counts.chainsNew],
    [links('gone'), counts.linksGone],
    [links('weaker'), counts.linksWeaker],
    [links('stronger'), counts.linksStronger],
    [links('contested'), counts.linksContested],
    [links('uncontested'), counts.linksUncontested],
    [denials, counts.denials],
    [changes.statements.added.length - denials, counts.statements],
    [changes.statements.gone.length, counts.statementsGone],
    [changes.answers.length, counts.answers],
    [changes.statuses.length, counts.statuses],
    [changes.sources.length, counts.sources],
  ];
  const list = numbers.filter(([count]) => count > 0).map(([count, forms]) => countOf(count, forms));
  return fill(list.length === 0 ? none : since, {
    before: String(changes.briefing.revision),
    now: String(changes.revision),
    list: list.join(', '),
  });
}

/** One sentence for each change. */
export function changeSentences(changes: BriefingChanges, words: Words): readonly string[] {
  const { lines } = words.desk.changes;
  const { chains, statements } = changes;
  const said = ({ statement, parties, publisher }: (typeof statements.added)[number]): string =>
    statementSentence(
      statement,
      {
        party: (id) => parties.find((one) => one.id === id)?.name ?? id,
        source: () => publisher ?? undefined,
      },
      words,
    );
  const ends = ({ from, to, grade }: (typeof chains.gone)[number]) => ({
    from: from.name,
    to: to.name,
    grade,
  });
  return [
    ...chains.gone.map((one) => fill(lines.chainGone, ends(one))),
    ...chains.added.map((one) => fill(lines.chainNew, ends(one))),
    ...changes.links.map((link) => linkSentence(link, words)),
    ...statements.added.map((one) => fill(lines.statement, { statement: said(one) })),
    ...statements.gone.map((one) => fill(lines.statementGone, { statement: said(one) })),
    ...changes.answers.map(({ party, answer }) => fill(lines.answer, { party: party.name, answer })),
    ...changes.statuses.map(({ party, before, now }) =>
      fill(lines.status, {
        party: party.name,
        before: statusText(before, words),
        now: statusText(now, words),
        date: formatDate(changes.statusDate, words.dates),
      }),
    ),
    ...changes.sources.map(({ title }) => fill(lines.source, { title })),
  ];
}

/** In the words of the weaker of its grades, so that no more is said than holds. */
function linkSentence({ change, type, from, to, over, before, now }: ChangedLink, words: Words): string {
  const grade = now === null || before > now ? before : now;
  const told = { type, direction: 'forward', grade, over, fromName: from.name, toName: to.name } as const;
  return fill(words.desk.changes.lines.link[change], {
    link: relationshipSentence(told, words),
    before,
    now: now ?? '',
  });
}
