import {
  doubtIn,
  fill,
  listOf,
  publisherIn,
  templateParts,
  type Naming,
  type Words,
} from '../../backend/locales/index.ts';
import type { Chain } from '../../backend/model/answers.ts';
import { useApp } from '../state/app.ts';
import { contestedSteps, spansOf, weakestSteps } from '../state/chainGroups.ts';
import { PartyName } from './PartyName.tsx';
import { StepSentences } from './StepSentences.tsx';

interface ChainSentenceProps {
  readonly chain: Chain;
  /** Without the start, for chains that differ in it alone. */
  readonly tail?: boolean;
}

/** What a chain says, in one or two sentences: its ends, what lies between, how weak its weakest steps are. */
export function ChainSentence({ chain, tail = false }: ChainSentenceProps) {
  const { words, tracing } = useApp();
  const { main, trail } = tracing.answers.value;
  const sources = [...(main?.sources ?? []), ...(trail?.sources ?? [])];
  const [first] = chain.links;
  if (chain.links.length === 1 && first !== undefined) return <StepSentences link={first} />;
  return (
    <>
      <Way chain={chain} tail={tail} /> {weaknessText(chain, publisherIn(sources), words.value)}
    </>
  );
}

/** "From A to B by way of X, Y and 2 parties that no source names." */
function Way({ chain, tail }: { readonly chain: Chain; readonly tail: boolean }) {
  const { words, parties } = useApp();
  const { page, dates } = words.value;
  const known = parties.known.value;
  const between = chain.links.slice(1).map((link): string => link.from);
  const isUnnamed = (id: string): boolean => known.get(id)?.placeholder === true;
  // one alone is told by its role, or chains that differ in it would read alike
  const several = between.filter(isUnnamed).length > 1;
  const named = between.filter((id) => !several || !isUnnamed(id));
  const unnamed = several ? between.filter(isUnnamed) : [];
  const plural = unnamed.some((id) => known.get(id)?.plural === true);
  const rest = several ? [plural ? page.unnamedMany : fill(page.unnamed, { n: unnamed.length })] : [];
  const list = new Intl.ListFormat(dates.tag).formatToParts([...named, ...rest]);
  const party = (id: string) => <PartyName key={id} id={id} party={known.get(id)} inText />;
  const pieces: Readonly<Record<string, preact.ComponentChildren>> = {
    from: party(chain.from),
    to: party(chain.to),
    via: list.map(({ type, value }) => (type === 'element' && named.includes(value) ? party(value) : value)),
  };
  return (
    <>{templateParts(tail ? page.wayTail : page.way).map(({ text, key }) => (key ? pieces[text] : text))}</>
  );
}

/** "From step 3 on, each of its steps is only suspected. Step 3 is disputed." */
export function weaknessText(chain: Chain, source: Naming['source'], words: Words): string {
  const { page } = words;
  const weak = weakestSteps(chain);
  const forms = page.weakest[chain.grade];
  const disputed = contestedSteps(chain);
  const sentences = [
    chain.grade === 'D'
      ? doubtIn([chain], source, words).join(' ')
      : weak.length === chain.links.length
        ? forms.every
        : stepsText(weak, forms, words),
    disputed.length === 0 ? '' : stepsText(disputed, page.disputedSteps, words),
  ];
  return sentences.filter((sentence) => sentence !== '').join(' ');
}

function stepsText(
  steps: readonly number[],
  forms: { readonly one: string; readonly other: string },
  words: Words,
): string {
  const spans = spansOf(steps).flatMap(([from, to]) =>
    to - from >= 2
      ? [fill(words.page.span, { from, to })]
      : steps.filter((n) => n >= from && n <= to).map(String),
  );
  return fill(steps.length === 1 ? forms.one : forms.other, { n: listOf(spans, words.dates.tag) });
}
