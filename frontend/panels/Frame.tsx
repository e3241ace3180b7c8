import { useApp } from '../state/app.ts';
import { views } from '../state/query.ts';
import { ExplorePane } from './ExplorePane.tsx';
import { ExportHost } from './ExportHost.tsx';
import { Gate } from './Gate.tsx';
import { Inspector } from './inspector/Inspector.tsx';
import { KeysDialog } from './KeysDialog.tsx';
import { ListPane } from './ListPane.tsx';
import { PicturePane } from './PicturePane.tsx';
import { RouteBox } from './RouteBox.tsx';
import { StatusBar } from './StatusBar.tsx';
import { TopBar } from './TopBar.tsx';
import { UnfinishedNotice } from './UnfinishedNotice.tsx';

/** The page: bar, question, three panes, status. */
export function Frame() {
  const { location, session, tracing, question, words } = useApp();
  const state = session.state.value;
  if (state.status === 'closed') return <Gate problem={state.problem} />;
  const { page, view } = location.query.value;
  const settled = ['done', 'failed', 'stopped'].includes(tracing.run.value.status);
  const ready = state.status === 'open' && (settled || question.value === null);
  return (
    <div class={`app on-${page}`} data-ready={ready} data-view={view ?? 'chains'}>
      <TopBar />
      <UnfinishedNotice />
      {page === 'trace' && <RouteBox />}
      {page === 'trace' ? (
        <main class="panes" id="chains" tabIndex={-1} aria-label={words.value.page.pages.trace}>
          <h1 class="unseen">{words.value.page.pages[page]}</h1>
          <ViewTabs />
          <ListPane />
          <PicturePane />
          <Inspector />
        </main>
      ) : (
        <main class="panes exploring" id="chains" tabIndex={-1} aria-label={words.value.page.pages.explore}>
          <h1 class="unseen">{words.value.page.pages[page]}</h1>
          <ExplorePane />
          <Inspector />
        </main>
      )}
      <StatusBar />
      <KeysDialog />
      <ExportHost />
    </div>
  );
}

/** Where there is room for one pane only: which one. */
function ViewTabs() {
  const { location, words } = useApp();
  const { page } = words.value;
  const shown = location.query.value.view ?? 'chains';
  return (
    <div class="view-tabs" role="group" aria-label={page.viewsName}>
      {views.map((view) => (
        <button
          key={view}
          type="button"
          aria-pressed={view === shown}
          onClick={() => location.go({ view: view === 'chains' ? null : view })}
        >
          {page.viewNames[view]}
        </button>
      ))}
    </div>
  );
}
