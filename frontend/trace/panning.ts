/** Moves the picture by wheel, drag and pinch: only a transform changes, so that no element is drawn again. */
import { keepInside, pan, zoomAt, type Place, type Size } from './viewport.ts';

export interface Panning {
  readonly place: () => Place;
  readonly move: (place: Place) => void;
  /** Stops listening. */
  readonly stop: () => void;
}

export interface PanningOptions {
  readonly window: HTMLElement;
  readonly surface: HTMLElement | SVGElement;
  readonly picture: Size;
  /** The window's size, known without asking the browser to lay out. */
  readonly size: () => Size;
  /** A first place. */
  readonly place: Place;
}

/** Pixels that a pointer may move and still click. */
const SLACK = 4;
/** After this long without a move the picture is drawn sharp again. */
const SETTLE_MS = 160;
const WHEEL_ZOOM = 0.006;
/** Pixels of a line, for wheels that count in lines. */
const LINE = 16;

interface Spot {
  readonly x: number;
  readonly y: number;
}

export function startPanning(options: PanningOptions): Panning {
  const { window, surface, picture, size, place: first } = options;
  let place = first;
  let settle: ReturnType<typeof setTimeout> | undefined;
  const move = (next: Place): void => {
    place = keepInside(next, picture, size());
    surface.style.transform = `translate(${String(place.x)}px, ${String(place.y)}px) scale(${String(place.scale)})`;
    surface.classList.add('moving');
    clearTimeout(settle);
    settle = setTimeout(() => surface.classList.remove('moving'), SETTLE_MS);
  };
  const mover: Mover = { place: () => place, move };
  const abort = new AbortController();
  listenToWheel(window, mover, abort.signal);
  listenToPointers(window, mover, abort.signal);
  // the tab key makes the browser scroll what it focuses into view; the picture does that by its own place
  window.addEventListener('scroll', () => window.scrollTo(0, 0), { signal: abort.signal });
  move(place);
  return {
    ...mover,
    stop: () => {
      clearTimeout(settle);
      abort.abort();
    },
  };
}

type Mover = Pick<Panning, 'place' | 'move'>;

function spotOf(event: MouseEvent, window: HTMLElement): Spot {
  const box = window.getBoundingClientRect();
  return { x: event.clientX - box.x, y: event.clientY - box.y };
}

/** A wheel scrolls; with the control key it zooms, which is also what a pinch on a touch pad sends. */
function listenToWheel(window: HTMLElement, { place, move }: Mover, signal: AbortSignal): void {
  const wheel = (event: WheelEvent): void => {
    event.preventDefault();
    const step = event.deltaMode === 1 ? LINE : 1;
    if (event.ctrlKey || event.metaKey) {
      move(zoomAt(place(), Math.exp(-event.deltaY * step * WHEEL_ZOOM), spotOf(event, window)));
    } else move(pan(place(), -event.deltaX * step, -event.deltaY * step));
  };
  window.addEventListener('wheel', wheel, { passive: false, signal });
}

function listenToPointers(window: HTMLElement, { place, move }: Mover, signal: AbortSignal): void {
  const pointers = new Map<number, Spot>();
  let dragged = false;
  const down = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    pointers.set(event.pointerId, spotOf(event, window));
    if (pointers.size === 1) dragged = false;
  };
  const drag = (event: PointerEvent): void => {
    const before = pointers.get(event.pointerId);
    if (before === undefined) return;
    const now = spotOf(event, window);
    if (!dragged && Math.hypot(now.x - before.x, now.y - before.y) <= SLACK) return;
    if (!dragged) window.setPointerCapture(event.pointerId);
    dragged = true;
    const other = [...pointers].find(([id]) => id !== event.pointerId)?.[1];
    pointers.set(event.pointerId, now);
    if (other === undefined) move(pan(place(), now.x - before.x, now.y - before.y));
    else move(pinch(place(), other, { before, now }));
  };
  const up = (event: PointerEvent): void => {
    pointers.delete(event.pointerId);
  };
  // caught before it reaches a party: the end of a drag selects nothing
  const click = (event: MouseEvent): void => {
    if (!dragged) return;
    dragged = false;
    event.stopPropagation();
    event.preventDefault();
  };
  window.addEventListener('pointerdown', down, { signal });
  window.addEventListener('pointermove', drag, { signal });
  window.addEventListener('pointerup', up, { signal });
  window.addEventListener('pointercancel', up, { signal });
  window.addEventListener('click', click, { capture: true, signal });
}

function pinch(place: Place, other: Spot, moved: { readonly before: Spot; readonly now: Spot }): Place {
  const { before, now } = moved;
  const distance = (spot: Spot): number => Math.max(1, Math.hypot(spot.x - other.x, spot.y - other.y));
  const middle = { x: (now.x + other.x) / 2, y: (now.y + other.y) / 2 };
  const zoomed = zoomAt(place, distance(now) / distance(before), middle);
  return pan(zoomed, (now.x - before.x) / 2, (now.y - before.y) / 2);
}
