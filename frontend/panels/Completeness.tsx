/** How complete the search was, in a line that opens to what the question left out and who answered: never silent. */
import { countOf, fill, formatDate, headline, listOf } from '../../backend/locales/index.ts';
import type { TraceAnswer } from '../../backend/model/answers.ts';
import { constraintNames } from '../../backend/model/questions.ts';
import { useApp } from '../state/app.ts';
import { Icon } from '../ui/Icon.tsx';

export function Completeness({ answer }: { readonly answer: TraceAnswer }) {
  const { words } = useApp();
  const { messages, page, dates } = words.value;
  const { status, by } = answer.answer;
  const facts = [
    useLeftOut(answer),
    by === 'engine' ? page.byEngine : page.byStore,
    fill(page.statusDay, { date: formatDate(answer.question.statusDate, dates) }),
    fill(page.revision, { n: answer.revision }),
  ];
  return (
    <details class="complete" open={status !== 'complete'}>
      <summary>
        <Icon name={status === 'complete' ? 'done' : 'ring'} />
        <span>{headline(answer, words.value).completeness}</span>
        <Icon name="down" />
      </summary>
      <p>{facts.filter((fact) => fact !== '').join(' ')}</p>
      {status !== 'complete' && <p>{messages.narrow}</p>}
    </details>
  );
}

/** Relationships of the store that fail each constraint alone. */
function useLeftOut({ answer: { removed } }: TraceAnswer): string {
  const { evidence, page, dates } = useApp().words.value;
  const left = constraintNames.flatMap((name) => {
    const count = removed[name] ?? 0;
    return count > 0
      ? [fill(countOf(count, page.removedBy), { constraint: evidence.constraints[name] })]
      : [];
  });
  return left.length === 0 ? '' : fill(page.leftOut, { list: listOf(left, dates.tag) });
}
