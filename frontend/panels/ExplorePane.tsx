/** What surrounds a party. The graph is fetched when it is first needed: it is as large as the rest of the page. */
import { useEffect, useState } from 'preact/hooks';
import type { ExploreViewProps } from '../graph/ExploreView.tsx';
import { useApp } from '../state/app.ts';
import { centreOf } from '../state/centre.ts';

type View = (props: ExploreViewProps) => preact.JSX.Element;

export function ExplorePane() {
  const { location, words, language, api, parties } = useApp();
  const { page } = words.value;
  const { at, selection } = location.query.value;
  useDefaultCentre();
  const asked = selection.kind === 'entity' ? selection.id : null;
  useEffect(() => {
    if (asked !== null) parties.ask([asked]);
  }, [asked, parties]);
  const View = useExploreView(at !== null);
  if (at === null || View === null)
    return (
      <section class="pane" aria-label={page.neighbourhood}>
        <h1 class="unseen">{page.neighbourhood}</h1>
        <p class="inspector-empty">{at === null ? page.exploreEmpty : page.loading}</p>
      </section>
    );
  return (
    <View
      centre={at}
      load={async (id, offset) => {
        const around = await api('neighbours', { id, offset });
        parties.learn(around.entities);
        return around;
      }}
      selection={selection}
      partyOf={(id) => parties.known.value.get(id)}
      onSelect={(chosen) => location.go({ selection: chosen })}
      onCentre={(id) => location.go({ at: id, selection: { kind: 'entity', id } })}
      language={language.value}
    />
  );
}

/** Never an empty canvas: without a centre in the URL it opens around what the reader was looking at. */
function useDefaultCentre(): void {
  const { location, question, tracing } = useApp();
  const { at, selection } = location.query.value;
  const run = tracing.run.value;
  const centre =
    at === null && run.status !== 'running'
      ? centreOf(selection, tracing.answers.value, question.value?.from ?? [])
      : null;
  useEffect(() => {
    if (centre !== null) location.go({ at: centre }, { replace: true });
  }, [centre, location]);
}

function useExploreView(needed: boolean): View | null {
  const [view, setView] = useState<{ readonly View: View } | null>(null);
  useEffect(() => {
    if (needed)
      void import('../graph/ExploreView.tsx').then(({ ExploreView }) => setView({ View: ExploreView }));
  }, [needed]);
  return view?.View ?? null;
}
