import { useApp } from '../state/app.ts';

export function ExplorePane() {
  const { location, words } = useApp();
  return (
    <section class="pane explore" aria-label={words.value.page.neighbourhood}>
      <p class="inspector-empty">{location.query.value.at ?? words.value.page.exploreEmpty}</p>
    </section>
  );
}
