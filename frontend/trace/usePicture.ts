/** Hooks of the trace picture: its size, its layout, its place in the window, its one stop for the tab key. */
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { layoutTrace, type TraceLayout } from '../../backend/drawing/layout.ts';
import { isMarkedLink, isMarkedNode } from '../../backend/drawing/selection.ts';
import type { Language } from '../../backend/locales/index.ts';
import type { TraceAnswer } from '../../backend/model/answers.ts';
import type { Selection } from '../state/selection.ts';
import { areaOf } from './areas.ts';
import { startPanning, type Panning } from './panning.ts';
import { spotAt, spotSelector } from './spots.ts';
import { firstSpot, type Spot } from './steps.ts';
import { openingPlace, reveal, type Area, type Size } from './viewport.ts';

interface Ref<T> {
  readonly current: T;
}

/** Answers are laid out for widths in steps of this many pixels, not anew for every pixel of a window being dragged. */
const WIDTH_STEP = 40;
const EDGES = 20;

export function useSize(element: Ref<HTMLElement | null>): Size | null {
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

interface Asked {
  readonly contracting: TraceAnswer | null;
  readonly trail: TraceAnswer | null;
  readonly routes: 'contracting' | 'trail' | 'both';
  readonly language: Language;
}

export function useLayout(asked: Asked, size: Size | null): TraceLayout | null {
  const { contracting, trail, routes, language } = asked;
  const steps = size === null ? null : Math.max(1, Math.floor((size.width - EDGES) / WIDTH_STEP));
  return useMemo(() => {
    if (steps === null) return null;
    const shown = [routes === 'trail' ? null : contracting, routes === 'contracting' ? null : trail];
    const answers = shown.filter((answer) => answer !== null);
    return answers.length === 0 ? null : layoutTrace(answers, { language, width: steps * WIDTH_STEP });
  }, [contracting, trail, routes, language, steps]);
}

interface Panned {
  readonly window: Ref<HTMLElement | null>;
  readonly surface: Ref<SVGSVGElement | null>;
  readonly layout: TraceLayout | null;
  readonly size: Size | null;
}

export interface Place {
  /** Changes the place as a button does; nothing before the picture is there. */
  readonly act: (change: (panning: Panning, window: Size) => void) => void;
  /** Moves as little as needed to show an area. */
  readonly show: (area: Area | undefined) => void;
}

/** A new layout opens at its own place; else the reader's place stays. */
export function usePlace({ window, surface, layout, size }: Panned): Place {
  const panning = useRef<Panning | null>(null);
  const room = useRef<Size>({ width: 0, height: 0 });
  room.current = size ?? room.current;
  useLayoutEffect(() => {
    const [frame, picture] = [window.current, surface.current];
    if (frame === null || picture === null || layout === null) return undefined;
    const place = openingPlace(layout, room.current);
    const started = startPanning({
      window: frame,
      surface: picture,
      picture: layout,
      size: () => room.current,
      place,
    });
    panning.current = started;
    return () => started.stop();
  }, [layout]);
  useLayoutEffect(() => {
    if (panning.current !== null) panning.current.move(panning.current.place());
  }, [size?.width, size?.height]);
  return useMemo(() => {
    const act: Place['act'] = (change) => {
      if (panning.current !== null) change(panning.current, room.current);
    };
    const show: Place['show'] = (area) =>
      act((one, window) => area !== undefined && one.move(reveal(one.place(), area, window)));
    return { act, show };
  }, []);
}

/** What is chosen elsewhere, in the list or the table, comes into view. */
export function useReveal({ show }: Place, layout: TraceLayout | null, selection: Selection): void {
  useEffect(() => {
    if (layout === null) return;
    show(
      areaOf({
        nodes: layout.nodes.filter((node) => isMarkedNode(node, selection)),
        links: layout.links.filter((link) => isMarkedLink(link, selection)),
      }),
    );
  }, [layout, selection]);
}

/** One stop for the tab key: the first party, later whatever had the focus last. What has the focus is in view. */
export function useRovingStop(
  surface: Ref<SVGSVGElement | null>,
  layout: TraceLayout,
  { show }: Place,
): void {
  useLayoutEffect(() => {
    const picture = surface.current;
    const first = firstSpot(layout);
    if (picture === null || first === undefined) return undefined;
    if (picture.querySelector('[tabindex="0"]') === null) {
      picture.querySelector(spotSelector(first))?.setAttribute('tabindex', '0');
    }
    const focused = ({ target }: FocusEvent): void => {
      const spot = spotAt(target);
      if (spot === undefined || !(target instanceof SVGElement)) return;
      for (const stop of picture.querySelectorAll('[tabindex="0"]')) stop.setAttribute('tabindex', '-1');
      target.setAttribute('tabindex', '0');
      // a press has it in view already, and must not move it from under the pointer
      if (target.matches(':focus-visible')) show(areaOfSpot(layout, spot));
    };
    picture.addEventListener('focusin', focused);
    return () => picture.removeEventListener('focusin', focused);
  }, [layout]);
}

function areaOfSpot(layout: TraceLayout, spot: Spot): Area | undefined {
  return areaOf({
    nodes: spot.kind === 'node' ? layout.nodes.filter((node) => node.entity.id === spot.id) : [],
    links: spot.kind === 'link' ? layout.links.filter((link) => link.id === spot.id) : [],
  });
}
