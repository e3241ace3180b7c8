/** The trace picture: chains from left to right, to be read, moved, walked along by keyboard and selected in. */
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { layoutTrace, type TraceLayout } from '../../backend/drawing/layout.ts';
import { isMarkedLink, isMarkedNode } from '../../backend/drawing/selection.ts';
import { rootAttributes, traceLayers } from '../../backend/drawing/trace.ts';
import { dictionaries, fill, type Language } from '../../backend/locales/index.ts';
import type { TraceAnswer } from '../../backend/model/answers.ts';
import type { Selection } from '../state/selection.ts';
import { areaOf } from './areas.ts';
import { Controls } from './Controls.tsx';
import { Legend } from './Legend.tsx';
import { startPanning, type Panning } from './panning.ts';
import { selectionAt, spotAt, spotSelector } from './spots.ts';
import { firstSpot, step } from './steps.ts';
import { fitWhole, openingPlace, reveal, zoomAt, type Size } from './viewport.ts';
import { createPainter } from './vnodes.ts';

export interface TraceViewProps {
  readonly contracting: TraceAnswer | null;
  readonly trail: TraceAnswer | null;
  readonly routes: 'contracting' | 'trail' | 'both';
  readonly selection: Selection;
  readonly onSelect: (selection: Selection) => void;
  readonly language: Language;
}

/** Answers are laid out for widths in steps of this many pixels, not anew for every pixel of a window being dragged. */
const WIDTH_STEP = 40;
const ZOOM = 1.25;

export function TraceView({ contracting, trail, routes, selection, onSelect, language }: TraceViewProps) {
  const window = useRef<HTMLDivElement>(null);
  const surface = useRef<SVGSVGElement>(null);
  const size = useSize(window);
  const layout = useLayout({ contracting, trail, routes, language, width: size?.width ?? null });
  const words = dictionaries[language].drawing.picture;
  const panning = usePanning({ window, surface, layout });
  useReveal(panning, window, { layout, selection });

  const act = (change: (panning: Panning, window: Size) => void): void => {
    const { current } = window;
    if (panning.current !== null && current !== null) {
      change(panning.current, { width: current.clientWidth, height: current.clientHeight });
    }
  };
  const zoom = (factor: number): void =>
    act((one, { width, height }) => one.move(zoomAt(one.place(), factor, { x: width / 2, y: height / 2 })));

  return (
    <div class="trace">
      <div class="trace-window" ref={window}>
        {layout !== null && <Picture {...{ layout, selection, onSelect, surface }} />}
        {layout !== null && layout.links.length === 0 && (
          <p class="trace-empty">
            {fill(words.empty, { hops: (contracting ?? trail)?.question.maxHops ?? 0 })}
          </p>
        )}
        <Controls
          words={words}
          onZoom={(way) => zoom(way === 'in' ? ZOOM : 1 / ZOOM)}
          onFit={() => act((one, room) => layout !== null && one.move(fitWhole(layout, room)))}
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
}

function Picture({ layout, selection, onSelect, surface }: PictureProps) {
  const paint = useMemo(createPainter, []);
  const layers = useMemo(() => traceLayers(layout, 'css', true), [layout]);
  const marked = useMemo(() => layers.marked(selection), [layers, selection]);
  useRovingStop(surface, layout);

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
      focusSpot(surface.current, spotSelector(next));
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

function useLayout(
  asked: Omit<TraceViewProps, 'selection' | 'onSelect'> & { readonly width: number | null },
) {
  const { contracting, trail, routes, language, width } = asked;
  return useMemo(() => {
    if (width === null) return null;
    const first = routes === 'trail' ? null : contracting;
    const second = routes === 'contracting' ? null : trail;
    const answers = [first, second].filter((answer) => answer !== null);
    const room = Math.max(WIDTH_STEP, Math.floor((width - 20) / WIDTH_STEP) * WIDTH_STEP);
    return answers.length === 0 ? null : layoutTrace(answers, { language, width: room });
  }, [contracting, trail, routes, language, width === null ? null : Math.floor((width - 20) / WIDTH_STEP)]);
}

function useSize(element: { readonly current: HTMLElement | null }): Size | null {
  const [size, setSize] = useState<Size | null>(null);
  useLayoutEffect(() => {
    const { current } = element;
    if (current === null) return undefined;
    const read = (): void => setSize({ width: current.clientWidth, height: current.clientHeight });
    read();
    const observer = new ResizeObserver(read);
    observer.observe(current);
    return () => observer.disconnect();
  }, []);
  return size;
}

interface Panned {
  readonly window: { readonly current: HTMLElement | null };
  readonly surface: { readonly current: SVGSVGElement | null };
  readonly layout: TraceLayout | null;
}

/** A new layout opens at its own place; else the reader's place stays. */
function usePanning({ window, surface, layout }: Panned): { readonly current: Panning | null } {
  const panning = useRef<Panning | null>(null);
  useLayoutEffect(() => {
    const [frame, picture] = [window.current, surface.current];
    if (frame === null || picture === null || layout === null) return undefined;
    const place = openingPlace(layout, { width: frame.clientWidth, height: frame.clientHeight });
    const started = startPanning({ window: frame, surface: picture, picture: () => layout, place });
    panning.current = started;
    return () => started.stop();
  }, [layout]);
  return panning;
}

/** What is chosen elsewhere, in the list or the table, comes into view. */
function useReveal(
  panning: { readonly current: Panning | null },
  window: { readonly current: HTMLElement | null },
  shown: { readonly layout: TraceLayout | null; readonly selection: Selection },
): void {
  const { layout, selection } = shown;
  useEffect(() => {
    const frame = window.current;
    if (layout === null || frame === null || panning.current === null) return;
    const area = areaOf({
      nodes: layout.nodes.filter((node) => isMarkedNode(node, selection)),
      links: layout.links.filter((link) => isMarkedLink(link, selection)),
    });
    if (area === undefined) return;
    const room = { width: frame.clientWidth, height: frame.clientHeight };
    panning.current.move(reveal(panning.current.place(), area, room));
  }, [layout, selection]);
}

/** One stop for the tab key: the first party, later the one that had the focus last. */
function useRovingStop(surface: { readonly current: SVGSVGElement | null }, layout: TraceLayout): void {
  useLayoutEffect(() => {
    const picture = surface.current;
    const first = firstSpot(layout);
    if (picture === null || first === undefined) return undefined;
    if (picture.querySelector('[tabindex="0"]') === null) {
      picture.querySelector(spotSelector(first))?.setAttribute('tabindex', '0');
    }
    const focused = (event: FocusEvent): void => {
      const { target } = event;
      if (!(target instanceof SVGElement)) return;
      for (const stop of picture.querySelectorAll('[tabindex="0"]')) stop.setAttribute('tabindex', '-1');
      target.setAttribute('tabindex', '0');
    };
    picture.addEventListener('focusin', focused);
    return () => picture.removeEventListener('focusin', focused);
  }, [layout]);
}

function focusSpot(picture: SVGSVGElement | null, selector: string): void {
  const found = picture?.querySelector(selector);
  if (found instanceof SVGElement) found.focus();
}
