/** The answer in words, then its chains, then the trails, then the starts from which there is none. */
import type { Ref } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { caveatOf, countOf } from '../../backend/locales/index.ts';
import type { TraceAnswer } from '../../backend/model/answers.ts';
import { useApp } from '../state/app.ts';
import { groupChains } from '../state/chainGroups.ts';
import { AnswerHead } from './AnswerHead.tsx';
import { ChainGroupItem } from './ChainRow.tsx';
import { Completeness } from './Completeness.tsx';
import { RunLine } from './RunLine.tsx';
import { WithoutChain } from './WithoutChain.tsx';

export function ListPane() {
  const { tracing, words } = useApp();
  const answers = tracing.answers.value;
  const { main, trail } = answers;
  const list = useScrollToChosen();
  const { page, messages, evidence } = words.value;
  return (
    <section ref={list} class="pane list" aria-label={page.chainList}>
      <RunLine />
      <AnswerHead answers={answers} />
      {main !== null && (
        <ChainSection
          answer={main}
          title={
            main.question.profile === 'contracting'
              ? page.contractingHead
              : evidence.profiles[main.question.profile]
          }
          note={caveatOf(main.question.profile, words.value)}
        />
      )}
      {trail !== null && (
        <ChainSection answer={trail} title={page.trailHead} note={messages.trailCaveat} noteFirst />
      )}
    </section>
  );
}

/** A chain that is chosen elsewhere, by the URL, the picture or a key, is brought into view. */
function useScrollToChosen(): Ref<HTMLElement> {
  const { location, tracing } = useApp();
  const list = useRef<HTMLElement>(null);
  const { selection } = location.query.value;
  const answers = tracing.answers.value;
  useEffect(() => {
    list.current?.querySelector('[aria-current="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [selection, answers]);
  return list;
}

interface ChainSectionProps {
  readonly answer: TraceAnswer;
  readonly title: string;
  readonly note: string;
  /** What must be read before the list, not after it. */
  readonly noteFirst?: boolean;
}

function ChainSection({ answer, title, note, noteFirst = false }: ChainSectionProps) {
  const { page } = useApp().words.value;
  const { profile } = answer.question;
  const caution = <p class={noteFirst ? 'caution' : 'note'}>{note}</p>;
  return (
    <section class="chain-section" aria-label={title}>
      <h2 class="list-head">
        {title}
        <span>{countOf(answer.chains.length, profile === 'trail' ? page.trails : page.chains)}</span>
      </h2>
      <Completeness answer={answer} />
      {noteFirst && answer.chains.length > 0 && caution}
      <ol>
        {groupChains(answer.chains).map((group) => (
          <ChainGroupItem key={group[0].chain.id} group={group} trail={profile === 'trail'} />
        ))}
      </ol>
      <WithoutChain answer={answer} />
      {!noteFirst && answer.chains.length > 0 && caution}
    </section>
  );
}
