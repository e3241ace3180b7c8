import { useEffect, useRef, useState } from 'preact/hooks';
import type { Words } from '../../backend/locales/index.ts';
import { Icon } from '../ui/Icon.tsx';
import type { ExploreActions } from './actions.ts';
import { GraphCanvas } from './canvas.ts';
import { useColours } from './colours.ts';
import type { Explorer } from './explorer.ts';

interface ExploreStageProps {
  readonly explorer: Explorer;
  readonly words: Words;
  /** The chosen party, or the key of the chosen bundle. */
  readonly selected: string | null;
  /** The party that goes where the reader points next. */
  readonly moving: string | null;
  readonly actions: ExploreActions;
  readonly onPlaced: () => void;
  readonly onDrawn: () => void;
  readonly onFailed: () => void;
}

/** The graph itself, with buttons for what gestures do. Everything in it is in the list and the table as well. */
export function ExploreStage(props: ExploreStageProps) {
  const { explorer, words, selected } = props;
  const place = useRef<HTMLDivElement>(null);
  const newest = useRef(props);
  newest.current = props;
  const [canvas, setCanvas] = useState<GraphCanvas | null>(null);
  const [pointed, setPointed] = useState<string | null>(null);
  const colours = useColours();
  const picture = explorer.picture.value;
  const { places } = explorer;
  const placed = explorer.placed.value;

  useEffect(() => {
    if (place.current === null) return undefined;
    const made = openCanvas(place.current, newest, setPointed);
    setCanvas(made);
    // names are drawn before the faces are there, and again once they are
    void document.fonts.ready.then(() => made.redraw());
    return () => made.kill();
  }, [explorer]);

  useEffect(() => {
    if (canvas !== null && placed && picture.parties.size > 0)
      canvas.show({ picture, colours, words, focus: { selected, pointed } }, places);
  }, [canvas, picture, places, placed, colours, words, selected, pointed]);

  useEffect(() => {
    if (canvas !== null && selected !== null) canvas.reveal(selected);
  }, [canvas, selected]);

  const tool = (label: string, sign: preact.ComponentChildren, act: () => void) => (
    <button type="button" class="tool" aria-label={label} title={label} onClick={act}>
      {sign}
    </button>
  );
  const { explore } = words;
  return (
    <div class={props.moving === null ? 'explore-stage' : 'explore-stage moving'}>
      <div class="explore-canvas" ref={place} aria-hidden="true" />
      <p class="unseen">{explore.picture}</p>
      <div class="explore-tools" role="group" aria-label={explore.tools}>
        {tool(explore.zoomOut, <span aria-hidden="true">−</span>, () => canvas?.zoomOut())}
        {tool(explore.zoomIn, <Icon name="plus" />, () => canvas?.zoomIn())}
        <button type="button" class="tool" onClick={() => canvas?.fit()}>
          {explore.fit}
        </button>
        <button
          type="button"
          class="tool"
          onClick={() => {
            explorer.rearrange();
            canvas?.fit();
          }}
        >
          {explore.rearrange}
        </button>
      </div>
    </div>
  );
}

function openCanvas(
  place: HTMLElement,
  newest: { readonly current: ExploreStageProps },
  point: (key: string | null) => void,
): GraphCanvas {
  return new GraphCanvas(place, {
    reducedMotion: window.matchMedia('(prefers-reduced-motion: reduce)').matches,
    events: {
      select: (id) => newest.current.actions.select(id),
      expand: (id) => newest.current.actions.expand(id),
      selectBundle: (key) => newest.current.actions.selectBundle(key),
      clickGround: (at) => {
        const { moving, explorer, onPlaced, actions } = newest.current;
        if (moving === null) actions.selectNothing();
        else {
          explorer.move(moving, at);
          onPlaced();
        }
      },
      point,
      moved: (id, at) => newest.current.explorer.move(id, at),
      drawn: () => newest.current.onDrawn(),
      failed: () => newest.current.onFailed(),
    },
  });
}
