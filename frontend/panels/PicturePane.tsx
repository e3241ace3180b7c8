/** The answer as picture or as table; which chains are in it. */
import { useApp } from '../state/app.ts';
import { routes, type Routes } from '../state/query.ts';
import type { Answers } from '../state/result.ts';
import { TraceTable } from '../trace/TraceTable.tsx';
import { TraceView } from '../trace/TraceView.tsx';
import { Segmented } from '../ui/Segmented.tsx';

export function PicturePane() {
  const { location, tracing, session, words } = useApp();
  const { page, messages } = words.value;
  const { view } = location.query.value;
  const answers = tracing.answers.value;
  const table = view === 'table';
  const state = session.state.value;
  const empty = state.status === 'open' && state.start.contracting === null;
  return (
    <section class="pane picture" aria-label={table ? page.table : page.picture}>
      <div class="pane-head">
        <Segmented
          name={page.as}
          value={table ? 'table' : 'picture'}
          choices={[
            { value: 'picture', label: page.picture },
            { value: 'table', label: page.table },
          ]}
          onChoose={(value) => location.go({ view: value })}
        />
        <RoutesChoice answers={answers} />
      </div>
      <div class="picture-place">
        {answers.main === null && answers.trail === null ? (
          <p class="inspector-empty">{empty ? messages.emptyStart : page.loading}</p>
        ) : (
          <Shown answers={answers} table={table} />
        )}
      </div>
    </section>
  );
}

/** Only one of the two lists, where only one was asked for. */
function routesShown({ main, trail }: Answers, wanted: Routes): Routes {
  if (main === null) return 'trail';
  return trail === null ? 'contracting' : wanted;
}

function RoutesChoice({ answers }: { readonly answers: Answers }) {
  const { location, words } = useApp();
  const { page } = words.value;
  if (answers.main === null || answers.trail === null) return null;
  return (
    <Segmented
      name={page.routesName}
      value={location.query.value.routes}
      choices={routes.map((value) => ({ value, label: page.routeNames[value] }))}
      onChoose={(value) => location.go({ routes: value })}
    />
  );
}

function Shown({ answers, table }: { readonly answers: Answers; readonly table: boolean }) {
  const { location, language } = useApp();
  const { selection, routes: wanted } = location.query.value;
  const shown = routesShown(answers, wanted);
  const { main, trail } = answers;
  const common = {
    selection,
    onSelect: (next: typeof selection) => location.go({ selection: next }),
    language: language.value,
  };
  if (!table) return <TraceView contracting={main} trail={trail} routes={shown} {...common} />;
  const lists = [shown === 'trail' ? null : main, shown === 'contracting' ? null : trail];
  return (
    <div class="tables">
      {lists.map(
        (answer) =>
          answer !== null && <TraceTable key={answer.question.profile} answer={answer} {...common} />,
      )}
    </div>
  );
}
