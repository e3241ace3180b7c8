/** Where a picture lies in its window: pure functions of place and scale, in pixels. */

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Area extends Size {
  readonly x: number;
  readonly y: number;
}

/** A point of the picture is seen at `x + scale · px`, `y + scale · py`. */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

export const LEAST_SCALE = 0.2;
export const LARGEST_SCALE = 3;
/** Below this, text is too small to read: a picture that does not fit is scrolled rather than shrunk further. */
export const READABLE_SCALE = 0.7;
/** A picture is shrunk by so much at most, that no edge of it is cut. */
const SHRUNK = 0.9;
const MARGIN = 10;
/** Room for the buttons that lie over the lower edge: what is below them can be moved clear of them. */
const BUTTONS = 56;

/** The whole picture, as large as it goes, never larger than drawn. */
export function fitWhole(picture: Size, window: Size): Place {
  return placeAt(Math.max(wholeScale(picture, window), LEAST_SCALE), picture, window);
}

/** How a picture opens: its whole width, or its left end at a readable size; whole, where little is wanting for that. */
export function openingPlace(picture: Size, window: Size): Place {
  const whole = wholeScale(picture, window);
  const wide = Math.max(widthScale(picture, window), READABLE_SCALE);
  return placeAt(whole >= wide * SHRUNK ? whole : wide, picture, window);
}

function widthScale(picture: Size, window: Size): number {
  return Math.min(1, (window.width - 2 * MARGIN) / Math.max(1, picture.width));
}

function wholeScale(picture: Size, window: Size): number {
  return Math.min(widthScale(picture, window), (window.height - 2 * MARGIN) / Math.max(1, picture.height));
}

function placeAt(scale: number, picture: Size, window: Size): Place {
  return keepInside({ x: 0, y: 0, scale }, picture, window);
}

/** Zooms so that the point of the window stays where it is. */
export function zoomAt(
  place: Place,
  factor: number,
  point: { readonly x: number; readonly y: number },
): Place {
  const scale = Math.min(Math.max(place.scale * factor, LEAST_SCALE), LARGEST_SCALE);
  const by = scale / place.scale;
  return { scale, x: point.x - (point.x - place.x) * by, y: point.y - (point.y - place.y) * by };
}

export function pan(place: Place, dx: number, dy: number): Place {
  return { ...place, x: place.x + dx, y: place.y + dy };
}

/** A picture smaller than its window is centred across and at the top; a larger one covers the window. */
export function keepInside(place: Place, picture: Size, window: Size): Place {
  const across = window.width - picture.width * place.scale;
  const down = window.height - picture.height * place.scale;
  return {
    scale: place.scale,
    x: across >= 2 * MARGIN ? across / 2 : clamp(place.x, across - MARGIN, MARGIN),
    y: down >= 2 * MARGIN ? Math.min(MARGIN * 2, down / 2) : clamp(place.y, down - BUTTONS, MARGIN),
  };
}

/** Moves as little as needed to bring the area into the window; an area larger than it shows its upper left. */
export function reveal(place: Place, area: Area, window: Size): Place {
  const shift = (from: number, size: number, room: number): number => {
    const margin = 24;
    if (from < margin || size > room - 2 * margin) return margin - from;
    return Math.min(0, room - margin - from - size);
  };
  const visible =
    place.x + area.x * place.scale >= 0 &&
    place.y + area.y * place.scale >= 0 &&
    place.x + (area.x + area.width) * place.scale <= window.width &&
    place.y + (area.y + area.height) * place.scale <= window.height;
  if (visible) return place;
  return pan(
    place,
    shift(place.x + area.x * place.scale, area.width * place.scale, window.width),
    shift(place.y + area.y * place.scale, area.height * place.scale, window.height),
  );
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}
