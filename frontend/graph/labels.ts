/** Where names go: beside their party, away from the middle, and never over another name, party or badge. */

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface LabelWish {
  readonly id: string;
  /** Middle of the party on screen, in pixels. */
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly width: number;
  readonly height: number;
  /** Lower numbers choose first. */
  readonly rank: number;
  /** Shown even where it covers something: what the reader has chosen or points at. */
  readonly forced: boolean;
}

export interface LabelPlace {
  /** Upper left corner as seen from the middle of its party, so that it holds while the picture is moved. */
  readonly dx: number;
  readonly dy: number;
  /** On which side of the party it stands. */
  readonly side: Side;
}

type Side = 'right' | 'left' | 'below' | 'above';

const GAP = 4;

export interface Surroundings {
  /** Middle of the picture. */
  readonly middle: { readonly x: number; readonly y: number };
  /** Width of the view; names end inside of it where they can. */
  readonly width: number;
  /** Boxes that no name may cover. */
  readonly taken: readonly Box[];
}

/** O(names · (names + boxes)). A name without a free place is left out. */
export function placeLabels(
  wishes: readonly LabelWish[],
  { middle, width, taken }: Surroundings,
): ReadonlyMap<string, LabelPlace> {
  const boxes = [...taken, ...wishes.map(({ x, y, radius }) => around(x, y, radius))];
  const places = new Map<string, LabelPlace>();
  for (const wish of [...wishes].sort((a, b) => a.rank - b.rank)) {
    const candidates = sidesOf(wish, middle).map((side) => ({ side, ...cornerOf(wish, side) }));
    const boxAt = (place: { readonly dx: number; readonly dy: number }): Box => ({
      x: wish.x + place.dx,
      y: wish.y + place.dy,
      width: wish.width,
      height: wish.height,
    });
    const clear = candidates.filter((place) => !boxes.some((box) => overlap(box, boxAt(place))));
    const free = clear.find((place) => inside(boxAt(place), width)) ?? clear[0];
    const place = free ?? (wish.forced ? candidates[0] : undefined);
    if (place === undefined) continue;
    places.set(wish.id, place);
    boxes.push(boxAt(place));
  }
  return places;
}

function inside(box: Box, width: number): boolean {
  return box.x >= 0 && box.x + box.width <= width;
}

function around(x: number, y: number, radius: number): Box {
  return { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius };
}

/** The side away from the middle first; names are wide, so that the sides right and left are tried early. */
function sidesOf({ x, y }: LabelWish, middle: { readonly x: number; readonly y: number }): readonly Side[] {
  const dx = x - middle.x;
  const dy = y - middle.y;
  const across: Side = dx >= 0 ? 'right' : 'left';
  const along: Side = dy >= 0 ? 'below' : 'above';
  const opposite = { right: 'left', left: 'right', below: 'above', above: 'below' } as const;
  const first = Math.abs(dx) * 1.6 >= Math.abs(dy) ? [across, along] : [along, across];
  return [...first, ...first.map((side) => opposite[side]).reverse()];
}

function cornerOf(wish: LabelWish, side: Side): { readonly dx: number; readonly dy: number } {
  const { width, height, radius } = wish;
  switch (side) {
    case 'right':
      return { dx: radius + GAP, dy: -height / 2 };
    case 'left':
      return { dx: -radius - GAP - width, dy: -height / 2 };
    case 'below':
      return { dx: -width / 2, dy: radius + GAP - 1 };
    case 'above':
      return { dx: -width / 2, dy: -radius - GAP + 1 - height };
  }
}

export function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
