/** The answer as picture or as table. */
import { fill } from '../../backend/locales/index.ts';
import { useApp } from '../state/app.ts';
import { routes } from '../state/query.ts';
import { Segmented } from '../ui/Segmented.tsx';

export function PicturePane() {
  const { location, tracing, words } = useApp();
  const { page, messages } = words.value;
  const { view, routes: shown } = location.query.value;
  const { main, trail } = tracing.answers.value;
  const table = view === 'table';
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
        {main !== null && trail !== null && (
          <Segmented
            name={page.routesName}
            value={shown}
            choices={routes.map((value) => ({ value, label: page.routeNames[value] }))}
            onChoose={(value) => location.go({ routes: value })}
          />
        )}
      </div>
      <div class="picture-place">
        {main === null && trail === null ? (
          <p class="inspector-empty">{fill(messages.emptyStart, {})}</p>
        ) : null}
      </div>
    </section>
  );
}
