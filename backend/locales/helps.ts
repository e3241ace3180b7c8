/** What would give a chain where there is none, and from which start. */
import type { TraceAnswer } from '../model/answers.ts';
import { groupBy } from '../model/groups.ts';
import { constraintNames, type ConstraintName, type HelpName } from '../model/questions.ts';
import { otherList } from '../model/relationshipTypes.ts';
import type { Words } from './en.ts';
import { formatDate } from './formats.ts';
import { listOf } from './names.ts';
import { fill } from './verbs.ts';

/** One sentence, and what it says would help. */
export interface Help {
  readonly by: readonly HelpName[];
  readonly text: string;
}

type FoundHelp = TraceAnswer['answer']['wouldHelp'][number];

/** Of each start asked for, of those named, of one of very many. */
interface HelpForms {
  readonly all: string;
  readonly named: string;
  readonly some: string;
}

/**
 * Constraints that help the same starts are told in one sentence; the other list is named as such, not as something to lift.
 * @param called the name of a party in these sentences
 */
export function helpsIn(
  { answer, question }: TraceAnswer,
  words: Words,
  called: (id: string) => string,
): readonly Help[] {
  const { otherProfile, wouldHelp, wouldHelpIdentity, wouldHelpProfile } = words.messages;
  const { wouldHelpStatusDate, wouldHelpUnknown, onlyByProductions } = words.messages;
  const { tag } = words.dates;
  const asked = new Set(question.from).size;
  const inWords = (forms: HelpForms, from: FoundHelp['from'], constraints: readonly string[] = []): string =>
    fill(from.length === asked ? forms.all : from.length === 0 ? forms.some : forms.named, {
      starts: listOf(from.map(called), tag),
      day: formatDate(question.statusDate, words.dates),
      constraints: listOf(constraints, tag, 'or'),
    });
  const lookedAt =
    answer.sanctionedThen === undefined
      ? ''
      : ` ${sanctionedThenSentence(answer.sanctionedThen, question.statusDate, words)}`;
  const of = (name: HelpName, forms: HelpForms): readonly Help[] =>
    answer.wouldHelp
      .filter(({ by }) => by === name)
      .map(({ by, from }) => ({ by: [by], text: inWords(forms, from) }));
  const lifted = answer.wouldHelp.flatMap(({ by, from }) => (isLifted(by) ? [{ by, from }] : []));
  return [
    ...of('profile', otherList(question.profile) === 'trail' ? otherProfile.trail : otherProfile.contracting),
    ...[...groupBy(lifted, ({ from }) => from.join(' ')).values()].map((group) => ({
      by: group.map(({ by }) => by),
      text: inWords(
        question.profile === 'trail' ? wouldHelp.trail : wouldHelp.chain,
        group[0]?.from ?? [],
        group.map(({ by }) => words.evidence.constraints[by]),
      ),
    })),
    ...of('identityHops', wouldHelpIdentity),
    ...of('anything', wouldHelpProfile),
    ...of('statusDate', wouldHelpStatusDate).map((help) => ({ ...help, text: help.text + lookedAt })),
    ...of('unknownStatus', wouldHelpUnknown),
    ...of('production', onlyByProductions),
  ];
}

/** How many parties the day of the status left to look for. */
export function sanctionedThenSentence(n: number, day: string, words: Words): string {
  return fill(words.messages.sanctionedThen, { n, day: formatDate(day, words.dates) });
}

/** What is lifted, in the words of the question; another profile is another question. */
function isLifted(name: HelpName): name is Exclude<ConstraintName, 'profile'> {
  return name !== 'profile' && constraintNames.some((one) => one === name);
}
