/** Starts from which there is no chain: what was searched, what would help, what was said, what the other list has. */
import { useMemo } from 'preact/hooks';
import {
  fill,
  helpsIn,
  publisherIn,
  statementSentence,
  wordsOfAnswers,
  type Naming,
} from '../../backend/locales/index.ts';
import { isOf, relationshipsOn } from '../../backend/model/answerStatements.ts';
import type { TraceAnswer } from '../../backend/model/answers.ts';
import { useApp } from '../state/app.ts';
import { choosing } from '../state/result.ts';
import { NOTHING } from '../state/selection.ts';
import { InLanguages } from '../ui/CaseText.tsx';
import { PartyName } from '../ui/PartyName.tsx';

export function WithoutChain({ answer }: { readonly answer: TraceAnswer }) {
  const { words, parties } = useApp();
  const { messages } = words.value;
  if (answer.withoutChain.length === 0) return null;
  const { profile, maxHops } = answer.question;
  return (
    <div class="without">
      <h3>{fill(profile === 'trail' ? messages.noTrailFrom : messages.noChainFrom, { hops: maxHops })}</h3>
      <ul>
        {answer.withoutChain.map((id) => (
          <li key={id}>
            <WithoutChainItem id={id} answer={answer} party={parties.known.value.get(id)} />
          </li>
        ))}
      </ul>
      <WouldHelp answer={answer} />
    </div>
  );
}

interface ItemProps {
  readonly id: string;
  readonly answer: TraceAnswer;
  readonly party: TraceAnswer['entities'][number] | undefined;
}

function WithoutChainItem({ id, answer, party }: ItemProps) {
  const { words, location, tracing, parties } = useApp();
  const { page } = words.value;
  const worded = useMemo(() => wordsOfAnswers([answer]), [answer]);
  const said = answer.statements.filter((one) => isOf(one, id));
  const naming: Naming = {
    party: parties.called.value.whole,
    source: publisherIn(answer.sources),
    shown: relationshipsOn(answer.chains),
  };
  const trail = tracing.answers.value.trail?.chains.find((chain) => chain.from === id);
  return (
    <>
      <button type="button" class="link" onClick={() => location.go({ selection: { kind: 'entity', id } })}>
        <PartyName id={id} party={party} />
      </button>
      {said.map((one) => (
        <p key={one.id}>
          <InLanguages text={statementSentence(one, naming, words.value)} of={worded} />
        </p>
      ))}
      {trail !== undefined && answer.question.profile !== 'trail' && (
        <button
          type="button"
          class="link"
          onClick={() => location.go(choosing(tracing.answers.value, trail.id, location.query.value))}
        >
          {page.hasTrail}
        </button>
      )}
    </>
  );
}

/** What would give a chain. That the other list has one is said there. */
function WouldHelp({ answer }: { readonly answer: TraceAnswer }) {
  const { words, tracing, location, question, parties } = useApp();
  const { main, trail } = tracing.answers.value;
  const elsewhere = answer === trail ? main !== null : (trail?.chains.length ?? 0) > 0;
  const helps = helpsIn(answer, words.value, parties.called.value.short).filter(
    ({ by }) => !(elsewhere && by.includes('profile')),
  );
  const asked = question.value;
  return (
    <>
      {helps.map(({ by, text }) =>
        by.includes('anything') && asked !== null ? (
          <button
            key={text}
            type="button"
            class="link"
            onClick={() => location.go({ question: { ...asked, profile: 'anything' }, selection: NOTHING })}
          >
            {text}
          </button>
        ) : (
          <p key={text}>{text}</p>
        ),
      )}
    </>
  );
}
