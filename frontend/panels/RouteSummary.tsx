import { countOf, summaryOf } from '../../backend/locales/index.ts';
import { useApp } from '../state/app.ts';
import type { Question } from '../state/query.ts';

interface RouteSummaryProps {
  readonly question: Question;
  readonly unfolded: boolean;
  readonly onUnfold: () => void;
}

/** Where there is no room for the whole box: the question in two lines, and the way to change it. */
export function RouteSummary({ question, unfolded, onUnfold }: RouteSummaryProps) {
  const { words, parties } = useApp();
  const { page } = words.value;
  const called = parties.called.value;
  const named = (ids: readonly string[]): string => {
    const [first = ''] = ids;
    if (ids.length > 1) return countOf(ids.length, page.parties);
    return called.short(first);
  };
  const limits = summaryOf(question, words.value, called.short);
  return (
    <div class="route-summary">
      <p>
        {named(question.from)} → {question.to.length === 0 ? page.anySanctioned : named(question.to)}
        <small>{limits.join(' · ')}</small>
      </p>
      <button type="button" class="link" aria-expanded={unfolded} onClick={onUnfold}>
        {unfolded ? page.fold : page.change}
      </button>
    </div>
  );
}
