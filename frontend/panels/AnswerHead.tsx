import { countOf, fill, statusText } from '../../backend/locales/index.ts';
import type { TraceAnswer } from '../../backend/model/answers.ts';
import { useApp } from '../state/app.ts';

interface AnswerHeadProps {
  readonly main: TraceAnswer | null;
  readonly trail: TraceAnswer | null;
}

/** The answer in a sentence; starts that are listed themselves are said first. */
export function AnswerHead({ main, trail }: AnswerHeadProps) {
  const { words, parties } = useApp();
  const { messages, page } = words.value;
  const answer = main ?? trail;
  if (answer === null) return null;
  const known = parties.known.value;
  return (
    <header class="answer">
      {answer.listedStarts.map((id) => {
        const party = known.get(id);
        return (
          party !== undefined && (
            <p key={id} class="listed-start">
              {fill(messages.listedStart, {
                name: party.name,
                status: statusText(party.status, words.value),
              })}
            </p>
          )
        );
      })}
      <h1>{countOf(answer.chains.length, page.chains)}</h1>
      <p class="unseen" role="status">
        {[
          ...(main === null ? [] : [countOf(main.chains.length, page.chains)]),
          ...(trail === null ? [] : [countOf(trail.chains.length, page.trails)]),
        ].join(', ')}
      </p>
    </header>
  );
}
