/** The question as one sentence read from left to right. It is a draft until it is traced. */
import { useEffect, useState } from 'preact/hooks';
import { checkDraft, swapEnds } from '../state/draft.ts';
import { useApp } from '../state/app.ts';
import { DEFAULT_QUESTION, type Question } from '../state/query.ts';
import { NOTHING } from '../state/selection.ts';
import { Icon } from '../ui/Icon.tsx';
import { RouteLimits } from './RouteLimits.tsx';
import { RouteParties } from './RouteParties.tsx';
import { RouteSummary } from './RouteSummary.tsx';

export function RouteBox() {
  const { question, location, words, again } = useApp();
  const { page } = words.value;
  const asked = question.value ?? DEFAULT_QUESTION;
  const [draft, setDraft] = useState<Question>(asked);
  const [unfolded, setUnfolded] = useState(false);
  useEffect(() => setDraft(asked), [asked]);
  const change = (part: Partial<Question>): void => setDraft({ ...draft, ...part });
  const problem = checkDraft(draft);
  const submit = (event: Event): void => {
    event.preventDefault();
    if (problem !== null) return;
    setUnfolded(false);
    if (JSON.stringify(draft) === JSON.stringify(asked)) again();
    else location.go({ page: 'trace', question: draft, selection: NOTHING });
  };
  return (
    <form class={unfolded ? 'route unfolded' : 'route'} aria-label={page.route} onSubmit={submit}>
      <RouteSummary question={asked} unfolded={unfolded} onUnfold={() => setUnfolded(!unfolded)} />
      <RouteParties
        label={page.from}
        ids={draft.from}
        empty={page.nobody}
        starts
        onChange={(from) => change({ from })}
      />
      <button
        type="button"
        class="swap"
        aria-label={page.swap}
        title={page.swap}
        disabled={draft.to.length === 0}
        onClick={() => setDraft(swapEnds(draft))}
      >
        <Icon name="swap" />
      </button>
      <RouteParties
        label={page.to}
        ids={draft.to}
        empty={page.anySanctioned}
        onChange={(to) => change({ to })}
      />
      <RouteLimits draft={draft} change={change} />
      <TraceButton disabled={problem !== null} />
      <p class={problem === null ? 'unseen' : 'route-problem'} role="status">
        {problem === null ? '' : page.problems[problem]}
      </p>
    </form>
  );
}

/** Traces, or stops what is running. */
function TraceButton({ disabled }: { readonly disabled: boolean }) {
  const { tracing, words } = useApp();
  const { page } = words.value;
  const running = tracing.run.value.status === 'running';
  return (
    <div class="cell go">
      {running ? (
        <button type="button" class="button" onClick={() => tracing.stop()}>
          {page.stop}
        </button>
      ) : (
        <button type="submit" class="button main" disabled={disabled}>
          {page.trace}
        </button>
      )}
    </div>
  );
}
