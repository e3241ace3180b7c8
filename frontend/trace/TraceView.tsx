/** The trace picture: chains from left to right, to be read, moved, walked along by keyboard and selected in. */
import { useMemo, useRef } from 'preact/hooks';
import type { TraceLayout } from '../../backend/drawing/layout.ts';
import { rootAttributes, traceLayers } from '../../backend/drawing/trace.ts';
import { dictionaries, fill, type Language } from '../../backend/locales/index.ts';
import type { TraceAnswer } from '../../backend/model/answers.ts';
import type { Selection } from '../state/selection.ts';
import { Controls } from './Controls.tsx';
import { Legend } from './Legend.tsx';
import { selectionAt, spotAt, spotSelector } from './spots.ts';
import { step } from './steps.ts';
import { useLayout, usePlace, useReveal, useRovingStop, useSize, type Place } from './usePicture.ts';
import { fitWhole, zoomAt } from './viewport.ts';
import { createPainter } from './vnodes.ts';

export interface TraceViewProps {
  readonly contracting: TraceAnswer | null;
  readonly trail: TraceAnswer | null;
  readonly routes: 'contracting' | 'trail' | 'both';
  readonly selection: Selection;
  readonly onSelect: (selection: Selection) => void;
  readonly language: Language;
}

const ZOOM = 1.25;

export function TraceView({ contracting, trail, routes, selection, onSelect, language }: TraceViewProps) {
  const window = useRef<HTMLDivElement>(null);
  const surface = useRef<SVGSVGElement>(null);
  const size = useSize(window);
  const layout = useLayout({ contracting, trail, routes, language }, size);
  const words = dictionaries[language].drawing.picture;
  const place = usePlace({ window, surface, layout, size });
  useReveal(place, layout, selection);

  const zoom = (factor: number): void =>
    place.act((one, { width, height }) =>
      one.move(zoomAt(one.place(), factor, { x: width / 2, y: height / 2 })),
    );
  return (
    <div class="trace">
      <div class="trace-window" ref={window}>
        {layout !== null && <Picture {...{ layout, selection, onSelect, surface, place }} />}
        {layout !== null && layout.links.length === 0 && (
          <p class="trace-empty">
            {fill(words.empty, { hops: (contracting ?? trail)?.question.maxHops ?? 0 })}
          </p>
        )}
        <Controls
          words={words}
          onZoom={(way) => zoom(way === 'in' ? ZOOM : 1 / ZOOM)}
          onFit={() => place.act((one, room) => layout !== null && one.move(fitWhole(layout, room)))}
        />
      </div>
      {layout !== null && <Legend layout={layout} selected={selection.kind !== 'none'} />}
    </div>
  );
}

interface PictureProps {
  readonly layout: TraceLayout;
  readonly selection: Selection;
  readonly onSelect: (selection: Selection) => void;
  readonly surface: { current: SVGSVGElement | null };
  readonly place: Place;
}

function Picture({ layout, selection, onSelect, surface, place }: PictureProps) {
  const paint = useMemo(createPainter, []);
  const layers = useMemo(() => traceLayers(layout, 'css', true), [layout]);
  const marked = useMemo(() => layers.marked(selection), [layers, selection]);
  useRovingStop(surface, layout, place);

  const select = (element: EventTarget | null): void => {
    const found = selectionAt(element, layout, selection);
    if (found !== undefined) onSelect(found);
  };
  const keyDown = (event: KeyboardEvent): void => {
    const spot = spotAt(event.target);
    if (event.key === 'Escape' && selection.kind !== 'none') onSelect({ kind: 'none' });
    else if (spot === undefined) return;
    else if (event.key === 'Enter' || event.key === ' ') select(event.target);
    else {
      const next = step(layout, spot, event.key);
      if (next === undefined) return;
      focusOn(surface.current?.querySelector(spotSelector(next)));
    }
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    // the drawing's own root, so that page and files have the same elements
    <svg
      {...rootAttributes(layout)}
      ref={surface}
      onClick={(event) => select(event.target)}
      onKeyDown={keyDown}
    >
      {paint(layers.ground)}
      {marked.map(paint)}
      {paint(layers.nodes)}
    </svg>
  );
}

/** The picture moves itself; the browser's scrolling would move it a second time. */
function focusOn(element: Element | null | undefined): void {
  if (element instanceof SVGElement) element.focus({ preventScroll: true });
}
